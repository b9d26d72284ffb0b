"""What someone types to keep one thing longer than its time."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base import clock
from thuisfront.core.privacy.enums import Why
from thuisfront.core.privacy.queries import rules_to_hold
from thuisfront.core.ui.forms import HouseForm


class HoldForm(HouseForm):
    """What, why and until when."""

    rule = forms.ChoiceField(label=_("What kind of thing"))
    thing = forms.CharField(
        label=_("Number"),
        max_length=64,
        help_text=_("The number of the question or the account, as it stands in the trail."),
    )
    why = forms.ChoiceField(label=_("Why"), choices=Why.choices)
    reason = forms.CharField(
        label=_("Which complaint, law or request"),
        max_length=300,
        help_text=_("A number or a date is enough. Never write what someone told us."),
    )
    until = forms.DateField(
        label=_("Until and including"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["rule"].choices = rules_to_hold()  # type: ignore[attr-defined]  # a ChoiceField

    def clean_until(self) -> date:
        """Refuse a day that is over."""
        until: date = self.cleaned_data["until"]
        if until < clock.today():
            raise ValidationError(_("Choose today or a later day."))
        return until
