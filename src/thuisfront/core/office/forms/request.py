"""What the privacy officer types about a request: how it came in, and what is decided."""

from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accountability import enums, rules
from thuisfront.core.accountability.actions import Decision, Intake
from thuisfront.core.accountability.finders import find, finders
from thuisfront.core.accountability.models import SubjectRequest
from thuisfront.core.base import clock
from thuisfront.core.privacy.subjects import Person
from thuisfront.core.ui.forms import HouseForm, TokenField

NONE = "none"


def _long(label: Any, rows: int = 3, **options: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=5000, widget=widget, **options)


class RecordForm(HouseForm):
    """A request that came in by letter, phone, mail or in person."""

    person: Person | None = None
    form_token = TokenField()
    kind = forms.ChoiceField(
        label=_("What is asked?"), choices=enums.RequestKind.choices, widget=forms.RadioSelect
    )
    channel = forms.ChoiceField(
        label=_("How did it come in?"),
        choices=[each for each in enums.Channel.choices if each[0] != enums.Channel.SITE],
    )
    received_on = forms.DateField(
        label=_("Received on"),
        help_text=_("The day it reached us; the term counts from then."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    requester = forms.ChoiceField(
        label=_("Who asks?"), choices=enums.Requester.choices, widget=forms.RadioSelect
    )
    age = forms.ChoiceField(
        label=_("How old is the person whom it is about?"),
        help_text=_("Needed when a parent or guardian asks."),
        choices=[("", _("Not known, or an adult")), *enums.AgeGroup.choices],
        required=False,
    )
    law = forms.ChoiceField(
        label=_("Under which law?"),
        help_text=_("Erasing a file of youth help: three months. Not checked yet."),
        choices=enums.Law.choices,
        initial=enums.Law.AVG,
    )
    found_by = forms.ChoiceField(label=_("How do we find the person?"), widget=forms.RadioSelect)
    typed = forms.CharField(
        label=_("The words, the number or the address"), required=False, max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    name = forms.CharField(
        label=_("Name of who asks"), required=False, max_length=200,
        help_text=_("In secret writing. You may leave this empty."),
    )  # fmt: skip
    contact = forms.CharField(
        label=_("How to reach who asks, safely"), required=False, max_length=200
    )
    wish = _long(_("What exactly is asked?"), required=False)
    should_be = _long(
        _("What should it be?"), 2, required=False, help_text=_("Only for a correction.")
    )

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        ways = [(each.code, each.label) for each in finders]
        nobody = (NONE, _("Not at all: we have nothing that leads to this person"))
        self.fields["found_by"].choices = [*ways, nobody]  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["received_on"].initial = clock.today

    def clean_received_on(self) -> date:
        """Refuse a day that did not come yet."""
        day: date = self.cleaned_data["received_on"]
        if day > clock.today():
            raise ValidationError(_("Choose today or an earlier day."))
        return day

    def clean(self) -> dict[str, Any]:
        """Look for the person, and ask for an age where the law makes a difference."""
        data = super().clean()
        if data.get("requester") in {"parent", "guardian"} and not data.get("age"):
            self.add_error("age", _("Choose the age: the law makes a difference."))
        way = data.get("found_by", NONE)
        if way != NONE:
            self.person = find(way, data.get("typed", ""))
            if not self.person:
                self.add_error(
                    "typed", _("Nobody is found with this. Check it, or choose the last.")
                )
        return data

    def intake(self) -> Intake:
        """Return what was filled in."""
        apart = {"found_by", "typed"}
        return Intake(**{n: v for n, v in self.cleaned_data.items() if n not in apart})

    @property
    def proved(self) -> bool:
        """Tell whether who asks gave what only the person knows."""
        way = self.cleaned_data["found_by"]
        return any(each.code == way and each.proves for each in finders)


class CheckForm(HouseForm):
    """One thing that was done to be sure who asks."""

    kind = forms.ChoiceField(label=_("What was done?"), widget=forms.RadioSelect)

    def __init__(self, data: Any = None, *, left: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["kind"].choices = left  # type: ignore[attr-defined]  # a ChoiceField


class ExtendForm(HouseForm):
    """Why it takes longer."""

    longer = forms.ChoiceField(
        label=_("Why does it take longer?"), choices=enums.Longer.choices, widget=forms.RadioSelect
    )
    told = forms.BooleanField(label=_("I told who asked that it takes longer, and why."))


class DecisionForm(HouseForm):
    """What is decided on a request; which fields there are depends on what was asked."""

    outcome = forms.ChoiceField(label=_("What is the decision?"), widget=forms.RadioSelect)
    reason = forms.ChoiceField(
        label=_("Why not, or not wholly?"), required=False,
        help_text=_("Only when you refuse, wholly or in part."),
    )  # fmt: skip
    text = _long(
        _("Answer to who asked"), 6,
        help_text=_("In plain words. It stands in the letter; it names no other person."),
    )  # fmt: skip
    statement = _long(
        _("Own statement of the person"), 4, required=False,
        help_text=_("It stands beside the file, for everyone who may read that."),
    )  # fmt: skip
    stops = _long(_("What do we stop doing?"), 2, required=False)
    told = _long(
        _("Who else had the data, and were told?"), 2, required=False,
        help_text=_("Organizations that got it from us (AVG 19). Nobody? Leave this empty."),
    )  # fmt: skip
    BELONGS: ClassVar = {"statement": {"correction"}, "stops": {"objection"},
               "told": {"correction", "erasure", "restriction"}}  # fmt: skip

    def __init__(self, data: Any = None, *, request: SubjectRequest, **options: Any) -> None:
        super().__init__(data, **options)
        for name, kinds in self.BELONGS.items():
            if request.kind not in kinds:
                del self.fields[name]
        outcomes = [
            each for each in enums.Outcome.choices
            if (each[0] == enums.Outcome.NOTHING) != bool(request.person_key)
            or each[0] == enums.Outcome.REFUSED
        ]  # fmt: skip
        reasons = [(code, enums.Reason(code).label) for code in rules.REASONS[request.kind]]
        self.fields["outcome"].choices = outcomes  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["reason"].choices = [("", _("Choose")), *reasons]  # type: ignore[attr-defined]  # a ChoiceField

    def clean(self) -> dict[str, Any]:
        """Ask for a reason with a refusal."""
        data = super().clean()
        if data.get("outcome") in {"refused", "partly"} and not data.get("reason"):
            self.add_error("reason", _("Choose why."))
        return data

    def decision(self) -> Decision:
        """Return what was filled in."""
        return Decision(**self.cleaned_data)


class FilterForm(HouseForm):
    """Which requests to show."""

    stand = forms.ChoiceField(
        label=_("How far"), required=False,
        choices=[("open", _("open")), *enums.RequestState.choices, ("every", _("all"))],
    )  # fmt: skip
    soort = forms.ChoiceField(
        label=_("What is asked?"), required=False,
        choices=[("", _("everything")), *enums.RequestKind.choices],
    )  # fmt: skip
    laat = forms.BooleanField(label=_("Only what is too late"), required=False)
