"""What somebody of the line types while listening: kept as it is, judged when it is finished."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.outbox.texting import is_connected
from thuisfront.core.ui.forms import HouseForm, TokenField, tidied
from thuisfront.helpdesk.actions.asking import Asked, Facts, Recorded
from thuisfront.helpdesk.enums import (
    ASKER_SHORT,
    CHILDREN,
    AgeBand,
    AnswerBy,
    Asker,
    Channel,
    EmptyKind,
    ForWhom,
    Outcome,
    Region,
    Safety,
    Topic,
)
from thuisfront.helpdesk.forms.questions import (
    LONGEST,
    EmailField,
    MobileField,
    PhoneField,
    without_sms,
)
from thuisfront.helpdesk.queries import Contact
from thuisfront.helpdesk.queries.levels import Offer
from thuisfront.institutions.public import institutions
from thuisfront.knowledge.public import Phase

Messages = Mapping[str, str | Promise]
NOTHING = "done"
MOST_VALUES = 40  # ticked in one field
WRITTEN_BY_HAND = (
    Channel.PHONE, Channel.CHAT, Channel.MAIL, Channel.LETTER, Channel.VISIT, Channel.OUTREACH,
)  # fmt: skip
# Of these the answer is read with the five words.
READ_WITH_WORDS = (AnswerBy.CODE, AnswerBy.EMAIL, AnswerBy.SMS)
NEXT = [
    (NOTHING, _("Nothing more: this was all")),
    (AnswerBy.CODE.value, _("We write an answer, to be read with the five words")),
    (AnswerBy.EMAIL.value, _("The same, and an e-mail when it is there")),
    (AnswerBy.SMS.value, _("The same, and a text message when it is there")),
    (AnswerBy.PHONE.value, _("We call back")),
    (AnswerBy.LETTER.value, _("We write a letter on paper")),
]


def _either(choices: Any) -> list[Any]:
    return [("", _("Not told")), *choices]


class StartForm(HouseForm):
    """By which way somebody reached us."""

    form_token = TokenField()
    channel = forms.ChoiceField(
        label=_("By which way?"),
        choices=[(code.value, code.label) for code in WRITTEN_BY_HAND],
        initial=Channel.PHONE,
    )


class TakeForm(HouseForm):
    """That a call is taken."""

    form_token = TokenField()


class EmptyForm(HouseForm):
    """A call without a conversation."""

    form_token = TokenField()
    kind = forms.ChoiceField(label=_("What was it?"), choices=EmptyKind.choices)


class IntakeForm(HouseForm):
    """A conversation, written down while listening."""

    messages: ClassVar[Messages] = {
        "asker": _("Choose who asked."),
        "for_whom": _("Choose for whom they asked."),
        "topics": _("Tick at least one subject."),
        "safety": _("Choose what you know of safety."),
        "outcomes": _("Tick what you did."),
        "next": _("Choose what happens now."),
    }

    words = forms.CharField(
        label=_("What do they say, in their own words?"), max_length=LONGEST, required=False,
        help_text=_("No names, no addresses, no offence."),
        widget=forms.Textarea(attrs={"rows": 5, "autofocus": True}),
    )  # fmt: skip
    well = forms.CharField(
        label=_("What goes well, who helps already?"), max_length=2000, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    hope = forms.CharField(
        label=_("What do they hope for?"), max_length=2000, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    asker = forms.ChoiceField(
        label=_("Who asks?"), choices=[("", _("Choose")), *ASKER_SHORT.items()]
    )
    for_whom = forms.ChoiceField(
        label=_("For whom?"), choices=[("", _("Choose")), *ForWhom.choices]
    )
    age_band = forms.ChoiceField(
        label=_("How old is the child?"), choices=_either(AgeBand.choices), required=False
    )
    topics = forms.MultipleChoiceField(
        label=_("What is it about?"), choices=Topic.choices, widget=forms.CheckboxSelectMultiple
    )
    safety = forms.ChoiceField(
        label=_("Is everybody safe?"), choices=Safety.choices, widget=forms.RadioSelect,
        help_text=_("Ask it: “Is it safe at home now, for you and for the children?”"),
    )  # fmt: skip
    outcomes = forms.MultipleChoiceField(
        label=_("What did you do?"), choices=Outcome.choices, widget=forms.CheckboxSelectMultiple
    )
    articles = forms.MultipleChoiceField(
        label=_("Pages for who asked"), required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("One of the articles is no longer there.")},
    )  # fmt: skip
    answer = forms.CharField(
        label=_("What you said, to read again"), max_length=LONGEST, required=False,
        help_text=_("Who asked can read this with the five words. You may leave it empty."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    next = forms.ChoiceField(
        label=_("And now?"), choices=lambda: without_sms(NEXT), initial=NOTHING,
        widget=forms.RadioSelect,
    )  # fmt: skip
    email = EmailField(
        label=_("E-mail address"),
        help_text=_("Only when they agree. The e-mail says nothing else."),
    )
    mobile = MobileField(
        label=_("Mobile number"),
        help_text=_("Only when they agree. The text message says nothing else."),
    )
    address = forms.CharField(
        label=_("Name and address on the envelope"), max_length=300, required=False,
        help_text=_("Only when they agree; erased once posted. Empty: you hand it over."),
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )  # fmt: skip
    phone = PhoneField(
        label=_("Telephone number"),
        help_text=_("Only when they agree. We keep it for this call back only."),
    )
    phone_when = forms.CharField(
        label=_("When is it safe to call?"), max_length=200, required=False
    )
    five_words = forms.BooleanField(
        label=_("Give five words"), required=False,
        help_text=_("To read this again on our site and to go on. Later it is one click."),
    )  # fmt: skip
    heavy = forms.BooleanField(
        label=_("This was heavy for me"), required=False,
        help_text=_("Stands nowhere in the conversation. Afterwards we ask how you are."),
    )  # fmt: skip
    region = forms.ChoiceField(
        label=_("Where do they live?"), choices=_either(Region.choices), required=False
    )
    phase = forms.ChoiceField(
        label=_("Where is the parent in the chain?"), choices=_either(Phase.choices),
        required=False,
    )  # fmt: skip
    institution = forms.ModelChoiceField(
        label=_("Which prison?"), queryset=institutions().none(), required=False,
        empty_label=_("Not told"),
    )  # fmt: skip
    earlier = forms.CharField(
        label=_("Five words of an earlier time"), max_length=200, required=False,
        help_text=_("Only if they like to say them. We do not keep the words."),
        widget=forms.TextInput(attrs={
            "autocomplete": "off", "autocapitalize": "none", "spellcheck": "false",
            "form": "intake",  # stands beside the form, so that Enter in a field still finishes
        }),
    )  # fmt: skip
    note = forms.CharField(
        label=_("Note for colleagues"), max_length=LONGEST, required=False,
        help_text=_("Only who answers reads this; the one it is about may ask for it."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip

    def __init__(self, *args: Any, offered: Offer | None = None, **rest: Any) -> None:
        super().__init__(*args, **rest)
        prisons, articles = self.fields["institution"], self.fields["articles"]
        assert isinstance(prisons, forms.ModelChoiceField)  # noqa: S101 -- narrows for mypy
        assert isinstance(articles, forms.MultipleChoiceField)  # noqa: S101 -- narrows for mypy
        prisons.queryset = institutions()
        self.offered = offered or Offer()
        every = (*self.offered.fitting, *self.offered.others)
        articles.choices = [(one.url, one.label) for one in every]

    def clean(self) -> dict[str, Any]:
        """Ask for the address that belongs to the chosen way, and drop the others."""
        data = super().clean() or self.cleaned_data
        way = data.get("next")
        if way == AnswerBy.EMAIL and not data.get("email") and "email" not in self.errors:
            self.add_error("email", _("Write the e-mail address, or choose something else."))
        if way == AnswerBy.PHONE and not data.get("phone") and "phone" not in self.errors:
            self.add_error("phone", _("Write the telephone number, or choose something else."))
        if way == AnswerBy.SMS and not data.get("mobile") and "mobile" not in self.errors:
            self.add_error("mobile", _("Write the mobile number, or choose something else."))
        if data.get("asker") != Asker.CHILD and data.get("for_whom") not in CHILDREN:
            data["age_band"] = ""
        return data

    def keep_errors_of(self, field: str) -> None:
        """Judge one field only."""
        for name in [name for name in self.errors if name != field]:
            del self.errors[name]

    @property
    def offers_sms(self) -> bool:
        """Tell whether this installation can send text messages."""
        return is_connected()

    def recorded(self, *, form_token: str, channel: str, minutes: int) -> Recorded:
        """Return what was written down, for the act."""
        data = self.cleaned_data
        waits = data["next"] != NOTHING
        facts = Facts(
            channel, data["for_whom"], data["region"], tuple(data["topics"]), data["phase"],
            data["institution"].pk if data["institution"] else None, data["safety"],
            tuple(data["outcomes"]), minutes,
        )  # fmt: skip
        asked = Asked(
            form_token, data["asker"], data["words"], data["hope"], data["age_band"],
            data["next"] if waits else AnswerBy.CODE.value, self._contact(), data["well"], facts,
        )  # fmt: skip
        links = tuple(self.offered.links(data["articles"]))
        return Recorded(asked, data["answer"], links, data["note"], waits, self._worded())

    def _worded(self) -> bool:
        """Tell whether there is something to read with five words, or a wish for these."""
        data = self.cleaned_data
        to_read = data["answer"] or data["articles"] or data["next"] in READ_WITH_WORDS
        return bool(data["five_words"] or to_read)

    def _contact(self) -> Contact | None:
        data = self.cleaned_data
        if data["next"] == AnswerBy.EMAIL:
            return Contact(email=data["email"])
        if data["next"] == AnswerBy.PHONE:
            return Contact(phone=data["phone"], when=data["phone_when"])
        if data["next"] == AnswerBy.SMS:
            return Contact(mobile=data["mobile"])
        if data["next"] == AnswerBy.LETTER and data["address"].strip():
            return Contact(address=data["address"].strip())
        return None


def typed(data: QueryDict) -> dict[str, list[str]]:
    """Return what is worth keeping of a half-filled form: known fields, of a bounded size."""
    clean, kept = tidied(data), {}
    for name in IntakeForm.base_fields:
        if name == "earlier":  # the words of the caller are no note
            continue
        values = [str(value)[:LONGEST] for value in clean.getlist(name)[:MOST_VALUES]]
        if any(values):
            kept[name] = values
    return kept


def filled(kept: dict[str, list[str]]) -> dict[str, Any]:
    """Return what was kept as the form shows it again."""
    many = {"topics", "outcomes", "articles"}
    return {name: values if name in many else values[0] for name, values in kept.items()}
