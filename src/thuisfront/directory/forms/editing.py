"""Editing a record by hand: a form for each kind, with the values that `rules.editing` names."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm
from thuisfront.directory.enums import Status
from thuisfront.directory.queries import around, editing
from thuisfront.directory.queries.showing import term_choices
from thuisfront.directory.rules.editing import Values, spot_in
from thuisfront.directory.rules.postcodes import Spot
from thuisfront.directory.rules.values import plain

LONG, SHORT = 4000, 300
AREAS = frozenset({"description", "application_process", "eligibility_description", "for_child",
                   "alert", "transportation", "hours"})  # fmt: skip
REQUIRED = frozenset({"name"})


class EditForm(HouseForm):
    """What stands in a record; `kind` says which fields there are."""

    def __init__(self, kind: str, data: Any = None, *, values: Values) -> None:
        super().__init__(data, initial=values)
        self.kind = kind
        self.spot: Spot | None = None
        for name in values:
            if name != "assured_date":
                self.fields[name] = field_of(kind, name)
        if kind == "service":
            self.fields["checked"] = forms.BooleanField(
                label=_("I checked today that this is right"), required=False
            )

    def clean(self) -> dict[str, Any]:
        """Compare ages, and find where a place is on the map."""
        given = super().clean()
        low, high = given.get("minimum_age"), given.get("maximum_age")
        if low is not None and high is not None and high < low:
            self.add_error("maximum_age", _("This is younger than the age it starts at."))
        if self.kind == "organization" and "description" not in self.errors:
            given["description"] = given.get("description") or given.get("name", "")
        if given.get("place"):
            self.spot = self._spot(given["place"])
        return given

    def _spot(self, typed: str) -> Spot | None:
        if spot := spot_in(typed):
            return spot
        with suppress(around.UnknownPlaceError):
            found = around.here(typed)
            if not found.region:  # kilometers off is too far for the map
                return found.spot
        self.add_error("place", _("We do not know where this is. Type a town or a postcode."))
        return None

    def values(self, today: str) -> Values:
        """Return what was typed, as plain values."""
        found = {name: value for name, value in self.cleaned_data.items() if name != "checked"}
        for name, value in found.items():
            if isinstance(value, str):
                found[name] = plain(value) if "<" in value else value
            elif isinstance(value, list):
                found[name] = sorted(value)
        if self.spot:
            found["place"] = f"{self.spot.latitude:.4f}, {self.spot.longitude:.4f}"
        if self.cleaned_data.get("checked"):
            found |= {"assured_date": today, "verified": True}
        return found


def field_of(kind: str, name: str) -> forms.Field:
    """Return the field for a value of a kind of record."""
    label = editing.label_of(kind, name)
    if name in _MADE:
        return _MADE[name](label)
    widget = forms.Textarea(attrs={"rows": 3}) if name in AREAS else None
    most = LONG if name in AREAS else SHORT
    return forms.CharField(label=label, max_length=most, required=name in REQUIRED, widget=widget)


def _terms(label: str) -> forms.Field:
    return forms.MultipleChoiceField(
        label=label, choices=term_choices(), required=False,
        widget=forms.SelectMultiple(attrs={"size": 12}),
        help_text=_("Choose more words with Ctrl or Cmd."),
    )  # fmt: skip


def _yes_or_no(label: str) -> forms.Field:
    return forms.BooleanField(label=label, required=False)


def _number(most: int) -> Callable[[str], forms.Field]:
    widget = forms.NumberInput(attrs={"inputmode": "numeric"})
    return lambda label: forms.IntegerField(
        label=label, min_value=0, max_value=most, required=False, widget=widget
    )


def _site(label: str) -> forms.Field:
    return forms.URLField(label=label, required=False, assume_scheme="https", max_length=2000)


def _place(label: str) -> forms.Field:
    told = _("A town or a postcode; nothing when it is on no map.")
    return forms.CharField(label=label, max_length=80, required=False, help_text=told)


_MADE: dict[str, Callable[[str], forms.Field]] = {
    "terms": _terms, "verified": _yes_or_no, "is_confidential": _yes_or_no,
    "status": lambda label: forms.ChoiceField(label=label, choices=Status.choices),
    "minimum_age": _number(99), "maximum_age": _number(99), "room": _number(9999),
    "url": _site, "website": _site, "place": _place,
    "email": lambda label: forms.EmailField(label=label, required=False),
}  # fmt: skip


class NameForm(HouseForm):
    """The name of something new."""

    name = forms.CharField(label=_("Name of what is new"), max_length=SHORT)


class OfferSearchForm(HouseForm):
    """Looks for an offer to edit."""

    q = forms.CharField(label=_("Search in offers of help"), max_length=200, required=False)


class InquiryForm(HouseForm):
    """Whom to ask twice a year whether everything is right."""

    email = forms.EmailField(
        label=_("Mail address of the organization's own contact"),
        help_text=_("Only used for this question, and shown nowhere."),
    )
