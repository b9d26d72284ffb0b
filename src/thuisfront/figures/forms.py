"""What a reader types to compute or to check: numbers in Dutch or English, and sums."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm
from thuisfront.figures.enums import Kind
from thuisfront.figures.rules import quoting, sums, tables
from thuisfront.figures.rules.numbers import DUTCH, ENGLISH, Written, read_number
from thuisfront.figures.rules.tables import Counts, WrongTableError
from thuisfront.figures.rules.wanted import WrongInputError

MOST_DIGITS = 20
EXAMPLE = {"soort": "stock", "mensen": "9415", "deel_van": "34", "deel_tot": "60",
           "kinderen_van": "1.4", "kinderen_tot": "2.2"}  # fmt: skip


def _first_language() -> str:
    return DUTCH if (get_language() or DUTCH).startswith(DUTCH) else ENGLISH


class NumberField(forms.CharField):
    """A number as people write it, more than nothing and at most so much."""

    def __init__(self, *, most: float, **more: Any) -> None:
        super().__init__(max_length=MOST_DIGITS, **more)
        self.most = most
        if not isinstance(self.widget, forms.NumberInput):
            self.widget.attrs["inputmode"] = "decimal"

    def clean(self, value: Any) -> Any:
        """Return the number."""
        return self.read(value).value

    def read(self, value: Any) -> Written:
        """Return the number with the step of its last digit.

        :raises ValidationError: when it is none, or too small or too large
        """
        text = str(super().clean(value)).replace(" ", "")
        first = _first_language()
        other = ENGLISH if first == DUTCH else DUTCH
        found = read_number(text, first) or read_number(text, other)
        if found is None or text.endswith("%"):
            raise forms.ValidationError(_("Write a number, such as 10.335 or 1,8."))
        if not 0 < found.value <= self.most:
            raise forms.ValidationError(
                _("This number must be more than 0 and at most %(most)s.")
                % {"most": f"{self.most:.0f}"}
            )
        return found


class QuotedField(NumberField):
    """A number that somebody quotes: how it was printed counts."""

    def clean(self, value: Any) -> Written:
        """Return the number as it was printed."""
        return self.read(value)


class Slider(forms.NumberInput):
    """A slider with its value beside it, which a script keeps right while it moves."""

    input_type = "range"
    template_name = "figures/slider.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return what the template shows, the value as it is written here."""
        context: dict[str, Any] = super().get_context(name, value, attrs)
        text = str(context["widget"]["value"] or "")
        shown = text.replace(".", ",") if _first_language() == DUTCH else text
        context["widget"]["shown"] = shown + str(self.attrs["data-unit"])
        return context


class SliderField(NumberField):
    """A number to slide to; typed in an address it may be finer."""

    def __init__(
        self, *, least: float, most: float, step: str, unit: str = "", **more: Any
    ) -> None:
        marks = {"min": f"{least:g}", "max": f"{most:g}", "step": step, "data-unit": unit}
        super().__init__(most=most, widget=Slider(attrs=marks), **more)

    def bound_data(self, data: Any, initial: Any) -> Any:
        """Return what was sent as a slider understands it: with a dot."""
        return str(super().bound_data(data, initial)).replace(",", ".")


class WhatIfForm(HouseForm):
    """People, how many of them are a parent, and how many children each has."""

    soort = forms.ChoiceField(
        label=_("What do you count?"), widget=forms.RadioSelect,
        choices=[(Kind.STOCK, _("Who is there on one day")),
                 (Kind.FLOW, _("Who comes in one year"))],
    )  # fmt: skip
    mensen = NumberField(most=10**8, label=_("How many people are in detention?"))
    deel_van = SliderField(
        least=1, most=100, step="1", unit="%", label=_("At least this percentage is a parent")
    )
    deel_tot = SliderField(
        least=1, most=100, step="1", unit="%", label=_("At most this percentage is a parent")
    )
    kinderen_van = SliderField(
        least=0.1, most=6, step="0.1", label=_("A parent has at least this many children")
    )
    kinderen_tot = SliderField(
        least=0.1, most=6, step="0.1", label=_("A parent has at most this many children")
    )

    @classmethod
    def asked(cls, sent: QueryDict) -> "WhatIfForm":
        """Return the form as an address fills it; an old one does not say what it counts."""
        if "mensen" not in sent:
            return cls(initial=EXAMPLE)
        filled = sent.copy()
        filled.setdefault("soort", Kind.STOCK.value)
        return cls(filled)

    def clean(self) -> dict[str, Any]:
        """Refuse a least that is more than the most."""
        found = super().clean() or self.cleaned_data
        for low, high in (("deel_van", "deel_tot"), ("kinderen_van", "kinderen_tot")):
            if low in found and high in found and found[low] > found[high]:
                self.add_error(high, _("This is less than the number before it."))
        return found

    def kind(self) -> Kind:
        """Return whether a day or a year is counted."""
        return Kind(self.cleaned_data["soort"])

    def inputs(self) -> dict[str, Any]:
        """Return what was typed as inputs of the method by components."""
        typed = self.cleaned_data
        return {
            "men": typed["mensen"],
            "share_men": _between(typed["deel_van"] / 100, typed["deel_tot"] / 100),
            "children_men": _between(typed["kinderen_van"], typed["kinderen_tot"]),
        }


