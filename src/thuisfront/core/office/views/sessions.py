"""Where someone is signed in, ending that, and staying signed in."""

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from thuisfront.core.access import sessions
from thuisfront.core.access.guards import StaffRequest, guests_too
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.ui.context import session_left


@guests_too
@require_safe
def session_list(request: StaffRequest) -> HttpResponse:
    """Show where this person is signed in."""
    here = sessions.hashed(request.session.session_key or "")
    found = sessions.sessions_of(request.user, at=clock.now())
    shown = [(row, bytes(row.key).hex(), bytes(row.key) == here) for row in found]
    return render(request, "office/session_list.html", {"sessions": shown})


@guests_too
@require_POST
def session_end(request: StaffRequest, code: str) -> HttpResponse:
    """End one of one's own sessions; ending this one is signing out."""
    try:
        key = bytes.fromhex(code)
    except ValueError as error:
        raise Http404 from error
    if not key or not sessions.end_sessions(request.user, only=key):
        raise Http404
    audit.record("access.session.ended", at=clock.now(), by=request.user)
    messages.success(request, _("Signed out there."))
    return redirect("office:session-list")


@guests_too
@require_POST
def session_end_others(request: StaffRequest) -> HttpResponse:
    """End all of one's own sessions but this one."""
    here = sessions.hashed(request.session.session_key or "")
    ended = sessions.end_sessions(request.user, but=here)
    if ended:
        audit.record("access.session.ended", at=clock.now(), by=request.user)
    messages.success(request, _("You are signed in only here now."))
    return redirect("office:session-list")


@guests_too
@require_safe
def present(request: StaffRequest) -> HttpResponse:
    """Answer who is signed in, with a fresh token for the forms of a page that stayed open.

    A page asks this after someone typed or pressed "Stay signed in": asking is being there.
    """
    left = session_left(request)
    return JsonResponse({"who": str(request.user.pk), "token": get_token(request), "left": left})
