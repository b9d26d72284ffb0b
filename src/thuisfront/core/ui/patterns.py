"""Samples for the pattern page: made up, and with every state of a field."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.sightings import Sighting
from thuisfront.core.ui.forms import HouseForm
from thuisfront.core.ui.pictures import Shown


class SampleForm(HouseForm):
    """One field of every kind."""

    messages = {"words": _("Write what you want to ask.")}  # noqa: RUF012 -- ClassVar in the base

    role = forms.ChoiceField(
        label=_("Who are you?"),
        choices=[("child", _("A child")), ("parent", _("A parent")), ("other", _("Someone else"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Your question"), help_text=_("In your own words."), widget=forms.Textarea
    )
    email = forms.EmailField(label=_("E-mail address"), required=False)
    age = forms.ChoiceField(
        label=_("Age"),
        choices=[("", _("Choose")), ("a", _("Younger than 12")), ("b", _("12 or older"))],
        required=False,
    )
    themes = forms.MultipleChoiceField(
        label=_("What is it about?"),
        choices=[("visit", _("Visiting")), ("call", _("Calling and writing"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    agreed = forms.BooleanField(label=_("I have read this"), required=False)


def samples() -> dict[str, Any]:
    """Return what the pattern page shows."""
    day = date(2026, 3, 4)
    wrong = SampleForm(QueryDict("email=geen-adres"), prefix="wrong")
    wrong.add_error(None, _("Something went wrong while sending. Try again."))
    return {
        "sample": SampleForm(),
        "wrong": wrong,
        "receipt": ["fiets", "lantaarn", "boterham", "zilver", "wolk"],
        "day": day,
        "hues": [1, 2, 3, 4],
        "photo": Shown(static("ui/share.png"), 1200, 630, static("ui/share.png"), 1200),
        "seen": [
            Sighting(day, "evening", "staff", (), "access.denied", Purpose.REFUSED),
            Sighting(
                day, "morning", "staff", (), "organizations.centre.changed", Purpose.EMERGENCY, 2
            ),
            Sighting(day, "night", "system", (), "audit.anchor.begun", Purpose.RETENTION),
        ],
    }
