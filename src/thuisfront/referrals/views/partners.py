"""Who answers for which organization: arranged by a coordinator, in the browser."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.referrals.actions.partners import link_account, unlink_account
from thuisfront.referrals.forms.partners import FindPartnerForm, LinkForm
from thuisfront.referrals.queries import partners, systems
from thuisfront.referrals.views.systems import SHOWN

if TYPE_CHECKING:
    from thuisfront.directory.public import Organization

PAGE = "referrals:partner-detail"


@requires(Permission.REFERRAL_CONNECT)
@require_safe
def partner_list(request: StaffRequest) -> HttpResponse:
    """List the organizations that somebody answers for, and find another one."""
    form = FindPartnerForm(request.GET)
    words = form.words()
    shown = {
        "partners": partners.partners_for(request.user), "form": form, "words": words,
        "found": partners.providers_named(words),
    }  # fmt: skip
    return render(request, "referrals/partner_list.html", shown)


@requires(Permission.REFERRAL_CONNECT)
@require_safe
def partner_detail(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Show who answers for an organization, and who did."""
    return _page(request, _provider(pk))


@requires(Permission.REFERRAL_CONNECT, fresh=True)
@require_http_methods(["GET", "HEAD", "POST"])
def account_link(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Let an account answer for an organization."""
    provider = _provider(pk)
    if request.method != "POST":
        return redirect(PAGE, pk)
    able = partners.accounts_to_link(request.user, provider)
    form = LinkForm(request.POST, accounts=able)
    if not form.is_valid():
        return _page(request, provider, form, status=422)
    user = form.chosen(able)
    link_account(provider=provider, user=user, at=clock.now(), by=request.user)
    messages.success(request, _("From now on they read what is sent to this organization."))
    return redirect(PAGE, pk)


@requires(Permission.REFERRAL_CONNECT)
@require_http_methods(["GET", "HEAD", "POST"])
def account_unlink(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Ask once, then let an account answer no more."""
    found = partners.correspondents_for(request.user).filter(provider=pk, ended_at=None)
    correspondent = get_object_or_404(found, pk=key)
    if request.method == "POST":
        unlink_account(correspondent=correspondent, at=clock.now(), by=request.user)
        messages.success(request, _("They read nothing of it any more."))
        return redirect(PAGE, pk)
    shown = {"correspondent": correspondent, "provider": correspondent.provider}
    return render(request, "referrals/account_unlink.html", shown)


def _provider(pk: UUID) -> "Organization":
    found = partners.provider(pk)
    if not found:
        raise Http404
    return found


def _page(
    request: StaffRequest, provider: "Organization", form: LinkForm | None = None, status: int = 200
) -> HttpResponse:
    rows = list(partners.correspondents_for(request.user).filter(provider=provider))
    able = partners.accounts_to_link(request.user, provider)
    system = systems.systems_for(request.user, provider.pk).first()
    seen = bool(system) and request.session.pop(SHOWN, "") == str(system.pk if system else "")
    shown = {
        "system": system, "url": systems.url_of(system) if system else "",
        "calls": systems.calls_of(system) if system else [], "now": clock.now(),
        "secrets": systems.secrets_of(system) if system and seen else None,
        "base": f"{settings.BASE_URL}/api/referrals/v1",
        "provider": provider, "running": [row for row in rows if not row.ended_at],
        "ended": [row for row in rows if row.ended_at],
        "form": (form or LinkForm(accounts=able)) if able else None,
    }  # fmt: skip
    response = render(request, "referrals/partner_detail.html", shown, status=status)
    response["Cache-Control"] = "no-store"
    return response
