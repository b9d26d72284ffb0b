"""What is typed about question cards."""

from collections.abc import Mapping
from typing import ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.helpdesk.actions import Asked
from thuisfront.helpdesk.actions.asking import Facts
from thuisfront.helpdesk.enums import CARD_ASKERS, AnswerBy, Asker, Channel
from thuisfront.helpdesk.forms.questions import LONGEST

Messages = Mapping[str, str | Promise]
ON_A_PAGE = 2


class PrintForm(HouseForm):
    """How many cards."""

    pages = forms.IntegerField(
        label=_("How many pages?"), min_value=1, max_value=20, initial=2,
        help_text=_("Two cards on each page, 20 pages at most."),
    )  # fmt: skip

    def count(self) -> int:
        """Return how many cards."""
        return int(self.cleaned_data["pages"]) * ON_A_PAGE


class CardForm(HouseForm):
    """A card as somebody reads it from paper."""

    messages: ClassVar[Messages] = {
        "number": _("Write the number of the card."),
        "text": _("Write the question as it stands on the card."),
        "asker": _("Choose what is ticked on the card."),
    }

    form_token = TokenField()
    number = forms.CharField(
        label=_("Number of the card"),
        help_text=_("Twelve signs, such as 7KQF-X2MD-4RTA."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    text = forms.CharField(
        label=_("The question, as it stands on the card"),
        help_text=_("Leave out names, addresses and numbers, also when they are on the card."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    asker = forms.ChoiceField(
        label=_("What is ticked?"),
        choices=[*CARD_ASKERS.items(), (Asker.OTHER.value, _("Nothing, or something else"))],
        widget=forms.RadioSelect,
    )

    def asked(self) -> Asked:
        """Return what was asked, for the act."""
        data = self.cleaned_data
        return Asked(
            data["form_token"], data["asker"], data["text"],
            answer_by=AnswerBy.LETTER, facts=Facts(channel=Channel.LETTER),
        )  # fmt: skip
