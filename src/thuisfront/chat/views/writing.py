"""Ready answers: who runs the line writes them, every adviser uses them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thuisfront.chat.actions import answers as actions
from thuisfront.chat.forms import AnswerForm
from thuisfront.chat.queries import answers as queries
from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock

LIST = "chat:answer-list"


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def answer_list(request: StaffRequest) -> HttpResponse:
    """List the ready answers, and add one."""
    return _page(request, None)


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def answer_change(request: StaffRequest, key: UUID) -> HttpResponse:
    """Change a ready answer."""
    return _page(request, key)


def _page(request: StaffRequest, key: UUID | None) -> HttpResponse:
    every = queries.answers_for(request.user)
    answer = get_object_or_404(every, pk=key) if key else None
    taken = {one.title for one in every if one != answer}
    first = AnswerForm.initial_of(answer) if answer else None
    sent = request.POST if request.method == "POST" else None
    form = AnswerForm(sent, initial=first, taken=taken)
    if form.is_valid():
        actions.save_answer(answer=answer, at=clock.now(), by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved. Advisers see it at once."))
        return redirect(LIST)
    status = 422 if sent is not None else 200
    shown = {"form": form, "answers": every, "answer": answer}
    return render(request, "chat/answers.html", shown, status=status)


@requires(Permission.ORGANIZATION_CHANGE)
@require_POST
def answer_remove(request: StaffRequest, key: UUID) -> HttpResponse:
    """Remove a ready answer."""
    answer = get_object_or_404(queries.answers_for(request.user), pk=key)
    actions.remove_answer(answer=answer, at=clock.now(), by=request.user)
    messages.success(request, _("The ready answer is gone."))
    return redirect(LIST)
