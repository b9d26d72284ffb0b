"""A second opinion: asked of one colleague about one question, answered in the file."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thuisfront.core.access import sharing
from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.helpdesk.actions import opinions as actions
from thuisfront.helpdesk.forms.opinions import OpinionAskForm, OpinionGiveForm
from thuisfront.helpdesk.queries import open_questions_for
from thuisfront.helpdesk.queries import opinions as queries

DETAIL, LIST = "helpdesk:question-detail", "helpdesk:question-list"
AGAIN = ["GET", "HEAD", "POST"]


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(AGAIN)
def question_opinion_ask(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask a colleague what they think of a question that one reads by one's own role."""
    question = get_object_or_404(open_questions_for(request.user), pk=pk)
    if not sharing.may_ask(question, request.user):
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form = OpinionAskForm(sent, sharing.colleagues_to_ask(question, request.user))
    if sent is None or not form.is_valid():
        shown = {"form": form, "question": question}
        status = 200 if sent is None else 422
        return render(request, "helpdesk/opinion_ask.html", shown, status=status)
    data = form.cleaned_data
    try:
        actions.ask_opinion(
            question=question, colleague=data["colleague"], text=data["text"],
            until=form.until(), form_token=data["form_token"], at=clock.now(), by=request.user,
        )  # fmt: skip
    except PermissionDenied as gone:
        raise Http404 from gone
    messages.success(request, _("%(name)s can look along now.") % {"name": data["colleague"].name})
    return redirect(DETAIL, pk)


@requires(Permission.HELPDESK_READ)
@require_http_methods(AGAIN)
def opinion_give(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Say what one thinks, when one was asked; then looking along is over."""
    at = clock.now()
    opinion = queries.opinion_to_give(request.user, pk, key, at)
    if not opinion:
        raise Http404
    form = OpinionGiveForm(request.POST if request.method == "POST" else None)
    if opinion.answered_at is None and not form.is_valid():
        shown = {"form": form, "opinion": opinion, "question": opinion.question}
        status = 422 if form.is_bound else 200
        return render(request, "helpdesk/opinion_give.html", shown, status=status)
    if opinion.answered_at is None:
        text = form.cleaned_data["opinion"]
        actions.give_opinion(opinion=opinion, text=text, at=at, by=request.user)
    messages.success(request, _("Your colleague reads it with the question. Thank you."))
    return redirect(LIST)
