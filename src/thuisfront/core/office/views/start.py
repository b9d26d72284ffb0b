"""The first page of everyone who works here."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import StaffRequest, signed_in
from thuisfront.core.access.queries import permissions_of, roles_of
from thuisfront.core.ui import registers


@signed_in
@require_safe
def start(request: StaffRequest) -> HttpResponse:
    """Show what this person may do here."""
    held = permissions_of(request.user)
    items = [item for item in registers.menu if item.permission in held]
    shown = {"items": items, "roles": roles_of(request.user)}
    return render(request, "office/desk_start.html", shown)
