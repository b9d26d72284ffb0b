"""The forms of the steps: kept as they are while one types, judged when the step is done."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import SHORT, HouseForm, TokenField, tidied
from thuisfront.meldcode.enums import Care, Country, NotNow, Step
from thuisfront.meldcode.rules import Answer, Unsafe
from thuisfront.meldcode.rules.routes import Route

LONGEST = 10_000
Messages = Mapping[str, str | Promise]
ANSWERS = [
    (Answer.YES.value, _("yes")),
    (Answer.NO.value, _("no")),
    (Answer.UNKNOWN.value, _("we do not know yet")),
]
DANGERS = [
    (Unsafe.NONE.value, _("no")),
    (Unsafe.ACUTE.value, _("yes, acute: now or in the coming days")),
    (Unsafe.STRUCTURAL.value, _("yes, structural: it comes back or goes on")),
    (Unsafe.BOTH.value, _("yes, both")),
    (Unsafe.UNKNOWN.value, _("we do not know yet")),
]


def _text(label: Any, help_text: Any = "", *, rows: int = 3, required: bool = False) -> Any:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, widget=widget, required=required)


class StepForm(HouseForm):
    """One step of the route; `route` gives the words that differ per country."""

    def __init__(self, *args: Any, route: Route | None = None, **rest: Any) -> None:
        super().__init__(*args, **rest)
        if route:
            self.follow(route)

    def follow(self, route: Route) -> None:
        """Take over the words of a route."""


class SignalsForm(StepForm):
    """What somebody saw and heard, and the child check."""

    messages: ClassVar[Messages] = {
        "seen": _("Write what you saw or heard."),
        "care": _("Choose who takes care of the children now."),
        "danger": _("Choose whether there is danger."),
    }

    danger = forms.ChoiceField(
        label=_("Is somebody in danger now, or in the coming days?"), choices=ANSWERS,
        widget=forms.RadioSelect,
        help_text=_("Yes? Then call first, and write later. Do not wait for a colleague."),
    )  # fmt: skip
    well = _text(_("What goes well, and who helps already?"), rows=2)
    seen = _text(
        _("What did you see or hear?"),
        _("Facts, with the day. Say of each whether you saw it yourself or heard it."),
        rows=5, required=True,
    )  # fmt: skip
    said = _text(
        _("What did the child say, or somebody else?"), _("In their own words, as they said it.")
    )
    thought = _text(
        _("What do you think when you hear this?"),
        _("This is your thought, and stays apart from the facts. It can also be something else."),
        rows=2,
    )
    children = forms.CharField(
        label=_("Which children?"), required=False,
        help_text=_("How many and how old. A name only when it cannot be without."),
    )  # fmt: skip
    care = forms.ChoiceField(
        label=_("Child check: who takes care of the children now?"),
        choices=[("", _("Choose")), *Care.choices],
    )
    care_note = _text(_("Is it safe there, and for how long can it go on?"), rows=2)
    reference = forms.CharField(
        label=_("Number of the contact"), required=False,
        help_text=_("Only if you need it. The contact itself does not know of this record."),
    )  # fmt: skip


class ConsultForm(StepForm):
    """What thinking along brought."""

    thoughts = _text(
        _("What did it bring you?"), _("What do you see more clearly now? What do you do next?"),
        rows=5,
    )  # fmt: skip


class TalkForm(StepForm):
    """The talk with those it is about, or why not now."""

    plan = _text(_("What do you want to say and ask, to whom, and where is it safe?"), rows=4)
    not_now = forms.ChoiceField(
        label=_("No talk yet? Why not now?"), required=False,
        choices=[("", _("We talked, or we will")), *NotNow.choices],
    )  # fmt: skip
    not_now_note = _text(_("Explain that in a few words"), rows=2)
    heard = _text(_("How do they see it themselves? What do they want?"), rows=4)


class WeighForm(StepForm):
    """The five questions of the weighing."""

    messages: ClassVar[Messages] = dict.fromkeys(
        ("suspicion", "unsafe", "can_help", "accepted", "works"),
        _("Choose an answer. You may say that you do not know yet."),
    )

    suspicion = forms.ChoiceField(label="1", choices=ANSWERS, widget=forms.RadioSelect)
    unsafe = forms.ChoiceField(label="2", choices=DANGERS, widget=forms.RadioSelect)
    can_help = forms.ChoiceField(label="3", choices=ANSWERS, widget=forms.RadioSelect)
    accepted = forms.ChoiceField(label="4", choices=ANSWERS, widget=forms.RadioSelect)
    works = forms.ChoiceField(label="5", choices=ANSWERS, widget=forms.RadioSelect)
    why = _text(_("Why these answers?"), rows=5, required=True)

    def follow(self, route: Route) -> None:
        """Ask the questions of this route."""
        for question in route.questions:
            field = self.fields[question.code]
            field.label = f"{question.number}. {question.text}"
            field.help_text = question.help


FORMS: dict[str, type[StepForm]] = {
    Step.SIGNALS: SignalsForm,
    Step.CONSULT: ConsultForm,
    Step.TALK: TalkForm,
    Step.WEIGH: WeighForm,
}
OF_CASE = ("reference",)  # typed at a step, and kept beside it


class StartForm(HouseForm):
    """By which route."""

    form_token = TokenField()
    country = forms.ChoiceField(
        label=_("Where does the child live?"), choices=Country.choices, initial=Country.NL,
        widget=forms.RadioSelect,
    )  # fmt: skip


class SignalForm(SignalsForm):
    """A worry that is sent on at once, by who does not write the steps."""

    form_token = TokenField()
    country = forms.ChoiceField(
        label=_("Where does the child live?"), choices=Country.choices, initial=Country.NL
    )
    field_order = ("form_token", "danger", "country")

    def typed(self) -> dict[str, str]:
        """Return what stands at the first step."""
        return kept_of(SignalsForm, self.cleaned_data)


def kept_of(form: type[StepForm], values: Mapping[str, Any]) -> dict[str, str]:
    """Return what a step keeps of what was filled in."""
    names = [name for name in form.base_fields if name not in OF_CASE]
    return {name: str(values[name]) for name in names if values.get(name)}


def typed(code: str, data: QueryDict) -> dict[str, str]:
    """Return what is worth keeping of a half-filled step: known fields, of a bounded size."""
    clean = tidied(data)
    return {name: text[:LONGEST] for name, text in kept_of(FORMS[code], clean.dict()).items()}


def as_sent(kept: Mapping[str, str]) -> QueryDict:
    """Return what was kept of a step as if it was sent now, to judge it."""
    sent = QueryDict(mutable=True)
    sent.update(dict(kept))
    return sent


def reference_in(data: QueryDict) -> str:
    """Return the number of the contact that was typed beside the first step."""
    return tidied(data).get("reference", "").strip()[:SHORT]


def told(code: str, values: Mapping[str, str], route: Route) -> list[tuple[str, str]]:
    """Return what stands at a step, question by question, in words."""
    form = FORMS[code](route=route)
    shown = []
    for name, field in form.fields.items():
        value = values.get(name, "")
        if isinstance(field, forms.ChoiceField):
            pairs: Any = field.choices
            value = str(dict(pairs).get(value, value))
        if value:
            shown.append((str(field.label), value))
    return shown
