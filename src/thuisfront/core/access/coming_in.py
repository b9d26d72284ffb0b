"""Every way in and every refusal of one is a line in the trail: never what was typed."""

from typing import Any

from allauth.account import signals as account
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY as HOW
from allauth.mfa import signals as factors
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest

from thuisfront.core.accounts.models import User
from thuisfront.core.accounts.queries import user_with_address
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock

FAILED = "access.sign_in.failed"
ACCOUNT = "accounts.user"


def connect() -> None:
    """Listen to who signs in and out, and who changes how they do."""
    account.user_logged_in.connect(_signed_in)
    account.user_logged_out.connect(_signed_out)
    user_login_failed.connect(_password_refused)
    for changed in (account.password_set, account.password_changed, account.password_reset):
        changed.connect(_password_chosen)
    factors.authenticator_added.connect(_factor_added)
    factors.authenticator_reset.connect(_factor_added)
    factors.authenticator_removed.connect(_factor_removed)


def code_refused(user: User) -> None:
    """Write down that a second factor was wrong, or used before."""
    _about(user, FAILED, reason="second factor")


def closed(what: str, tries: int, *, at: Any) -> None:
    """Write down that an account or an address is closed for a while; not which."""
    audit.write("access.closed", at=at, by=audit.SYSTEM, reason=f"{what}: {tries}")


def _signed_in(user: User, request: HttpRequest, **more: Any) -> None:
    del more
    how = " ".join(_in_a_word(each) for each in request.session.get(HOW, []))
    audit.record("access.signed_in", at=clock.now(), by=user, target=user, reason=how)


def _in_a_word(method: dict[str, Any]) -> str:
    return str(method.get("type") or method.get("method", ""))


def _signed_out(user: User | None, **more: Any) -> None:
    del more
    if user:
        audit.record("access.signed_out", at=clock.now(), by=user, target=user)


def _password_refused(credentials: dict[str, Any], **more: Any) -> None:
    """Write the same for who is known and who is not; an address that is unknown is not kept."""
    del more
    user = user_with_address(str(credentials.get("email") or ""))
    _about(user, FAILED, reason="password")


def _password_chosen(user: User, **more: Any) -> None:
    del more
    audit.record("access.password.chosen", at=clock.now(), by=user, target=user)


def _factor_added(user: User, authenticator: Any, **more: Any) -> None:
    del more
    at, reason = clock.now(), str(authenticator.type)
    audit.record("access.factor.added", at=at, by=user, target=user, reason=reason)


def _factor_removed(user: User, authenticator: Any, **more: Any) -> None:
    del more
    at, reason = clock.now(), str(authenticator.type)
    audit.record("access.factor.removed", at=at, by=user, target=user, reason=reason)


def _about(user: User | None, act: str, *, reason: str) -> None:
    key = str(user.pk) if user else ""
    kind = ACCOUNT if user else ""
    audit.write(act, at=clock.now(), by=audit.SYSTEM, kind=kind, key=key, reason=reason)
