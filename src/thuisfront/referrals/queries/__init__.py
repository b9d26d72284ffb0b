"""Reads of referrals: as far as one may see them, opened for a page."""

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.translation import override

from thuisfront.core.access import asking
from thuisfront.core.access import queries as access_queries
from thuisfront.core.accounts.models import User
from thuisfront.core.base import receipts, sealing
from thuisfront.core.consents import queries as register
from thuisfront.core.consents.purposes import ConsentPurpose, text_of
from thuisfront.core.privacy import keys
from thuisfront.directory.public import Service, Status
from thuisfront.referrals import access
from thuisfront.referrals.enums import Field, Kind, State
from thuisfront.referrals.models import Event, Referral
from thuisfront.referrals.queries.purpose import REFER
from thuisfront.referrals.rules.states import SENT_AND_OPEN
from thuisfront.referrals.rules.telling import telling_words

PAGE = 50
LONGEST_CHAIN = 20
Values = dict[str, str]
TOKEN_BYTES, DIGITS = 18, 6
# What a list is narrowed to, by the word in the address.
TABS: dict[str, Q] = {
    "mij": Q(state__in=[State.DRAFT, *SENT_AND_OPEN]),
    "wacht": Q(state=State.REQUESTED),
    "onbeantwoord": Q(state=State.REQUESTED, silent_at__isnull=False),
    "loopt": Q(state__in=(State.ACCEPTED, State.IN_PROGRESS, State.ON_HOLD)),
    "klaar": ~Q(state__in=[State.DRAFT, *SENT_AND_OPEN]),
}


@dataclass(frozen=True)
class Receiver:
    """Whereto the mail with the link goes, and the telephone that may get the code."""

    email: str = ""
    mobile: str = ""


@dataclass(frozen=True)
class Told:
    """An event with its words."""

    event: Event
    text: str
    who: str = ""


@dataclass(frozen=True)
class Opened:
    """A referral with its words."""

    referral: Referral
    values: Values
    receiver: Receiver
    events: list[Told]

    @property
    def to_share(self) -> list[tuple[str, str, str]]:
        """Return code, label and value of what goes along: ticked, and filled in."""
        return shared_of(self.referral, self.values)

    @property
    def kept_back(self) -> list[tuple[str, str]]:
        """Return label and value of what stays here."""
        shown = {code for code, _, _ in self.to_share}
        return [
            (str(field.label), self.values[field])
            for field in Field
            if field not in shown and self.values.get(field)
        ]


def referrals_for(user: User) -> QuerySet[Referral]:
    """Return the referrals that this user may read."""
    found = Referral.objects.filter(access.sent_side(user))
    return found.select_related("owner", "service", "made_by")


def referral_with_rights(user: User, pk: UUID) -> Referral | None:
    """Return a referral that this user may read, with what they may do as `mine`, `takeable`."""
    rights = {
        "mine": access_queries.whether(access.owned_by(user)),
        "takeable": access_queries.whether(access.takeable_by(user)),
    }
    return referrals_for(user).annotate(**rights).filter(pk=pk).first()


def own_referrals(user: User) -> QuerySet[Referral]:
    """Return the referrals that this user looks after."""
    return Referral.objects.filter(access.owned_by(user)).select_related("owner", "service")


def listed(user: User, tab: str) -> QuerySet[Referral]:
    """Return what stands under a tab, what changed last first."""
    found = referrals_for(user).filter(TABS.get(tab, Q()))
    return found.filter(owner=user) if tab in {"mij", "onbeantwoord"} else found


def waiting_for(user: User) -> QuerySet[Referral]:
    """Return what families asked themselves and nobody looks after yet, the oldest first."""
    found = referrals_for(user).filter(
        access.takeable_by(user), owner=None, state__in=SENT_AND_OPEN
    )
    return found.order_by("sent_at", "id")


