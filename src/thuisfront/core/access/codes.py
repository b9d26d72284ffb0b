"""The second factor where someone types a code: each code once, misses locked out."""

from datetime import timedelta
from typing import Any

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.core import context
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as allauth_forms
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms as passkey_forms
from allauth.mfa.webauthn.internal import auth as passkeys
from django import forms
from django.http import HttpRequest

from thuisfront.core.access import coming_in, lockout
from thuisfront.core.access.limits import address_of
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock

LIVES = timedelta(minutes=2)  # longer than the window in which a code could be accepted


def checked_code(user: User, code: str, request: HttpRequest) -> Authenticator:
    """Return the authenticator that a code is of.

    :raises ValidationError: for a wrong or used code, and while this person is locked out
    """
    claims = claims_of(user, request)
    claim_or_refuse(claims)
    found = _authenticator_of(user, code)
    if not found or not _first_use(user, code):
        coming_in.code_refused(user)
        raise get_adapter().validation_error("incorrect_code")
    lockout.give_back(claims, at=clock.now())
    return found


def claims_of(user: User, request: HttpRequest) -> list[lockout.Claim]:
    """Return what a try at the second factor counts for."""
    return [
        (lockout.PER_ADDRESS, address_of(request)),
        (lockout.PER_ACCOUNT, f"second factor {user.pk}"),
    ]


def claim_or_refuse(claims: list[lockout.Claim]) -> None:
    """Count a try.

    :raises ValidationError: while locked out
    """
    at = clock.now()
    try:
        closing = lockout.claim_try(claims, at=at)
    except lockout.LockedOutError as error:
        raise get_account_adapter().validation_error("too_many_login_attempts") from error
    for backoff, tries in closing:
        coming_in.closed(backoff.name, tries, at=at)


def _authenticator_of(user: User, code: str) -> Authenticator | None:
    typed = Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.WEBAUTHN)
    for each in typed:
        if each.wrap().validate_code(code):
            each.user = user
            return each
    return None


def _first_use(user: User, code: str) -> bool:
    """Tell whether nobody used this code before; the demo's code may be used again."""
    if code == app_settings.TOTP_INSECURE_BYPASS_CODE:
        return True
    at, digits = clock.now(), normalize_user_code(code)
    return lockout.use_once(f"code {user.pk} {digits}", until=at + LIVES, at=at)


class SignInForm(allauth_forms.AuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code at sign-in."""

    def clean_code(self) -> str:
        """Check the code."""
        code: str = self.cleaned_data["code"]
        self.authenticator = checked_code(self.user, code, context.request)
        return code


class AgainForm(allauth_forms.ReauthenticateForm):  # type: ignore[misc]  # allauth has no types
    """The code of someone who is signed in, before something that matters."""

    def clean_code(self) -> str:
        """Check the code."""
        code: str = self.cleaned_data["code"]
        self.authenticator = checked_code(self.user, code, context.request)
        return code


def confirm(request: HttpRequest, user: User, code: str) -> None:
    """Let someone who is signed in use the second factor again.

    :raises ValidationError: for a wrong or used code, and while this person is locked out
    """
    post_authentication(request, checked_code(user, code, request), reauthenticated=True)


def checked_passkey(form: Any) -> Authenticator:
    """Return the passkey that a browser proved to hold, counted like a code.

    :raises ValidationError: for another passkey, and while this person is locked out
    """
    credential = form.cleaned_data["credential"]
    passkeys.parse_authentication_response(credential)
    claims = claims_of(form.user, context.request)
    claim_or_refuse(claims)
    try:
        found = passkeys.complete_authentication(form.user, credential)
    except forms.ValidationError:
        coming_in.code_refused(form.user)
        raise
    lockout.give_back(claims, at=clock.now())
    return found


class PasskeySignInForm(passkey_forms.AuthenticateWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """The passkey at sign-in."""

    def clean_credential(self) -> Authenticator:
        """Check the passkey."""
        return checked_passkey(self)


class PasskeyAgainForm(passkey_forms.ReauthenticateWebAuthnForm):  # type: ignore[misc]  # allauth has no types
    """The passkey of someone who is signed in, before something that matters."""

    def clean_credential(self) -> Authenticator:
        """Check the passkey."""
        return checked_passkey(self)
