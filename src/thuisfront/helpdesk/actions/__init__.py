"""Every write of the helpdesk: one function per act, one transaction, one line in the trail."""

import json
from datetime import datetime

from django.db import transaction

from thuisfront.core.access import limits
from thuisfront.core.accountability.actions import remove_statements
from thuisfront.core.accountability.freezing import is_frozen
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, sealing
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents.enums import How
from thuisfront.core.consents.models import Consent, Voice
from thuisfront.core.consents.purposes import SHARE
from thuisfront.core.consents.queries import facts_of
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import queries, tasks
from thuisfront.helpdesk.access import KIND
from thuisfront.helpdesk.actions import closing, following, letters, mails
from thuisfront.helpdesk.actions.asking import (
    Asked,
    Receipt,
    ask_by_card,
    ask_question,
    forget_contact,
)
from thuisfront.helpdesk.actions.counting import forget_follow, keep_count
from thuisfront.helpdesk.actions.quality import forget_reads
from thuisfront.helpdesk.actions.taking import TakenError, take_question, who_was_first
from thuisfront.helpdesk.actions.writing import add_message, mark_in, next_place, wait_again
from thuisfront.helpdesk.enums import Channel, State
from thuisfront.helpdesk.models import Draft, Question
from thuisfront.helpdesk.queries.closing import HELPED
from thuisfront.helpdesk.queries.letters import PUBLISH
from thuisfront.referrals.public import forget_contact as forget_referrals

__all__ = ["Asked", "Receipt", "TakenError", "ask_by_card", "ask_question", "take_question"]

FINDING = limits.Limit("find-by-contact", per_address=30, in_total=600, seconds=3600)


class FrozenError(Exception):
    """The question is frozen: nobody who works here would read what is written."""


@transaction.atomic
def write_back(*, question: Question, key: bytes, text: str, form_token: str, at: datetime) -> bool:
    """Add to a conversation as its asker; tell whether it was new.

    :raises FrozenError: while nobody who works here reads it
    """
    if is_frozen(KIND, question.pk):
        raise FrozenError
    hour = clock.whole_hour(at)
    locked = Question.objects.select_for_update().get(pk=question.pk)
    mark = mark_in(locked, form_token)
    place = next_place(locked, mark)
    if not place:
        return False
    wait_again(locked, text, at=hour)
    add_message(
        locked, key, {"text": text, "hope": "", "links": []}, at=hour, place=place, form_mark=mark
    )
    audit.record("helpdesk.question.written-back", at=hour, by=audit.ASKER, target=locked)
    return True


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
        raise TakenError(who_was_first(locked))
    mark = mark_in(locked, form_token)
    place = next_place(locked, mark)
    if not place:
        return
    key = queries.line_key(locked)
    body = {"text": text, "hope": "", "links": [vars(link) for link in links]}
    add_message(locked, key, body, at=at, place=place, by=by, form_mark=mark)
    Draft.objects.filter(question=locked).delete()
    locked.state, locked.last_contact_on = State.ANSWERED, clock.day_of(at)
    locked.taken_by, locked.taken_at, locked.posted_on = by, locked.taken_at or at, None
    locked.save()
    closing.ask_later(question=locked, at=at)
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
    if stopped and voice.consent.purpose == HELPED.code:
        closing.forget_to_ask(question=locked)
    purpose = queries.CONTACT_FOR.get(locked.answer_by)
    if stopped and purpose and voice.consent.purpose == purpose.code:
        forget_contact(locked)
        locked.save()


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
    following.forget_tasks(question=question)
    forget_follow(question=question)
    forget_reads(question=question)
    keep_count(question=question)
    consents.forget_consents(thing=question)
    remove_statements(thing=question.pk)
    forget_referrals(question=question.pk, with_referrals=not letter_stays, at=moment)
    keys.shred(question.pk)
    question.delete()


def _tell_asker(question: Question, key: bytes, at: datetime) -> None:
    """Tell that there is an answer, when and as the asker wants that at this moment."""
    purpose = queries.CONTACT_FOR.get(question.answer_by)
    if not purpose:
        return
    try:
        consents.rely_on(thing=question, purpose=purpose, at=at)
    except consents.NotAllowedError:
        return
    contact = queries.contact_of(question, key)
    if contact and contact.mobile:
        tasks.text_answer_is_ready(to=contact.mobile)
    if not contact or not contact.email:
        return
    if question.channel == Channel.MAIL:
        mails.tell_answer(question=question, key=key, to=contact.email)
    else:
        tasks.tell_answer_is_ready(to=contact.email)