def _between(low: float, high: float) -> dict[str, float]:
    return {"value": (low + high) / 2, "low": low, "high": high}


class SumForm(HouseForm):
    """A number that somebody quotes, with the sum behind it."""

    som = forms.CharField(
        label=_("The number and its sum"),
        help_text=_("For example: 13.335 kinderen = 10.335 × 1,3"),
        max_length=sums.LONGEST,
    )

    def clean_som(self) -> quoting.Check:
        """Return what came out."""
        try:
            return quoting.check_text(self.cleaned_data["som"])
        except WrongInputError as error:
            raise forms.ValidationError(
                _("We cannot read a sum in this. Write it like 13.335 = 10.335 × 1,3.")
            ) from error


class QuoteForm(HouseForm):
    """A number that somebody quotes, and published inputs that it may have been made of."""

    getal = QuotedField(most=10**9, label=_("The number you read"))
    soort = forms.ChoiceField(
        label=_("What is it said to count?"), widget=forms.RadioSelect,
        choices=[(Kind.STOCK, _("Children on one day")), (Kind.FLOW, _("Children in one year"))],
    )  # fmt: skip
    mensen = forms.ChoiceField(label=_("From this number of people or children"))
    deel = forms.ChoiceField(label=_("Times this share"), required=False)
    per = forms.ChoiceField(label=_("Times this many children per person"), required=False)

    def __init__(self, *args: Any, choices: Mapping[str, Any], **more: Any) -> None:
        super().__init__(*args, **more)
        for name, rows in choices.items():
            field = self.fields[name]
            first = [] if field.required else [("", _("none"))]
            field.choices = [*first, *rows]  # type: ignore[attr-defined]  # of choice fields

    def clean(self) -> dict[str, Any]:
        """Ask for something to count with."""
        typed = super().clean()
        if not self.errors and not typed["deel"] and not typed["per"]:
            self.add_error("per", _("Choose a share, a number of children per person, or both."))
        return typed


TABLE_WORDS = {
    "empty": _("The table needs a first row with names and at least one row with numbers."),
    "large": _("This table is too large: at most %(most)s cells."),
    "uneven": _("Row %(row)s does not have as many cells as the first row."),
    "text": _("Row %(row)s, column %(column)s: “%(cell)s” is not a count of people."),
}


class TableForm(HouseForm):
    """A table of counts, to see what must be hidden before it is published."""

    tabel = forms.CharField(
        label=_("Your table"), required=False,
        help_text=_("Names in the first row and the first column, without totals. Paste it here."),
        widget=forms.Textarea(attrs={"rows": 8}),
        max_length=tables.MOST_LETTERS,
    )  # fmt: skip
    bestand = forms.FileField(
        label=_("Or a file with your table (CSV)"), required=False,
        error_messages={"empty": _("This file is empty. Choose another one.")},
    )  # fmt: skip
    eerder = forms.CharField(
        label=_("What you published of it before"), required=False,
        help_text=_("With the same names; x where a number was hidden."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=tables.MOST_LETTERS,
    )  # fmt: skip
    drempel = forms.TypedChoiceField(
        label=_("Who will see it?"),
        choices=[("9", _("Everybody: hide 1 to 9")), ("4", _("Colleagues only: hide 1 to 4"))],
        coerce=int,
        widget=forms.RadioSelect,
        initial="9",
    )
    manier = forms.TypedChoiceField(
        label=_("What should happen to small numbers?"),
        choices=[("0", _("Hide them")), ("5", _("Round everything to 5")),
                 ("10", _("Round everything to 10"))],
        coerce=int,
        widget=forms.RadioSelect,
        initial="0",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Read the table from the field or else from the file."""
        typed = super().clean()
        if self.errors.keys() & {"tabel", "bestand", "eerder"}:
            return typed
        file, text = typed.get("bestand"), typed.get("tabel", "")
        if not text and not file:
            self.add_error("tabel", _("Paste a table, or choose a file."))
            return typed
        name = "tabel" if text else "bestand"
        typed["counts"] = self._read(name, text or _text_of(file))
        if typed.get("eerder"):
            typed["before"] = self._read("eerder", typed["eerder"], gaps=True)
        return typed

    def _read(self, name: str, text: str, *, gaps: bool = False) -> Counts | None:
        try:
            return tables.read_table(text, gaps=gaps)
        except WrongTableError as error:
            self.add_error(name, TABLE_WORDS[error.code] % error.values)
        return None


def _text_of(file: Any) -> str:
    """Return what stands in a file, as far as a table may be large; spreadsheets write either."""
    content = file.read(tables.MOST_LETTERS * 4)
    try:
        return str(content.decode("utf-8"))
    except UnicodeDecodeError:
        return str(content.decode("cp1252", "replace"))
