"""What is typed when colleagues look along."""

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.helpdesk.forms.questions import Messages

LONGEST = 2000


class OpinionAskForm(HouseForm):
    """Whom one asks, what, and for how long."""

    messages: ClassVar[Messages] = {
        "colleague": _("Choose a colleague."), "text": _("Write what you want to know."),
    }  # fmt: skip

    form_token = TokenField()
    colleague = forms.ModelChoiceField(
        User.objects.none(), label=_("Which colleague"), empty_label=_("Choose a colleague")
    )
    text = forms.CharField(
        label=_("What do you ask them?"), max_length=LONGEST,
        help_text=_("It stands sealed with the question, for who may read that."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    days = forms.TypedChoiceField(
        label=_("For how long"), coerce=int, initial=2,
        choices=((1, _("One day")), (2, _("Two days")), (7, _("A week"))),
    )  # fmt: skip

    def __init__(self, data: Any, colleagues: QuerySet[User]) -> None:
        super().__init__(data)
        self.fields["colleague"].queryset = colleagues  # type: ignore[attr-defined]  # a ModelChoiceField

    def until(self) -> datetime:
        """Return the moment on which it ends."""
        days: int = self.cleaned_data["days"]
        return clock.now() + timedelta(days=days)


class OpinionGiveForm(HouseForm):
    """What one thinks."""

    messages: ClassVar[Messages] = {"opinion": _("Write what you think.")}

    opinion = forms.CharField(
        label=_("What do you think?"), max_length=LONGEST,
        help_text=_("Your colleague reads it with the question. Then you look along no more."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
