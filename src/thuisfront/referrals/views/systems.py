"""The program of a partner: its key, where it hears of news, and what it was told."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.partners import end_partner, renew_secret
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.outbox.actions import try_call_again
from thuisfront.referrals.actions.systems import KEY_LASTS, connect_system, tell_at
from thuisfront.referrals.forms.partners import HookForm
from thuisfront.referrals.queries import partners, systems

if TYPE_CHECKING:
    from thuisfront.referrals.models import PartnerSystem

PAGE = "referrals:partner-detail"
SHOWN = "referrals program secret"  # in the session: whose secret this browser may see once
AGAIN = ["GET", "HEAD", "POST"]


@requires(Permission.REFERRAL_CONNECT, fresh=True)
@require_http_methods(AGAIN)
def system_connect(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask once, then let a program answer for an organization, and show its key once."""
    provider = partners.provider(pk)
    if not provider:
        raise Http404
    if request.method == "POST":
        made = connect_system(provider=provider, at=clock.now(), by=request.user)
        request.session[SHOWN] = str(made.pk)
        return redirect(PAGE, pk)
    return render(request, "referrals/system_connect.html", {"provider": provider})


@requires(Permission.REFERRAL_CONNECT, fresh=True)
@require_http_methods(AGAIN)
def system_renew(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Ask once, then give a program another key."""
    system = _system(request, pk, key)
    if request.method == "POST":
        at = clock.now()
        renew_secret(partner=system.partner, at=at, by=request.user, ends_at=at + KEY_LASTS)
        request.session[SHOWN] = str(system.pk)
        return redirect(PAGE, pk)
    shown = {"provider": system.provider, "renews": True}
    return render(request, "referrals/system_end.html", shown)


@requires(Permission.REFERRAL_CONNECT)
@require_http_methods(AGAIN)
def system_end(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Ask once, then let a program in no more."""
    system = _system(request, pk, key)
    if request.method == "POST":
        end_partner(partner=system.partner, at=clock.now(), by=request.user)
        messages.success(request, _("It has no access any more."))
        return redirect(PAGE, pk)
    return render(request, "referrals/system_end.html", {"provider": system.provider})


@requires(Permission.REFERRAL_CONNECT, fresh=True)
@require_http_methods(AGAIN)
def hook_set(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Say where a program hears of news; what is inside the network is refused."""
    system = _system(request, pk, key)
    form = HookForm(request.POST if request.method == "POST" else None, url=systems.url_of(system))
    if request.method == "POST" and form.is_valid():
        url = form.cleaned_data["url"]
        tell_at(system=system, url=url, at=clock.now(), by=request.user)
        messages.success(request, _("The address is kept."))
        return redirect(PAGE, pk)
    shown = {"form": form, "provider": system.provider}
    return render(request, "referrals/hook_set.html", shown, status=422 if form.errors else 200)


@requires(Permission.REFERRAL_CONNECT)
@require_POST
def call_again(request: StaffRequest, pk: UUID, key: UUID, call: UUID) -> HttpResponse:
    """Try once more to tell a program what it did not take."""
    found = systems.call_of(_system(request, pk, key), call)
    if not found:
        raise Http404
    try_call_again(call=found)
    messages.success(request, _("It is tried again."))
    return redirect(PAGE, pk)


def _system(request: StaffRequest, pk: UUID, key: UUID) -> "PartnerSystem":
    found = systems.system_named(request.user, pk, key)
    if not found:
        raise Http404
    return found
