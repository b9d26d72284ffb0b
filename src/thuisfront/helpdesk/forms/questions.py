"""What people type at the helpdesk, made clean."""

from collections.abc import Mapping
from typing import Any, ClassVar, cast

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base.receipts import as_typed
from thuisfront.core.outbox.actions import check_address
from thuisfront.core.outbox.texting import is_connected, mobile_number
from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.helpdesk import rules
from thuisfront.helpdesk.actions import Asked
from thuisfront.helpdesk.enums import WEB_ASKERS, AgeBand, AnswerBy, Asker
from thuisfront.helpdesk.queries import Contact
from thuisfront.helpdesk.queries.levels import Offer, Offered

LONGEST = 10_000
# Who asks here has internet: paper is for who calls or sends a card.
WEB_WAYS = [one for one in AnswerBy.choices if one[0] != AnswerBy.LETTER]
Messages = Mapping[str, str | Promise]


class EmailField(forms.EmailField):
    """One address to mail to, asked only when it is needed."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("This is not an e-mail address, such as naam@voorbeeld.nl.")
    }

    def __init__(self, **rest: Any) -> None:
        quiet = forms.EmailInput(attrs={"autocomplete": "off"})
        super().__init__(required=False, widget=quiet, **rest)

    def clean(self, value: Any) -> str:
        """Refuse what mail would take for more than one address."""
        typed: str = super().clean(value)
        if typed:
            try:
                check_address(typed)
            except forms.ValidationError as error:
                raise forms.ValidationError(self.error_messages["invalid"]) from error
        return typed


class PhoneField(forms.RegexField):
    """One number to call, asked only when it is needed."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("This is not a telephone number, such as 06 12345678.")
    }

    def __init__(self, **rest: Any) -> None:
        quiet = forms.TextInput(attrs={"autocomplete": "off", "inputmode": "tel"})
        super().__init__(r"^\+?[0-9 ()/.-]{9,20}$", required=False, widget=quiet, **rest)


class MobileField(PhoneField):
    """One number that takes text messages, in every way of writing of NL and BE."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "invalid": _("This is not a mobile number, such as 06 12345678 or 0470 12 34 56.")
    }

    def clean(self, value: Any) -> str:
        """Return the number as one writes it everywhere."""
        typed: str = super().clean(value)
        if typed:
            try:
                return mobile_number(typed)
            except forms.ValidationError as error:
                raise forms.ValidationError(self.error_messages["invalid"]) from error
        return typed


def without_sms(choices: Any) -> list[tuple[Any, Any]]:
    """Return ways to be answered; by text message only where the centre has a provider."""
    return [one for one in choices if one[0] != AnswerBy.SMS or is_connected()]


class AskForm(HouseForm):
    """A question without a name."""

    messages: ClassVar[Messages] = {
        "text": _("Write your question."),
        "asker": _("Choose who you are."),
        "answer_by": _("Choose how we may answer."),
    }

    shows_help = False
    form_token = TokenField()
    seen_help = forms.BooleanField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Your question, in your own words"),
        help_text=_("Do not write names, addresses or a telephone number here."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    hope = forms.CharField(
        label=_("What do you hope for?"),
        help_text=_("You may leave this empty."),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    asker = forms.ChoiceField(
        label=_("Who are you?"),
        choices=[(code.value, code.label) for code in WEB_ASKERS],
        widget=forms.RadioSelect,
    )
    age_band = forms.ChoiceField(
        label=_("How old are you?"),
        help_text=_("Only if you are under 18."),
        choices=[("", _("I would rather not say")), *AgeBand.choices],
        required=False,
    )
    answer_by = forms.ChoiceField(
        label=_("How may we answer you safely?"),
        help_text=_("Choose what nobody else can read or hear."),
        choices=lambda: without_sms(WEB_WAYS),
        widget=forms.RadioSelect,
        initial=AnswerBy.CODE,
    )
    email = EmailField(
        label=_("Your e-mail address"),
        help_text=_("Only if you want an e-mail. The e-mail says nothing about your question."),
    )
    mobile = MobileField(
        label=_("Your mobile number"),
        help_text=_("Only if you want a text message. It says nothing about your question."),
    )
    phone = PhoneField(
        label=_("Your telephone number"),
        help_text=_("Only if we may call you back. We call from a hidden number."),
    )
    phone_when = forms.CharField(
        label=_("When is it safe to call you?"),
        help_text=_("For example: on weekdays after four, not at the weekend."),
        max_length=200,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the address that belongs to the chosen way, and drop the others."""
        data = super().clean() or self.cleaned_data
        way = data.get("answer_by")
        if way == AnswerBy.EMAIL and not data.get("email") and "email" not in self.errors:
            self.add_error("email", _("Write your e-mail address, or choose another way."))
        if way == AnswerBy.PHONE and not data.get("phone") and "phone" not in self.errors:
            self.add_error("phone", _("Write your telephone number, or choose another way."))
        if way == AnswerBy.SMS and not data.get("mobile") and "mobile" not in self.errors:
            self.add_error("mobile", _("Write your mobile number, or choose another way."))
        if data.get("asker") != Asker.CHILD:
            data["age_band"] = ""
        return data

    def contact(self) -> Contact | None:
        """Return how to reach the asker, only as far as they chose it."""
        data = self.cleaned_data
        if data["answer_by"] == AnswerBy.EMAIL:
            return Contact(email=data["email"])
        if data["answer_by"] == AnswerBy.PHONE:
            return Contact(phone=data["phone"], when=data["phone_when"])
        if data["answer_by"] == AnswerBy.SMS:
            return Contact(mobile=data["mobile"])
        return None

    def asked(self) -> Asked:
        """Return what was asked, for the act."""
        data = self.cleaned_data
        names = ("form_token", "asker", "age_band", "text", "hope", "answer_by")
        return Asked(**{name: data[name] for name in names}, contact=self.contact())

    def with_help_seen(self) -> "AskForm":
        """Return the same form, once more, with the emergency numbers above it."""
        data = cast("QueryDict", self.data).copy()
        data["seen_help"] = "on"
        again = AskForm(data)
        again.shows_help = True
        return again

    @property
    def offers_sms(self) -> bool:
        """Tell whether this installation can send text messages."""
        return is_connected()

    def must_see_help(self) -> bool:
        """Tell whether the emergency numbers come first: once, then the question is accepted."""
        data = self.cleaned_data
        return not data["seen_help"] and rules.sounds_unsafe(data["text"], data["hope"])


