"""What readers type and tap: a word, a leaflet, what they think of a page."""

from collections.abc import Iterable
from typing import ClassVar, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm
from thuisfront.knowledge import queries
from thuisfront.knowledge.models import LONGEST_REMARK, ArticlePage, Text
from thuisfront.knowledge.queries import Group, LetterChoices
from thuisfront.knowledge.rules import LEVEL_OF_SLUG, asks_something, cleaned, personal_parts

MOST_ENTRIES = 2**62


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


class UsefulForm(HouseForm):
    """One tap below an article: which one, which text of it, useful or not."""

    pagina = forms.CharField(widget=forms.HiddenInput, max_length=9)
    tekst = forms.CharField(widget=forms.HiddenInput, max_length=20, required=False)
    oordeel = forms.ChoiceField(
        widget=forms.HiddenInput, choices=[("ja", _("Yes")), ("nee", _("No"))]
    )

    def clean_pagina(self) -> ArticlePage:
        """Return the article, which must be there for everybody."""
        page = queries.page_to_judge(self.cleaned_data["pagina"])
        if not page:
            raise forms.ValidationError(_("This page is not there any more."))
        return page

    def page(self) -> ArticlePage:
        """Return the article."""
        return cast("ArticlePage", self.cleaned_data["pagina"])

    def useful(self) -> bool:
        """Tell whether it was found useful."""
        return bool(self.cleaned_data["oordeel"] == "ja")

    def level(self) -> str:
        """Return for whom the text was that they read."""
        return LEVEL_OF_SLUG.get(self.cleaned_data.get("tekst", ""), str(self.page().level))

    @property
    def leave(self) -> str:
        """Return the address of the text."""
        slug = self.cleaned_data.get("tekst", "")
        step = f"{slug}/" if slug in LEVEL_OF_SLUG else ""
        return f"{self.page().get_url()}{step}"

    def back(self, said: str) -> str:
        """Return the address of the text, with what was just said."""
        return f"{self.leave}?nuttig={said}#nuttig"


class RemarkForm(UsefulForm):
    """What a reader would change; not for questions, and not for who somebody is."""

    messages: ClassVar = {"opmerking": _("Write what you want to tell us.")}

    opmerking = forms.CharField(
        label=_("What can we do better? (You may skip this.)"),
        help_text=_("No names, phone numbers or addresses. We cannot answer here."),
        max_length=LONGEST_REMARK,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    gezien = forms.BooleanField(required=False, widget=forms.HiddenInput)

    taken_out: tuple[str, ...] = ()
    asks = False
    useful_said = False

    @classmethod
    def below(cls, page: ArticlePage, text: Text, said: str) -> "RemarkForm":
        """Return the form below a text: two buttons, and after a tap the field."""
        form = cls(initial={"pagina": page.pk, "tekst": text.slug, "oordeel": said})
        form.useful_said = said in {"ja", "nee"}
        return form

    def knows_page(self) -> bool:
        """Tell whether we know at least of which page this is."""
        return not {"pagina", "tekst", "oordeel"} & self.errors.keys()

    def text(self) -> str:
        """Return what was written."""
        return str(self.cleaned_data["opmerking"])

    def must_look_again(self) -> bool:
        """Tell whether it says who someone is, or is a question and the writer was not told yet."""
        if personal_parts(self.text()):
            return True
        return asks_something(self.text()) and not self.cleaned_data["gezien"]

    def to_look_at(self) -> "RemarkForm":
        """Return the form as the writer looks at it again: without what says who someone is."""
        if not self.is_valid():
            return self
        data = cast("QueryDict", self.data).copy()
        data["opmerking"], data["gezien"] = cleaned(self.text()), "on"
        again = RemarkForm(data)
        again.taken_out = tuple(part for _kind, part in personal_parts(self.text()))
        again.asks = asks_something(self.text())
        return again


class UsefulOrderForm(HouseForm):
    """In which order the report stands."""

    volgorde = forms.ChoiceField(
        label=_("First"),
        choices=[
            ("slechtst", _("the least useful")),
            ("opmerkingen", _("the most remarks")),
            ("stemmen", _("the most taps")),
            ("titel", _("by title")),
        ],
        required=False,
    )

    def order(self) -> str:
        """Return the order asked for."""
        return str(self.cleaned_data.get("volgorde", "")) if self.is_valid() else ""


class CheckListForm(HouseForm):
    """Narrows the list of what must be checked; what makes no sense narrows nothing."""

    stand = forms.ChoiceField(
        label=_("When"),
        choices=[("", _("All")), ("te-laat", _("Too late")), ("binnenkort", _("Within 30 days"))],
        required=False,
    )
    wie = forms.ChoiceField(label=_("Who keeps it true"), required=False)
    volgorde = forms.ChoiceField(
        label=_("First"),
        choices=[
            ("datum", _("the first to be checked")),
            ("nagekeken", _("the longest ago")),
            ("titel", _("by title")),
        ],
        required=False,
    )

    def __init__(self, owners: Iterable[str], data: QueryDict) -> None:
        super().__init__(data)
        choices = [("", _("Everybody")), *((owner, owner) for owner in owners)]
        self.fields["wie"].choices = choices  # type: ignore[attr-defined]  # a field with choices

    def chosen(self) -> dict[str, str]:
        """Return what was chosen, for the query."""
        data = self.cleaned_data if self.is_valid() else {}
        names = {"state": "stand", "owner": "wie", "order": "volgorde"}
        return {name: str(data.get(field, "")) for name, field in names.items()}

    def narrows(self) -> bool:
        """Tell whether the list is not the whole one."""
        chosen = self.chosen()
        return bool(chosen["state"] or chosen["owner"])


class LinkListForm(HouseForm):
    """Narrows the list of links that fail; what makes no sense narrows nothing."""

    stand = forms.ChoiceField(
        label=_("Which"),
        choices=[
            ("", _("All")),
            ("dood", _("Dead: failed on two nights or more")),
            ("twijfel", _("Failed once")),
            ("gelaten", _("Left alone")),
        ],
        required=False,
    )

    def chosen(self) -> str:
        """Return what was chosen, for the query."""
        return str(self.cleaned_data["stand"]) if self.is_valid() else ""


class IgnoreForm(HouseForm):
    """Why a link that fails is left alone."""

    because = forms.CharField(label=_("Why? For other editors"), max_length=200)


class RereadForm(HouseForm):
    """How far somebody read again: up to the last publishing that the list showed."""

    tot = forms.IntegerField(min_value=1, max_value=MOST_ENTRIES, widget=forms.HiddenInput)

    def until(self) -> int:
        """Return up to which publishing; what makes no sense reaches none."""
        return int(self.cleaned_data["tot"]) if self.is_valid() else 0
