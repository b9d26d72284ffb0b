"""The public side: what an asker agreed to; saying yes and stopping are one press each."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access import asking
from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import TooManyError, address_of, count_attempt
from thuisfront.core.access.passes import pass_of
from thuisfront.core.base import clock
from thuisfront.core.consents.actions import AnsweredError
from thuisfront.core.consents.enums import How
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.forms.letters import AgreeForm, TakeAwayForm
from thuisfront.helpdesk.queries import letters
from thuisfront.helpdesk.views.asking import OPEN_LIMIT, too_many

if TYPE_CHECKING:
    from thuisfront.core.consents.models import Voice
    from thuisfront.helpdesk.models import Question

OPEN = "helpdesk:conversation-open"
CONSENTS = "helpdesk:conversation-consents"


@public
@require_safe
def conversation_consents(request: HttpRequest) -> HttpResponse:
    """Show what we asked the holder of the pass, and what stands."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = queries.question_with_key(held.thing, held.key) if held else None
        if not question:
            return redirect(OPEN)
        shown = {"consents": queries.consents_of_asker(question, clock.now())}
        return render(request, "helpdesk/conversation_consents.html", shown)


@public
@soft_csrf
@require_POST
def conversation_agree(request: HttpRequest) -> HttpResponse:
    """Say yes."""
    return _said(request, lambda _, voice: _answer(voice, given=True))


@public
@soft_csrf
@require_POST
def conversation_refuse(request: HttpRequest) -> HttpResponse:
    """Say no."""
    return _said(request, lambda _, voice: _answer(voice, given=False))


@public
@soft_csrf
@require_POST
def conversation_withdraw(request: HttpRequest) -> HttpResponse:
    """Stop what one agreed to."""
    return _said(request, _withdraw)


@public
@soft_csrf
@require_POST
def conversation_letter(request: HttpRequest) -> HttpResponse:
    """Say that a letter may be made of it; without the tick nothing is kept."""
    form = AgreeForm(request.POST, csrf_error=csrf_error(request))
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = queries.question_with_key(held.thing, held.key) if held else None
        if not question:
            return redirect(OPEN)
        answered = queries.has_answer(question)
        if form.is_valid() and letters.may_be_asked(question, has_answer=answered):
            actions.letters.agree_to_letter(
                question=question, form_token=form.cleaned_data["form_token"], at=clock.now()
            )
            return redirect(CONSENTS)
    return redirect("helpdesk:conversation-read")


@public
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def letter_away(request: HttpRequest) -> HttpResponse:
    """Take one's letter away with the five words, also when the question is gone already."""
    sent = request.POST if request.method == "POST" else None
    form = TakeAwayForm(sent, csrf_error=csrf_error(request))
    shown = {"form": form, "gone": False}
    status = 200
    if request.method == "POST" and form.is_valid():
        words, at = form.cleaned_data["words"], clock.now()
        try:
            count_attempt(OPEN_LIMIT, address=address_of(request), at=at)
            with asking.as_holder(mark=queries.mark_of_words(words)):
                shown["gone"] = actions.letters.take_away_with_words(words=words, at=at)
        except TooManyError as many:
            form.add_error(None, too_many(many))
            status = 429
        else:
            if not shown["gone"]:
                form.add_error("words", _("There is no letter that belongs to these words."))
    return render(request, "helpdesk/letter_away.html", shown, status=status)


def _said(request: HttpRequest, act: Callable[["Question", "Voice"], None]) -> HttpResponse:
    """Do something with a voice of the holder; what is not theirs changes nothing."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = queries.question_with_key(held.thing, held.key) if held else None
        if not question:
            return redirect(OPEN)
        voice = None if csrf_error(request) else _own_voice(question, request)
        if voice:
            act(question, voice)
    return redirect(CONSENTS)


def _own_voice(question: "Question", request: HttpRequest) -> "Voice | None":
    try:
        key = UUID(request.POST.get("voice", ""))
    except ValueError:
        return None
    return queries.own_voice(question, key)


def _answer(voice: "Voice", *, given: bool) -> None:
    with suppress(AnsweredError):  # pressed twice, or told an adviser: the page says what stands
        actions.answer_as_asker(voice=voice, given=given, at=clock.now())


def _withdraw(question: "Question", voice: "Voice") -> None:
    actions.withdraw_consent(
        question=question, voice=voice, how=How.BROWSER, at=clock.now(), by=None
    )
