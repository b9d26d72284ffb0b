"""How a contact comes to be: asked on the site or on a card, or written down by the line."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import blind, clock, receipts, sealing
from thuisfront.core.base.models import key_at
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents.enums import How
from thuisfront.core.consents.rules import Country
from thuisfront.core.organizations.queries import centre
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import queries, rules
from thuisfront.helpdesk.access import KIND
from thuisfront.helpdesk.actions import cards
from thuisfront.helpdesk.actions.writing import add_message
from thuisfront.helpdesk.enums import AnswerBy, Channel, Safety, State
from thuisfront.helpdesk.models import Question


@dataclass(frozen=True)
class Facts:
    """What a contact was about, in codes; `institution` is the key of a prison."""

    channel: str = Channel.WEB
    for_whom: str = ""
    region: str = ""
    topics: tuple[str, ...] = ()
    phase: str = ""
    institution: UUID | None = None
    safety: str = ""
    outcomes: tuple[str, ...] = ()
    minutes: int | None = None


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
    well: str = ""
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True)
class Recorded:
    """What the line wrote down: as it was asked, what was said back, and what only we keep.

    Without `worded` nobody holds words of it, until they want them: `contacts.give_words`.
    """

    asked: Asked
    answer: str = ""
    links: tuple[queries.Link, ...] = ()
    note: str = ""
    waits: bool = False
    worded: bool = True


@dataclass(frozen=True)
class Receipt:
    """What the asker takes along: the question, its words if they want these, its key."""

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
            with transaction.atomic():
                return _store_question(asked, words, mark, at)
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
        _store_question(asked, words, mark, at, reason="card")


def store_recorded(*, recorded: Recorded, at: datetime, by: User) -> Receipt:
    """Store what somebody of the line wrote down, as the hand of who asked.

    Who wrote it down keeps it. Ask as the holder of `queries.mark_of_form(form_token)`.
    """
    asked = recorded.asked
    words = receipts.code_for(asked.form_token) if recorded.worded else ""
    mark = queries.mark_of_form(asked.form_token)
    receipt = _store_question(asked, words, mark, at, line=recorded, by=by)
    if recorded.answer or recorded.links:
        body = {"text": recorded.answer, "hope": "", "links": [vars(a) for a in recorded.links]}
        add_message(receipt.question, receipt.key, body, at=at, place=2, by=by)
    return receipt


def store_mailed(*, asked: Asked, said: dict[str, Any], at: datetime) -> Receipt:
    """Store what somebody mailed; `said` is what the mail says, `asked.text` what is looked at.

    Ask as the system. Who mails us agrees to be answered at that address about this only.
    """
    words, mark = receipts.code_for(asked.form_token), queries.mark_of_form(asked.form_token)
    return _store_question(asked, words, mark, at, reason="mail", said=said)


def _store_question(
    asked: Asked, words: str, mark: bytes, at: datetime, reason: str = "",
    line: Recorded | None = None, by: User | None = None, said: dict[str, Any] | None = None,
) -> Receipt:  # fmt: skip
    """Store what was asked; of the asker nothing is known nearer than the hour."""
    hour = clock.whole_hour(at)
    question = _as_asked(asked, hour)
    key, row = keys.new_key(KIND, question.pk, words=words)
    question.form_mark = mark
    question.receipt_mark = queries.mark_of_words(words) if words else queries.mark_of_nothing()
    if asked.contact:
        seal_contact(question, key, asked.contact)
    if line:
        if line.note:
            seal_note(question, key, line.note)
        question.taken_by, question.taken_at = by, at
        question.state = State.WAITING if line.waits else State.ANSWERED
    question.save(force_insert=True)
    keys.keep(row)
    said = said or {"text": asked.text, "hope": asked.hope, "well": asked.well}
    if any(said.values()):
        add_message(question, key, {**said, "links": []}, at=hour)
    if by:
        audit.record("helpdesk.contact.recorded", at=at, by=by, target=question)
    else:
        who = audit.ASKER
        audit.record("helpdesk.question.asked", at=hour, by=who, target=question, reason=reason)
    agree_to_contact(question, asked.form_token, at if by else hour, by)
    return Receipt(question, words, key)


def seal_contact(question: Question, key: bytes, contact: queries.Contact) -> None:
    """Put in a question how its asker wants to be reached; who saves it stores it."""
    _seal(question, key, "sealed_contact", json.dumps(vars(contact)))
    reached = contact.phone or contact.mobile or contact.email
    question.contact_mark = blind.contact_mark(reached) if reached else None


def forget_contact(question: Question) -> None:
    """Take from a question how its asker is reached, with all that hangs on it; not stored yet."""
    question.answer_by, question.sealed_contact, question.contact_mark = AnswerBy.CODE, None, None
    question.call_from, question.may_voicemail, question.posted_on = None, False, None


def seal_note(question: Question, key: bytes, note: str) -> None:
    """Put in a question what only the line keeps; who saves it stores it."""
    _seal(question, key, "sealed_note", note)


def set_facts(question: Question, facts: Facts) -> None:
    """Put in a question what it was about, but the channel, which stays as it was."""
    question.for_whom, question.region, question.phase = facts.for_whom, facts.region, facts.phase
    question.topics, question.outcomes = list(facts.topics), list(facts.outcomes)
    question.safety, question.institution_id = facts.safety, facts.institution
    question.minutes = facts.minutes or question.minutes


def _seal(question: Question, key: bytes, column: str, text: str) -> None:
    setattr(question, column, sealing.seal(key, text.encode(), queries.place(question, column)))


def _as_asked(asked: Asked, at: datetime) -> Question:
    """Return a question that is not stored yet."""
    facts = asked.facts
    urgency = rules.urgency_of(asked.text, asked.hope, asker=asked.asker)
    if facts.safety == Safety.DANGER:
        urgency = rules.NOW
    line = centre()
    due_at = line.answer_by(at, rules.open_days_until_answer(urgency))
    question = Question(
        id=key_at(at), organization_id=line.organization, channel=facts.channel,
        asker=asked.asker, age_band=asked.age_band,
        answer_by=asked.answer_by, urgency=urgency, asked_at=at, due_at=due_at,
        last_contact_on=clock.day_of(at),
    )  # fmt: skip
    set_facts(question, facts)
    return question


def agree_to_contact(question: Question, form_token: str, at: datetime, by: User | None) -> None:
    """Keep that the asker chose to be called or mailed: their own choice, at every age."""
    purpose = queries.CONTACT_FOR.get(question.answer_by)
    if not purpose or question.sealed_contact is None:
        return
    asked = consents.Asking(
        purpose, queries.about_asker(question), Country(centre().country), form_token
    )
    consent = consents.ask_consent(thing=question, asked=asked, at=at, by=by)
    by_mail = question.channel == Channel.MAIL
    how = How.SPEECH if by else How.MAIL if by_mail else How.BROWSER
    for voice in consent.voices.all():
        consents.answer_voice(voice=voice, given=True, how=how, at=at, by=by)
