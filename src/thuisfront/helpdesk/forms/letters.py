"""What people fill in about letters: the asker agrees, one person tells, a second one judges."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.helpdesk.forms.questions import CodeForm
from thuisfront.knowledge.public import LetterText, letter_choices

Messages = Mapping[str, str | Promise]


class AgreeForm(HouseForm):
    """May we make a letter of it? Only a tick is a yes."""

    messages: ClassVar[Messages] = {"agree": _("Tick the box if you like it. It is not needed.")}

    form_token = TokenField()
    agree = forms.BooleanField(label=_("Yes, that is all right"))


class TakeAwayForm(CodeForm):
    """The five words of who wants a letter to go."""


class RetellingForm(HouseForm):
    """A question told in other words, with an answer."""

    messages: ClassVar[Messages] = {
        "title": _("Write a title."),
        "text": _("Write the letter in other words."),
        "answer": _("Write the answer."),
        "audience": _("Choose for whom it is."),
    }

    title = forms.CharField(
        label=_("Title"), max_length=120,
        help_text=_("What it is about, as a question. Everybody reads this."),
    )  # fmt: skip
    text = forms.CharField(
        label=_("The letter, in other words"),
        help_text=_("Tell it as if another child or parent wrote it. Leave out what is rare."),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    answer = forms.CharField(
        label=_("Our answer"),
        help_text=_("For everybody who reads it. An empty line begins a new paragraph."),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 10}),
    )
    audience = forms.ChoiceField(label=_("For whom"))
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    first = forms.ChoiceField(label=_("Article to read on"), required=False)
    second = forms.ChoiceField(label=_("Another article"), required=False)
    looked = forms.BooleanField(
        label=_("I looked at everything that was pointed out"), required=False
    )

    def __init__(self, data: Any = None, *, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        choices, none = letter_choices(), [("", _("None"))]
        offered = {
            "audience": choices.audiences, "theme": [*none, *choices.themes],
            "first": [*none, *choices.articles], "second": [*none, *choices.articles],
        }  # fmt: skip
        for name, values in offered.items():
            self.fields[name].choices = values  # type: ignore[attr-defined]  # a field with choices

    def letter(self) -> LetterText:
        """Return what was written."""
        data = self.cleaned_data
        articles = dict.fromkeys(filter(None, (data["first"], data["second"])))
        return LetterText(
            data["title"], data["text"], data["answer"], data["audience"], data["theme"],
            tuple(articles),
        )  # fmt: skip


def filled(letter: LetterText) -> dict[str, Any]:
    """Return what stands in the fields for a letter that was saved."""
    first, second, *_rest = (*letter.articles, "", "")
    return {
        "title": letter.title, "text": letter.text, "answer": letter.answer,
        "audience": letter.audience, "theme": letter.theme, "first": first, "second": second,
    }  # fmt: skip


class JudgeForm(HouseForm):
    """What the second person says, each for itself."""

    nobody = forms.BooleanField(
        label=_("Nobody who knows the family would recognize them in this letter")
    )
    nothing = forms.BooleanField(
        label=_("There is no name, place, prison, age, date or rare thing in it")
    )
    answer = forms.BooleanField(label=_("The answer is right and kind for everybody who reads it"))


class ReturnForm(HouseForm):
    """What the writer should look at."""

    messages: ClassVar[Messages] = {"remark": _("Write what should change.")}

    remark = forms.CharField(
        label=_("What should change?"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class RemoveForm(HouseForm):
    """Why the centre takes a letter away."""

    messages: ClassVar[Messages] = {"reason": _("Write the reason.")}

    letter = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Why does it go?"), max_length=200,
        help_text=_("The reason stays in the trail. Write nothing about the asker."),
    )  # fmt: skip

    def clean_letter(self) -> UUID:
        """Return the key of the letter; what is none is as gone as can be."""
        try:
            return UUID(self.cleaned_data["letter"])
        except ValueError:
            return UUID(int=0)
