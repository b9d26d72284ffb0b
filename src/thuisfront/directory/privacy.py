"""Labels of the directory: public, and about nobody but the people whom organizations name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Ground, Subject, Then
from thuisfront.directory.models import (
    PARTS,
    RECORDS,
    Contact,
    Correction,
    Delivery,
    Feed,
    HandMade,
    Inquiry,
    Metadata,
    Pair,
    Postcode,
    Seen,
    Service,
    Shelf,
    Version,
)

CONTACTS = Processing(
    "directory",
    _("Telling families who can help"),
    _("Showing whom an organization itself names as the one to turn to."),
    Ground.LEGITIMATE_INTEREST,
    _("Everybody: organizations make these names public themselves."),
    _(
        "Of organizations that help we show what they offer. When they name a person to turn to, "
        "we show that name, as they do. The organization can change it or take it away."
    ),
)
AS_LONG_AS_NAMED = Retention(
    "directory-contacts",
    _("As long as the organization names this person; it goes with the offer it belongs to."),
    "AVG 5.1.d and e",
    then=Then.FOLLOW,
    because=_("What an organization no longer tells goes at the next time that it is read."),
)
_PERSON = Label(Subject.OTHER, Category.CONTACT, Erasure.DELETE)
_BY = Label(Subject.OTHER, Category.CONTACT, Erasure.BLANK)
_CHANGED_IT = Label(Subject.STAFF, Category.ORDINARY, Erasure.BLANK)
_PERSONAL: dict[type[models.Model], dict[str, Label]] = {
    Contact: dict.fromkeys(("name", "title", "department", "email"), _PERSON),
    Service: {"assurer_email": _BY},
    Metadata: {"updated_by": _BY},
    Inquiry: {"email": _PERSON},
    Version: {"by": _CHANGED_IT},
}


def _entry(model: type[models.Model]) -> Entry:
    personal = _PERSONAL.get(model, {})
    plain = frozenset(field_names(model)) - set(personal)
    if model is Version:
        return Entry(model, why.STAFF, why.WHILE_USED, personal, plain)
    if personal:
        return Entry(model, CONTACTS, AS_LONG_AS_NAMED, personal, plain)
    return Entry(model, why.CONTENT, why.WHILE_USED, plain=plain)


_OWN = (Feed, Postcode, Shelf, Seen, Delivery, Version, HandMade, Inquiry, Correction, Pair)
ENTRIES = tuple(_entry(model) for model in (*RECORDS, *PARTS, *_OWN))
