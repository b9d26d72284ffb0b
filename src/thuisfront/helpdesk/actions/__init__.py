"""Every write of the helpdesk: one function per act, one transaction, one line in the trail."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Count, Max, Q

from thuisfront.core.access import limits
from thuisfront.core.accountability.actions import remove_statements
from thuisfront.core.accountability.freezing import is_frozen
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import blind, clock, receipts, sealing
from thuisfront.core.base.models import key_at
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents.enums import How
from thuisfront.core.consents.models import Consent, Voice
from thuisfront.core.consents.purposes import SHARE
from thuisfront.core.consents.queries import facts_of
from thuisfront.core.consents.rules import Country
from thuisfront.core.organizations.models import Organization
from thuisfront.core.organizations.queries import centre
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import queries, rules, tasks
from thuisfront.helpdesk.access import KIND
from thuisfront.helpdesk.actions import cards, letters
from thuisfront.helpdesk.enums import AnswerBy, Author, State
from thuisfront.helpdesk.models import Draft, Message, Question
from thuisfront.helpdesk.queries.letters import PUBLISH

FINDING = limits.Limit("find-by-contact", per_address=30, in_total=600, seconds=3600)


class FrozenError(Exception):
    """The question is frozen: nobody who works here would read what is written."""


class TakenError(Exception):
    """A colleague was first; `who` is the name to tell."""

    def __init__(self, who: str) -> None:
        super().__init__(who)
        self.who = who


@dataclass(frozen=True)
class Asked:
    """What someone filled in on the form."""

    form_token: str
    asker: str
    text: str
    hope: str = ""
    age_band: str = ""
    answer_by: str = AnswerBy.CODE
    contact: queries.Contact | None = None


@dataclass(frozen=True)
class Receipt:
    """What the asker takes along: the question, its words, its key."""

    question: Question
    words: str
    key: bytes


def ask_question(*, asked: Asked, at: datetime) -> Receipt:
    """Store a question and return its five words; posting the same form again changes nothing.

    Ask as the holder of `queries.mark_of_form(form_token)`.
    """
    words, mark = receipts.code_for(asked.form_token), queries.mark_of_form(asked.form_token)
    known = Question.objects.filter(form_mark=mark).first()
    if not known:
        try:
            return _store_question(asked, words, mark, clock.whole_hour(at))
        except IntegrityError:  # the same form, posted twice at the same time
            known = Question.objects.get(form_mark=mark)
    return Receipt(known, words, queries.line_key(known))


@transaction.atomic
def ask_by_card(*, asked: Asked, number: str, at: datetime) -> None:
    """Store the question of a card that came back, once; from now on its five words open it.

    Ask as the holder of `queries.mark_of_form(form_token)`.

    :raises UnknownCardError: when there is no such card, or it came back before
    """
    mark = queries.mark_of_form(asked.form_token)
    if not Question.objects.filter(form_mark=mark).exists():
        words = cards.use_card(number=number)
        _store_question(asked, words, mark, clock.whole_hour(at), reason="card")


@transaction.atomic
def _store_question(
    asked: Asked, words: str, mark: bytes, at: datetime, reason: str = ""
) -> Receipt:
    urgency = rules.urgency_of(asked.text, asked.hope, asker=asked.asker)
    days = rules.open_days_until_answer(urgency)
    question = Question(
        id=key_at(at), organization=Organization.objects.get(is_centre=True), form_mark=mark,
        receipt_mark=queries.mark_of_words(words),
        asker=asked.asker, age_band=asked.age_band, answer_by=asked.answer_by, urgency=urgency,
        asked_at=at, due_at=centre().answer_by(at, days), last_contact_on=clock.day_of(at),
    )  # fmt: skip
    if asked.contact:
        question.contact_mark = blind.contact_mark(asked.contact.phone or asked.contact.email)
        question.sealed_contact = b""  # until there is a key, which comes after its file
    question.save(force_insert=True)
    key = keys.make_key(KIND, question.pk, words=words)
    if asked.contact:
        body = json.dumps(vars(asked.contact)).encode()
        question.sealed_contact = sealing.seal(key, body, queries.place(question, "sealed_contact"))
        question.save(update_fields=("sealed_contact",))
    _add_message(question, key, {"text": asked.text, "hope": asked.hope, "links": []}, at=at)
    audit.record("helpdesk.question.asked", at=at, by=audit.ASKER, target=question, reason=reason)
    _agree_to_contact(question, asked.form_token, at)
    return Receipt(question, words, key)


@transaction.atomic
def write_back(*, question: Question, key: bytes, text: str, form_token: str, at: datetime) -> bool:
    """Add to a conversation as its asker; tell whether it was new.

    :raises FrozenError: while nobody who works here reads it
    """
    if is_frozen(KIND, question.pk):
        raise FrozenError
    hour = clock.whole_hour(at)
    locked = Question.objects.select_for_update().get(pk=question.pk)
    mark = _mark(locked, form_token)
    place = _next_place(locked, mark)
    if not place:
        return False
    urgency = min(rules.urgency_of(text, asker=locked.asker), rules.WEEK)
    if locked.state == State.WAITING:
        urgency = min(urgency, locked.urgency)
    due = centre().answer_by(hour, rules.open_days_until_answer(urgency))
    locked.due_at = min(due, locked.due_at) if locked.state == State.WAITING else due
    locked.state, locked.urgency = State.WAITING, urgency
    locked.last_contact_on = clock.day_of(hour)
    locked.save()
    _add_message(
        locked, key, {"text": text, "hope": "", "links": []}, at=hour, place=place, form_mark=mark
    )
    audit.record("helpdesk.question.written-back", at=hour, by=audit.ASKER, target=locked)
    return True


@transaction.atomic
def take_question(*, question: Question, at: datetime, by: User) -> None:
    """Take a question so that colleagues know who answers.

    :raises TakenError: when a colleague was first
    """
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if locked.taken_by not in {None, by}:
        raise TakenError(_who_was_first(locked))
    if not locked.taken_by:
        Question.objects.filter(pk=locked.pk).update(taken_by=by, taken_at=at)
        audit.record("helpdesk.question.taken", at=at, by=by, target=locked)


@transaction.atomic
def take_over_question(*, question: Question, reason: str, at: datetime, by: User) -> None:
    """Take a question from a colleague who cannot finish it; the reason stays in the trail."""
    Question.objects.filter(pk=question.pk).update(taken_by=by, taken_at=at)
    Draft.objects.filter(question=question).exclude(written_by=by).delete()
    audit.record("helpdesk.question.taken-over", at=at, by=by, target=question, reason=reason)


@transaction.atomic
def give_back_question(*, question: Question, at: datetime, by: User) -> None:
    """Let go of a question that one took; its draft goes too."""
    mine = Question.objects.filter(pk=question.pk, taken_by=by)
    if mine.update(taken_by=None, taken_at=None):
        Draft.objects.filter(question=question, written_by=by).delete()
        audit.record("helpdesk.question.given-back", at=at, by=by, target=question)


@transaction.atomic
def save_draft(
    *, question: Question, text: str, articles: list[str], at: datetime, by: User
) -> None:
    """Keep an unfinished answer; taking the question comes with it, the trail tells it once.

    :raises TakenError: when a colleague took the question
    """
    take_question(question=question, at=at, by=by)
    Question.objects.select_for_update().get(pk=question.pk)  # one draft at a time
    known = Draft.objects.filter(question=question).first()
    draft = known or Draft(question=question)
    body = json.dumps({"text": text, "articles": articles}).encode()
    key = queries.line_key(question)
    draft.sealed_body = sealing.seal(key, body, queries.place(draft, "sealed_body"))
    draft.written_by, draft.saved_at = by, at
    draft.save()
    if not known:
        audit.record("helpdesk.draft.saved", at=at, by=by, target=question)


@transaction.atomic
def answer_question(
    *, question: Question, text: str, links: list[queries.Link], form_token: str,
    at: datetime, by: User,
) -> None:  # fmt: skip
    """Send an answer, once per form, and tell the asker when they want a mail.

    :raises TakenError: when a colleague took or answered the question first
    """
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if locked.taken_by not in {None, by}:
        raise TakenError(_who_was_first(locked))
    mark = _mark(locked, form_token)
    place = _next_place(locked, mark)
    if not place:
        return
    key = queries.line_key(locked)
    body = {"text": text, "hope": "", "links": [vars(link) for link in links]}
    _add_message(locked, key, body, at=at, place=place, by=by, form_mark=mark)
    Draft.objects.filter(question=locked).delete()
    locked.state, locked.last_contact_on = State.ANSWERED, clock.day_of(at)
    locked.taken_by, locked.taken_at = by, locked.taken_at or at
    locked.save()
    audit.record("helpdesk.question.answered", at=at, by=by, target=locked)
    _tell_asker(locked, key, at)


def answer_as_asker(*, voice: Voice, given: bool, at: datetime) -> None:
    """Say yes or no oneself, in one's own conversation.

    :raises AnsweredError: when this was answered before
    """
    hour = clock.whole_hour(at)
    consents.answer_voice(voice=voice, given=given, how=How.BROWSER, at=hour, by=None)


@transaction.atomic
def withdraw_consent(
    *, question: Question, voice: Voice, how: How, at: datetime, by: User | None
) -> None:
    """Stop what someone agreed to, at this moment; contact data of which the use stops goes too.

    `by` is nobody when the asker does it.
    """
    moment = at if by else clock.whole_hour(at)
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    stopped = consents.withdraw_voice(voice=voice, how=how, at=moment, by=by)
    if stopped and voice.consent.purpose == PUBLISH.code:
        letters.forget_letter(question=locked, at=moment, letter_too=True)
    purpose = queries.CONTACT_FOR.get(locked.answer_by)
    if stopped and purpose and voice.consent.purpose == purpose.code:
        locked.answer_by, locked.sealed_contact, locked.contact_mark = AnswerBy.CODE, None, None
        locked.save(update_fields=("answer_by", "sealed_contact", "contact_mark"))


@transaction.atomic
def share_with_recipient(*, question: Question, consent: Consent, at: datetime, by: User) -> None:
    """Note that what was agreed was shared just now; the consent cannot end meanwhile.

    :raises NotAllowedError: when it does not stand at this moment
    """
    facts = facts_of(consent, queries.line_key(question))
    consents.rely_on(thing=question, purpose=SHARE, recipient=facts.recipient, at=at)
    audit.record("helpdesk.question.shared", at=at, by=by, target=question)


def find_by_contact(*, typed: str, at: datetime, by: User) -> list[Question]:
    """Return the questions that this user may read of who has this number or address.

    :raises TooManyError: when this user looked for many already
    """
    limits.count_attempt(FINDING, address=str(by.pk), at=at)
    found = list(queries.questions_of_contact(by, typed))
    audit.record("helpdesk.question.looked-up", at=at, by=by, reason=str(len(found)))
    return found


@transaction.atomic
def shred_question(
    *, question: Question, at: datetime, by: audit.Actor | str, reason: str,
    letter_stays: bool = False,
) -> None:  # fmt: skip
    """Remove a question with its key, which closes it in every ordinary backup too.

    The letter that was made of it goes as well, unless only the time of the question is over.
    """
    if not Question.objects.select_for_update().filter(pk=question.pk).exists():
        return
    moment = clock.whole_hour(at) if by == audit.ASKER else at
    audit.record("helpdesk.question.shredded", at=moment, by=by, target=question, reason=reason)
    letters.forget_letter(question=question, at=moment, letter_too=not letter_stays)
    consents.forget_consents(thing=question)
    remove_statements(thing=question.pk)
    keys.shred(question.pk)
    question.delete()


def _who_was_first(question: Question) -> str:
    return question.taken_by.get_full_name() if question.taken_by else ""


def _agree_to_contact(question: Question, form_token: str, at: datetime) -> None:
    """Keep that the asker chose to be called or mailed: their own choice, at every age."""
    purpose = queries.CONTACT_FOR.get(question.answer_by)
    if not purpose:
        return
    asked = consents.Asking(
        purpose, queries.about_asker(question), Country(centre().country), form_token
    )
    consent = consents.ask_consent(thing=question, asked=asked, at=at, by=None)
    for voice in consent.voices.all():
        consents.answer_voice(voice=voice, given=True, how=How.BROWSER, at=at, by=None)


def _tell_asker(question: Question, key: bytes, at: datetime) -> None:
    """Mail that there is an answer, when the asker wants that at this moment."""
    purpose = queries.CONTACT_FOR.get(question.answer_by)
    if not purpose:
        return
    try:
        consents.rely_on(thing=question, purpose=purpose, at=at)
    except consents.NotAllowedError:
        return
    contact = queries.contact_of(question, key)
    if contact and contact.email:
        tasks.tell_answer_is_ready(to=contact.email)


def _mark(question: Question, form_token: str) -> bytes:
    """Return what tells that a form was posted before in this conversation."""
    return sealing.fingerprint("form", f"{question.pk} {form_token}")


def _next_place(question: Question, form_mark: bytes) -> int:
    """Return the place of the next message, or 0 when this form was posted before."""
    seen = Count("pk", filter=Q(form_mark=form_mark))
    found = Message.objects.filter(question=question).aggregate(last=Max("place"), seen=seen)
    return 0 if found["seen"] else (found["last"] or 0) + 1


def _add_message(
    question: Question, key: bytes, body: dict[str, Any], *, at: datetime, place: int = 1,
    by: User | None = None, form_mark: bytes | None = None,
) -> None:  # fmt: skip
    message = Message(
        id=key_at(at), question=question, author=Author.LINE if by else Author.ASKER,
        written_by=by, form_mark=form_mark, sent_at=at, place=place,
    )  # fmt: skip
    content = json.dumps(body).encode()
    message.sealed_body = sealing.seal(key, content, queries.place(message, "sealed_body"))
    message.save(force_insert=True)
