"""The inbox of a partner with an account: what was sent to their organization, and the answer."""

from typing import TYPE_CHECKING
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.referrals import queries
from thuisfront.referrals.actions import RefusedError
from thuisfront.referrals.actions.partners import note_opened
from thuisfront.referrals.forms.partners import InboxForm
from thuisfront.referrals.forms.steps import REFUSED
from thuisfront.referrals.queries import partners, receiving
from thuisfront.referrals.views import answering

if TYPE_CHECKING:
    from thuisfront.referrals.models import Referral

LIST, PAGE = "referrals:inbox", "referrals:inbox-message"
TABS = {"nieuw": _("New"), "loopt": _("In progress"), "klaar": _("Ended")}


@requires(Permission.REFERRAL_ANSWER)
@never_cache
@require_safe
def inbox(request: StaffRequest) -> HttpResponse:
    """List what was sent to their organizations, under a tab; nobody's name is in it."""
    services = partners.services_of(request.user)
    form = InboxForm(request.GET, services=services)
    wanted = form.narrowed()
    page = Paginator(partners.narrowed(request.user, wanted), queries.PAGE)
    unread = partners.counts_of(request.user)
    shown = {
        "page": page.get_page(request.GET.get("bladzijde")), "tab": wanted.tab, "form": form,
        "tabs": [(code, label, unread[code]) for code, label in TABS.items()],
        "asked": urlencode(form.kept()), "several": len(services) > 1,
        "providers": partners.providers_of(request.user), "narrowed": form.is_narrow(),
    }  # fmt: skip
    return render(request, "referrals/inbox.html", shown)


@requires(Permission.REFERRAL_ANSWER)
@never_cache
@require_safe
def message(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Show one message with what can be done now, and note that it was opened."""
    referral = _one(request, pk)
    at = clock.now()
    audit.viewed(referral, at=at, by=request.user)
    if queries.consents_stand(referral, at):
        note_opened(referral=referral, at=at, by=request.user)
    return _page(request, referral)


@requires(Permission.REFERRAL_ANSWER)
@never_cache
@require_POST
def message_do(request: StaffRequest, pk: UUID, deed: str) -> HttpResponse:
    """Make a step, or write; what is not possible is said on the page."""
    referral = _one(request, pk)
    form = answering.form_of(request, referral, deed)
    if not form.is_valid():
        return _page(request, referral, form, status=422)
    try:
        answering.carry_out(form, referral, by=request.user)
    except RefusedError as no:
        form.add_error(None, REFUSED[no.why])
        return _page(request, _one(request, pk), form, status=409)
    return redirect(PAGE, pk)


def _one(request: StaffRequest, pk: UUID) -> "Referral":
    """Return a message of their organizations; of others nobody hears that it is there."""
    referral = partners.inbox_of(request.user).filter(pk=pk).first()
    if not referral:
        raise Http404
    return referral


def _page(
    request: StaffRequest, referral: "Referral", form: answering.Sent | None = None,
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    """Show the message; nothing of it without consent."""
    if not queries.consents_stand(referral, clock.now()):
        return render(request, "referrals/inbox_stopped.html", {"referral": referral}, status=403)
    told = queries.opened(referral)
    shown = {
        "referral": referral, "told": told, "events": receiving.timeline(told),
        "where": reverse(PAGE, args=[referral.pk]), **answering.forms(referral, form),
    }  # fmt: skip
    return render(request, "referrals/inbox_message.html", shown, status=status)
