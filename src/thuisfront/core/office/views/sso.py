"""Signing in through the organization's own provider; there is no such page unless it is set."""

from typing import cast

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from thuisfront.core.access import limits, sso
from thuisfront.core.access.guards import StaffRequest, public
from thuisfront.core.base import clock

KEPT = "single sign-on"
# Each sign-in fetches from the provider: nobody may make us hammer it.
TRIES = limits.Limit("single sign-on", per_address=30, in_total=600, seconds=600)


@public
@require_safe
def sso_start(request: HttpRequest) -> HttpResponse:
    """Send someone to the provider; who is signed in is asked there anew."""
    if not settings.OIDC["issuer"]:
        raise Http404
    try:
        limits.count_attempt(TRIES, address=limits.address_of(request), at=clock.now())
        again = request.user.is_authenticated
        url, kept = sso.begin(callback=_callback(), again=again)
    except (sso.SingleSignOnError, limits.TooManyError):
        return _failed(request)
    request.session[KEPT] = {**kept, "next": _safe(request, request.GET.get("next", ""))}
    return redirect(url)


@public
@require_safe
def sso_callback(request: HttpRequest) -> HttpResponse:
    """Let in who comes back from the provider and was invited here."""
    kept = request.session.pop(KEPT, None)
    if not settings.OIDC["issuer"]:
        raise Http404
    if not kept:
        return _failed(request)
    at = clock.now()
    try:
        known = sso.finish(kept=kept, given=request.GET.dict(), callback=_callback())
        user = sso.user_of(known, at=at)
    except sso.SingleSignOnError:
        return _failed(request)
    except sso.NotInvitedError:
        messages.error(request, _("There is no account for you here. Ask for an invitation."))
        return redirect("account_login")
    if request.user.is_authenticated:
        return _again(
            cast("StaffRequest", request), known, same=request.user.pk == user.pk, kept=kept
        )
    record_authentication(request, user, "sso")
    if known.second_factor:
        record_authentication(request, user, "mfa", type="sso")
        request.second_factor_asserted = True  # type: ignore[attr-defined]  # read by the adapter
    going = Login(user=user, email=user.email, redirect_url=kept["next"])
    return cast("HttpResponse", perform_login(request, going))


def _again(
    request: StaffRequest, known: sso.Known, *, same: bool, kept: dict[str, str]
) -> HttpResponse:
    """Count it as the second factor used anew, when the provider really asked for it."""
    if not same or not known.second_factor or not sso.just_now(known, at=clock.now()):
        return _failed(request)
    record_authentication(request, request.user, "mfa", type="sso", reauthenticated=True)
    return redirect(kept["next"])


def _failed(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("Signing in there did not work. Try it again in a little while."))
    return redirect("account_login")


def _callback() -> str:
    return f"{settings.BASE_URL}{reverse('office:sso-callback')}"


def _safe(request: HttpRequest, url: str) -> str:
    """Return a page of ours to go to."""
    ours = url_has_allowed_host_and_scheme(url, allowed_hosts={request.get_host()})
    return url if ours and url.startswith("/") else settings.LOGIN_REDIRECT_URL
