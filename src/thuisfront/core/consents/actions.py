"""Every write of the consent register: one function per act, one line in the trail of its file."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import connection, models, transaction
from django.utils.timezone import localdate

from thuisfront.core.access import asking
from thuisfront.core.access.files import organization_of
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.core.base.models import key_at
from thuisfront.core.consents import queries
from thuisfront.core.consents.enums import About, Answer, How
from thuisfront.core.consents.models import Consent, Voice, Wording
from thuisfront.core.consents.purposes import ConsentPurpose, text_of
from thuisfront.core.consents.rules import Country, Speaker
from thuisfront.core.privacy import keys

_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 20180504))"


class NotAllowedError(Exception):
    """There is no consent for this that stands at this moment."""


class AnsweredError(Exception):
    """This was answered before; who says something else now is asked again."""


@dataclass(frozen=True)
class Asking:
    """What consent is asked for, about whom, and what decides who has to agree."""

    purpose: ConsentPurpose
    about: About
    country: Country
    form_token: str
    facts: queries.Facts = field(default_factory=queries.Facts)
    holders: int = 0
    able: bool = True
    alone: str = ""
    valid_until: date | None = None


@transaction.atomic
def ask_consent(*, thing: models.Model, asked: Asking, at: datetime, by: User | None) -> Consent:
    """Ask for consent: everybody who must agree gets a voice; the same form again changes nothing.

    What was asked before about the same person, for the same purpose and recipient, is replaced
    by this and stands no longer. `by` is nobody when people ask it of themselves.
    """
    _lock(thing)
    mark = sealing.fingerprint("form", f"{thing.pk} consent {asked.form_token}")
    known = Consent.objects.filter(form_mark=mark).first()
    if known:
        return known
    to_whom = queries.mark_of_recipient(thing, asked.facts.recipient)
    queries.current_of(thing, asked.purpose, asked.facts.recipient).filter(
        about=asked.about
    ).update(replaced_at=at)
    consent = Consent(
        id=key_at(at), organization_id=organization_of(thing), kind=thing._meta.label_lower,
        thing=thing.pk, about=asked.about, purpose=asked.purpose.code, recipient_mark=to_whom,
        country=asked.country, holders=asked.holders, able=asked.able, alone=asked.alone,
        wording=_wording(asked.purpose), form_mark=mark, asked_at=at, asked_by=by,
        valid_until=asked.valid_until,
    )  # fmt: skip
    facts = vars(asked.facts) | {"born": asked.facts.born and asked.facts.born.isoformat()}
    body, where = json.dumps(facts).encode(), queries.place(consent, "sealed_facts")
    consent.sealed_facts = sealing.seal(keys.key_of(thing.pk), body, where)
    consent.save(force_insert=True)
    needed = queries.needed_for(consent, asked.facts.born, localdate(at))
    for speaker in needed.speakers:
        _ask(consent, speaker, at)
    _note("consents.consent.asked", consent, at, by)
    return consent


@transaction.atomic
def ask_missing(*, consent: Consent, at: datetime, by: User) -> None:
    """Ask who has to agree by now and was not asked: a child that turned 12, say."""
    locked = _locked(consent)
    facts = queries.facts_of(locked, keys.key_of(locked.thing))
    wanted = queries.needed_for(locked, facts.born, localdate(at)).speakers
    there = set(locked.voices.values_list("speaker", flat=True))
    for speaker in wanted:
        if speaker not in there:
            _ask(locked, speaker, at)
            _note("consents.voice.asked", locked, at, by)


@transaction.atomic
def answer_voice(
    *, voice: Voice, given: bool, how: How, at: datetime, by: User | None, name: str = ""
) -> None:
    """Record a yes or a no; `by` is nobody when someone says it themselves, in the browser.

    :raises AnsweredError: when this voice was answered, or its consent replaced
    """
    consent = _locked(voice.consent)
    locked = Voice.objects.get(pk=voice.pk)
    if locked.answer != Answer.ASKED or consent.replaced_at:
        raise AnsweredError
    locked.answer = Answer.GIVEN if given else Answer.REFUSED
    locked.answered_at, locked.answered_by, locked.how = max(at, locked.asked_at), by, how
    if name:
        where = queries.place(locked, "sealed_name")
        locked.sealed_name = sealing.seal(keys.key_of(consent.thing), name.encode(), where)
    locked.save()
    if given:
        _note("consents.voice.given", consent, at, by)
    else:
        _note("consents.voice.refused", consent, at, by)


@transaction.atomic
def withdraw_voice(*, voice: Voice, how: How, at: datetime, by: User | None) -> bool:
    """Take a yes back, from this moment on; tell whether there was one to take back."""
    consent = _locked(voice.consent)
    locked = Voice.objects.get(pk=voice.pk)
    if not locked.stands:
        return False
    locked.withdrawn_at = max(at, locked.answered_at or at)  # askers tell whole hours only
    locked.withdrawn_by, locked.withdrawn_how = by, how
    locked.save()
    _note("consents.voice.withdrawn", consent, at, by)
    return True


@transaction.atomic
def rely_on(
    *, thing: models.Model, purpose: ConsentPurpose, at: datetime, recipient: str = ""
) -> None:
    """Make sure that consent stands until this transaction ends; who withdraws it waits till then.

    Call it first, in the transaction that shows, sends or shares.

    :raises NotAllowedError: when it does not stand
    """
    with asking.as_system(queries.JOB):
        found = queries.current_of(thing, purpose, recipient).select_for_update(no_key=True)
        stands = queries.all_stand(found, at)
    if not stands:
        raise NotAllowedError


@transaction.atomic
def forget_consents(*, thing: models.Model) -> None:
    """Remove the consents of a file that goes; its own act writes the line in the trail."""
    Consent.objects.filter(kind=thing._meta.label_lower, thing=thing.pk).delete()


def _lock(thing: models.Model) -> None:
    """Let one at a time ask about a file."""
    with connection.cursor() as cursor:
        cursor.execute(_ONE_AT_A_TIME, [str(thing.pk)])


def _locked(consent: Consent) -> Consent:
    return Consent.objects.select_for_update(no_key=True, of=("self",)).get(pk=consent.pk)


def _wording(purpose: ConsentPurpose) -> Wording:
    language, text = text_of(purpose)
    digest = hashlib.sha256(text.encode()).hexdigest()
    shown = {"purpose": purpose.code, "language": language, "text": text}
    Wording.objects.bulk_create([Wording(hash=digest, **shown)], ignore_conflicts=True)
    return Wording.objects.get(pk=digest)


def _ask(consent: Consent, speaker: Speaker, at: datetime) -> None:
    Voice(id=key_at(at), consent=consent, speaker=speaker, asked_at=at).save(force_insert=True)


def _note(act: str, consent: Consent, at: datetime, by: User | None) -> None:
    """Write a line at the file; what for and for whom is sealed, so it is not told here."""
    actor = by or audit.ASKER
    audit.write(act, at=at, by=actor, kind=consent.kind, key=str(consent.thing))
