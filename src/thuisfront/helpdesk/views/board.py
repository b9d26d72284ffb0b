"""For who leads the line: how it stands now, and who has what."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.base import clock
from thuisfront.helpdesk.queries import board as queries


@requires(Permission.HELPDESK_SUPERVISE)
@require_safe
def board_show(request: StaffRequest) -> HttpResponse:
    """Show how the line stands: numbers, and no word of who asks."""
    return render(request, "helpdesk/board_show.html", _shown(request))


@requires(Permission.HELPDESK_SUPERVISE)
@require_safe
def board_now(request: StaffRequest) -> HttpResponse:
    """Show the same anew to a page that asks by itself; say aloud only that more is late."""
    shown = _shown(request)
    shown["aloud"] = request.GET.get("laat", "") != str(shown["board"].late)
    return render(request, "helpdesk/board_now.html", shown)


vars(board_now)["quiet"] = True  # a page that looks by itself keeps nobody signed in


@requires(Permission.HELPDESK_ANSWER)
@require_safe
def load_list(request: StaffRequest) -> HttpResponse:
    """Show what each colleague has, by name; to who answers only what they have themselves."""
    at = clock.now()
    shown = {
        "loads": queries.loads_for(request.user, at), "now": at,
        "leads": queries.leads(request.user),
    }  # fmt: skip
    return render(request, "helpdesk/load_list.html", shown)


def _shown(request: StaffRequest) -> dict[str, Any]:
    at = clock.now()
    may_divide = Permission.HELPDESK_ANSWER in permissions_of(request.user)
    return {"board": queries.board_for(request.user, at), "may_divide": may_divide}
