"""What tables and fields are called in a package, in words for the person it is about.

Floors below are named here; a room announces its own. What is not named goes by the name that its
model gives it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base.registry import Registry


@dataclass(frozen=True)
class Named:
    """The words for one model: what its rows are, its fields, and the parts of a sealed field."""

    model: str
    name: Promise
    fields: Mapping[str, Promise] = field(default_factory=dict, hash=False)
    parts: Mapping[str, Promise] = field(default_factory=dict, hash=False)


names: Registry[Named] = Registry()

OURS = (
    Named(
        "accounts.User",
        _("Your account"),
        {
            "email": _("E-mail address"), "name": _("Name"), "last_login": _("Last signed in"),
            "date_joined": _("Account made"),
        },
    ),
    Named(
        "accounts.Membership",
        _("Your roles"),
        {
            "user": _("Number of the account"), "role": _("Role"), "starts_on": _("From"),
            "ends_on": _("Until"),
        },
    ),
    Named(
        "access.StaffSession",
        _("Where you were signed in"),
        {
            "user": _("Number of the account"), "device": _("Device"),
            "started_at": _("Signed in"), "active_at": _("Last used"),
        },
    ),
    Named(
        "access.SingleSignOn",
        _("Your account at your own organization"),
        {"subject": _("Number there"), "user": _("Number of the account")},
    ),
    Named(
        "access.Grant",
        _("Files that were opened to you"),
        {
            "user": _("Number of the account"), "reason": _("Why"), "given_by": _("Given by"),
            "starts_at": _("From"), "ends_at": _("Until"), "ended_at": _("Ended"),
            "reviewed_at": _("Judged"), "reviewed_by": _("Judged by"), "verdict": _("Verdict"),
            "remark": _("Remark"),
        },
    ),
    Named(
        "audit.AuditLine",
        _("What the trail says about you"),
        {
            "actor": _("Number of the account"), "actor_name": _("Name"), "roles": _("Role"),
            "reason": _("Why"),
        },
    ),
    Named(
        "consents.Consent",
        _("What you agreed to, or not"),
        {
            "about": _("About whom"), "purpose": _("What for"), "sealed_facts": _("Facts"),
            "country": _("Country"), "holders": _("How many have authority"),
            "able": _("Can decide"), "alone": _("Decides alone"),
            "wording": _("Number of the text"),
            "asked_at": _("Asked"), "asked_by": _("Asked by"), "valid_until": _("Valid until"),
            "replaced_at": _("Replaced"),
        },
    ),
    Named(
        "consents.Voice",
        _("What each said about that"),
        {
            "speaker": _("Who"), "sealed_name": _("Name"), "answer": _("Answer"),
            "asked_at": _("Asked"), "answered_at": _("Answered"),
            "answered_by": _("Written down by"),
            "how": _("How"), "withdrawn_at": _("Taken back"),
            "withdrawn_by": _("Taken back by"), "withdrawn_how": _("How it was taken back"),
        },
    ),
    Named(
        "accountability.SubjectRequest",
        _("Your requests about your data"),
        {
            "kind": _("What you asked"), "channel": _("How it came in"),
            "requester": _("Who asked"),
            "age": _("Age"), "received_on": _("Received"), "outcome": _("Decision"),
            "prepared_by": _("Prepared by"), "prepared_at": _("Prepared"),
            "released_by": _("Released by"), "released_at": _("Released"),
            "reason": _("Why it was refused"), "sealed_asked": _("What you told us"),
            "sealed_decision": _("Our answer"),
        },
        {
            "name": _("Name"), "contact": _("How to reach"), "wish": _("Request"),
            "should_be": _("What it should be"), "text": _("Text"), "told": _("Who were told"),
            "stops": _("What stops"), "statement": _("Own statement"),
        },
    ),
    Named(
        "accountability.RequestStep",
        _("What was done with your requests"),
        {"kind": _("What was done"), "at": _("When"), "by": _("Colleague")},
    ),
    Named(
        "accountability.OwnStatement",
        _("Your own statement"),
        {"sealed_text": _("Text"), "placed_at": _("Placed")},
    ),
)  # fmt: skip


def name_of_model(model: type[models.Model]) -> str:
    """Return what the rows of a model are called."""
    known = _named(model._meta.label)
    return str(known.name) if known else capfirst(str(model._meta.verbose_name_plural))


def name_of_label(label: str) -> str:
    """Return the same, of a model that is known by its label only."""
    return name_of_model(apps.get_model(label))


def name_of_field(model: type[models.Model], name: str) -> str:
    """Return what a field is called."""
    known = _named(model._meta.label)
    if known and name in known.fields:
        return str(known.fields[name])
    held: Any = model._meta.get_field(name)
    return capfirst(str(held.verbose_name))


def name_of_part(part: str) -> str:
    """Return what a part of a sealed field is called."""
    return next((str(each.parts[part]) for each in names if part in each.parts), part)


def _named(label: str) -> Named | None:
    return next((each for each in names if each.model == label), None)
