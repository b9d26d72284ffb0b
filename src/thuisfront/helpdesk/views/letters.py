"""The side of the line: telling a question in other words, and judging what a colleague told."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.consents.actions import NotAllowedError
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.actions import letters as actions
from thuisfront.helpdesk.forms.letters import (
    JudgeForm,
    RemoveForm,
    RetellingForm,
    ReturnForm,
    filled,
)
from thuisfront.helpdesk.queries import letters
from thuisfront.helpdesk.rules import Sign
from thuisfront.knowledge.public import letters as published

if TYPE_CHECKING:
    from thuisfront.helpdesk.models import Question, Retelling

LIST = "helpdesk:letter-list"
WRITE = "helpdesk:question-letter"


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(["GET", "HEAD", "POST"])
def question_letter(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Tell a question in other words; save it, or ask a second person to look."""
    question = get_object_or_404(queries.questions_to_answer(request.user), pk=pk)
    if not letters.may_become_letter(question, queries.agreed_now(question, clock.now())):
        raise Http404
    known = letters.retelling_of(question)
    opened = letters.opened_retelling(known) if known else None
    if request.method != "POST":
        form = RetellingForm(initial=filled(opened.letter) if opened else {})
        signs = opened.signs if opened else []
        return _writing(request, question, form, known, signs, opened.remark if opened else "")
    form = RetellingForm(request.POST)
    if not form.is_valid():
        return _writing(request, question, form, known, [], "")
    return _save(request, question, form)


def _save(request: StaffRequest, question: "Question", form: RetellingForm) -> HttpResponse:
    letter, offer = form.letter(), "offer" in request.POST
    key = queries.line_key(question)
    copied = letters.copies_in(letter, queries.conversation(question, key))
    signs = [*copied, *letters.signs_of(letter)]
    if offer and copied:
        form.add_error("text", _("This stands word for word in the question. Tell it differently."))
    elif offer and signs and not form.cleaned_data["looked"]:
        form.add_error("looked", _("Look at what is pointed out, and tick that you did."))
    offer = offer and form.is_valid()
    try:
        saved = actions.save_retelling(
            question=question, letter=letter, offer=offer, at=clock.now(), by=request.user
        )
    except NotAllowedError as stopped:  # a moment ago
        raise Http404 from stopped
    if form.errors or not offer:
        if not form.errors:
            messages.success(request, _("The letter is saved. Look at what is pointed out."))
        return _writing(request, question, form, saved, signs, "")
    messages.success(request, _("A second person looks at the letter now."))
    return redirect("helpdesk:question-detail", question.pk)


def _writing(
    request: StaffRequest, question: "Question", form: RetellingForm, known: "Retelling | None",
    signs: list[Sign], remark: str,
) -> HttpResponse:  # fmt: skip
    audit.viewed(question, at=clock.now(), by=request.user)
    key = queries.line_key(question)
    shown = {
        "question": question, "form": form, "retelling": known, "signs": letters.told(signs),
        "remark": remark, "messages_sent": queries.conversation(question, key),
        "published": letters.published_of(bytes(question.receipt_mark)) is not None,
    }  # fmt: skip
    return render(request, "helpdesk/question_letter.html", shown)


@requires(Permission.LETTER_CHECK)
@require_safe
def letter_list(request: StaffRequest) -> HttpResponse:
    """List what waits for a second person, and what is on the site."""
    every = letters.retellings_for(request.user)
    shown = {
        "waiting": letters.retellings_to_check(request.user),
        "own": every.filter(written_by=request.user),
        "letters": published(),
    }
    return render(request, "helpdesk/letter_list.html", shown)


@requires(Permission.LETTER_CHECK)
@require_safe
def letter_check(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show a letter to its judge, and what to look at in it."""
    return _judging(request, _to_check(request, key), JudgeForm(), ReturnForm())


@requires(Permission.LETTER_CHECK)
@require_POST
def letter_publish(request: StaffRequest, key: UUID) -> HttpResponse:
    """Put it on the site."""
    retelling, form = _to_check(request, key), JudgeForm(request.POST)
    if not form.is_valid():
        return _judging(request, retelling, form, ReturnForm())
    try:
        actions.publish_retelling(retelling=retelling, at=clock.now(), by=request.user)
    except NotAllowedError:
        messages.error(request, _("Who asked does not want it any more. It is not published."))
    except (actions.ChangedError, actions.SamePersonError):
        messages.error(request, _("This letter changed a moment ago. Look again."))
    else:
        messages.success(request, _("The letter is on the site."))
    return redirect(LIST)


@requires(Permission.LETTER_CHECK)
@require_POST
def letter_return(request: StaffRequest, key: UUID) -> HttpResponse:
    """Give it back to its writer."""
    retelling, form = _to_check(request, key), ReturnForm(request.POST)
    if not form.is_valid():
        return _judging(request, retelling, JudgeForm(), form)
    try:
        actions.return_retelling(
            retelling=retelling, remark=form.cleaned_data["remark"], at=clock.now(),
            by=request.user,
        )  # fmt: skip
    except actions.ChangedError:
        messages.error(request, _("This letter changed a moment ago. Look again."))
    else:
        messages.success(request, _("The letter is back with who wrote it."))
    return redirect(LIST)


@requires(Permission.LETTER_CHECK)
@require_POST
def letter_remove(request: StaffRequest) -> HttpResponse:
    """Take a letter from the site, with a reason."""
    form = RemoveForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write the reason."))
    else:
        data = form.cleaned_data
        gone = actions.remove_letter(
            letter=data["letter"], reason=data["reason"], at=clock.now(), by=request.user
        )
        if gone:
            messages.success(request, _("The letter is gone from the site."))
        else:
            messages.error(request, _("That letter was gone already."))
    return redirect(LIST)


def _to_check(request: StaffRequest, key: UUID) -> "Retelling":
    return get_object_or_404(letters.retellings_to_check(request.user), pk=key)


def _judging(
    request: StaffRequest, retelling: "Retelling", form: JudgeForm, back: ReturnForm
) -> HttpResponse:
    audit.viewed(retelling, at=clock.now(), by=request.user)
    opened = letters.opened_retelling(retelling)
    shown = {
        "retelling": retelling, "letter": opened.letter, "signs": letters.told(opened.signs),
        "form": form, "back": back, "places": letters.places_of(opened.letter),
    }  # fmt: skip
    return render(request, "helpdesk/letter_check.html", shown)
