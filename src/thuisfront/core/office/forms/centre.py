"""What is typed about the centre."""

from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base.hours import Span
from thuisfront.core.organizations import queries
from thuisfront.core.organizations.actions import CentreDetails
from thuisfront.core.organizations.queries import Centre
from thuisfront.core.ui.forms import HouseForm


class CentreForm(HouseForm):
    """What the public is told about the centre; a day without hours is closed."""

    name = forms.CharField(label=_("Name on the site"), max_length=120)
    phone = forms.RegexField(
        r"^\+?[0-9 ()-]{3,20}$",
        label=_("Telephone number"),
        error_messages={"invalid": _("This is not a telephone number, such as 0800-5463000.")},
    )
    email = forms.EmailField(label=_("E-mail address"), required=False)
    post_address = forms.CharField(
        label=_("Post address"),
        help_text=_("For question cards on paper: a post office box or a reply number."),
        required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    country = forms.ChoiceField(
        label=_("Public holidays of"),
        choices=[("nl", _("the Netherlands")), ("be", _("Belgium"))],
    )
    exit_url = forms.URLField(
        label=_("Where the exit button goes"),
        help_text=_("A page that says nothing about us, such as the weather."),
        assume_scheme="https",
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for number, day in WEEKDAYS.items():
            for name, label in (
                (f"opens_{number}", _("open from")),
                (f"closes_{number}", _("until")),
            ):
                self.fields[name] = forms.TimeField(
                    label=f"{day} {label}",
                    required=False,
                    widget=forms.TimeInput(
                        attrs={"type": "time", "aria-label": f"{day} {label}"}, format="%H:%M"
                    ),
                )

    @staticmethod
    def initial_of(centre: Centre) -> dict[str, Any]:
        """Return what stands in the form now."""
        shown: dict[str, Any] = {
            name: getattr(centre, name)
            for name in ("name", "phone", "email", "country", "exit_url", "post_address")
        }
        for span in centre.week:
            shown[f"opens_{span.weekday}"], shown[f"closes_{span.weekday}"] = (
                span.opens,
                span.closes,
            )
        return shown

    def days(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """Return the days with their two fields, for the page."""
        return [
            (str(day), self[f"opens_{number}"], self[f"closes_{number}"])
            for number, day in WEEKDAYS.items()
        ]

    def clean_name(self) -> str:
        """Refuse the name of another organization."""
        name: str = self.cleaned_data["name"]
        if queries.name_is_taken(name):
            raise forms.ValidationError(_("Another organization has this name already."))
        return name

    def clean(self) -> dict[str, Any]:
        """Refuse a day that closes before it opens or has only one of the two."""
        data = super().clean()
        for number in WEEKDAYS:
            opens, closes = data.get(f"opens_{number}"), data.get(f"closes_{number}")
            if (opens is None) != (closes is None):
                self.add_error(f"closes_{number}", _("Fill in both hours, or none."))
            elif opens and closes and closes <= opens:
                self.add_error(f"closes_{number}", _("Closing comes after opening."))
        return data

    def details(self) -> CentreDetails:
        """Return what was filled in."""
        data = self.cleaned_data
        hours = ((n, data[f"opens_{n}"], data[f"closes_{n}"]) for n in WEEKDAYS)
        week = tuple(Span(number, opens, closes) for number, opens, closes in hours if opens)
        names = ("name", "phone", "email", "country", "exit_url", "post_address")
        return CentreDetails(**{name: data[name] for name in names}, week=week)
