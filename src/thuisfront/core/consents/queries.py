"""Whether a consent stands, and what the register says about one file.

`allows` answers about every consent there is, whoever asks: a volunteer who may not read the
register must not pass over what it says. Nothing is remembered: each call reads again.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.timezone import localdate

from thuisfront.core.base import sealing
from thuisfront.core.consents import rules
from thuisfront.core.consents.enums import SENTENCES, SPEAKERS, About
from thuisfront.core.consents.models import Consent, Voice
from thuisfront.core.consents.purposes import ConsentPurpose, purpose_of
from thuisfront.core.privacy import keys

JOB = "consents.allows"
_NOW = "SELECT * FROM consents_now(%s, %s, %s)"
_ORDER = [code for code, _ in SPEAKERS]


@dataclass(frozen=True)
class Facts:
    """What stands in a consent under the file's key."""

    recipient: str = ""
    shared: str = ""
    born: date | None = None
    why_alone: str = ""


@dataclass(frozen=True)
class ToldVoice:
    """A voice as its readers see it; `needed` tells whether it counts today."""

    voice: Voice
    who: str
    name: str
    needed: bool


@dataclass(frozen=True)
class ToldRule:
    """A rule as people read it."""

    sentence: Promise | str
    rule: rules.Rule


@dataclass(frozen=True)
class Told:
    """A consent as its readers see it; without facts when the words are closed to them."""

    consent: Consent
    purpose: ConsentPurpose
    facts: Facts | None
    voices: list[ToldVoice]
    needed: rules.Needed | None
    missing: list[str]
    stands: bool
    text: str

    @property
    def because(self) -> list[ToldRule]:
        """Return by which rules these people have to agree today."""
        found = self.needed.because if self.needed else ()
        return [ToldRule(SENTENCES[rule.code], rule) for rule in found]

    @property
    def over(self) -> bool:
        """Tell whether it was replaced by a later one."""
        return self.consent.replaced_at is not None


def allows(
    *, thing: models.Model, purpose: ConsentPurpose, at: datetime, recipient: str = ""
) -> bool:
    """Tell whether everybody who must agree agrees at this moment, to this and no other recipient.

    What is withdrawn does not stand at any moment, so a clock that goes back brings nothing back.
    Ask `actions.rely_on` instead in the transaction that does what the consent is for.
    """
    return purpose.code in allowed(thing=thing, at=at, recipient=recipient)


def allowed(*, thing: models.Model, at: datetime, recipient: str = "") -> set[str]:
    """Return the codes of all purposes to which everybody who must agree agrees at this moment."""
    asked = [thing._meta.label_lower, thing.pk, [mark_of_recipient(thing, recipient)]]
    found: dict[str, list[bool]] = {}
    rows: Iterable[Any] = Consent.objects.raw(_NOW, asked)
    for consent in rows:
        key = keys.unwrapped(thing.pk, consent.wrapped) if consent.wrapped else None
        voices = [_spoken(voice) for voice in consent.spoken or ()]
        stands = bool(key and _stands_opened(consent, key, voices, at))
        found.setdefault(consent.purpose, []).append(stands)
    return {purpose for purpose, stands in found.items() if all(stands)}


def all_stand(found: QuerySet[Consent], at: datetime) -> bool:
    """Tell whether there is a consent, and each of these stands; ask as the system."""
    consents = list(found)
    return bool(consents) and all(_stands_closed(consent, at) for consent in consents)


def current_of(
    thing: models.Model, purpose: ConsentPurpose, recipient: str = ""
) -> QuerySet[Consent]:
    """Return what was asked last for this purpose and recipient, about each person of a file."""
    mark = mark_of_recipient(thing, recipient)
    found = _of(thing).filter(purpose=purpose.code, recipient_mark=mark, replaced_at=None)
    return found.prefetch_related("voices")


def consents_of(thing: models.Model, at: datetime) -> list[Told]:
    """Return every consent of a file as far as who asks may see it, what holds now first."""
    rows = (
        _of(thing)
        .select_related("wording", "asked_by")
        .prefetch_related("voices", "voices__answered_by", "voices__withdrawn_by")
    )
    key = _key(thing)
    told = [_told(consent, key, at) for consent in rows]
    return sorted(told, key=lambda each: each.over)


def voice_of(thing: models.Model, voice: Any) -> Voice | None:
    """Return a voice in a consent of this file that was not replaced."""
    found = Voice.objects.filter(pk=voice, consent__in=_of(thing).filter(replaced_at=None))
    return found.select_related("consent").first()


def consent_of(thing: models.Model, consent: Any) -> Consent | None:
    """Return a consent of this file that was not replaced."""
    return _of(thing).filter(pk=consent, replaced_at=None).first()


