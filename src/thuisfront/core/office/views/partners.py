"""Who may use the API: partners with forms of their own, and the telephone exchange."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access import partners
from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.models import Scope
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.office.forms.partner import PartnerForm

if TYPE_CHECKING:
    from thuisfront.core.access.models import Partner

AGAIN = ["GET", "HEAD", "POST"]
SHOWN = "partner secret"  # in the session: of which partner this browser may see the secret once
LIST, DETAIL = "office:partner-list", "office:partner-detail"


@requires(Permission.ORGANIZATION_CHANGE)
@require_safe
def partner_list(request: StaffRequest) -> HttpResponse:
    """List the programs that may use the API."""
    return render(request, "office/partner_list.html", {"partners": partners.of_the_line()})


@requires(Permission.ORGANIZATION_CHANGE, fresh=True)
@require_http_methods(AGAIN)
def partner_add(request: StaffRequest) -> HttpResponse:
    """Let a program use the API, and show its secret once."""
    form = PartnerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = partners.add_partner(**form.cleaned_data, at=clock.now(), by=request.user)
        return _with_secret(request, made)
    return render(request, "office/partner_add.html", {"form": form})


@requires(Permission.ORGANIZATION_CHANGE)
@require_safe
def partner_detail(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show what a program may do, where it calls, and once its secret."""
    partner = _partner(key)
    seen = request.session.pop(SHOWN, "") == str(key)
    shown = {
        "partner": partner,
        "asks": Scope.HELPDESK_ASK in partner.scopes,
        "calls": Scope.HELPDESK_CALLS in partner.scopes,
        "token": partners.token_of(partner) if seen else "",
        "signing_secret": partners.signing_secret_of(partner) if seen else "",
        "base": f"{settings.BASE_URL}/api/helpdesk/v1",
    }
    response = render(request, "office/partner_detail.html", shown)
    response["Cache-Control"] = "no-store"
    return response


@requires(Permission.ORGANIZATION_CHANGE, fresh=True)
@require_http_methods(AGAIN)
def partner_renew(request: StaffRequest, key: UUID) -> HttpResponse:
    """Ask once, then give a program another secret."""
    partner = _partner(key)
    if request.method == "POST":
        partners.renew_secret(partner=partner, at=clock.now(), by=request.user)
        return _with_secret(request, partner)
    return render(request, "office/partner_renew.html", {"partner": partner})


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(AGAIN)
def partner_end(request: StaffRequest, key: UUID) -> HttpResponse:
    """Ask once, then let a program in no more."""
    partner = _partner(key)
    if request.method == "POST":
        partners.end_partner(partner=partner, at=clock.now(), by=request.user)
        messages.success(request, _("It has no access any more."))
        return redirect(LIST)
    return render(request, "office/partner_end.html", {"partner": partner})


def _partner(key: UUID) -> "Partner":
    return get_object_or_404(partners.of_the_line(), pk=key)


def _with_secret(request: StaffRequest, partner: "Partner") -> HttpResponse:
    request.session[SHOWN] = str(partner.pk)
    return redirect(DETAIL, partner.pk)
