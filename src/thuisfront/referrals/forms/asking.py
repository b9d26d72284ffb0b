"""What a family fills in to ask for help itself, and what it adds later."""

from datetime import date
from typing import Any, ClassVar, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base.flags import sounds_unsafe
from thuisfront.core.outbox.actions import check_address
from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.directory.public import Service
from thuisfront.referrals.actions.asking import OwnAsking
from thuisfront.referrals.enums import Asker, Field
from thuisfront.referrals.rules.telling import telling_words

NUMBER = r"^[0-9+() ./-]{6,30}$"
OLD_ENOUGH = 16
READ_ALONG = (("no", _("No, only me")), ("yes", _("Yes, or I am not sure")))
WRITTEN = ("name", "phone", "email", "reach", "wish", "situation", "address")


class AskingForm(HouseForm):
    """Asks a service to help: what is left empty does not go along."""

    messages: ClassVar[dict[str, Any]] = {
        "age": _("Choose how old you are."),
        "read_along": _("Choose an answer: then they know what is safe."),
        "wish": _("Write what help you want. One sentence is enough."),
    }
    form_token = TokenField()
    seen_help = forms.BooleanField(required=False, widget=forms.HiddenInput)
    age = forms.TypedChoiceField(
        label=_("How old are you?"), coerce=int, widget=forms.RadioSelect,
        choices=[(16, _("16")), (17, _("17")), (18, _("18 or older"))],
    )  # fmt: skip
    wish = forms.CharField(
        label=_("What help do you want?"), max_length=2000,
        help_text=_("One sentence is enough. For example: I want to talk with somebody."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    situation = forms.CharField(
        label=_("Do you want to tell something about it?"), max_length=2000, required=False,
        help_text=_("You may leave this empty and tell it later."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    child_age = forms.CharField(
        label=_("How old is your child, or how old are they?"), max_length=60, required=False,
        help_text=_("You may leave this empty. Names of children are not needed."),
    )  # fmt: skip
    name = forms.CharField(
        label=_("How may they call you?"), max_length=100, required=False,
        help_text=_("You may leave this empty. It need not be your real name."),
    )  # fmt: skip
    phone = forms.RegexField(
        NUMBER, label=_("Your telephone number"), required=False,
        error_messages={"invalid": _("This is no telephone number.")},
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )  # fmt: skip
    email = forms.EmailField(
        label=_("Your e-mail address"), max_length=254, required=False,
        error_messages={"invalid": _("Write an e-mail address, like name@example.org.")},
    )  # fmt: skip
    read_along = forms.ChoiceField(
        label=_("Can somebody else read your phone or mail, or hear you call?"),
        help_text=_("Think of who lives with you, and of who knows your password."),
        choices=READ_ALONG, widget=forms.RadioSelect,
    )  # fmt: skip
    reach = forms.CharField(
        label=_("How and when can they reach you safely?"), max_length=300, required=False,
        help_text=_("For example: call on weekdays between ten and two. Leave no voice mail."),
    )  # fmt: skip
    share_address = forms.BooleanField(
        label=_("They may know where I live"), required=False,
        help_text=_("Is it needed? Often a telephone number is enough."),
    )  # fmt: skip
    address = forms.CharField(
        label=_("Your address"), max_length=300, required=False,
        help_text=_("Only when you ticked that they may know it."),
    )  # fmt: skip
    share_detention = forms.BooleanField(
        label=_("They may know that a parent is in detention"), required=False,
        help_text=_("They can help you without knowing this. You can also tell it later."),
    )  # fmt: skip
    agree = forms.BooleanField(label=_("Yes, this is what I want"), required=False)

    def __init__(
        self, data: QueryDict | None = None, *, asker: Asker, csrf_error: str = ""
    ) -> None:
        super().__init__(data, csrf_error=csrf_error)
        self.asker = asker
        del self.fields["child_age" if asker == Asker.YOUNG else "age"]

    def clean_email(self) -> str:
        """Refuse what no mail goes to."""
        typed = str(self.cleaned_data["email"])
        if typed:
            try:
                check_address(typed)
            except ValidationError as wrong:
                told = self.fields["email"].error_messages["invalid"]
                raise ValidationError(told) from wrong
        return typed

    def clean(self) -> dict[str, Any]:
        """Ask for one way to be reached, how it is safe, and for the address that was ticked."""
        data = super().clean() or self.cleaned_data
        if not {"phone", "email"} & (data.keys() & self._filled() | self.errors.keys()):
            self.add_error("phone", _("Write a number or a mail address: else they cannot answer."))
        if data.get("read_along") == "yes" and not data.get("reach"):
            self.add_error("reach", _("Write how and when it is safe: they keep to that."))
        if data.get("share_address") and not data.get("address"):
            self.add_error("address", _("Write your address, or take the tick away."))
        return data

    def _filled(self) -> set[str]:
        return {name for name in WRITTEN if self.cleaned_data.get(name)}

    def values(self) -> dict[str, str]:
        """Return what goes along, by what it is."""
        data = self.cleaned_data
        young = self.asker == Asker.YOUNG
        told = {
            Field.CHILD if young else Field.PARENT: data["name"],
            Field.AGE: self._age() if young else data["child_age"],
            Field.PHONE: data["phone"], Field.EMAIL: data["email"], Field.REACH: self._reach(),
            Field.ADDRESS: data["address"] if data["share_address"] else "",
            Field.SITUATION: data["situation"], Field.WISH: data["wish"],
            Field.DETENTION: self._detention() if data["share_detention"] else "",
        }  # fmt: skip
        return {field.value: str(value) for field, value in told.items() if value}

    def _age(self) -> str:
        age = dict(self.fields["age"].choices)[self.cleaned_data["age"]]  # type: ignore[attr-defined]  # a choice field
        with override("nl"):
            return str(age)

    def _reach(self) -> str:
        data = self.cleaned_data
        with override("nl"):
            warns = gettext("Take care: somebody else can read or listen along.")
        return " ".join(filter(None, (warns * (data["read_along"] == "yes"), data["reach"])))

    @staticmethod
    def _detention() -> str:
        with override("nl"):
            return gettext("A parent is in detention.")

    def asked(self, service: Service, today: date) -> OwnAsking:
        """Return what is asked, for the act; who is so old was born this day at the latest."""
        data, born = self.cleaned_data, None
        if self.asker == Asker.YOUNG:
            born = date(today.year - data["age"], today.month, min(today.day, 28))
        return OwnAsking(service, self.asker, self.values(), data["form_token"], born)

    def words_that_tell(self) -> list[str]:
        """Return the words that tell of detention, when that was not ticked."""
        data = self.cleaned_data
        if data["share_detention"]:
            return []
        return telling_words("\n".join(str(data[name]) for name in WRITTEN))

    def must_see_help(self) -> bool:
        """Tell whether the emergency numbers come first."""
        data = self.cleaned_data
        unsafe = sounds_unsafe(data["wish"], data["situation"], data["reach"])
        return unsafe and not data["seen_help"]

    def with_help_seen(self) -> "AskingForm":
        """Return the same form, once more, that knows the numbers were shown."""
        data = cast("QueryDict", self.data).copy()
        data["seen_help"] = "on"
        again = AskingForm(data, asker=self.asker)
        again.is_valid()
        return again


class AddForm(HouseForm):
    """Something more, for who helps."""

    messages: ClassVar[dict[str, Any]] = {"text": _("Write something first.")}
    form_token = TokenField()
    seen_help = forms.BooleanField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("Do you want to tell them something more?"), max_length=4000,
        help_text=_("They read it on their page. A colleague of ours can read it too."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def must_see_help(self) -> bool:
        """Tell whether the emergency numbers come first."""
        return sounds_unsafe(self.cleaned_data["text"]) and not self.cleaned_data["seen_help"]

    def with_help_seen(self) -> "AddForm":
        """Return the same form, once more, that knows the numbers were shown."""
        data = cast("QueryDict", self.data).copy()
        data["seen_help"] = "on"
        return AddForm(data)
