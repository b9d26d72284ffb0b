"""What is typed in the chat and about it, made clean."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.chat.enums import BlockReason, ChatAge, Ending
from thuisfront.chat.models import ReadyAnswer
from thuisfront.chat.rules import BLOCKS, LONGEST
from thuisfront.core.ui.forms import HouseForm, TokenField

Messages = Mapping[str, str | Promise]
YOUNGER = "0-11"
AGES = [(YOUNGER, _("younger than 12")), *ChatAge.choices]
ENDINGS = [(code.value, code.label) for code in (Ending.WELL, Ending.BROKEN)]
PERIODS = (_("a quarter of an hour"), _("an hour"), _("a day"))


class BeginForm(HouseForm):
    """How somebody begins."""

    messages: ClassVar[Messages] = {"age": _("Choose how old you are.")}

    token = TokenField()
    client_token = TokenField()
    age = forms.ChoiceField(label=_("How old are you?"), choices=AGES, widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("What do you want to talk about?"),
        help_text=_("You may leave this empty. Do not write names or addresses."),
        max_length=LONGEST, required=False, widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class SayForm(HouseForm):
    """One thing to say."""

    messages: ClassVar[Messages] = {"text": _("Write something first.")}

    client_token = TokenField()
    text = forms.CharField(
        label=_("Your message"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 2})
    )


class EndForm(HouseForm):
    """How a conversation ended."""

    ending = forms.ChoiceField(
        label=_("How did it end?"), choices=ENDINGS, initial=Ending.WELL, widget=forms.RadioSelect
    )


class PassForm(HouseForm):
    """Who goes on with a conversation; nobody chosen is the waiting room."""

    to = forms.ChoiceField(label=_("Who goes on?"), required=False)

    def __init__(self, *args: Any, colleagues: list[tuple[str, str]], **rest: Any) -> None:
        super().__init__(*args, **rest)
        field = self.fields["to"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- narrows for mypy
        field.choices = [("", _("Back to the waiting room")), *colleagues]


class BlockForm(HouseForm):
    """Why somebody may not chat for a while, and how long."""

    reason = forms.ChoiceField(label=_("Why?"), choices=BlockReason.choices)
    lasts = forms.ChoiceField(
        label=_("For how long?"),
        choices=[(str(number), told) for number, told in enumerate(PERIODS)],
    )

    def period(self) -> timedelta:
        """Return how long."""
        return BLOCKS[int(self.cleaned_data["lasts"])]


class ReportForm(HouseForm):
    """What a senior is asked to look at."""

    messages: ClassVar[Messages] = {"reason": _("Write in a few words what it is.")}

    reason = forms.CharField(
        label=_("What is it?"),
        help_text=_("This stays in the trail. Write nothing about who it is."),
        max_length=200,
    )


class AnswerForm(HouseForm):
    """A ready answer."""

    messages: ClassVar[Messages] = {
        "title": _("Write a short name."), "text": _("Write the text.")
    }  # fmt: skip

    title = forms.CharField(label=_("Short name"), max_length=60)
    text = forms.CharField(
        label=_("Text"),
        help_text=_("Short sentences, warm words. Advisers can change it before they send it."),
        max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def __init__(
        self, *args: Any, taken: set[str] | frozenset[str] = frozenset(), **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        self._taken = taken

    def clean_title(self) -> str:
        """Refuse a name that another answer has."""
        title: str = self.cleaned_data["title"]
        if title in self._taken:
            raise forms.ValidationError(_("Another ready answer has this name."))
        return title

    @staticmethod
    def initial_of(answer: ReadyAnswer) -> dict[str, str]:
        """Return what stands in the form now."""
        return {"title": answer.title, "text": answer.text}
