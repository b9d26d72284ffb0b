"""What is typed about what was promised: when to call back, how it went, a task."""

from datetime import datetime, time
from typing import Any, ClassVar

from django import forms
from django.utils.timezone import localtime, make_aware
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.helpdesk.enums import Reached
from thuisfront.helpdesk.forms.questions import Messages
from thuisfront.helpdesk.models import Question
from thuisfront.helpdesk.queries.following import OpenTask, colleagues_at_line

END_OF_DAY = time(17)
YEARS_AHEAD = 2
LATER = _("Choose a moment that is still to come.")


def _day_field() -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    formats = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]
    return forms.DateField(label=_("On which day?"), widget=widget, input_formats=formats)


def _hour_field(label: Any, **options: Any) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, widget=widget, **options)


class PlanForm(HouseForm):
    """Between which moments somebody is called back."""

    day = _day_field()
    call_from = _hour_field(_("From what time?"))
    call_by = _hour_field(_("Until what time?"))
    may_voicemail = forms.BooleanField(
        label=_("A voice mail is safe: they said so themselves"), required=False
    )

    @staticmethod
    def initial_of(question: Question) -> dict[str, Any]:
        """Return what stands in the form now."""
        due = localtime(question.due_at)
        first = localtime(question.call_from) if question.call_from else None
        return {
            "day": due.date(), "call_from": first.time() if first else None,
            "call_by": due.time(), "may_voicemail": question.may_voicemail,
        }  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Refuse what is over, and an end before the beginning."""
        data = super().clean()
        if {"day", "call_from", "call_by"} <= data.keys():
            start, end = (_moment(data["day"], data[name]) for name in ("call_from", "call_by"))
            if end <= start:
                self.add_error("call_by", _("The end must be after the beginning."))
            elif not _to_come(end):
                self.add_error("day", LATER)
            data["call_from"], data["call_by"] = start, end
        return data

    def planned(self) -> dict[str, Any]:
        """Return what was filled in, for the act."""
        return {name: self.cleaned_data[name] for name in ("call_from", "call_by", "may_voicemail")}


class AttemptForm(HouseForm):
    """How an attempt to call back went."""

    form_token = TokenField()
    reached = forms.ChoiceField(choices=Reached.choices)


class TaskForm(HouseForm):
    """What has to be done, when, and by whom."""

    messages: ClassVar[Messages] = {"text": _("Write what has to be done.")}

    form_token = TokenField()
    text = forms.CharField(
        label=_("What has to be done?"), max_length=1000,
        help_text=_("For colleagues: no names, no offence."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    day = _day_field()
    until = _hour_field(_("Before what time?"), required=False)
    owner = forms.ModelChoiceField(
        label=_("Who does it?"), queryset=User.objects.none(), required=False,
        empty_label=_("Whoever is there"), blank=True,
    )  # fmt: skip

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ModelChoiceField)  # noqa: S101 -- narrows for mypy
        owner.queryset = colleagues_at_line()
        owner.label_from_instance = lambda obj: str(obj.get_full_name())  # type: ignore[method-assign]  # Django's own way

    @staticmethod
    def initial_of(one: OpenTask) -> dict[str, Any]:
        """Return what stands in the form now."""
        due = localtime(one.task.due_at)
        owner = one.task.owner_id
        return {"text": one.text, "day": due.date(), "until": due.time(), "owner": owner}

    def clean(self) -> dict[str, Any]:
        """Refuse a moment that is over."""
        data = super().clean()
        if "day" in data and "until" in data:
            data["due_at"] = _moment(data["day"], data["until"] or END_OF_DAY)
            if not _to_come(data["due_at"]):
                self.add_error("day", LATER)
        return data

    def task(self) -> dict[str, Any]:
        """Return what was filled in, for the act."""
        return {name: self.cleaned_data[name] for name in ("text", "due_at", "owner")}


def _moment(day: Any, hour: time) -> datetime:
    return make_aware(datetime.combine(day, hour))


def _to_come(moment: datetime) -> bool:
    now = clock.now()
    return now < moment and moment.year <= now.year + YEARS_AHEAD
