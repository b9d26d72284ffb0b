"""What an institution types about its own way in, and what an editor says about it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.institutions.enums import Drawing, InviteState
from thuisfront.institutions.rules import Step

MOST_STEPS = 12


class WordsForm(HouseForm):
    """The five words that an institution got from the editors."""

    words = forms.CharField(
        label=_("Your five words"),
        help_text=_("Capitals and extra spaces do not matter."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class StepForm(HouseForm):
    """One step of the way in; an empty one is left out."""

    place = forms.IntegerField(
        label=_("Which step"), min_value=1, max_value=99, required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    title = forms.CharField(label=_("Title"), max_length=80, required=False)
    text = forms.CharField(
        label=_("What a child sees and does here"), max_length=400, required=False,
        help_text=_("Two or three short sentences, said to the child."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    drawing = forms.ChoiceField(label=_("Drawing"), choices=Drawing.choices, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for both title and text, or neither."""
        given = super().clean()
        if bool(given.get("title")) != bool(given.get("text")):
            missing = "text" if given.get("title") else "title"
            if missing not in self.errors:
                self.add_error(missing, _("A step has a title and a text. Or leave both empty."))
        return given

    @property
    def step(self) -> Step:
        """Return the step that was typed."""
        given = self.cleaned_data
        return Step(given["title"], given["text"], given["drawing"] or Drawing.DOOR)


class StepsForm:
    """All steps of one institution: those there are, and empty ones below."""

    def __init__(self, data: QueryDict | None = None, *, steps: Iterable[Step] = ()) -> None:
        told = list(steps)
        self.rows = [
            StepForm(data, prefix=f"s{number}", initial=_initial(told, number))
            for number in range(MOST_STEPS)
        ]

    @property
    def errors(self) -> bool:
        """Tell whether something is wrong, so that the title of the page says so."""
        return any(row.errors for row in self.rows)

    def is_valid(self) -> bool:
        """Tell whether every step is right; each row says what is wrong with it."""
        return not [row for row in self.rows if not row.is_valid()]

    def steps(self) -> list[Step]:
        """Return the steps that are not empty, in the order of their numbers."""
        told = [row for row in self.rows if row.cleaned_data["title"]]
        told.sort(key=lambda row: row.cleaned_data["place"] or MOST_STEPS + 1)
        return [row.step for row in told]


def _initial(steps: list[Step], number: int) -> dict[str, Any]:
    here = asdict(steps[number]) if number < len(steps) else {}
    return {"place": number + 1, **here}


class AskRouteForm(HouseForm):
    """Asks an institution; posting it twice gives the same words."""

    form_token = TokenField()


class ReturnForm(HouseForm):
    """Why an editor gives a way in back."""

    remark = forms.CharField(
        label=_("What should be different?"), max_length=300,
        help_text=_("The institution reads this when it comes back with its words."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class StateForm(HouseForm):
    """Narrows the list of institutions."""

    stand = forms.ChoiceField(
        label=_("How far"),
        choices=[("", _("All")), ("none", _("not asked yet")), *InviteState.choices],
        required=False,
    )

    def chosen(self) -> str:
        """Return the choice, when it makes sense."""
        return str(self.cleaned_data.get("stand", "")) if self.is_valid() else ""
