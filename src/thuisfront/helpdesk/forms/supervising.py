"""What is typed about answers of colleagues, and about oneself."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base import clock
from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.helpdesk.actions.quality import Wish
from thuisfront.helpdesk.enums import Channel, Feeling, Mark, Point
from thuisfront.helpdesk.forms.questions import Messages

LONGEST = 2000


def _day(label: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    formats = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]
    return forms.DateField(label=label, widget=widget, input_formats=formats)


def _point(point: Point) -> forms.ChoiceField:
    return forms.ChoiceField(label=point.label, choices=Mark.choices, widget=forms.RadioSelect)


class DrawForm(HouseForm):
    """From which answers one draws, and how many; never of whom."""

    form_token = TokenField()
    first_day = _day(_("Answered from"))
    last_day = _day(_("until and with"))
    channel = forms.ChoiceField(
        label=_("By way of"), choices=[("", _("every way")), *Channel.choices], required=False
    )
    number = forms.IntegerField(
        label=_("How many"), min_value=1, max_value=10, initial=3,
        help_text=_("At most ten, and at most half of what there is."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Refuse days that are not in order, or still to come."""
        data = super().clean()
        if {"first_day", "last_day"} <= data.keys():
            if data["last_day"] < data["first_day"]:
                self.add_error("last_day", _("The end must be after the beginning."))
            elif data["first_day"] > clock.today():
                self.add_error("first_day", _("Choose a day that was."))
        return data

    def wish(self) -> Wish:
        """Return what is asked for, for the act."""
        data = self.cleaned_data
        return Wish(data["first_day"], data["last_day"], data["channel"], data["number"])


class ReadForm(HouseForm):
    """How an answer reads."""

    messages: ClassVar[Messages] = {"text": _("Write something that helps your colleague on.")}

    safety = _point(Point.SAFETY)
    own_words = _point(Point.OWN_WORDS)
    plain = _point(Point.PLAIN)
    referral = _point(Point.REFERRAL)
    text = forms.CharField(
        label=_("To your colleague"), max_length=LONGEST,
        help_text=_("Begin with what is good. Quote no words of who asked."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip

    def points(self) -> dict[str, str]:
        """Return what was found, by point."""
        return {name: value for name, value in self.cleaned_data.items() if name != "text"}


class ReplyForm(HouseForm):
    """What one says back."""

    messages: ClassVar[Messages] = {"reply": _("Write what you want to say back.")}

    reply = forms.CharField(
        label=_("What do you say back?"), max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class CareForm(HouseForm):
    """How one is."""

    messages: ClassVar[Messages] = {"feeling": _("Choose how it is.")}

    form_token = TokenField()
    feeling = forms.ChoiceField(
        label=_("How are you?"), choices=Feeling.choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("Something for yourself, or for who leads the line"), max_length=1000,
        required=False, help_text=_("About you. Nothing of who you spoke with."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    shared = forms.BooleanField(label=_("The coordinator may read this"), required=False)
