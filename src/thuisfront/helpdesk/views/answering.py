"""The side of the line: the inbox, a question with articles beside it, an answer."""

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.limits import TooManyError
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.accountability.queries import statements_beside
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit.enums import Purpose
from thuisfront.core.base import clock
from thuisfront.core.search.queries import suggest_passages
from thuisfront.core.ui.forms import new_token
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.enums import AnswerBy, Reached, State
from thuisfront.helpdesk.forms.questions import AnswerForm, DraftForm, FindForm, TakeOverForm
from thuisfront.helpdesk.queries import letters, mails, opinions
from thuisfront.helpdesk.queries.care import is_heavy
from thuisfront.helpdesk.queries.closing import told_of
from thuisfront.helpdesk.queries.contacts import facts_of
from thuisfront.helpdesk.queries.following import MANY_TRIES, attempts_of
from thuisfront.helpdesk.queries.levels import Offer, offer_of
from thuisfront.helpdesk.rules.levels import levels_for
from thuisfront.helpdesk.views.care import ask_care, care_asked
from thuisfront.helpdesk.views.contacts import words_form

if TYPE_CHECKING:
    from thuisfront.helpdesk.models import Question

SUGGESTED = 5
MOST_ARTICLES = 20
STANDS = {"beantwoord": State.ANSWERED, "geen-vraag": State.ASIDE}
LIST = "helpdesk:question-list"
DETAIL = "helpdesk:question-detail"


@requires(Permission.HELPDESK_READ)
@require_safe
def question_list(request: StaffRequest) -> HttpResponse:
    """List what waits, most urgent first; or what was answered."""
    state = STANDS.get(request.GET.get("stand", ""), State.WAITING)
    mine, after = request.GET.get("van") == "mij", request.GET.get("na", "")
    late, at = request.GET.get("stand") == "te-laat", clock.now()
    inbox = queries.inbox_for(request.user, at=at, state=state, mine=mine, late=late, after=after)
    shown = {"inbox": inbox, "state": state, "mine": mine, "late": late, "now": at}
    shown["heavy"] = care_asked(request)
    shown["tab"] = "late" if late else "mine" if mine else state
    held = permissions_of(request.user)
    shown["may_find"] = Permission.HELPDESK_FIND in held
    shown["may_print"] = Permission.HELPDESK_ANSWER in held
    return render(request, "helpdesk/question_list.html", shown)


@requires(Permission.HELPDESK_FIND)
@require_http_methods(["GET", "HEAD", "POST"])
def question_find(request: StaffRequest) -> HttpResponse:
    """Find the questions of who calls, by the number or address that they left."""
    form = FindForm(request.POST or None)
    shown: dict[str, Any] = {"form": form, "state": "", "now": clock.now()}
    status = 200
    if request.method == "POST" and form.is_valid():
        typed: str = form.cleaned_data["contact"]
        try:
            found = actions.find_by_contact(typed=typed, at=clock.now(), by=request.user)
            shown |= {"found": found, "looked": True}
        except TooManyError as many:
            told = _("You looked for many. Wait %(minutes)s minutes, or ask a colleague.")
            form.add_error(None, told % {"minutes": many.minutes})
            status = 429
    return render(request, "helpdesk/question_find.html", shown, status=status)


