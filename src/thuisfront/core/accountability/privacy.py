"""Labels of what this floor keeps, and how its rules are carried out."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accountability import packages, queries
from thuisfront.core.accountability.models import (
    OwnStatement,
    Package,
    RequestStep,
    Restriction,
    SubjectRequest,
)
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention
from thuisfront.core.privacy.enums import Category, Erasure, Exemption, Ground, Subject, Then
from thuisfront.core.privacy.retention import Rows, Sweep
from thuisfront.core.privacy.rules import Period
from thuisfront.core.privacy.subjects import Source

ANSWERING = Processing(
    "requests",
    _("Answering requests about personal data"),
    _("Handling a request in time, and being able to show that it was done (AVG 5.2 and 12)."),
    Ground.LEGAL_DUTY,
    _("The privacy officer, and the second person who releases a decision."),
    _(
        "If you ask to see your data, or to have it erased, we keep what you asked, how we knew "
        "that it was you, and what we decided. We never keep a copy of your passport."
    ),
    _(
        "Do you ask us to show or erase what we know of you? Then we keep that you asked it, and "
        "what we did. That is in secret writing."
    ),
    _("Your request"),
)
REQUESTS = Retention(
    "requests",
    _("Three years after the decision, to show that it was handled well. Not checked yet."),
    "AVG 5.2; eigen afweging, nog niet gecontroleerd",
    starts="closed_on",
    period=Period(years=3),
    then=Then.SHRED,
)
WITH_REQUEST = Retention(
    "with-request",
    _("As long as the request it belongs to."),
    "AVG 5.1.e",
    then=Then.FOLLOW,
    because=REQUESTS.name,
)
PACKAGES = Retention(
    "packages",
    _("Two weeks after the decision, or until it was picked up and destroyed. Not checked yet."),
    "AVG 5.1.e; eigen afweging, nog niet gecontroleerd",
    starts="expires_on",
    period=Period(),
    then=Then.SHRED,
)
_PROOF = _("It proves that the request was handled, and goes after its own time.")
_ASKED = Label(Subject.ASKER, Category.ORDINARY, Erasure.KEEP, because=_PROOF)
_SEALED = Label(
    Subject.ASKER, Category.CRIMINAL_JUSTICE, Erasure.KEEP, exemption=Exemption.REQUEST,
    because=_PROOF,
)  # fmt: skip
_MARK = Label(Subject.ASKER, Category.SECRET, Erasure.KEEP, shown_on_request=False, because=_PROOF)
# A file in secret writing of which nothing can be made up: test data has none.
_PACKED = Label(Subject.ASKER, Category.SECRET, Erasure.DELETE, shown_on_request=False)
_STATEMENT = Label(Subject.ASKER, Category.OWN_WORDS, Erasure.DELETE, exemption=Exemption.REQUEST)
_STATED = Label(Subject.ASKER, Category.ORDINARY, Erasure.DELETE)
_ANSWERABLE = Label(
    Subject.STAFF, Category.ORDINARY, Erasure.KEEP,
    because=_("It says who is answerable; it points to a nameless account once that is erased."),
)  # fmt: skip

ENTRIES = (
    Entry(
        SubjectRequest,
        ANSWERING,
        REQUESTS,
        personal=dict.fromkeys(
            ("kind", "channel", "requester", "age", "received_on", "outcome", "reason"), _ASKED
        )
        | dict.fromkeys(("sealed_asked", "sealed_decision"), _SEALED)
        | dict.fromkeys(("form_mark", "pickup_mark", "person_key"), _MARK)
        | dict.fromkeys(("prepared_by", "prepared_at", "released_by", "released_at"), _ANSWERABLE),
        plain=frozenset(
            {"id", "organization", "law", "person_kind", "recorded_on", "due_on", "extended_on"}
            | {"longer", "reminded_on", "state", "closed_on", "proof"}
        ),
        file="id",
    ),
    Entry(
        RequestStep,
        ANSWERING,
        WITH_REQUEST,
        personal={"kind": _ASKED, "at": _ASKED, "by": _ANSWERABLE},
        plain=frozenset({"id", "request"}),
    ),
    Entry(
        Package,
        ANSWERING,
        PACKAGES,
        personal={"sealed_content": _PACKED},
        plain=frozenset(
            {"id", "request", "counts", "left_out", "made_at", "expires_on", "fetched"}
        ),
        file="id",
    ),
    Entry(
        Restriction,
        ANSWERING,
        WITH_REQUEST,
        personal=dict.fromkeys(("placed_at", "placed_by", "lifted_at", "lifted_by"), _ANSWERABLE),
        plain=frozenset({"id", "request", "kind", "thing"}),
    ),
    Entry(
        OwnStatement,
        ANSWERING,
        WITH_REQUEST,
        personal={"sealed_text": _STATEMENT, "placed_at": _STATED},
        plain=frozenset({"id", "request", "kind", "thing"}),
        file="thing",
    ),
)


def _shred(rows: Iterable[SubjectRequest], at: datetime) -> None:
    for request in rows:
        _shred_packages(Package.objects.filter(request=request), at)
        keys.shred(request.pk)
        request.delete()


def _shred_packages(rows: Iterable[Package], at: datetime) -> None:
    del at
    for package in rows:
        packages.remove_package(package)


def _none_frozen(requests: Rows) -> Rows:
    running = Restriction.objects.filter(request=OuterRef("pk"), lifted_at=None)
    found: Rows = requests.filter(~Exists(running))
    return found


def _said(request: SubjectRequest) -> dict[str, Any]:
    return {
        "sealed_asked": queries.asked_of(request), "sealed_decision": queries.decision_of(request),
    }  # fmt: skip


def _stated(row: OwnStatement) -> dict[str, Any]:
    return {"sealed_text": queries.text_of_statement(row)}


SWEEPS = (
    Sweep(PACKAGES, Package, remove=_shred_packages),  # before what they belong to
    Sweep(REQUESTS, SubjectRequest, rows=_none_frozen, remove=_shred, by_one=True),
)
SOURCES = (
    Source(
        Subject.ASKER,
        RequestStep,
        lambda key: RequestStep.objects.filter(request__person_key=key),
    ),
    Source(
        Subject.ASKER,
        SubjectRequest,
        lambda key: SubjectRequest.objects.filter(person_key=key),
        opened=_said,
    ),
    Source(
        Subject.ASKER,
        OwnStatement,
        lambda key: OwnStatement.objects.filter(thing=key),
        opened=_stated,
    ),
)