def facts_of(consent: Consent, key: bytes) -> Facts:
    """Return what is sealed in a consent."""
    held = json.loads(sealing.unseal(key, consent.sealed_facts, place(consent, "sealed_facts")))
    born = date.fromisoformat(held["born"]) if held["born"] else None
    return Facts(held["recipient"], held["shared"], born, held["why_alone"])


def needed_for(consent: Consent, born: date | None, on: date) -> rules.Needed:
    """Return who has to agree on a day."""
    situation = rules.Situation(
        kind=purpose_of(consent.purpose).kind,
        country=rules.Country(consent.country),
        child=consent.about == About.CHILD,
        born=born,
        holders=consent.holders,
        able=consent.able,
        exception=bool(consent.alone),
    )
    return rules.needed(situation, on)


def mark_of_recipient(thing: models.Model, recipient: str) -> bytes:
    """Return by what a recipient is found; capitals and spaces do not matter."""
    plain = " ".join(recipient.casefold().split())
    return sealing.fingerprint("consent recipient", f"{thing.pk} {plain}")


def place(row: Consent | Voice, column: str) -> str:
    """Return where a sealed value belongs: table, column and row."""
    return f"{row._meta.db_table}.{column}|{row.pk}"


def name_of(voice: Voice, key: bytes) -> str:
    """Return the name of who spoke, when it was written down."""
    if voice.sealed_name is None:
        return ""
    return sealing.unseal(key, voice.sealed_name, place(voice, "sealed_name")).decode()


def _of(thing: models.Model) -> QuerySet[Consent]:
    return Consent.objects.filter(kind=thing._meta.label_lower, thing=thing.pk)


def _key(thing: models.Model) -> bytes | None:
    try:
        return keys.key_of(thing.pk)
    except keys.ShreddedError:
        return None


def _spoken(voice: dict[str, Any]) -> Voice:
    """Return a voice as the database tells it in JSON."""
    said = voice["answered_at"] and datetime.fromisoformat(voice["answered_at"])
    taken = voice["withdrawn_at"] and datetime.fromisoformat(voice["withdrawn_at"])
    return Voice(
        speaker=voice["speaker"], answer=voice["answer"], answered_at=said, withdrawn_at=taken
    )


def _stands_closed(consent: Consent, at: datetime) -> bool:
    """Tell whether a consent stands, opening it; without a key it does not."""
    try:
        key = keys.key_of(consent.thing)
    except keys.ShreddedError:
        return False
    return _stands_opened(consent, key, consent.voices.all(), at)


def _stands_opened(consent: Consent, key: bytes, voices: Iterable[Voice], at: datetime) -> bool:
    needed = needed_for(consent, facts_of(consent, key).born, localdate(at))
    return _stands(consent, voices, needed, at)


def _stands(consent: Consent, voices: Iterable[Voice], needed: rules.Needed, at: datetime) -> bool:
    if consent.replaced_at or at < consent.asked_at:
        return False
    if consent.valid_until and localdate(at) > consent.valid_until:
        return False
    voices = list(voices)
    agreeing = {voice.speaker for voice in voices if voice.stands and _said(voice, at)}
    objecting = {voice.speaker for voice in voices if voice.objects_to_it}
    return needed.met(
        {rules.Speaker(each) for each in agreeing}, {rules.Speaker(each) for each in objecting}
    )


def _said(voice: Voice, at: datetime) -> bool:
    return voice.answered_at is not None and voice.answered_at <= at


def _told(consent: Consent, key: bytes | None, at: datetime) -> Told:
    facts = facts_of(consent, key) if key else None
    needed = needed_for(consent, facts.born, localdate(at)) if facts else None
    voices = sorted(consent.voices.all(), key=lambda voice: _ORDER.index(voice.speaker))
    speaking = {voice.speaker for voice in voices}
    wanted = needed.speakers if needed else []
    words = _called(consent)
    return Told(
        consent,
        purpose_of(consent.purpose),
        facts,
        [_told_voice(voice, words, key, needed) for voice in voices],
        needed,
        [] if consent.replaced_at else [words[each] for each in wanted if each not in speaking],
        bool(needed and _stands(consent, consent.voices.all(), needed, at)),
        shown_text(consent.wording.text, facts) if facts else "",
    )


def shown_text(text: str, facts: Facts) -> str:
    """Return a text with what it names filled in, which is not read as a template again."""
    filled = text.replace("{shared}", "\0").replace("{recipient}", facts.recipient)
    return filled.replace("\0", facts.shared)


def _called(consent: Consent) -> dict[str, str]:
    """Return how each speaker is called; the person is the child, say."""
    words = {code: str(label) for code, label in SPEAKERS}
    return words | {rules.Speaker.PERSON.value: str(About(consent.about).label)}


def _told_voice(
    voice: Voice, words: dict[str, str], key: bytes | None, needed: rules.Needed | None
) -> ToldVoice:
    counts = bool(needed and voice.speaker in needed.speakers)
    return ToldVoice(voice, words[voice.speaker], name_of(voice, key) if key else "", counts)
