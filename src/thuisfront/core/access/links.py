"""Links with which someone chooses a password: used once, soon over."""

from datetime import timedelta

from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.urls import reverse
from django.utils.http import base36_to_int

from thuisfront.core.accounts.models import User

FORGOTTEN = timedelta(hours=1)
INVITED = timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)


class LinkTokens(PasswordResetTokenGenerator):
    """Three days for who was invited and has no password yet, one hour for who forgot it.

    Django binds the token to the password: a new password ends every link made before.
    """

    def check_token(self, user: User | None, token: str | None) -> bool:
        """Tell whether a token is of this user and not over."""
        if not user or not token or not super().check_token(user, token):
            return False
        lasts = FORGOTTEN if user.has_usable_password() else INVITED
        made = base36_to_int(token.partition("-")[0])
        return self._num_seconds(self._now()) - made <= lasts.total_seconds()


def link_for(user: User) -> str:
    """Return the address where this user chooses a password, whatever host was asked for."""
    values = {"uidb36": user_pk_to_url_str(user), "key": LinkTokens().make_token(user)}
    return f"{settings.BASE_URL}{reverse('account_reset_password_from_key', kwargs=values)}"
