"""Editors look for an offer, change it by hand, see what it was and put that back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.directory.actions import editing as actions
from thuisfront.directory.actions import upkeep
from thuisfront.directory.forms.editing import EditForm, InquiryForm, NameForm, OfferSearchForm
from thuisfront.directory.queries import editing as queries
from thuisfront.directory.queries.upkeep import inquiry_of

PER_PAGE = 25
EDIT = "directory:record-edit"
UNDER = {"organization": "service", "service": "location"}


@requires(Permission.DIRECTORY_EDIT)
@require_http_methods(["GET", "HEAD", "POST"])
def offer_list(request: StaffRequest) -> HttpResponse:
    """List the offers, those changed last first; take a new organization."""
    form, new = OfferSearchForm(request.GET), NameForm()
    if request.method == "POST":
        new = NameForm(request.POST)
        if new.is_valid():
            name = new.cleaned_data["name"]
            made = actions.add_record(
                kind="organization", name=name, under=None, at=clock.now(), by=request.user
            )
            return redirect(EDIT, "organization", made.pk)
    typed = form.cleaned_data["q"] if form.is_valid() else ""
    page = Paginator(queries.offers(typed), PER_PAGE).get_page(request.GET.get("bladzijde"))
    shown = {"search": form, "form": new, "page": page, "typed": typed}
    return render(request, "directory/offer_list.html", shown)


@requires(Permission.DIRECTORY_EDIT)
@require_http_methods(["GET", "HEAD", "POST"])
def record_edit(request: StaffRequest, kind: str, key: UUID) -> HttpResponse:
    """Show what stands in a record with its history, and take what was changed."""
    one = _record(kind, key)
    values = queries.values_of(kind, one)
    form = EditForm(kind, values=values)
    if request.method == "POST":
        form = EditForm(kind, request.POST, values=values)
        if form.is_valid():
            done = actions.save_record(
                kind=kind, key=key, values=form.values(clock.today().isoformat()),
                at=clock.now(), by=request.user, spot=form.spot,
            )  # fmt: skip
            _say(request, done=done)
            return redirect(EDIT, kind, key)
    return _shown(request, kind, one, form, NameForm())


@requires(Permission.DIRECTORY_EDIT)
@require_POST
def record_add(request: StaffRequest, kind: str, key: UUID) -> HttpResponse:
    """Add a service to an organization, or a place to a service."""
    one, new = _record(kind, key), NameForm(request.POST)
    if kind not in UNDER:
        raise Http404
    if not new.is_valid():
        values = queries.values_of(kind, one)
        return _shown(request, kind, one, EditForm(kind, values=values), new)
    made = actions.add_record(
        kind=UNDER[kind], name=new.cleaned_data["name"], under=one, at=clock.now(), by=request.user
    )
    messages.success(request, _("It is there. Fill in the rest."))
    return redirect(EDIT, UNDER[kind], made.pk)


@requires(Permission.DIRECTORY_EDIT)
@require_POST
def record_release(request: StaffRequest, kind: str, key: UUID) -> HttpResponse:
    """Let the source of a record tell it again."""
    _record(kind, key)
    actions.let_go(kind=kind, key=key, at=clock.now(), by=request.user)
    messages.success(request, _("The source tells this again, from its next reading on."))
    return redirect(EDIT, kind, key)


@requires(Permission.DIRECTORY_EDIT)
@require_POST
def version_restore(request: StaffRequest, key: UUID) -> HttpResponse:
    """Put back what a record was."""
    version = queries.version(key)
    if not version:
        raise Http404
    _say(request, done=actions.restore_version(version=version, at=clock.now(), by=request.user))
    return redirect(EDIT, version.kind, version.key)


@requires(Permission.DIRECTORY_EDIT)
@require_POST
def inquiry_set(request: StaffRequest, key: UUID) -> HttpResponse:
    """Write down whom of an organization to ask twice a year, or ask nobody any more."""
    one = _record("organization", key)
    if "end" in request.POST:
        upkeep.end_inquiry(organization=one, at=clock.now(), by=request.user)
        messages.success(request, _("Nobody is asked any more."))
        return redirect(EDIT, "organization", key)
    form = InquiryForm(request.POST)
    if not form.is_valid():
        values = queries.values_of("organization", one)
        edit = EditForm("organization", values=values)
        return _shown(request, "organization", one, edit, NameForm(), form)
    upkeep.set_inquiry(
        organization=one, email=form.cleaned_data["email"], at=clock.now(), by=request.user
    )
    messages.success(request, _("A mail with a link is on its way."))
    return redirect(EDIT, "organization", key)


def _shown(
    request: StaffRequest, kind: str, one: Any, form: EditForm, new: NameForm,
    ask: InquiryForm | None = None,
) -> HttpResponse:  # fmt: skip
    inquiry = inquiry_of(one) if kind == "organization" else None
    shown = {
        "kind": kind, "one": one, "form": form, "new": new, "below": queries.below(kind, one),
        "history": queries.history(kind, one.pk), "by_hand": queries.hand_made(one.pk),
        "inquiry": inquiry,
        "ask": ask or InquiryForm(initial={"email": inquiry.email if inquiry else ""}),
    }  # fmt: skip
    return render(request, "directory/record_edit.html", shown)


def _record(kind: str, key: UUID) -> Any:
    found = queries.record(kind, key)
    if not found:
        raise Http404
    return found


def _say(request: StaffRequest, *, done: bool) -> None:
    if done:
        messages.success(request, _("Changed. It is on the site."))
    else:
        messages.info(request, _("Nothing was different."))
