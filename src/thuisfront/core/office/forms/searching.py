"""What editors fill in about the search: words that mean the same, and what stands on top."""

from typing import Any, ClassVar
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thuisfront.core.search import queries
from thuisfront.core.search.models import LONGEST_PHRASE, MOST_PHRASES
from thuisfront.core.ui.forms import HouseForm

UNKNOWN = _("The search knows no page with this address.")
NO_WORDS = _("Write words, not only signs: %(text)s")


class LinesField(forms.CharField):
    """Words or sentences, one per line; each once, without signs that no word holds."""

    def __init__(self, least: int = 1, **options: Any) -> None:
        self.least = least
        super().__init__(widget=forms.Textarea(attrs={"rows": 4}), **options)

    def prepare_value(self, value: Any) -> Any:
        """Show a list with one on each line."""
        return "\n".join(value) if isinstance(value, (list, tuple)) else value

    def clean(self, value: Any) -> list[str]:
        """Return the lines; refuse too few, too many, too long, and lines without a letter."""
        text = super().clean(value)
        lines = [" ".join(line.split()).strip(" ,;").lower() for line in text.split("\n")]
        found = list(dict.fromkeys(line for line in lines if line))
        for line in found:
            if not any(sign.isalnum() for sign in line):
                raise ValidationError(NO_WORDS, params={"text": line[:20]})
            if len(line) > LONGEST_PHRASE:
                raise ValidationError(_("A line is too long: use at most 100 characters."))
        if len(found) > MOST_PHRASES:
            raise ValidationError(_("This is too much: use at most 40 lines."))
        if self.required and len(found) < self.least:
            raise ValidationError(_("Write at least two, one on each line."))
        return found


class TryForm(HouseForm):
    """The questions with which a change is tried."""

    note = forms.CharField(label=_("Why?"), max_length=200, required=False)
    tried = LinesField(
        label=_("Try it with these questions"), required=False,
        help_text=_("One on each line, as people type them. They are not kept."),
    )  # fmt: skip
    kept: ClassVar[tuple[str, ...]] = ()

    def values(self) -> dict[str, Any]:
        """Return what is kept."""
        return {name: self.cleaned_data[name] for name in self.kept}


class SynonymForm(TryForm):
    """Words that mean the same."""

    messages: ClassVar = {"words": _("Write at least two, one on each line.")}
    words = LinesField(
        least=2, label=_("Words that mean the same"),
        help_text=_("One word or short phrase on each line. Who types one finds the others too."),
    )  # fmt: skip
    field_order = ("words", "note", "tried")
    kept = ("words", "note")


class BetForm(TryForm):
    """What stands on top for some words or questions."""

    questions = LinesField(
        label=_("Words or questions"),
        help_text=_("One on each line. It counts when these words stand in a question together."),
    )
    address = forms.CharField(
        label=_("The page that stands on top"), max_length=500,
        help_text=_("Its address, as /kinderen/wie-helpt-mij/. Type part of a title to choose."),
        widget=forms.TextInput(attrs={"list": "addresses"}),
    )  # fmt: skip
    with_numbers = forms.BooleanField(
        label=_("Show the phone number above the results too"), required=False
    )
    field_order = ("questions", "address", "with_numbers", "note", "tried")
    kept = ("questions", "address", "with_numbers", "note")

    def clean_address(self) -> str:
        """Return the address without the site; refuse what cannot be found."""
        try:
            parts = urlsplit(str(self.cleaned_data["address"]).strip())
        except ValueError:
            raise ValidationError(UNKNOWN) from None
        path = f"/{parts.path.strip('/')}/" if parts.path.strip("/") else "/"
        address = f"{path}#{parts.fragment}" if parts.fragment else path
        if not queries.titles_of([address]):
            raise ValidationError(UNKNOWN)
        return address
