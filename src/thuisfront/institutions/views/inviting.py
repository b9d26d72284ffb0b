"""Editors ask institutions for their way in, compare it with what is there, and place it."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.institutions import actions, queries
from thuisfront.institutions.forms.filling import AskRouteForm, ReturnForm, StateForm

if TYPE_CHECKING:
    from thuisfront.institutions.models import Institution, RouteInvite

DETAIL = "institutions:invite-detail"


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def invite_list(request: StaffRequest) -> HttpResponse:
    """List the institutions with how far each is."""
    form = StateForm(request.GET)
    found = queries.with_invites(state=form.chosen())
    return render(request, "institutions/invite_list.html", {"form": form, "found": found})


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def invite_detail(request: StaffRequest, slug: str) -> HttpResponse:
    """Show what an institution sent in beside what is on the site."""
    return _detail(request, _institution(slug), ReturnForm())


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def invite_ask(request: StaffRequest, slug: str) -> HttpResponse:
    """Make five words for an institution and show them once."""
    institution = _institution(slug)
    form = AskRouteForm(request.POST)
    form.is_valid()
    token = form.cleaned_data["form_token"]
    asked = actions.ask_route(
        institution=institution, form_token=token, at=clock.now(), by=request.user
    )
    shown = {"institution": institution, "invite": asked.invite, "words": asked.words.split()}
    return render(request, "institutions/invite_words.html", shown)


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def invite_place(request: StaffRequest, slug: str) -> HttpResponse:
    """Put what was sent in on the site."""
    institution = _institution(slug)
    try:
        actions.place_route(
            invite=_looked_at(request, institution), at=clock.now(), by=request.user
        )
        messages.success(request, _("The way in is on the site."))
    except actions.ChangedError:
        _say_changed(request)
    return redirect(DETAIL, slug)


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def invite_return(request: StaffRequest, slug: str) -> HttpResponse:
    """Give what was sent in back, with a remark."""
    institution = _institution(slug)
    form = ReturnForm(request.POST)
    if not form.is_valid():
        return _detail(request, institution, form)
    invite, remark = _looked_at(request, institution), form.cleaned_data["remark"]
    try:
        actions.return_route(invite=invite, remark=remark, at=clock.now(), by=request.user)
        messages.success(request, _("Given back. The same five words open it."))
    except actions.ChangedError:
        _say_changed(request)
    return redirect(DETAIL, slug)


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def invite_end(request: StaffRequest, slug: str) -> HttpResponse:
    """End the words of an institution."""
    invite = _invite(_institution(slug))
    actions.withdraw_route(invite=invite, at=clock.now(), by=request.user)
    messages.success(request, _("The words open nothing any more."))
    return redirect(DETAIL, slug)


def _institution(slug: str) -> "Institution":
    return get_object_or_404(queries.with_invites(), slug=slug)


def _invite(institution: "Institution") -> "RouteInvite":
    found: RouteInvite | None = getattr(institution, "invite", None)
    if found is None:
        raise Http404
    return found


def _looked_at(request: StaffRequest, institution: "Institution") -> "RouteInvite":
    """Return what was sent in as the editor saw it: a later version is not placed unseen."""
    invite = _invite(institution)
    seen = request.POST.get("seen", "")
    if invite.sent_in_at is None or seen != invite.sent_in_at.isoformat():
        invite.sent_in_at = None
    return invite


def _say_changed(request: StaffRequest) -> None:
    messages.error(request, _("The institution changed it meanwhile. Look at it anew."))


def _detail(request: StaffRequest, institution: "Institution", form: ReturnForm) -> HttpResponse:
    steps, own = queries.route_steps(institution)
    invite = getattr(institution, "invite", None)
    shown = {
        "institution": institution, "invite": invite, "ask": AskRouteForm(), "form": form,
        "told": queries.steps_of(invite) if invite else [], "now": steps, "own": own,
        "over": bool(invite and invite.valid_until < clock.today()),
    }  # fmt: skip
    return render(request, "institutions/invite_detail.html", shown)