class CodeForm(HouseForm):
    """Five words."""

    messages: ClassVar[Messages] = {
        "words": _("Write your five words."),
    }

    words = forms.CharField(
        label=_("Your five words"),
        help_text=_("Capital letters, commas and extra spaces do not matter."),
        max_length=200,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )

    def clean_words(self) -> str:
        """Return the words as the look-up wants them."""
        return as_typed(self.cleaned_data["words"])


class FindForm(HouseForm):
    """Who calls or writes."""

    messages: ClassVar[Messages] = {
        "contact": _("Write the number or the address."),
    }

    contact = forms.CharField(
        label=_("Telephone number or e-mail address"),
        help_text=_("In any way of writing. It must be the same number or address."),
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class WriteBackForm(HouseForm):
    """A next message of the asker."""

    messages: ClassVar[Messages] = {
        "text": _("Write your message."),
    }

    form_token = TokenField()
    text = forms.CharField(
        label=_("Write back"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class AnswerForm(HouseForm):
    """An answer of the line, with articles that go along."""

    messages: ClassVar[Messages] = {
        "text": _("Write your answer."),
    }

    offered: Offer = Offer()
    form_token = TokenField()
    text = forms.CharField(
        label=_("Your answer"),
        help_text=_("Short sentences, warm words. No names, no prison, no offence."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    articles = forms.MultipleChoiceField(
        label=_("Send along"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("One of the articles is no longer there.")},
    )

    def offer_articles(self, offer: Offer) -> None:
        """Offer pages: of each the text that fits in the field, the others beside it."""
        self.offered = offer
        field = self.fields["articles"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 -- narrows for mypy
        field.choices = [(one.url, one.label) for one in (*offer.fitting, *offer.others)]
        field.widget.choices = field.choices[: len(offer.fitting)]

    @property
    def others(self) -> list[tuple[Offered, bool]]:
        """Return the other texts of the pages, each with whether it was ticked."""
        ticked = set(self["articles"].value() or ())
        return [(one, one.url in ticked) for one in self.offered.others]


class DraftForm(AnswerForm):
    """The same answer, unfinished."""

    text = forms.CharField(
        label=_("Your answer"),
        max_length=LONGEST,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12}),
    )


class TakeOverForm(HouseForm):
    """Why a question is taken from a colleague."""

    messages: ClassVar[Messages] = {
        "reason": _("Write the reason."),
    }

    reason = forms.CharField(
        label=_("Why do you take this over?"),
        help_text=_("The reason stays in the trail. Write nothing about the asker."),
        max_length=200,
    )
