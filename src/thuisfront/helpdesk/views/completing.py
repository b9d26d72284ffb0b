"""Completing a contact that has its words already: what it was about, what was done, what now."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.helpdesk.actions.keeping import NotYoursError, complete_contact
from thuisfront.helpdesk.forms.contacts import IntakeForm
from thuisfront.helpdesk.queries import questions_to_answer
from thuisfront.helpdesk.queries.care import is_heavy
from thuisfront.helpdesk.views.care import ask_care, care_asked
from thuisfront.helpdesk.views.contacts import follows

if TYPE_CHECKING:
    from thuisfront.helpdesk.models import Question

DETAIL = "helpdesk:question-detail"
KNOWN = (
    "asker", "for_whom", "age_band", "topics", "safety", "outcomes", "region", "phase",
    "institution",
)  # fmt: skip


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(["GET", "HEAD", "POST"])
def contact_complete(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Note what a contact of one's own was about."""
    question = questions_to_answer(request.user).filter(pk=pk, taken_by=request.user).first()
    if not question:
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form = IntakeForm(sent, initial=_known(question))
    if not form.is_valid() or not follows(request, form, question):
        status = 200 if sent is None else 422
        heavy = care_asked(request) or is_heavy(question)
        shown = {"form": form, "question": question, "heavy": heavy}
        return render(request, "helpdesk/contact_complete.html", shown, status=status)
    recorded = form.recorded(
        form_token=question.pk.hex, channel=question.channel, minutes=question.minutes or 0
    )
    try:
        complete_contact(question=question, recorded=recorded, at=clock.now(), by=request.user)
    except NotYoursError as other:
        raise Http404 from other
    question.safety = recorded.asked.facts.safety
    if form.cleaned_data["heavy"] or is_heavy(question):
        ask_care(request)
    messages.success(request, _("Noted. Thank you."))
    return redirect(DETAIL, pk)


def _known(question: "Question") -> dict[str, Any]:
    return {name: getattr(question, name) for name in KNOWN}
