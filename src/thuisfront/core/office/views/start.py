"""The first page of everyone who works here."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from thuisfront.core.access.files import kind_named
from thuisfront.core.access.guards import StaffRequest, guests_too
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import is_guest, permissions_of, roles_of
from thuisfront.core.access.sharing import asked_of
from thuisfront.core.base import clock
from thuisfront.core.outbox import unsent
from thuisfront.core.ui import registers


@guests_too
@require_safe
def start(request: StaffRequest) -> HttpResponse:
    """Show what this person may do here; a guest goes to the one page they have."""
    held = permissions_of(request.user)
    items = [item for item in registers.menu if item.permission in held]
    if items and is_guest(request.user):
        return redirect(items[0].url_name)
    asked = [(grant, kind_named(grant.kind)) for grant in asked_of(request.user)]
    shown: dict[str, Any] = {"items": items, "roles": roles_of(request.user), "asked": asked}
    if Permission.ORGANIZATION_CHANGE in held:
        shown["not_sent"] = unsent.counted(clock.now())
    return render(request, "office/desk_start.html", shown)
