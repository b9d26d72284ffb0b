"""What is typed about opening hours and closures."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base import hours
from thuisfront.core.base.hours import Span
from thuisfront.core.organizations.actions import ClosureDetails
from thuisfront.core.organizations.enums import Line
from thuisfront.core.organizations.opening import Closing
from thuisfront.core.ui.forms import HouseForm

PER_DAY = 2  # stretches that may be typed for a day; more when more are there
LONGEST = timedelta(days=366)
DAY = timedelta(days=1)
ALL = "all"  # every line
YEARS = [
    MinValueValidator(date(2020, 1, 1), _("Look at the year once more.")),
    MaxValueValidator(date(2099, 12, 31), _("Look at the year once more.")),
]
CLOSES_FIRST = _(
    "Closing comes after opening. Open in the night? "
    "Write it in two: until 0:00, and from 0:00 on the next day."
)
TOO_LONG = _("This is longer than a year. Is the line gone for good? Take its opening hours away.")
NO_NAMES = _("Short, without names: “Wij hebben een studiedag.” Empty: only that you are closed.")


def _time_field(label: str) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time", "aria-label": label}, format="%H:%M")
    return forms.TimeField(label=label, required=False, widget=widget)


class HoursForm(HouseForm):
    """The weekly hours of a line; a day without hours is closed, 0:00 as an end is midnight."""

    def __init__(self, *args: Any, week: tuple[Span, ...], **options: Any) -> None:
        days = Counter(span.weekday for span in week)
        self.numbers = range(1, max([PER_DAY, *days.values()]) + 1)
        super().__init__(*args, initial=self._initial(week), **options)
        for day, name in WEEKDAYS.items():
            for number in self.numbers:
                said = {"day": name, "number": number}
                opens = _("%(day)s, stretch %(number)s, open from") % said
                closes = _("%(day)s, stretch %(number)s, until") % said
                self.fields[f"opens_{day}_{number}"] = _time_field(opens)
                self.fields[f"closes_{day}_{number}"] = _time_field(closes)

    @staticmethod
    def _initial(week: tuple[Span, ...]) -> dict[str, time]:
        shown: dict[str, time] = {}
        seen: Counter[int] = Counter()
        for span in week:
            seen[span.weekday] += 1
            number = f"{span.weekday}_{seen[span.weekday]}"
            shown |= {f"opens_{number}": span.opens, f"closes_{number}": span.closes}
        return shown

    def days(self) -> list[tuple[str, list[tuple[forms.BoundField, forms.BoundField]]]]:
        """Return the days with their pairs of fields, for the page."""
        return [
            (
                str(name),
                [(self[f"opens_{day}_{n}"], self[f"closes_{day}_{n}"]) for n in self.numbers],
            )
            for day, name in WEEKDAYS.items()
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse half a stretch, one that closes before it opens, and two over each other."""
        data = super().clean()
        for day in WEEKDAYS:
            found = [self._stretch(data, day, number) for number in self.numbers]
            spans = [span for span in found if span]
            last = f"closes_{day}_{len(spans) or 1}"
            if hours.overlapping(spans) and not self.has_error(last):
                self.add_error(last, _("These hours lie over each other."))
        return data

    def _stretch(self, data: dict[str, Any], day: int, number: int) -> Span | None:
        closing = f"closes_{day}_{number}"
        opens, closes = data.get(f"opens_{day}_{number}"), data.get(closing)
        if self.has_error(closing) or self.has_error(f"opens_{day}_{number}"):
            return None
        if (opens is None) != (closes is None):
            self.add_error(closing, _("Fill in both hours, or none."))
        if opens is None or closes is None:
            return None
        if closes != hours.MIDNIGHT and closes <= opens:
            self.add_error(closing, CLOSES_FIRST)
            return None
        return Span(day, opens, closes)

    def week(self) -> list[Span]:
        """Return what was filled in."""
        data = self.cleaned_data
        pairs = ((day, f"{day}_{number}") for day in WEEKDAYS for number in self.numbers)
        found = ((day, data[f"opens_{key}"], data[f"closes_{key}"]) for day, key in pairs)
        return [Span(day, opens, closes) for day, opens, closes in found if opens is not None]


def _day_field(**options: Any) -> forms.DateField:
    return forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"], validators=YEARS, **options,
    )  # fmt: skip


def _hour_field(**options: Any) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(widget=widget, required=False, **options)


class ClosureForm(HouseForm):
    """When a line is closed, and why: whole days, or hours too."""

    line = forms.ChoiceField(
        label=_("What is closed?"), initial=ALL, widget=forms.RadioSelect,
        choices=[(ALL, _("Everything")), *((one.value, one.label) for one in Line)],
    )  # fmt: skip
    first_day = _day_field(label=_("First day"))
    from_time = _hour_field(
        label=_("From what time"), help_text=_("Leave it empty for the whole day.")
    )
    last_day = _day_field(
        label=_("Last day"), required=False, help_text=_("Leave it empty when it is one day.")
    )
    until_time = _hour_field(
        label=_("Until what time on the last day"),
        help_text=_("Leave it empty for the whole day."),
    )
    message_nl = forms.CharField(
        label=_("What people read, in Dutch"), max_length=200, required=False,
        help_text=NO_NAMES,
    )  # fmt: skip
    message_en = forms.CharField(
        label=_("What people read, in English"), max_length=200, required=False,
        help_text=_("On the English pages. Empty: those only say that you are closed."),
    )  # fmt: skip

    @staticmethod
    def initial_of(closing: Closing) -> dict[str, Any]:
        """Return what stands in the form now."""
        starts, ends = (at.astimezone(hours.ZONE) for at in (closing.starts_at, closing.ends_at))
        whole_end = ends.time() == hours.MIDNIGHT
        return {
            "line": closing.line or ALL,
            "first_day": starts.date(),
            "from_time": None if starts.time() == hours.MIDNIGHT else starts.time(),
            "last_day": ends.date() - DAY if whole_end else ends.date(),
            "until_time": None if whole_end else ends.time(),
            "message_nl": closing.message_nl, "message_en": closing.message_en,
        }  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the start, and what is longer than a year."""
        data = super().clean()
        if self.errors:
            return data
        starts_at, ends_at = self._moments(data)
        if ends_at <= starts_at:
            wrong = "last_day" if data.get("last_day") else "until_time"
            self.add_error(wrong, _("The end comes after the start."))
        elif ends_at - starts_at > LONGEST:
            self.add_error("last_day", TOO_LONG)
        return data

    @staticmethod
    def _moments(data: dict[str, Any]) -> tuple[datetime, datetime]:
        first = data["first_day"]
        starts_at = hours.moment_of(first, data["from_time"] or hours.MIDNIGHT)
        ends_at = hours.end_of(data["last_day"] or first, data["until_time"] or hours.MIDNIGHT)
        return starts_at, ends_at

    def closing(self) -> Closing:
        """Return what was filled in, as pages tell it."""
        data = self.cleaned_data
        starts_at, ends_at = self._moments(data)
        line = "" if data["line"] == ALL else data["line"]
        return Closing(starts_at, ends_at, line, data["message_nl"], data["message_en"])

    def details(self) -> ClosureDetails:
        """Return what was filled in, to be kept."""
        one = self.closing()
        return ClosureDetails(one.starts_at, one.ends_at, one.line, one.message_nl, one.message_en)
