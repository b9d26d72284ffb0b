"""The answer on paper, for who has no internet."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.ui.paper import PaperError
from thuisfront.helpdesk import exports, queries
from thuisfront.helpdesk.actions import posting as actions

DETAIL = "helpdesk:question-detail"


@requires(Permission.HELPDESK_ANSWER)
@require_POST
@cache_control(no_store=True)
def answer_print(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Give the answer as a letter to print; its name says nothing."""
    question = get_object_or_404(queries.questions_to_answer(request.user), pk=pk)
    try:
        paper = actions.print_answer(question=question, at=clock.now(), by=request.user)
        made = exports.answer_on_paper(paper)
    except actions.NotAnsweredError:
        messages.error(request, _("There is no answer to print yet. Send your answer first."))
        return redirect(DETAIL, pk)
    except PaperError:
        messages.error(request, _("The PDF cannot be made at this moment. Try again."))
        return redirect(DETAIL, pk)
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="brief.pdf"'
    return answer


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def answer_posted(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Note that the letter has left; the address is erased with it."""
    question = get_object_or_404(queries.questions_to_answer(request.user), pk=pk)
    try:
        actions.mark_posted(question=question, at=clock.now(), by=request.user)
    except actions.NotAnsweredError:
        messages.error(request, _("There is no letter to post yet. Send your answer first."))
    else:
        messages.success(request, _("Noted. The address is erased."))
    return redirect(DETAIL, pk)