@requires(Permission.HELPDESK_READ)
@require_safe
def question_detail(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Show a question; to who may not read its words, only that it is there."""
    seen = queries.seen_question(request.user, pk)
    if not seen:
        raise Http404
    return _page(request, seen.question, seen=seen) if seen.is_open else _closed(request, seen)


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def question_take(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Take a question before answering it."""
    question = _to_answer(request, pk)
    return _tried(
        request,
        pk,
        lambda: actions.take_question(question=question, at=clock.now(), by=request.user),
    )


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def question_give_back(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Let go of a question, so that a colleague can take it."""
    question = _to_answer(request, pk)
    actions.give_back_question(question=question, at=clock.now(), by=request.user)
    messages.success(request, _("The question is free for a colleague."))
    return redirect(LIST)


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def question_take_over(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Take a question from a colleague, with a reason."""
    question = _to_answer(request, pk)
    form = TakeOverForm(request.POST)
    if not form.is_valid():
        return _page(request, question, take_over_form=form)
    reason = form.cleaned_data["reason"]
    actions.take_over_question(question=question, reason=reason, at=clock.now(), by=request.user)
    return redirect(DETAIL, pk)


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def question_draft(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Save an unfinished answer."""
    question = _to_answer(request, pk)
    form = DraftForm(request.POST)
    form.offer_articles(_chosen(request, question))
    if not form.is_valid():
        return _page(request, question, form=form)
    text, articles = form.cleaned_data["text"], form.cleaned_data["articles"]
    if request.htmx:
        return _saved_meanwhile(request, question, text, articles)
    return _tried(
        request,
        pk,
        lambda: actions.save_draft(
            question=question, text=text, articles=articles, at=clock.now(), by=request.user
        ),
        said=_("Your draft is saved."),
        typed=form,
    )


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def question_answer(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Send the answer."""
    question = _to_answer(request, pk)
    form = AnswerForm(request.POST)
    form.offer_articles(_chosen(request, question))
    if not form.is_valid():
        return _page(request, question, form=form)
    data = form.cleaned_data
    links, heavy = form.offered.links(data["articles"]), is_heavy(question)
    response = _tried(
        request,
        pk,
        lambda: actions.answer_question(
            question=question, text=data["text"], links=links, form_token=data["form_token"],
            at=clock.now(), by=request.user,
        ),
        said=_("Your answer is sent. The asker reads it with the five words."),
        typed=form,
        then=LIST,
    )  # fmt: skip
    if heavy and response.status_code == HTTPStatus.FOUND:
        ask_care(request)
    return response


def _saved_meanwhile(
    request: StaffRequest, question: "Question", text: str, articles: list[str]
) -> HttpResponse:
    """Save while someone types, and say so; a colleague who was first is told on sending."""
    at, draft = clock.now(), None
    try:
        actions.save_draft(question=question, text=text, articles=articles, at=at, by=request.user)
        draft = queries.OpenDraft(text, tuple(articles), at)
    except actions.TakenError:
        pass
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return render(request, "helpdesk/question_detail.html#saved", {"draft": draft})


def _question(request: StaffRequest, pk: UUID) -> "Question":
    return get_object_or_404(queries.open_questions_for(request.user), pk=pk)


def _to_answer(request: StaffRequest, pk: UUID) -> "Question":
    return get_object_or_404(queries.questions_to_answer(request.user), pk=pk)


def _tried(
    request: StaffRequest, pk: UUID, act: Callable[[], None], *, said: str = "",
    typed: AnswerForm | None = None, then: str = "",
) -> HttpResponse:  # fmt: skip
    """Do the act; when a colleague was first, say who and keep what was typed."""
    try:
        act()
    except actions.TakenError as taken:
        first = _("%(name)s was first and answers this question.") % {"name": taken.who}
        messages.error(request, first)
        return _page(request, _question(request, pk), form=typed, status=409)
    except ObjectDoesNotExist as gone:  # erased by its asker, a moment ago
        raise Http404 from gone
    if said:
        messages.success(request, said)
    return redirect(then) if then else redirect(DETAIL, pk)


def _chosen(request: StaffRequest, question: "Question") -> Offer:
    """Return the texts that were ticked, as far as they are still there."""
    ticked = request.POST.getlist("articles")[:MOST_ARTICLES]
    return offer_of([], _wanted(question), [url for url in ticked if "\0" not in url])


def _wanted(question: "Question") -> tuple[str, ...]:
    return levels_for(asker=question.asker, age_band=question.age_band)


def _page(
    request: StaffRequest, question: "Question", *, form: AnswerForm | None = None,
    take_over_form: TakeOverForm | None = None, status: int = 200,
    seen: queries.Seen | None = None,
) -> HttpResponse:  # fmt: skip
    """Show a question with a form; the look is in the trail before the page is made."""
    seen = seen or queries.Seen(question, is_open=True, may_answer=True)
    purpose = Purpose.EMERGENCY if seen.in_emergency else None
    purpose = Purpose.SUPERVISE if seen.by_lot else purpose
    audit.viewed(question, at=clock.now(), by=request.user, purpose=purpose)
    key = queries.line_key(question)
    conversation = queries.conversation(question, key)
    suggested = suggest_passages(queries.asked_text(conversation), SUGGESTED)
    agreed = queries.agreed_now(question, clock.now())
    mine = question.taken_by == request.user
    draft = queries.draft_of(question, key, request.user) if mine else None  # saving takes it
    if form is None:
        form = AnswerForm(initial=_saved(draft))
    ticked = list(form["articles"].value() or [])[:MOST_ARTICLES]
    chosen = [url for url in ticked if "\0" not in url]
    wanted = _wanted(question)
    form.offer_articles(offer_of([found.url for found in suggested], wanted, chosen))
    contact = queries.contact_to_use(question, key, agreed)
    sees_who = queries.sees_who_asks(request.user, seen)
    shown = {
        **(_calling(question, contact) if sees_who and seen.may_answer else {}),
        "question": question,
        "heavy": care_asked(request),
        "words_form": words_form(seen),
        "seen": seen,
        "messages_sent": conversation,
        "flags": queries.flags_in(queries.asked_text(conversation)) if question.waits else [],
        "facts": facts_of(question),
        "helped": told_of(question, key),
        "on_paper": question.answer_by == AnswerBy.LETTER or question.state == State.ANSWERED,
        **mails.told_of(question),
        "note": queries.note_of(question, key),
        "opinions": opinions.opinions_of(question, key, clock.now()),
        "may_ask_opinion": seen.may_answer and question.state != State.ASIDE,
        "contacts_beside": opinions.contacts_beside(request.user, question),
        "contact": contact,
        "sees_who": sees_who,
        "suggested": suggested,
        "fits": queries.level_name(wanted[0]),
        "draft": draft,
        "form": form,
        "take_over_form": take_over_form or TakeOverForm(),
        "mine": mine,
        "steps": queries.steps_of(question),
        "statements": statements_beside(question.pk),
        "now": clock.now(),
        "may_read_consents": _may_read_consents(request),
        "may_refer": seen.may_answer and Permission.REFERRAL_WRITE in permissions_of(request.user),
        "refer_token": new_token(),
        "may_become_letter": seen.may_answer and letters.may_become_letter(question, agreed),
    }
    return render(request, "helpdesk/question_detail.html", shown, status=status)


def _calling(question: "Question", contact: queries.Contact | None) -> dict[str, Any]:
    """Return what is needed to call back, when somebody waits for that."""
    if not (contact and contact.phone and question.waits):
        return {}
    attempts = attempts_of(question)
    many = sum(one.reached != Reached.SPOKEN for one in attempts) >= MANY_TRIES
    return {
        "to_call": True, "attempts": attempts, "many_tries": many, "call_token": new_token(),
    }  # fmt: skip


def _closed(request: StaffRequest, seen: queries.Seen) -> HttpResponse:
    """Show what someone may know of a question whose words are closed to them."""
    question, at = seen.question, clock.now()
    audit.record("helpdesk.question.glimpsed", at=at, by=request.user, target=question)
    may_break = Permission.HELPDESK_BREAK_GLASS in permissions_of(request.user)
    shown = {
        "question": question, "steps": queries.steps_of(question), "now": at,
        "may_break_glass": may_break, "may_read_consents": _may_read_consents(request),
    }  # fmt: skip
    return render(request, "helpdesk/question_closed.html", shown)


def _may_read_consents(request: StaffRequest) -> bool:
    return Permission.CONSENT_READ in permissions_of(request.user)


def _saved(draft: queries.OpenDraft | None) -> dict[str, Any]:
    return {"text": draft.text, "articles": list(draft.articles)} if draft else {}
