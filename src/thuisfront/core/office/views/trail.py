"""The trail: who did what, when and why; looking is in it too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit import queries as trail
from thuisfront.core.base import clock
from thuisfront.core.office.forms.trail import TrailForm

PAGE = 50


@requires(Permission.AUDIT_READ)
@require_safe
def trail_list(request: StaffRequest) -> HttpResponse:
    """Show the trail: who did what, when and why; looking is in it too."""
    form = TrailForm(request.GET)
    chosen = form.chosen()
    lines = trail.lines(**chosen, limit=PAGE + 1)
    audit.record("audit.trail.viewed", at=clock.now(), by=request.user)
    older = lines[PAGE - 1].number or 0 if len(lines) > PAGE else 0
    shown = {"form": form, "lines": lines[:PAGE], "older": _address(request, older)}
    return render(request, "office/trail_list.html", shown)


def _address(request: HttpRequest, before: int) -> str:
    asked = request.GET.copy()
    asked["before"] = str(before)
    return f"?{asked.urlencode()}" if before else ""
