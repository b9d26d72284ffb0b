"""Pages for everyone who works here: the start, the centre's own data, the trail."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access.guards import StaffRequest, requires, signed_in
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of, roles_of
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit import queries as trail
from thuisfront.core.base import clock
from thuisfront.core.organizations import actions, queries
from thuisfront.core.ui import registers
from thuisfront.core.ui.desk_forms import CentreForm, TrailForm
from thuisfront.core.ui.page_cache import forget_pages

PAGE = 50


@signed_in
@require_safe
def start(request: StaffRequest) -> HttpResponse:
    """Show what this person may do here."""
    held = permissions_of(request.user)
    items = [item for item in registers.menu if item.permission in held]
    shown = {"items": items, "roles": roles_of(request.user)}
    return render(request, "ui/desk_start.html", shown)


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def centre_change(request: StaffRequest) -> HttpResponse:
    """Change the name, the phone number and the opening hours that every page shows."""
    now = queries.centre()
    form = CentreForm(request.POST or None, initial=CentreForm.initial_of(now))
    if request.method == "POST" and form.is_valid():
        actions.change_centre(details=form.details(), at=clock.now(), by=request.user)
        forget_pages()
        messages.success(request, _("Saved. Every page shows it from now on."))
        return redirect("ui:centre-change")
    holidays = now.holidays(clock.today().year)
    return render(request, "ui/centre_change.html", {"form": form, "holidays": holidays})


@requires(Permission.AUDIT_READ)
@require_safe
def trail_list(request: StaffRequest) -> HttpResponse:
    """Show the trail: who did what, when and why; looking is in it too."""
    form = TrailForm(request.GET)
    chosen = form.chosen()
    lines = trail.lines(**chosen, limit=PAGE + 1)
    audit.record("audit.trail.viewed", at=clock.now(), by=request.user)
    older = lines[PAGE - 1].number if len(lines) > PAGE else 0
    shown = {"form": form, "lines": lines[:PAGE], "older": _address(request, older)}
    return render(request, "ui/trail_list.html", shown)


def _address(request: HttpRequest, before: int) -> str:
    asked = request.GET.copy()
    asked["before"] = str(before)
    return f"?{asked.urlencode()}" if before else ""
