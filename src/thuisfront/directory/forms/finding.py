"""What a visitor looks for: words, for whom, how old, about what, in which phase, where."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisfront.core.search.analysis import tidy
from thuisfront.core.ui.forms import HouseForm
from thuisfront.directory.queries import around
from thuisfront.directory.queries.showing import Choices, Wanted

OLDEST, LONGEST = 99, 80
UNKNOWN_CODE = _(
    "We do not know where this postcode is. Type the name of your town, such as Zwolle or Gent."
)
UNKNOWN_PLACE = _(
    "We do not know this place. Look whether the name is spelled right, or type a town nearby."
)
ANY = {
    "need": (_("What is it about?"), _("Everything")),
    "audience": (_("Who looks for help?"), _("Everyone")),
    "phase": (_("Where in the route?"), _("Every phase")),
    "country": (_("In which country?"), _("Both countries")),
    "prison": (_("At which prison?"), _("Anywhere")),
}

LABELS = {
    "audience": _("For whom"), "need": _("About"), "phase": _("In which phase"),
    "prison": _("Prison"), "country": _("Country"),
}  # fmt: skip


def ages_of(youngest: float | None, oldest: float | None) -> str:
    """Return in words for which ages something is; nothing when it is for everybody."""
    told = {"from": round(youngest or 0), "to": round(oldest or 0)}
    if youngest and oldest:
        return gettext("%(from)s to %(to)s years") % told
    if oldest:
        return gettext("up to %(to)s years") % told
    return gettext("from %(from)s years on") % told if youngest else ""


class FindForm(HouseForm):
    """Narrows the list; what makes no sense narrows nothing."""

    q = forms.CharField(label=_("In your own words"), max_length=200, required=False)
    age = forms.IntegerField(
        label=_("How old?"), min_value=0, max_value=OLDEST, required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip

    place = forms.CharField(
        label=_("Postcode or town"), max_length=LONGEST, required=False,
        help_text=_("For example 1012 AB, 9000 or Zwolle."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip

    def __init__(self, data: Any, choices: Choices) -> None:
        super().__init__(data)
        for name, (label, every) in ANY.items():
            self.fields[name] = forms.ChoiceField(
                label=label, choices=[("", every), *choices[name]], required=False
            )

    def clean(self) -> dict[str, Any]:
        """Find from where somebody looks, or say what can be typed."""
        given = super().clean()
        typed = tidy(str(given.get("place") or "")).strip()
        if typed:
            try:
                given["here"] = around.here(typed, str(given.get("country") or ""))
            except around.UnknownPlaceError as error:
                self.add_error("place", UNKNOWN_CODE if error.is_postcode else UNKNOWN_PLACE)
        return given

    def wanted(self) -> Wanted:
        """Return what makes sense of it."""
        self.is_valid()
        told = self.cleaned_data
        terms = {name: str(told[name]) for name in ANY if told.get(name)}
        return Wanted(tidy(str(told.get("q") or "")), told.get("age"), terms, told.get("here"))
