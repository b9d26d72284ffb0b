"""What a reader types to find a word."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm


class WordForm(HouseForm):
    """Narrows the glossary; what makes no sense narrows nothing."""

    woord = forms.CharField(label=_("Find a word"), max_length=80, required=False)

    def typed(self) -> str:
        """Return what was typed, or nothing when it makes no sense."""
        return str(self.cleaned_data.get("woord", "")) if self.is_valid() else ""
