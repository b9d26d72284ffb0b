"""The public side: ask without a name, come back with five words, write back, erase."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access import asking
from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.access.passes import Pass, give_pass, pass_of, take_pass
from thuisfront.core.access.readers import readers_of
from thuisfront.core.accountability.queries import statements_beside
from thuisfront.core.audit.actions import ASKER
from thuisfront.core.audit.sightings import seen_by
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.helpdesk import actions, queries, rules
from thuisfront.helpdesk.enums import Author
from thuisfront.helpdesk.forms.closing import AskLaterForm, HelpedForm, PeriodForm
from thuisfront.helpdesk.forms.letters import AgreeForm
from thuisfront.helpdesk.forms.questions import AskForm, CodeForm, WriteBackForm
from thuisfront.helpdesk.queries import closing, letters
from thuisfront.referrals import public as referrals

if TYPE_CHECKING:
    from thuisfront.helpdesk.models import Question

OPEN_LIMIT = Limit("open conversation", per_address=10, in_total=600, seconds=600)
ASK_LIMIT = Limit("ask", per_address=20, in_total=1200, seconds=3600)
OPEN = "helpdesk:conversation-open"
READ = "helpdesk:conversation-read"


@public
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def question_ask(request: HttpRequest) -> HttpResponse:
    """Ask a question; when it sounds unsafe, the emergency numbers come first."""
    form = AskForm(_sent(request), csrf_error=csrf_error(request))
    if request.method == "POST" and form.is_valid():
        if form.must_see_help():
            return render(request, "helpdesk/question_ask.html", {"form": form.with_help_seen()})
        return _ask(request, form)
    return render(request, "helpdesk/question_ask.html", {"form": form})


def _ask(request: HttpRequest, form: AskForm) -> HttpResponse:
    at = clock.now()
    try:
        count_attempt(ASK_LIMIT, address=address_of(request), at=at)
    except TooManyError as many:
        form.add_error(None, too_many(many))
        return render(request, "helpdesk/question_ask.html", {"form": form}, status=429)
    asked = form.asked()
    with asking.as_holder(mark=queries.mark_of_form(asked.form_token)):
        receipt = actions.ask_question(asked=asked, at=at)
    response = redirect("helpdesk:question-done")
    give_pass(response, Pass(receipt.question.pk, receipt.key, receipt.words), at=at)
    return response


@public
@require_safe
def question_done(request: HttpRequest) -> HttpResponse:
    """Show the five words, as long as the pass holds them."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = question_of(held)
        if not held or not held.words or not question:
            return redirect(OPEN)
        shown = {"words": held.words.split(), "question": question}
        return render(request, "helpdesk/question_done.html", shown)


@public
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def conversation_open(request: HttpRequest) -> HttpResponse:
    """Open a conversation with its five words."""
    form = CodeForm(_sent(request), csrf_error=csrf_error(request))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            count_attempt(OPEN_LIMIT, address=address_of(request), at=clock.now())
            words = form.cleaned_data["words"]
            with asking.as_holder(mark=queries.mark_of_words(words)):
                found = queries.question_with_words(words)
        except TooManyError as many:
            form.add_error(None, too_many(many))
            status = 429
        else:
            if found:
                return _opened(found[0].pk, found[1])
            if help_asked := _help_asked(words):
                return help_asked
            if _was_open(words):
                return render(request, "helpdesk/conversation_expired.html", status=410)
            form.add_error("words", _("We do not know these five words. Check each word."))
    return render(request, "helpdesk/conversation_open.html", {"form": form}, status=status)


def _help_asked(words: str) -> HttpResponse | None:
    """Open what a family asked an organization, when these words are of that."""
    mark = referrals.mark_of_words(words)
    with asking.as_holder(mark=mark):
        found = referrals.with_words(words)
        if not found:
            return None
        response, given = redirect("referrals:asked"), referrals.pass_with(found)
    give_pass(response, given, at=clock.now(), of=referrals.HELD_AS, lasts=referrals.HELD_FOR)
    return response


def _was_open(words: str) -> bool:
    with asking.as_holder(mark=queries.mark_of_words(words)):
        return closing.was_open(queries.mark_of_words(words), clock.today())


def _opened(thing: UUID, key: bytes) -> HttpResponse:
    response = redirect(READ)
    give_pass(response, Pass(thing, key), at=clock.now())
    return response


