"""What the holder of five words chooses and tells: how long it stays open, whether it helped."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.helpdesk.enums import Helped

Messages = Mapping[str, str | Promise]


class PeriodForm(HouseForm):
    """For how long an answer can be opened."""

    messages: ClassVar[Messages] = {"days": _("Choose how long it stays open.")}

    days = forms.TypedChoiceField(
        label=_("How long may your words open this?"),
        help_text=_("It counts from the last message. Then everything is erased, here too."),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("That time is over already. Choose a longer one.")},
    )

    def __init__(self, *args: Any, left: list[tuple[int, str]], **rest: Any) -> None:
        super().__init__(*args, **rest)
        field = self.fields["days"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- narrows for mypy
        field.choices = left


class AskLaterForm(HouseForm):
    """May we ask later whether it helped? Only a tick is a yes."""

    messages: ClassVar[Messages] = {"agree": _("Tick the box if you like it. It is not needed.")}

    form_token = TokenField()
    agree = forms.BooleanField(label=_("Yes, you may ask me once"))


class HelpedForm(HouseForm):
    """Whether it helped."""

    messages: ClassVar[Messages] = {"result": _("Choose one.")}

    result = forms.ChoiceField(
        label=_("Did our answer help you?"), choices=Helped.choices, widget=forms.RadioSelect
    )
    remark = forms.CharField(
        label=_("What do you want to say about it?"),
        help_text=_("You may leave this empty. No names, please."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
