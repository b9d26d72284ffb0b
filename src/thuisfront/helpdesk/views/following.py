"""After a conversation: calls that were promised, tasks, and what is handed over."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.helpdesk.actions import following as actions
from thuisfront.helpdesk.actions.taking import TakenError
from thuisfront.helpdesk.enums import Reached
from thuisfront.helpdesk.forms.following import AttemptForm, PlanForm, TaskForm
from thuisfront.helpdesk.queries import following as queries
from thuisfront.helpdesk.queries import questions_to_answer
from thuisfront.referrals import public as referrals

if TYPE_CHECKING:
    from thuisfront.helpdesk.models import Question

AGAIN = ["GET", "HEAD", "POST"]
DETAIL, LIST = "helpdesk:question-detail", "helpdesk:task-list"
SAID = {
    Reached.SPOKEN: gettext_lazy("Write down what you told them, and send it: then it is done."),
    Reached.NOT_REACHED: gettext_lazy("Noted. It stays on the list for the next open day."),
    Reached.VOICEMAIL: gettext_lazy("Noted. It stays on the list for the next open day."),
}


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(AGAIN)
def call_plan(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Plan between which moments somebody is called back."""
    question = _to_answer(request, pk)
    form = PlanForm(request.POST if request.method == "POST" else None,
                    initial=PlanForm.initial_of(question))  # fmt: skip
    if request.method != "POST" or not form.is_valid():
        return render(request, "helpdesk/call_plan.html", {"form": form, "question": question})
    at, planned = clock.now(), form.planned()
    return _done(request, pk, _("The call is planned."), lambda: actions.plan_call(
        question=question, **planned, at=at, by=request.user
    ))  # fmt: skip


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def call_attempt(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Write down how an attempt to call back went."""
    question, form = _to_answer(request, pk), AttemptForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This could not be done. Try again."))
        return redirect(DETAIL, pk)
    said = str(SAID[Reached(form.cleaned_data["reached"])])
    return _done(request, pk, said, lambda: actions.note_attempt(
        question=question, **form.cleaned_data, at=clock.now(), by=request.user
    ))  # fmt: skip


@requires(Permission.HELPDESK_ANSWER)
@require_safe
def task_list(request: StaffRequest) -> HttpResponse:
    """List what has to be done: by everybody, by oneself, or what was done lately."""
    at, found = clock.now(), queries.tasks_for(request.user)
    tab = {"mij": "mine", "klaar": "done"}.get(request.GET.get("lijst", ""), "open")
    if tab == "done":
        found = found.filter(done_at__isnull=False).order_by("-done_at", "pk")
    else:
        found = found.filter(done_at=None, **({"owner": request.user} if tab == "mine" else {}))
    elsewhere = [] if tab == "done" else list(referrals.tasks_for(request.user, clock.day_of(at)))
    if tab == "mine":
        elsewhere = [one for one in elsewhere if one.owner_id == request.user.pk]
    shown = {
        "tasks": queries.opened(found[: queries.PAGE], at), "tab": tab, "now": at,
        "referrals": elsewhere, "later": referrals.LATER,
    }  # fmt: skip
    return render(request, "helpdesk/task_list.html", shown)


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(AGAIN)
def task_add(request: StaffRequest, pk: UUID | None = None) -> HttpResponse:
    """Write down a task, maybe about a question."""
    question = _to_answer(request, pk) if pk else None
    form = TaskForm(request.POST if request.method == "POST" else None,
                    initial={"day": clock.today(), "owner": request.user.pk})  # fmt: skip
    if request.method == "POST" and form.is_valid():
        token = form.cleaned_data["form_token"]
        actions.add_task(
            **form.task(), question=question, form_token=token, at=clock.now(), by=request.user
        )
        messages.success(request, _("The task is on the list."))
        return redirect(DETAIL, pk) if pk else redirect(LIST)
    return render(request, "helpdesk/task_change.html", {"form": form, "question": question})


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(AGAIN)
def task_change(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Change a task: the words, the moment, who does it."""
    task, at = get_object_or_404(queries.tasks_for(request.user), pk=pk), clock.now()
    [one] = queries.opened([task], at)
    form = TaskForm(request.POST if request.method == "POST" else None,
                    initial=TaskForm.initial_of(one))  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_task(task=task, **form.task(), at=at, by=request.user)
        except ObjectDoesNotExist as gone:
            raise Http404 from gone
        messages.success(request, _("The task is changed."))
        return redirect(LIST)
    return render(request, "helpdesk/task_change.html", {"form": form, "task": task})


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def task_tick(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Tick a task, or take that back."""
    task = get_object_or_404(queries.tasks_for(request.user), pk=pk)
    if "open" in request.POST:
        actions.reopen_task(task=task, at=clock.now(), by=request.user)
        messages.success(request, _("The task is open again."))
    else:
        actions.finish_task(task=task, at=clock.now(), by=request.user)
        messages.success(request, _("Done. It stands under “Done lately”; there you take it back."))
    return redirect(LIST)


@requires(Permission.HELPDESK_ANSWER)
@require_safe
def hand_over(request: StaffRequest) -> HttpResponse:
    """Show what who comes now must know of, to read or to print."""
    at = clock.now()
    audit.record("helpdesk.handover.printed", at=at, by=request.user)
    shown: dict[str, Any] = {"over": queries.hand_over(request.user, at), "now": at}
    return render(request, "helpdesk/hand_over.html", shown)


def _to_answer(request: StaffRequest, pk: UUID) -> "Question":
    return get_object_or_404(questions_to_answer(request.user), pk=pk)


def _done(request: StaffRequest, pk: UUID, said: str, act: Any) -> HttpResponse:
    """Do the act and say so, or say why it could not be done."""
    try:
        act()
    except TakenError as taken:
        first = _("%(name)s was first and answers this question.") % {"name": taken.who}
        messages.error(request, first)
    except actions.NotToBeCalledError:
        messages.error(request, _("Nobody waits for a call here any more."))
    except actions.NoLeaveError:
        messages.error(request, _("Leave no voice mail: they did not say that it is safe."))
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    else:
        messages.success(request, said)
    return redirect(DETAIL, pk)
