"""What narrows the trail."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm


class TrailForm(HouseForm):
    """Narrows the trail; what makes no sense narrows nothing."""

    act = forms.CharField(label=_("Act begins with"), max_length=100, required=False)
    actor = forms.CharField(label=_("Name"), max_length=100, required=False)
    before = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def chosen(self) -> dict[str, Any]:
        """Return the choices that make sense."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
