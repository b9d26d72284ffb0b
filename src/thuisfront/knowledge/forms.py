"""What a reader types to find a word, and chooses for a leaflet."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm
from thuisfront.knowledge.queries import Group, LetterChoices


class WordForm(HouseForm):
    """Narrows the glossary; what makes no sense narrows nothing."""

    woord = forms.CharField(label=_("Find a word"), max_length=80, required=False)

    def typed(self) -> str:
        """Return what was typed, or nothing when it makes no sense."""
        return str(self.cleaned_data.get("woord", "")) if self.is_valid() else ""


class LetterFilterForm(HouseForm):
    """Narrows the letters; what makes no sense narrows nothing."""

    voor = forms.ChoiceField(label=_("For whom"), required=False)
    thema = forms.ChoiceField(label=_("Theme"), required=False)

    def __init__(self, data: QueryDict, choices: LetterChoices) -> None:
        super().__init__(data)
        for name, values in (("voor", choices.audiences), ("thema", choices.themes)):
            self.fields[name].choices = [("", _("All")), *values]  # type: ignore[attr-defined]  # a field with choices

    def asked(self) -> dict[str, str]:
        """Return audience and theme, each only when it is one of ours."""
        self.is_valid()
        data = self.cleaned_data
        return {"audience": data.get("voor", ""), "theme": data.get("thema", "")}


class LeafletForm(HouseForm):
    """The texts of a leaflet: what is in it, what comes beside it, how large the letters are.

    It is only shown: the choices stand in the address, and what is not known there is left out.
    """

    p = forms.MultipleChoiceField(
        label=_("In the leaflet"), widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("Take away the tick to leave a page out."),
    )  # fmt: skip
    erbij = forms.ChoiceField(label=_("Add a page"), required=False)
    groot = forms.BooleanField(label=_("Large letters"), required=False)

    def __init__(
        self, chosen: list[tuple[str, str]], groups: Iterable[Group], *, large: bool
    ) -> None:
        super().__init__(initial={"p": [key for key, _name in chosen], "groot": large})
        self.fields["p"].choices = chosen  # type: ignore[attr-defined]  # a field with choices
        others = [("", _("Choose a page")), *groups]
        self.fields["erbij"].choices = others  # type: ignore[attr-defined]  # a field with choices
