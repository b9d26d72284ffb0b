"""What the privacy officer writes about a breach and about a processor."""

from dataclasses import fields
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base import clock
from thuisfront.core.incidents import rules
from thuisfront.core.incidents.enums import Decision, Nature, Transfer
from thuisfront.core.incidents.queries import Account
from thuisfront.core.office.forms.token import TokenField
from thuisfront.core.ui.forms import HouseForm

ACCOUNT = tuple(field.name for field in fields(Account))
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def _moment(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateTimeField:
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, required=required, help_text=help_text, widget=widget)


def _text(label: Any, *, required: bool = False, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=required, help_text=help_text, max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class BreachForm(HouseForm):
    """What is known at first; everything else comes later."""

    form_token = TokenField()
    aware_at = _moment(
        _("Since when does someone here know it?"),
        help_text=_("The 72 hours count from then, also when it is written down later."),
    )
    nature = forms.ChoiceField(label=_("What happened to the data?"), choices=Nature.choices)
    happened = _text(
        _("What happened?"), required=True, help_text=_("Write no names and nothing of a file.")
    )
    people = _text(_("Whose data is it?"), help_text=_("Groups, such as children or parents."))
    people_count = forms.IntegerField(
        label=_("Of how many people?"), min_value=0, max_value=100_000_000, required=False
    )
    kinds = _text(_("Which data?"))
    records_count = forms.IntegerField(
        label=_("How many records?"), min_value=0, max_value=100_000_000, required=False
    )
    outside: ClassVar[tuple[str, ...]] = (
        "aware_at", "nature", "people_count", "records_count",
    )  # fmt: skip

    def clean_aware_at(self) -> datetime:
        """Refuse a moment that is still to come."""
        return _past(self.cleaned_data["aware_at"])

    def values(self) -> dict[str, Any]:
        """Return what stands in columns of its own."""
        return {name: self.cleaned_data[name] for name in self.outside}

    def account(self) -> Account:
        """Return what is told in words."""
        return Account(**{name: self.cleaned_data.get(name, "") for name in ACCOUNT})


class BreachChangeForm(BreachForm):
    """Everything the supervisor asks, the decisions with their reasons, and what was learned."""

    consequences = _text(_("What can it mean for these people?"))
    measures = _text(_("What did you do about it?"))
    contact = _text(_("Whom can the supervisor ask?"))
    report = forms.ChoiceField(
        label=_("Is it reported to the supervisor (AP)?"), choices=Decision.choices, required=False
    )
    why_report = _text(_("Why is it reported, or why not?"))
    reported_at = _moment(_("Reported at"), required=False)
    why_late = _text(
        _("Why was it reported later than 72 hours?"), help_text=_("Only when it was (AVG 33.1).")
    )
    tell = forms.ChoiceField(
        label=_("Are the people themselves told?"), choices=Decision.choices, required=False
    )
    why_tell = _text(_("Why are they told, or why not?"))
    told_at = _moment(_("Told at"), required=False)
    lessons = _text(_("What do you do differently from now on?"))
    outside: ClassVar[tuple[str, ...]] = (
        *BreachForm.outside, "report", "reported_at", "tell", "told_at",
    )  # fmt: skip

    def in_words(self) -> list[tuple[Any, Any]]:
        """Return what is filled in, to read only."""
        shown = ((field, self.initial.get(name)) for name, field in self.fields.items())
        return [(f.label, _in_words(f, v)) for f, v in shown if v not in {None, ""}]

    def clean(self) -> dict[str, Any]:
        """Refuse what cannot be: done before it was known, in time to come, late without reason."""
        data = super().clean() or self.cleaned_data
        aware = data.get("aware_at")
        for name, decision in (("reported_at", "report"), ("told_at", "tell")):
            moment = data.get(name)
            if not moment:
                continue
            if data.get(decision) != Decision.YES:
                self.add_error(decision, _("You filled in when: choose yes, or empty the moment."))
            if moment > clock.now() or (aware and moment < aware):
                self.add_error(name, _("This moment is before someone knew it, or still to come."))
        reported = data.get("reported_at")
        if aware and reported and rules.late(aware, reported) and not data.get("why_late"):
            self.add_error("why_late", _("Write why it was reported later than 72 hours."))
        return data


class ProcessorForm(HouseForm):
    """Who works with data for us."""

    form_token = TokenField()
    name = forms.CharField(label=_("Name"), max_length=200)
    country = forms.CharField(label=_("Country"), max_length=100)
    task = forms.CharField(label=_("What for"), max_length=500)
    kinds = forms.CharField(label=_("Kinds of data"), max_length=500)
    agreed_on = forms.DateField(label=_("Agreement of"), widget=DAY)
    agreed_until = forms.DateField(label=_("Agreement until"), required=False, widget=DAY)
    others = _text(_("Others that it works with"), help_text=_("Sub-processors, one per line."))
    transfer = forms.ChoiceField(
        label=_("Does data leave the EEA? On which ground?"),
        choices=Transfer.choices,
        required=False,
    )
    review_on = forms.DateField(label=_("Review on"), widget=DAY)
    ended_on = forms.DateField(label=_("Ended on"), required=False, widget=DAY)

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        data = super().clean() or self.cleaned_data
        for name in ("agreed_until", "ended_on"):
            if data.get(name) and data.get("agreed_on") and data[name] < data["agreed_on"]:
                self.add_error(name, _("This day is before the agreement."))
        return data

    def values(self) -> dict[str, Any]:
        """Return what is kept."""
        return {name: value for name, value in self.cleaned_data.items() if name != "form_token"}


def _in_words(field: forms.Field, value: Any) -> Any:
    if isinstance(value, datetime):
        return date_format(localtime(value), "j F Y, H:i")
    choices: Any = field.choices if isinstance(field, forms.ChoiceField) else ()
    return dict(choices).get(value, value)


def _past(moment: datetime) -> datetime:
    if moment > clock.now():
        raise ValidationError(_("This moment is still to come."))
    return moment
