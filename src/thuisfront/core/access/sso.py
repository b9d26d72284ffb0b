"""Signing in through an organization's own OpenID Connect provider: code flow, PKCE and nonce.

The provider says who someone is; whether they may come in is decided here, by invitation. Settings
name the one provider that is asked; nothing that a visitor sends decides which host is fetched.
"""

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import jwt
from django.conf import settings
from django.db import transaction

from thuisfront.core.access.models import SingleSignOn
from thuisfront.core.access.queries import held_by
from thuisfront.core.accounts.models import User
from thuisfront.core.accounts.queries import user_with_address
from thuisfront.core.audit import actions as audit

ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")  # asymmetric only: the secret signs nothing
LARGEST = 1_000_000  # bytes of an answer
PATIENCE = 5  # seconds
JUST_NOW = timedelta(minutes=5)
NEEDED = ["exp", "iat", "iss", "aud", "sub", "nonce"]


class SingleSignOnError(Exception):
    """The provider cannot be reached, or what came back is not what was asked for."""


class NotInvitedError(Exception):
    """The provider knows this person; nobody here invited them."""


@dataclass(frozen=True)
class Known:
    """What the provider says: who, with which verified address, and how they signed in."""

    subject: str
    email: str
    second_factor: bool
    signed_in_at: int


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *given: Any) -> None:
        """Follow no redirect: the configuration names the address itself."""


def begin(*, callback: str, again: bool) -> tuple[str, dict[str, str]]:
    """Return where to send the browser, and what to keep until it comes back.

    With `again` the provider must ask the person anew, also when they are signed in there.

    :raises SingleSignOnError: when the provider cannot be reached
    """
    kept = {name: secrets.token_urlsafe(32) for name in ("state", "nonce", "verifier")}
    digest = hashlib.sha256(kept["verifier"].encode()).digest()
    asked = {
        "response_type": "code",
        "client_id": settings.OIDC["client_id"],
        "redirect_uri": callback,
        "scope": "openid email",
        "state": kept["state"],
        "nonce": kept["nonce"],
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
    if again:
        asked |= {"prompt": "login", "max_age": "0"}
    if settings.OIDC["acr"]:
        asked["acr_values"] = " ".join(settings.OIDC["acr"])
    return f"{_configuration()['authorization_endpoint']}?{urlencode(asked)}", kept


def finish(*, kept: Mapping[str, str], given: Mapping[str, str], callback: str) -> Known:
    """Return who came back.

    :raises SingleSignOnError: for another state, a used code, a token of another or for another
    """
    if not hmac.compare_digest(kept.get("state", "").encode(), given.get("state", "").encode()):
        raise SingleSignOnError("another state")
    if not kept.get("state") or not given.get("code"):
        raise SingleSignOnError("no code")
    configuration = _configuration()
    tokens = _fetched(
        configuration["token_endpoint"],
        {
            "grant_type": "authorization_code",
            "code": given["code"],
            "redirect_uri": callback,
            "client_id": settings.OIDC["client_id"],
            "client_secret": settings.OIDC["client_secret"],
            "code_verifier": kept["verifier"],
        },
    )
    claims = _claims(str(tokens.get("id_token", "")), configuration, kept["nonce"])
    return Known(
        subject=str(claims["sub"]),
        email=str(claims.get("email", "")) if claims.get("email_verified") is True else "",
        second_factor=_second_factor_in(claims),
        signed_in_at=int(claims.get("auth_time", 0)),
    )


@transaction.atomic
def user_of(known: Known, *, at: datetime) -> User:
    """Return who this is here: by the link of an earlier time, else by the verified address.

    :raises NotInvitedError: for who has no account, works nowhere, or is linked to someone else
    """
    issuer = settings.OIDC["issuer"]
    link = SingleSignOn.objects.filter(issuer=issuer, subject=known.subject).first()
    user = link.user if link else user_with_address(known.email) if known.email else None
    if not user or not user.is_active or not held_by(user):
        raise NotInvitedError
    if not link:
        if SingleSignOn.objects.filter(issuer=issuer, user=user).exists():
            raise NotInvitedError  # the address now belongs to someone else there
        SingleSignOn.objects.create(issuer=issuer, subject=known.subject, user=user)
        audit.record("access.single_sign_on.linked", at=at, by=user, target=user)
    return user


def just_now(known: Known, *, at: datetime) -> bool:
    """Tell whether the provider asked the person anew."""
    return at.timestamp() - known.signed_in_at < JUST_NOW.total_seconds()


def _second_factor_in(claims: Mapping[str, Any]) -> bool:
    """Tell whether the provider asserts a second factor in the words that the settings name."""
    used = claims.get("amr")
    methods = set(map(str, used)) if isinstance(used, list) else set()
    return claims.get("acr") in settings.OIDC["acr"] or bool(methods & set(settings.OIDC["amr"]))


def _claims(token: str, configuration: Mapping[str, str], nonce: str) -> dict[str, Any]:
    try:
        key = _key_of(token, jwt.PyJWKSet.from_dict(_fetched(configuration["jwks_uri"])))
        claims: dict[str, Any] = jwt.decode(
            token, key, algorithms=ALGORITHMS, audience=settings.OIDC["client_id"],
            issuer=settings.OIDC["issuer"], leeway=60, options={"require": NEEDED},
        )  # fmt: skip
    except (jwt.PyJWTError, KeyError) as error:
        raise SingleSignOnError("the token does not hold") from error
    if not hmac.compare_digest(str(claims["nonce"]).encode(), nonce.encode()):
        raise SingleSignOnError("another nonce")
    if claims.get("azp", settings.OIDC["client_id"]) != settings.OIDC["client_id"]:
        raise SingleSignOnError("a token for another")
    return claims


def _key_of(token: str, keys: jwt.PyJWKSet) -> jwt.PyJWK:
    """Return the key that a token names; it may name none when there is one only."""
    named = jwt.get_unverified_header(token).get("kid")
    if named is None and len(keys.keys) == 1:
        return keys.keys[0]
    return keys[str(named)]


def _configuration() -> dict[str, str]:
    issuer = settings.OIDC["issuer"]
    found = _fetched(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
    if found.get("issuer") != issuer:
        raise SingleSignOnError("the provider calls itself otherwise")
    return cast("dict[str, str]", found)


def _fetched(url: str, form: Mapping[str, str] | None = None) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme != "https" and (settings.HTTPS or parts.scheme != "http"):
        raise SingleSignOnError("not over https")
    body = urlencode(form).encode() if form else None
    try:
        request = Request(url, body, {"Accept": "application/json"})  # noqa: S310 -- scheme checked above
        with build_opener(_Stay).open(request, timeout=PATIENCE) as answer:
            found = json.loads(answer.read(LARGEST))
    except (URLError, OSError, ValueError) as error:
        raise SingleSignOnError(type(error).__name__) from error
    if not isinstance(found, dict):
        raise SingleSignOnError("no object")
    return found
