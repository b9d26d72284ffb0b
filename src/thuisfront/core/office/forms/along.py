"""What someone types to let a colleague look along."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.ui.forms import HouseForm


class AlongForm(HouseForm):
    """Who looks along, why and for how long."""

    colleague = forms.ModelChoiceField(
        User.objects.none(), label=_("Which colleague"), empty_label=_("Choose a colleague")
    )
    reason = forms.CharField(
        label=_("What do you ask them?"),
        help_text=_("It stays in the trail. Write nothing about the one who asked."),
        max_length=200,
    )
    days = forms.TypedChoiceField(
        label=_("For how long"),
        coerce=int,
        initial=7,
        choices=((1, _("One day")), (7, _("A week")), (14, _("Two weeks"))),
    )

    def __init__(self, data: Any, colleagues: QuerySet[User]) -> None:
        super().__init__(data)
        self.fields["colleague"].queryset = colleagues  # type: ignore[attr-defined]  # a ModelChoiceField

    def until(self) -> datetime:
        """Return the moment on which it ends."""
        days: int = self.cleaned_data["days"]
        return clock.now() + timedelta(days=days)
