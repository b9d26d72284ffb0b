"""A draft: which help, what is told, what of it goes along, and where the mail goes."""

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisfront.core.outbox.texting import mobile_number
from thuisfront.core.search.analysis import tidy
from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.directory.public import Wanted
from thuisfront.referrals.enums import Field, Kind
from thuisfront.referrals.queries import Opened, Receiver

LONG = frozenset({Field.SITUATION, Field.WISH, Field.WORDS})
HELP = {
    Field.REACH: _("For example: not on Wednesday, the phone lies on the table then."),
    Field.SITUATION: _("As short as you can. Who reads it needs to know what to do, no more."),
    Field.ADDRESS: _("Is it needed? Often a telephone number is enough."),
    Field.DETENTION: _("Does the organization need to know? Often not. The family decides."),
    Field.WORDS: _("Only when the child wants that. Read it to the child first."),
}


class BeginForm(HouseForm):
    """What is asked."""

    form_token = TokenField()
    kind = forms.ChoiceField(
        label=_("What do you want to ask?"), choices=Kind.choices, widget=forms.RadioSelect,
        initial=Kind.HELP,
    )  # fmt: skip


class FindForm(HouseForm):
    """Looks for help in the directory; what makes no sense narrows nothing."""

    q = forms.CharField(label=_("Which help do you look for?"), required=False)
    age = forms.IntegerField(
        label=_("How old?"), min_value=0, max_value=99, required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip

    def wanted(self) -> Wanted:
        """Return what makes sense of it."""
        self.is_valid()
        told = self.cleaned_data
        return Wanted(tidy(str(told.get("q") or "")), told.get("age"))


class ChooseForm(HouseForm):
    """One service."""

    service = forms.CharField(label=_("Help"))

    def clean_service(self) -> UUID:
        """Return the key of the service."""
        try:
            return UUID(self.cleaned_data["service"])
        except ValueError as wrong:
            raise ValidationError(gettext("Choose an answer.")) from wrong


class ContentForm(HouseForm):
    """What is told, each with a tick of its own, and to whom."""

    receiver_email = forms.EmailField(
        label=_("Mail address of the organization"), max_length=254,
        help_text=_("There goes a mail with a link. Nothing about the family is in it."),
    )  # fmt: skip
    receiver_mobile = forms.CharField(
        label=_("Mobile number for the code"), required=False,
        help_text=_("Leave it empty when you call and read the code aloud."),
    )  # fmt: skip

    def __init__(
        self, data: QueryDict | None = None, *, initial: dict[str, Any], kind: str
    ) -> None:
        super().__init__(data, initial=initial)
        self.is_about_people = kind == Kind.HELP
        for field in Field if self.is_about_people else ():
            area = forms.Textarea(attrs={"rows": 4}) if field in LONG else None
            self.fields[f"value_{field}"] = forms.CharField(
                label=field.label, required=False, max_length=4000 if field in LONG else 300,
                help_text=HELP.get(field, ""), widget=area,
            )  # fmt: skip
            self.fields[f"share_{field}"] = forms.BooleanField(
                label=_("This goes along"), required=False
            )

    @staticmethod
    def initial_of(told: Opened) -> dict[str, Any]:
        """Return what stands in a draft now."""
        values = {f"value_{code}": value for code, value in told.values.items()}
        ticks = {f"share_{code}": True for code in told.referral.shared}
        where = {f"receiver_{name}": value for name, value in vars(told.receiver).items()}
        return {**values, **ticks, **where}

    def pairs(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Return each field with its tick."""
        if not self.is_about_people:
            return []
        return [(self[f"value_{field}"], self[f"share_{field}"]) for field in Field]

    def clean_receiver_mobile(self) -> str:
        """Return the number as it is dialed everywhere."""
        typed = str(self.cleaned_data["receiver_mobile"] or "")
        if not typed:
            return ""
        try:
            return mobile_number(typed)
        except ValidationError as wrong:
            raise ValidationError(gettext("This is no mobile number.")) from wrong

    def values(self) -> dict[str, str]:
        """Return what is told."""
        told = {field.value: self.cleaned_data.get(f"value_{field}") for field in Field}
        return {code: str(value) for code, value in told.items() if value}

    def shared(self) -> list[str]:
        """Return what is ticked."""
        return [field.value for field in Field if self.cleaned_data.get(f"share_{field}")]

    def receiver(self) -> Receiver:
        """Return where the mail goes."""
        data = self.cleaned_data
        return Receiver(data["receiver_email"], data["receiver_mobile"])
