"""Every write while somebody of the line listens: notes, a contact recorded, a call counted."""

import json
from datetime import datetime

from django.db import transaction

from thuisfront.core.access import asking, limits
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, receipts, sealing
from thuisfront.core.base.models import remove_rows
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.actions.asking import Receipt, Recorded, store_recorded
from thuisfront.helpdesk.enums import Channel
from thuisfront.helpdesk.models import EmptyContact, Intake, Question
from thuisfront.helpdesk.queries import mark_of_form, mark_of_words
from thuisfront.helpdesk.queries.contacts import KIND, Typed, place_of
from thuisfront.helpdesk.queries.opinions import contact_with_words

SAYING = limits.Limit("words of an earlier time", per_address=20, in_total=600, seconds=3600)
MOST = 5  # conversations that one person writes down at a time


class TooManyIntakesError(Exception):
    """Somebody has as many open notes as one can look after."""


@transaction.atomic
def start_intake(*, channel: str, form_token: str, at: datetime, by: User) -> Intake:
    """Open empty notes; sending the same form again opens no second ones.

    :raises TooManyIntakesError: when this would be one too many
    """
    User.objects.select_for_update().get(pk=by.pk)  # one at a time
    mine = Intake.objects.filter(written_by=by)
    known = mine.filter(form_token=form_token).first()
    if known:
        return known
    if mine.count() >= MOST:
        raise TooManyIntakesError
    intake = Intake(
        organization=Organization.objects.get(is_centre=True), written_by=by, channel=channel,
        form_token=form_token, started_at=at, saved_at=at, sealed_body=b"",
    )  # fmt: skip
    intake.save(force_insert=True)
    key = keys.make_key(KIND, intake.pk)
    _seal(intake, key, {})
    audit.record("helpdesk.intake.started", at=at, by=by, target=intake)
    return intake


@transaction.atomic
def save_intake(*, intake: Intake, typed: Typed, at: datetime) -> Intake:
    """Keep what was typed so far, and return it; no line in the trail for every few seconds.

    :raises Intake.DoesNotExist: when it was finished or thrown away meanwhile
    """
    locked = Intake.objects.select_for_update().get(pk=intake.pk)
    locked.saved_at = max(at, locked.started_at)
    _seal(locked, keys.key_of(locked.pk), typed)
    return locked


def follow_contact(*, row: Intake | Question, typed: str, at: datetime, by: User) -> bool:
    """Note that the same person was here before, by the five words they say; false when unknown.

    Nothing of the earlier contact opens by this, and the words are not kept.

    :raises TooManyError: when this user tried too many
    """
    limits.count_attempt(SAYING, address=str(by.pk), at=at)
    earlier = contact_with_words(typed)
    if not earlier or earlier == row.pk:
        return False
    with transaction.atomic():
        if type(row).objects.filter(pk=row.pk).update(follows=earlier):
            audit.write(
                "helpdesk.intake.linked", at=at, by=by, kind=Question._meta.label_lower,
                key=str(earlier),
            )  # fmt: skip
    row.follows = earlier
    return True


@transaction.atomic
def unfollow_contact(*, intake: Intake) -> None:
    """Take back that the same person was here before."""
    Intake.objects.filter(pk=intake.pk).update(follows=None)


@transaction.atomic
def drop_intake(*, intake: Intake, at: datetime, by: User) -> None:
    """Throw notes away, with their key."""
    if Intake.objects.select_for_update().filter(pk=intake.pk).exists():
        audit.record("helpdesk.intake.dropped", at=at, by=by, target=intake)
        _forget(intake)


@transaction.atomic
def forget_left(*, intake: Intake, at: datetime) -> None:
    """Remove notes that nobody came back to."""
    audit.record("helpdesk.intake.dropped", at=at, by=audit.SYSTEM, target=intake)
    _forget(intake)


@transaction.atomic(savepoint=False)
def record_contact(*, intake: Intake, recorded: Recorded, at: datetime, by: User) -> Receipt:
    """Make a question of notes: both happen or neither; posting twice makes one.

    Ask as its writer, with the row locked: then it is as it was read.

    :raises Intake.DoesNotExist: when it was finished or thrown away meanwhile
    """
    if not _forget(intake):
        raise Intake.DoesNotExist
    asking.hold_too(mark_of_form(intake.form_token))
    receipt = store_recorded(recorded=recorded, at=at, by=by)
    if intake.follows:
        Question.objects.filter(pk=receipt.question.pk).update(follows=intake.follows)
    return receipt


@transaction.atomic
def give_words(*, question: Question, form_token: str, at: datetime, by: User) -> str:
    """Return five words for who asked, when nobody has words of this contact yet; else nothing.

    The same form gives the same words. Nobody can give others after it: lost is lost.
    """
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    words = receipts.code_for(f"{locked.pk} {form_token}")
    before, locked.receipt_mark = bytes(locked.receipt_mark), mark_of_words(words)
    if before == locked.receipt_mark:
        return words
    if keys.is_held(locked.pk):
        return ""
    locked.save(update_fields=("receipt_mark",))
    with asking.as_holder(mark=locked.receipt_mark):
        keys.give_to_holder(locked.pk, words)
    audit.record("helpdesk.contact.worded", at=at, by=by, target=locked)
    return words


@transaction.atomic
def count_empty(*, kind: str, form_token: str, at: datetime, by: User) -> EmptyContact:
    """Count a call that was no conversation, once per form."""
    empty, made = EmptyContact.objects.get_or_create(
        form_token=form_token,
        defaults={
            "organization": Organization.objects.get(is_centre=True), "kind": kind,
            "channel": Channel.PHONE, "counted_at": clock.whole_hour(at),
        },
    )  # fmt: skip
    if made:
        audit.record("helpdesk.empty.counted", at=at, by=by, target=empty)
    return empty


@transaction.atomic
def undo_empty(*, empty: EmptyContact, at: datetime, by: User) -> None:
    """Take back a call that was counted by mistake."""
    if EmptyContact.objects.filter(pk=empty.pk).delete()[0]:
        audit.record("helpdesk.empty.undone", at=at, by=by, target=empty)


def _seal(intake: Intake, key: bytes, typed: Typed) -> None:
    intake.sealed_body = sealing.seal(key, json.dumps(typed).encode(), place_of(intake))
    intake.save()


def _forget(intake: Intake) -> bool:
    """Remove notes with their key; tell whether they were there."""
    keys.shred(intake.pk)
    return remove_rows(Intake.objects.filter(pk=intake.pk)) > 0
