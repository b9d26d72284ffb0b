"""How allauth keeps second factors here: seeds are sealed, the last one stays."""

import base64
from urllib.parse import urlsplit

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings

from thuisfront.core.base import sealing

_PLACE = "mfa_authenticator.secret"


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """Seeds and recovery codes lie sealed in the database."""

    def encrypt(self, text: str) -> str:
        """Seal a secret before it is stored."""
        sealed = sealing.wrap("second factor", text.encode(), _PLACE)
        return base64.b64encode(sealed).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a stored secret."""
        sealed = base64.b64decode(encrypted_text)
        return sealing.unwrap("second factor", sealed, _PLACE).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Keep the last second factor: without one the account would ask for a new one."""
        others = Authenticator.objects.filter(user=authenticator.user).exclude(pk=authenticator.pk)
        return bool(others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Bind passkeys to the address of the site, whatever host was asked for."""
        return {"id": urlsplit(settings.BASE_URL).hostname or "", "name": self._get_site_name()}

    def _get_site_name(self) -> str:
        return str(settings.MFA_TOTP_ISSUER)
