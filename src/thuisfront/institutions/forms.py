"""The filter of the list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm
from thuisfront.institutions.enums import Country, Kind, Population


class FilterForm(HouseForm):
    """Narrows the list; what makes no sense narrows nothing."""

    country = forms.ChoiceField(
        label=_("Country"), choices=[("", _("Both countries")), *Country.choices], required=False
    )
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("Every kind")), *Kind.choices], required=False
    )
    population = forms.ChoiceField(
        label=_("Who stays there"),
        choices=[("", _("Everyone")), *Population.choices],
        required=False,
    )

    def chosen(self) -> dict[str, str]:
        """Return the choices that make sense."""
        self.is_valid()
        return {name: str(value) for name, value in self.cleaned_data.items()}