@public
@require_safe
def conversation_read(request: HttpRequest) -> HttpResponse:
    """Show the conversation of the pass."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        return conversation_page(request, held, WriteBackForm())


@public
@require_safe
def conversation_seen(request: HttpRequest) -> HttpResponse:
    """Tell who saw the question of the pass, when, as what and why."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = question_of(held)
        if not question:
            return redirect(OPEN)
        shown = {"sightings": seen_by(question), "readers": readers_of(question)}
        return render(request, "helpdesk/conversation_seen.html", shown)


@public
@soft_csrf
@require_POST
def conversation_write(request: HttpRequest) -> HttpResponse:
    """Write back."""
    form = WriteBackForm(request.POST, csrf_error=csrf_error(request))
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = question_of(held)
        if not held or not question or not form.is_valid():
            return conversation_page(request, held, form)
        try:
            actions.write_back(question=question, key=held.key, at=clock.now(), **form.cleaned_data)
        except (ObjectDoesNotExist, actions.FrozenError):  # a moment ago, in another window
            return conversation_page(request, held, form)
    response = redirect(READ)
    give_pass(response, held, at=clock.now())
    return response


@public
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def conversation_erase(request: HttpRequest) -> HttpResponse:
    """Erase everything that was asked, after a confirmation."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = question_of(held)
        if not question:
            return redirect(OPEN)
        if request.method != "POST" or csrf_error(request):
            return render(request, "helpdesk/conversation_erase.html")
        actions.shred_question(question=question, at=clock.now(), by=ASKER, reason="asker's wish")
    response = render(request, "helpdesk/conversation_erased.html")
    take_pass(response)
    return response


@public
@require_POST
def conversation_close(request: HttpRequest) -> HttpResponse:
    """Close the conversation on this device; the words open it again."""
    del request
    response = redirect(OPEN)
    take_pass(response)
    return response


def question_of(held: Pass | None) -> "Question | None":
    """Return the question of a pass; ask as its holder."""
    return queries.question_with_key(held.thing, held.key) if held else None


def conversation_page(
    request: HttpRequest, held: Pass | None, form: WriteBackForm, *,
    period_form: PeriodForm | None = None, helped_form: HelpedForm | None = None,
) -> HttpResponse:  # fmt: skip
    """Show the conversation of a pass, with these forms; ask as its holder."""
    question = question_of(held)
    if not held or not question:
        if request.method == "POST":
            typed = {"typed": form.data.get("text", "")[:10_000]}
            return render(request, "helpdesk/conversation_over.html", typed, status=403)
        return redirect(OPEN)
    sent = queries.conversation(question, held.key)
    answered = any(one.author == Author.LINE for one in sent)
    shown = {
        "form": form,
        "question": question,
        "frozen": queries.frozen(question),
        "statements": statements_beside(question.pk),
        "messages_sent": sent,
        "kept_until": rules.kept_until(question.last_contact_on, question.open_days),
        "period_form": period_form or _period_form(question),
        **_letter(question, has_answer=answered),
        **_helped(question, helped_form, has_answer=answered),
        "standings": referrals.standings_of(question.pk, clock.now()),
    }
    return render(request, "helpdesk/conversation_read.html", shown)


def _letter(question: "Question", *, has_answer: bool) -> dict[str, object]:
    """Return what is asked or told about a letter for the site: asked once, when answered."""
    if letters.may_be_asked(question, has_answer=has_answer):
        return {"agree": AgreeForm(), "publish_text": letters.text_to_show()}
    return {"letter_is_public": letters.published_of(bytes(question.receipt_mark)) is not None}


def _period_form(question: "Question") -> PeriodForm:
    left = closing.periods_for(question, clock.today())
    return PeriodForm(left=left, initial={"days": question.open_days})


def _helped(
    question: "Question", form: HelpedForm | None, *, has_answer: bool
) -> dict[str, object]:
    """Return what is asked of the answer: leave to ask, later the question, then a thank-you."""
    if closing.may_offer(question, has_answer=has_answer):
        return {"ask_later": AskLaterForm(), "ask_later_text": closing.text_to_show()}
    check = closing.help_check_of(question)
    if closing.to_ask(question, check, clock.today()):
        return {"helped_form": form or HelpedForm()}
    return {"help_check": check}


def _sent(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, also when that is nothing at all: then the form says what it misses."""
    return request.POST if request.method == "POST" else None


def too_many(many: TooManyError) -> str:
    """Return what is said to who tries too often."""
    return _("That was tried too often. Wait %(minutes)s minutes, or call us.") % {
        "minutes": many.minutes
    }
