"""How allauth behaves here: nobody signs up, seeds are sealed."""

import base64

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from thuisfront.core.base import sealing

_PLACE = "mfa_authenticator.secret"


class StaffAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by invitation only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 -- allauth's name
        """Refuse: there is no page to sign up."""
        return False


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Seeds and recovery codes lie sealed in the database."""

    def encrypt(self, text: str) -> str:
        """Seal a secret before it is stored."""
        sealed = sealing.seal(sealing.master_key("second factor"), text.encode(), _PLACE)
        return base64.b64encode(sealed).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a stored secret."""
        sealed = base64.b64decode(encrypted_text)
        return sealing.unseal(sealing.master_key("second factor"), sealed, _PLACE).decode()
