"""Opening a question in an emergency: a reason, a fresh second factor, one hour, to read only."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.ui.emergency import break_glass_page
from thuisfront.helpdesk import queries

DETAIL = "helpdesk:question-detail"


@requires(Permission.HELPDESK_BREAK_GLASS, fresh=True)
@require_http_methods(["GET", "HEAD", "POST"])
def question_break_glass(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask for the reason, and open the question for an hour."""
    seen = queries.seen_question(request.user, pk)
    if not seen:
        raise Http404
    if seen.is_open:
        return redirect(DETAIL, pk)
    return break_glass_page(request, seen.question, back=DETAIL)
