"""Who can see this file? For everybody who may know that it is there; and who looks along."""

from uuid import UUID

from django.contrib import messages
from django.db import models
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access import sharing
from thuisfront.core.access.files import kind_named
from thuisfront.core.access.guards import StaffRequest, signed_in
from thuisfront.core.access.readers import readers_of
from thuisfront.core.accounts.queries import user_with_key
from thuisfront.core.base import clock
from thuisfront.core.office.forms.along import AlongForm

PAGE = "office:file-readers"


@signed_in
@require_safe
def file_readers(request: StaffRequest, kind: str, key: UUID) -> HttpResponse:
    """Tell who may read one file, why and until when."""
    file = _file(request, kind, key)
    shown = {
        "kind": kind,
        "file": file,
        "readers": readers_of(file),
        "summary": kind_named(kind).in_words(file),
        "along": sharing.along_with(file),
        "may_ask": sharing.may_ask(file, request.user),
    }
    return render(request, "office/file_readers.html", shown)


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def along_ask(request: StaffRequest, kind: str, key: UUID) -> HttpResponse:
    """Let a colleague read one file for some days."""
    file = _file(request, kind, key)
    if not sharing.may_ask(file, request.user):
        raise Http404
    form = AlongForm(request.POST or None, sharing.colleagues_to_ask(file, request.user))
    if request.method == "POST" and form.is_valid():
        colleague, reason = form.cleaned_data["colleague"], form.cleaned_data["reason"]
        sharing.ask_along(
            file=file, colleague=colleague, reason=reason, until=form.until(),
            at=clock.now(), by=request.user,
        )  # fmt: skip
        messages.success(request, _("%(name)s can look along now.") % {"name": colleague.name})
        return redirect(PAGE, kind, key)
    shown = {"form": form, "kind": kind, "file": file, "summary": kind_named(kind).in_words(file)}
    return render(request, "office/along_ask.html", shown)


@signed_in
@require_POST
def along_end(request: StaffRequest, kind: str, key: UUID, who: UUID) -> HttpResponse:
    """End what a colleague reads along; the database knows who may."""
    file, colleague = _file(request, kind, key), user_with_key(who)
    if not colleague:
        raise Http404
    if sharing.end_along(file=file, colleague=colleague, at=clock.now(), by=request.user):
        messages.success(request, _("That is over now."))
    return redirect("office:start") if colleague == request.user else redirect(PAGE, kind, key)


def _file(request: StaffRequest, kind: str, key: UUID) -> models.Model:
    try:
        known = kind_named(kind)
    except LookupError as unknown:
        raise Http404 from unknown
    visible = known.every().filter(known.visible_to(request.user))
    file: models.Model = get_object_or_404(visible, pk=key)
    return file
