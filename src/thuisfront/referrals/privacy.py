"""Labels of everything kept of a referral, and how its rules are carried out."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from thuisfront.core.accountability.finders import Finder
from thuisfront.core.accountability.naming import Named
from thuisfront.core.audit import actions as audit
from thuisfront.core.privacy import keys
from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry as Row
from thuisfront.core.privacy.datamap import Label, Processing, Retention
from thuisfront.core.privacy.enums import Category, Erasure, Exemption, Ground, Subject, Then
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period
from thuisfront.core.privacy.subjects import Source
from thuisfront.referrals import queries
from thuisfront.referrals.actions.drafting import shred_referral
from thuisfront.referrals.models import Correspondent, Event, PartnerSystem, Referral

REFERRALS = Retention(
    "referrals",
    _("Five years after the last thing that happened; a draft that nobody touches for 90 days."),
    "Geen wettelijke termijn voor een lijn; nog niet gecontroleerd",
    starts="keep_until",
    period=Period(),
    then=Then.SHRED,
)
CORRESPONDENTS = Retention(
    "correspondents",
    _("As long as somebody answers for an organization, and two years after that."),
    "AVG 5.1.e; AVG 32",
    starts="ended_at",
    period=Period(years=2),
)
WITH_REFERRAL = Retention(
    "with-referral",
    _("As long as the referral it belongs to."),
    "AVG 5.1.e",
    then=Then.FOLLOW,
    because=REFERRALS.name,
)
REFERRING = Processing(
    "referrals",
    _("Referring to help"),
    _("Asking an organization to help a child or family, and hearing whether it helped."),
    Ground.CONSENT,
    _("The organization that is asked: only what was ticked, and only as long as consent stands."),
    _(
        "When you agree, we ask an organization near you to help. You see beforehand what we "
        "send. When you stop, they cannot read it here any more from that moment."
    ),
    _(
        "If you want, we ask somebody near you to help. We send only what you agree to. You can "
        "always stop it."
    ),
    _("When we ask somebody to help you"),
)
ANSWERING = Processing(
    "correspondents",
    _("Who answers for an organization that is asked to help"),
    _("Knowing which account may read and answer what is sent to which organization."),
    Ground.LEGITIMATE_INTEREST,
    _("The coordinators of the centre; nobody outside it."),
    _(
        "Do you answer for an organization with an account of your own? Then we keep for which "
        "one, since when, and who arranged that."
    ),
    _("People who help others can have an account here. We keep for whom they work."),
    _("When you answer for an organization"),
)
_WORDS = Label(Subject.CHILD, Category.CRIMINAL_JUSTICE, Erasure.SHRED, exemption=Exemption.CONSENT)
_FACT = Label(Subject.CHILD, Category.CRIMINAL_JUSTICE, Erasure.DELETE, exemption=Exemption.CONSENT)
_STAFF = Label(
    Subject.STAFF, Category.ORDINARY, Erasure.KEEP,
    because=_("It says who is answerable; it points to a nameless account once that is erased."),
)  # fmt: skip
_TOKEN = Label(
    Subject.STAFF, Category.SECRET, Erasure.KEEP, shown_on_request=False,
    because=_("It keeps the same form from being sent twice, and tells nothing."),
)  # fmt: skip
_LINK = Label(
    Subject.OTHER, Category.SECRET, Erasure.KEEP, shown_on_request=False,
    because=_("The link and the code follow from it; it goes with the referral."),
)  # fmt: skip
_ADDRESS = Label(Subject.OTHER, Category.CONTACT, Erasure.SHRED, shown_on_request=False)

ENTRIES = (
    Row(
        Referral,
        REFERRING,
        REFERRALS,
        personal=dict.fromkeys(
            ("state", "service_name", "offered_by", "question", "follows", "shared",
             "refusal", "outcome", "made_at", "sent_at", "answered_at", "accepted_at", "closed_at"),
            _FACT,
        )
        | {
            "sealed_body": _WORDS, "sealed_receiver": _ADDRESS, "form_token": _TOKEN,
            "nonce": _LINK, "link_mark": _LINK, "receipt_mark": _LINK,
        }
        | dict.fromkeys(("made_by", "owner", "changed_at"), _STAFF),
        plain=frozenset({
            "id", "organization", "kind", "asked_by", "service", "provider", "link_until",
            "wrong_codes", "reminded_at", "silent_at", "task", "task_on", "keep_until",
        }),
        file="id",
    ),
    Row(
        Event,
        REFERRING,
        WITH_REFERRAL,
        personal={
            "sealed_text": _WORDS, "what": _FACT, "side": _FACT, "phoned": _FACT, "at": _FACT,
            "by": _STAFF, "form_token": _TOKEN,
        },
        plain=frozenset({"id", "referral", "state"}),
        file="referral",
    ),
    Row(
        Correspondent,
        ANSWERING,
        CORRESPONDENTS,
        personal=dict.fromkeys(
            ("provider", "user", "made_by", "made_at", "ended_by", "ended_at"), _STAFF
        ),
        plain=frozenset({"id", "organization"}),
    ),
    Row(
        PartnerSystem, why.CONTENT, why.WHILE_USED,
        plain=frozenset({"id", "organization", "provider", "partner"}),
    ),
)  # fmt: skip


def _shred(rows: Iterable[Referral], at: datetime) -> None:
    for referral in rows:
        shred_referral(referral=referral, at=at, by=audit.SYSTEM, reason="retention")


def _erase(rows: Iterable[Referral], at: datetime) -> None:
    for referral in rows:
        shred_referral(referral=referral, at=at, by=audit.SYSTEM, reason="request of the person")


def _opened(referral: Referral) -> Mapping[str, Any]:
    return {"sealed_body": queries.read(keys.key_of(referral.pk), referral, "sealed_body")}


def _opened_event(event: Event) -> Mapping[str, Any]:
    if not event.sealed_text:
        return {}
    key = keys.key_of(event.referral_id)
    said = queries.read(key, event, "sealed_text")
    return {"sealed_text": " ".join(filter(None, (said["text"], said.get("who", ""))))}


SWEEPS = (
    Sweep(REFERRALS, Referral, remove=_shred, by_one=True),
    Sweep(CORRESPONDENTS, Correspondent),
)
SOURCES = (
    Source(
        Subject.CHILD, Event, lambda key: Event.objects.filter(referral=key), opened=_opened_event
    ),
    Source(
        Subject.CHILD, Referral, lambda key: Referral.objects.filter(pk=key), opened=_opened,
        remove=_erase,
    ),
)  # fmt: skip


def _by_number(typed: str) -> UUID | None:
    found = queries.with_number(typed)
    return found.pk if found else None


FINDERS = (Finder("referral", _("Number of a referral"), Subject.CHILD, _by_number),)
NAMES = (
    Named(
        "referrals.Referral",
        _("A request to an organization to help"),
        {
            "state": _("How far it is"), "service_name": _("Which help"),
            "offered_by": _("Which organization"), "shared": _("What was shared"),
            "sealed_body": _("What was told"), "refusal": _("Why it was not accepted"),
            "outcome": _("What became of it"), "made_at": _("Written down"),
            "sent_at": _("Sent"), "answered_at": _("First answer"),
            "accepted_at": _("Accepted"), "closed_at": _("Closed"),
            "question": _("The contact it came from"), "follows": _("The attempt before"),
            "made_by": _("Made by"), "owner": _("Looked after by"),
            "changed_at": _("Last changed"),
        },
    ),
    Named(
        "referrals.Event",
        _("What happened to it"),
        {
            "what": _("What"), "side": _("By whom"), "at": _("When"),
            "phoned": _("Said on the phone"),
            "sealed_text": _("What was written"), "by": _("Colleague"),
        },
    ),
)  # fmt: skip
