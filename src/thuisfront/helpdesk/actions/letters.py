"""Every write about letters: asked and agreed, retold, judged by a second person, taken away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from thuisfront.core.access import asking
from thuisfront.core.accountability.freezing import is_frozen
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents.enums import How
from thuisfront.core.consents.models import Voice
from thuisfront.core.consents.queries import current_of
from thuisfront.core.consents.rules import Country
from thuisfront.core.organizations.queries import centre
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import access
from thuisfront.helpdesk.models import PublishedLetter, Question, Retelling
from thuisfront.helpdesk.queries import about_asker, letters, mark_of_words
from thuisfront.knowledge.public import LetterText, publish_letter, take_letter_away


class SamePersonError(Exception):
    """Who wrote a letter does not judge it."""


class ChangedError(Exception):
    """It was published, taken back or changed a moment ago."""


@transaction.atomic
def agree_to_letter(*, question: Question, form_token: str, at: datetime) -> None:
    """Say yes oneself, in one's own conversation; the text that was shown is kept."""
    hour = clock.whole_hour(at)
    asked = consents.Asking(
        letters.PUBLISH, about_asker(question), Country(centre().country), form_token
    )
    consent = consents.ask_consent(thing=question, asked=asked, at=hour, by=None)
    for voice in consent.voices.filter(answered_at=None):
        consents.answer_voice(voice=voice, given=True, how=How.BROWSER, at=hour, by=None)


@transaction.atomic
def save_retelling(
    *, question: Question, letter: LetterText, offer: bool, at: datetime, by: User
) -> Retelling:
    """Keep a letter in the making; with `offer` it waits for a second person.

    :raises NotAllowedError: when the asker does not agree at this moment
    """
    consents.rely_on(thing=question, purpose=letters.PUBLISH, at=at)
    Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    known = letters.retelling_of(question)
    retelling = known or Retelling(question=question, organization=question.organization)
    retelling.written_by, retelling.saved_at = by, at
    retelling.offered_at = at if offer else None
    if known:
        key = keys.key_of(retelling.pk)
    else:
        retelling.sealed_body = b""  # until there is a key, which comes after its file
        retelling.save(force_insert=True)
        key = keys.make_key(access.RETELLING, retelling.pk)
    retelling.sealed_body = letters.sealed_retelling(key, retelling, letter, "")
    retelling.save()
    if not known:
        audit.record("helpdesk.letter.written", at=at, by=by, target=question)
    if offer:
        audit.record("helpdesk.letter.offered", at=at, by=by, target=question)
    return retelling


@transaction.atomic
def return_retelling(*, retelling: Retelling, remark: str, at: datetime, by: User) -> None:
    """Give a letter back to its writer, with what to look at.

    :raises ChangedError: when it does not wait any more
    """
    locked = _waiting(retelling)
    letter = letters.opened_retelling(locked).letter
    locked.sealed_body = letters.sealed_retelling(keys.key_of(locked.pk), locked, letter, remark)
    locked.offered_at = None
    locked.save(update_fields=("sealed_body", "offered_at"))
    _note("helpdesk.letter.returned", locked, at, by)


@transaction.atomic
def publish_retelling(*, retelling: Retelling, at: datetime, by: User) -> UUID:
    """Put a letter on the site, as the second person; what leads back to the question goes.

    :raises SamePersonError: when the same person wrote it
    :raises NotAllowedError: when the asker does not agree any more
    :raises ChangedError: when it does not wait any more, or its question is frozen
    """
    locked = _waiting(retelling)
    if is_frozen(access.KIND, locked.question_id):
        raise ChangedError
    if locked.written_by_id == by.pk:
        raise SamePersonError
    letter = letters.opened_retelling(locked).letter
    with asking.as_system(letters.JOB):
        question = Question.objects.get(pk=locked.question_id)
        consents.rely_on(thing=question, purpose=letters.PUBLISH, at=at)
        _take_away(bytes(question.receipt_mark))  # one letter for each question
        key = publish_letter(written=letter, at=at)
        PublishedLetter.objects.create(
            mark=letters.mark_of_letter(question.receipt_mark), letter=key,
            wording=current_of(question, letters.PUBLISH).get().wording,
        )  # fmt: skip
        _forget_retelling(question)
    _note("helpdesk.letter.published", locked, at, by)
    return key


@transaction.atomic
def take_away_with_words(*, words: str, at: datetime) -> bool:
    """Take one's letter away with the five words, also when the question is gone already.

    Tell whether there was one. Ask as the holder of the mark of these words.
    """
    mark, hour = mark_of_words(words), clock.whole_hour(at)
    question = Question.objects.filter(receipt_mark=mark).first()
    if question:
        for voice in _own_voices(question):
            consents.withdraw_voice(voice=voice, how=How.BROWSER, at=hour, by=None)
        with asking.as_system(letters.JOB):
            _forget_retelling(question)
    return _withdraw(mark, question, hour)


def forget_letter(*, question: Question, at: datetime, letter_too: bool) -> None:
    """Let go of what was made of a question; what is on the site goes too, unless told to stay."""
    with asking.as_system(letters.JOB):
        _forget_retelling(question)
    if letter_too:
        _withdraw(bytes(question.receipt_mark), question, at)


@transaction.atomic
def remove_letter(*, letter: UUID, reason: str, at: datetime, by: User) -> bool:
    """Take a letter from the site as the centre, with a reason; tell whether it was there."""
    with asking.as_system(letters.JOB):
        PublishedLetter.objects.filter(letter=letter).delete()
    gone = take_letter_away(key=letter)
    if gone:
        audit.record("helpdesk.letter.removed", at=at, by=by, reason=reason)
    return gone


def _withdraw(receipt_mark: bytes, question: Question | None, at: datetime) -> bool:
    with asking.as_system(letters.JOB):
        gone = _take_away(receipt_mark)
    if gone:
        audit.record("helpdesk.letter.withdrawn", at=at, by=audit.ASKER, target=question)
    return gone


def _own_voices(question: Question) -> QuerySet[Voice]:
    asked = current_of(question, letters.PUBLISH)
    return Voice.objects.filter(consent__in=asked, withdrawn_at=None).select_related("consent")


def _take_away(receipt_mark: bytes) -> bool:
    found = PublishedLetter.objects.filter(mark=letters.mark_of_letter(receipt_mark)).first()
    if not found:
        return False
    found.delete()
    return take_letter_away(key=found.letter)


def _forget_retelling(question: Question) -> None:
    retelling = Retelling.objects.filter(question=question).first()
    if retelling:
        keys.shred(retelling.pk)
        retelling.delete()


def _waiting(retelling: Retelling) -> Retelling:
    found = Retelling.objects.select_for_update(of=("self",)).filter(
        pk=retelling.pk, offered_at=retelling.offered_at, saved_at=retelling.saved_at
    )
    locked = found.first()
    if not locked or not locked.offered_at:
        raise ChangedError
    return locked


def _note(act: str, retelling: Retelling, at: datetime, by: User) -> None:
    """Write a line at the question, which its judge may not see."""
    kind = Question._meta.label_lower
    audit.write(act, at=at, by=by, kind=kind, key=str(retelling.question_id))