def silent_of(user: User) -> QuerySet[Referral]:
    """Return what nobody answered and this user must do something about, the oldest first."""
    return own_referrals(user).filter(TABS["onbeantwoord"]).order_by("sent_at", "id")


def tasks_for(user: User, on: date) -> QuerySet[Referral]:
    """Return the referrals that ask something of this user today, the oldest first.

    What nobody looks after yet asks it of everybody who may take it.
    """
    mine = access.owned_by(user) | (Q(owner=None) & access.takeable_by(user))
    found = referrals_for(user).filter(mine, task_on__lte=on)
    return found.order_by("task_on", "sent_at", "id")


def is_offered(referral: Referral) -> bool:
    """Tell whether the service is still there."""
    return bool(referral.service and referral.service.status == Status.ACTIVE)


def opened(referral: Referral) -> Opened:
    """Return a referral with its words.

    :raises ShreddedError: for who may not read it
    """
    key = keys.key_of(referral.pk)
    told = [_told(row, key) for row in referral.events.select_related("by")]
    where = Receiver(**read(key, referral, "sealed_receiver"))
    return Opened(referral, read(key, referral, "sealed_body"), where, told)


def _told(event: Event, key: bytes) -> Told:
    said = read(key, event, "sealed_text") if event.sealed_text else {"text": ""}
    return Told(event, said["text"], said.get("who", ""))


def shared_of(referral: Referral, values: Values) -> list[tuple[str, str, str]]:
    """Return code, label and value of what the receiver sees."""
    return [
        (field.value, str(field.label), values[field])
        for field in Field
        if field in referral.shared and values.get(field)
    ]


def words_that_tell(told: Opened) -> list[str]:
    """Return the words that tell of detention in what goes along, when that was not ticked."""
    if Field.DETENTION in told.referral.shared:
        return []
    return telling_words("\n".join(value for _, _, value in told.to_share))


def chain_of(user: User, referral: Referral) -> list[Referral]:
    """Return the attempts before this one and after it, the first first, as far as one may see."""
    mine, chain = referrals_for(user), [referral]
    while len(chain) < LONGEST_CHAIN and chain[0].follows_id:
        before = mine.filter(pk=chain[0].follows_id).first()
        if not before:
            break
        chain.insert(0, before)
    after = list(mine.filter(follows=referral).order_by("made_at", "id"))
    while after and len(chain) < LONGEST_CHAIN:
        chain += after
        after = list(mine.filter(follows__in=[row.pk for row in after]).order_by("made_at", "id"))
    return chain


def of_question(question: UUID) -> list[Referral]:
    """Return what came of a contact and is more than a draft, as far as who asks may see it."""
    found = Referral.objects.filter(question=question, kind=Kind.HELP)
    shown = found.exclude(state__in=(State.DRAFT, State.ERROR))
    return list(shown.select_related("service").order_by("sent_at", "id"))


def for_contact(user: User, question: UUID) -> QuerySet[Referral]:
    """Return the referrals of a contact that this user may read, what changed last first."""
    return referrals_for(user).filter(question=question)


def receiver_of(service: Service | None) -> Receiver:
    """Return whereto mail for a service goes, as the directory knows it."""
    if not service:
        return Receiver()
    return Receiver(service.email or service.organization.email)


def recipient_of(referral: Referral) -> str:
    """Return by which words consent names the receiver."""
    both = (referral.service_name, referral.offered_by)
    return ", ".join(name for name in dict.fromkeys(both) if name)


def shared_in_words(referral: Referral, values: Values) -> str:
    """Return what would be shared, in the words of the consent; always in Dutch."""
    with override("nl"):
        return "; ".join(label for _, label, _ in shared_of(referral, values))


def in_words(values: Values) -> list[tuple[str, str, str]]:
    """Return code, label and value of what somebody fills in themselves: all of it goes along."""
    return [(code.value, str(code.label), values[code]) for code in Field if values.get(code)]


