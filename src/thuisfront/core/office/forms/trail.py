"""What narrows the trail."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Selection
from thuisfront.core.audit.queries import Choice
from thuisfront.core.audit.registers import acts
from thuisfront.core.ui.forms import HouseForm

FIRST, LAST = date(2000, 1, 1), date(2199, 12, 31)
WRONG_DAY = _("Fill in a day, such as 22-11-2026.")


def known_acts() -> list[tuple[str, str]]:
    """Return every act that was announced, in words, by its sentence."""
    told = [(act.code, str(act.sentence) % {"who": "…"}) for act in acts]
    return [("", str(_("Everything"))), *sorted(told, key=lambda each: each[1].lower())]


class DayField(forms.DateField):
    """A day of this time, chosen in the calendar of the browser."""

    def __init__(self, **options: Any) -> None:
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(widget=widget, required=False, **options)
        self.error_messages["invalid"] = WRONG_DAY

    def clean(self, value: Any) -> date | None:
        """Return the day.

        :raises ValidationError: also for one that is not of this time
        """
        day: date | None = super().clean(value)
        if day and not FIRST <= day <= LAST:
            raise forms.ValidationError(WRONG_DAY)
        return day


class TrailForm(HouseForm):
    """Narrows the trail; what cannot be understood is said, and then nothing is shown."""

    since = DayField(label=_("From"))
    until = DayField(label=_("Up to and including"))
    actor = forms.CharField(label=_("Name"), max_length=100, required=False)
    act = forms.ChoiceField(label=_("What was done"), choices=known_acts, required=False)
    only = forms.ChoiceField(
        label=_("Only"), choices=[("", _("Everything")), *Selection.choices], required=False
    )
    kind = forms.CharField(label=_("Kind of file"), max_length=64, required=False)
    key = forms.CharField(label=_("Number of the file"), max_length=64, required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a period that ends before it begins."""
        chosen = super().clean()
        since, until = chosen.get("since"), chosen.get("until")
        if since and until and until < since:
            self.add_error("until", _("The last day lies before the first."))
        return chosen

    def choice(self) -> Choice:
        """Return what was chosen in a valid form."""
        return Choice(**{name: value for name, value in self.cleaned_data.items() if value})
