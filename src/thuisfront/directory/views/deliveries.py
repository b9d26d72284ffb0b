"""Editors send in a file, read what is wrong with it, and take it in or throw it away."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.directory.actions import deliveries as actions
from thuisfront.directory.forms.deliveries import DeliveryForm, StoreForm
from thuisfront.directory.queries import deliveries as queries

if TYPE_CHECKING:
    from thuisfront.directory.models import Delivery

LIST, DETAIL = "directory:delivery-list", "directory:delivery-detail"


@requires(Permission.DIRECTORY_EDIT)
@require_http_methods(["GET", "HEAD", "POST"])
def delivery_list(request: StaffRequest) -> HttpResponse:
    """Show what was sent in, and take a file to check."""
    form = DeliveryForm()
    if request.method == "POST":
        form = DeliveryForm(request.POST, files=request.FILES)
        if form.is_valid():
            given = form.cleaned_data
            sent = actions.check_delivery(
                chunks=given["file"].chunks(), name=given["file"].name, feed=given["feed"],
                is_full=given["is_full"], at=clock.now(), by=request.user,
            )  # fmt: skip
            return redirect(DETAIL, sent.pk)
    shown = {"form": form, "found": queries.deliveries()}
    return render(request, "directory/delivery_list.html", shown)


@requires(Permission.DIRECTORY_EDIT)
@require_safe
def delivery_detail(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show what is wrong with a file."""
    return _detail(request, _delivery(key), StoreForm())


@requires(Permission.DIRECTORY_EDIT)
@require_POST
def delivery_store(request: StaffRequest, key: UUID) -> HttpResponse:
    """Take a file in, all of it or what is good."""
    sent, form = _delivery(key), StoreForm(request.POST)
    if not form.is_valid():
        return _detail(request, sent, form)
    strict = form.cleaned_data["mode"] == "strict"
    try:
        stored = actions.store_delivery(
            delivery=sent, strict=strict, at=clock.now(), by=request.user
        )
    except actions.GoneError:
        messages.error(request, _("This file was dealt with already."))
        return redirect(DETAIL, key)
    if stored:
        messages.success(request, _("The file is taken in."))
    else:
        messages.error(request, _("Nothing was taken in: something is wrong in the file."))
    return redirect(DETAIL, key)


@requires(Permission.DIRECTORY_EDIT)
@require_POST
def delivery_drop(request: StaffRequest, key: UUID) -> HttpResponse:
    """Throw a file away."""
    try:
        actions.drop_delivery(delivery=_delivery(key), at=clock.now(), by=request.user)
        messages.success(request, _("The file is thrown away."))
    except actions.GoneError:
        messages.error(request, _("This file was dealt with already."))
    return redirect(LIST)


def _detail(request: StaffRequest, sent: "Delivery", form: StoreForm) -> HttpResponse:
    shown = {
        "delivery": sent, "form": form, "problems": queries.problems_of(sent),
        "is_open": queries.is_open(sent),
    }  # fmt: skip
    return render(request, "directory/delivery_detail.html", shown)


def _delivery(key: UUID) -> "Delivery":
    found = queries.delivery(key)
    if not found:
        raise Http404
    return found