def consent_text(service: Service, values: Values) -> str:
    """Return the text that who asks for themselves agrees to."""
    names = dict.fromkeys((service.name, service.organization.name))
    with override("nl"):
        shared = "; ".join(label for _, label, _ in in_words(values))
    facts = register.Facts(", ".join(names), shared)
    return register.shown_text(text_of(REFER)[1], facts)


def consents_stand(referral: Referral, at: datetime) -> bool:
    """Tell whether everybody who must agree agrees at this moment."""
    if referral.kind == Kind.ROOM:
        return True
    recipient = recipient_of(referral)
    return register.allows(thing=referral, purpose=REFER, at=at, recipient=recipient)


def consents_fit(referral: Referral, values: Values) -> bool:
    """Tell whether what was agreed to is what would be shared now."""
    asked = register.current_of(referral, REFER, recipient_of(referral))
    key, wanted = keys.key_of(referral.pk), shared_in_words(referral, values)
    with asking.as_system(register.JOB):
        return all(register.facts_of(consent, key).shared == wanted for consent in asked)


def consents_of(referral: Referral, at: datetime) -> list[register.Told]:
    """Return what was asked for this referral and this service."""
    recipient = register.mark_of_recipient(referral, recipient_of(referral))
    return [
        told
        for told in register.consents_of(referral, at)
        if not told.over and bytes(told.consent.recipient_mark) == recipient
    ]


def purpose() -> ConsentPurpose:
    """Return for what consent is asked here."""
    return REFER


def token_of(referral: Referral) -> str:
    """Return what stands in the link of the receiver; it is kept nowhere."""
    made = _derived("referral link", referral)[:TOKEN_BYTES]
    return base64.urlsafe_b64encode(made).decode()


def code_of(referral: Referral) -> str:
    """Return the code that goes by another way than the link; it is kept nowhere."""
    number = int.from_bytes(_derived("referral code", referral)[:8]) % 10**DIGITS
    return f"{number:0{DIGITS}}"


def _derived(purpose: str, referral: Referral) -> bytes:
    nonce = bytes(referral.nonce or b"")
    return sealing.fingerprint(purpose, f"{referral.pk} {nonce.hex()}")


def mark_of_words(typed: str) -> bytes:
    """Return by what a referral is found when its five words are typed."""
    return sealing.fingerprint("referral words", receipts.as_typed(typed))


def mark_of_link(token: str) -> bytes:
    """Return by what a referral is found when its link is opened."""
    return sealing.fingerprint("referral link mark", token)


def with_number(typed: str) -> Referral | None:
    """Return the referral that people call by this number; ask as the system."""
    wanted = typed.strip().lower()
    if len(wanted) not in {8, 36}:
        return None
    told = Referral.objects.annotate(told=models.functions.Cast("id", models.TextField()))
    return told.filter(told__endswith=wanted).first()


def start_of_oldest() -> datetime | None:
    """Return when the oldest referral that is still there was begun."""
    with asking.as_system("oldest-referral"):
        return Referral.objects.order_by("made_at").values_list("made_at", flat=True).first()


def read(key: bytes, row: models.Model, column: str) -> dict[str, Any]:
    """Return what stands in a sealed column."""
    content: dict[str, Any] = json.loads(
        sealing.unseal(key, getattr(row, column), place(row, column))
    )
    return content


def sealed(key: bytes, row: models.Model, column: str, content: dict[str, Any]) -> bytes:
    """Return content as it is kept in a sealed column."""
    return sealing.seal(key, json.dumps(content).encode(), place(row, column))


def place(row: models.Model, column: str) -> str:
    """Return where a sealed value belongs: table, column and row."""
    return f"{row._meta.db_table}.{column}|{row.pk}"


def services_by_key(pks: Iterable[UUID]) -> dict[UUID, Service]:
    """Return services by their keys."""
    return Service.objects.select_related("organization").in_bulk(list(pks))
