"""Letters and text messages that did not leave: what, why, and what a person decides."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.outbox import actions, unsent

PAGE = "office:unsent-list"
AGAIN = ["GET", "HEAD", "POST"]


@requires(Permission.ORGANIZATION_CHANGE)
@require_safe
def unsent_list(request: StaffRequest) -> HttpResponse:
    """Show what did not leave, or may not have; never to whom."""
    at = clock.now()
    shown: dict[str, Any] = {"unsent": unsent.unsent(at), "number": unsent.counted(at)}
    return render(request, "office/unsent_list.html", shown)


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(AGAIN)
def unsent_again(request: StaffRequest, key: UUID) -> HttpResponse:
    """Say what may follow, then send it again."""
    if request.method == "POST":
        return _decided(request, key, actions.send_again, _("It is sent again."))
    return _asked(request, key, again=True)


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(AGAIN)
def unsent_leave(request: StaffRequest, key: UUID) -> HttpResponse:
    """Say what may follow, then leave it as it is and erase the address."""
    if request.method == "POST":
        said = _("It is off the list, and the address is erased.")
        return _decided(request, key, actions.leave_unsent, said)
    return _asked(request, key, again=False)


def _asked(request: StaffRequest, key: UUID, *, again: bool) -> HttpResponse:
    found = unsent.one(key, clock.now())
    if not found or not (found.may_be_sent if again else found.may_be_left):
        raise Http404
    return render(request, "office/unsent_decide.html", {"one": found, "again": again})


def _decided(request: StaffRequest, key: UUID, act: Callable[..., bool], said: str) -> HttpResponse:
    if not unsent.is_known(key):
        raise Http404
    if act(key=key, mark=request.POST.get("mark", ""), at=clock.now(), by=request.user):
        messages.success(request, said)
    else:
        now = _("Nothing was done: it stands otherwise by now. This is how it is.")
        messages.info(request, now)
    return redirect(PAGE)
