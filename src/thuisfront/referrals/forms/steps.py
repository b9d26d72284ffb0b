"""What comes with a step or a message: a reason, an outcome, words; and the code of a link."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.referrals.actions import Answer
from thuisfront.referrals.enums import Happening, Kind, Outcome, Refusal, Step
from thuisfront.referrals.rules.states import FITTING, No, needs_outcome

TEXTS = {
    Step.ACCEPT: _("Do you want to say something with it?"),
    Step.REJECT: _("Do you want to say something with it?"),
    Step.CANCEL: _("Why?"),
    Step.START: _("Do you want to say something with it?"),
    Step.HOLD: _("Until when, and why?"),
    Step.RESUME: _("Do you want to say something with it?"),
    Step.COMPLETE: _("What happened, and what comes now?"),
    Step.FAIL: _("What happened?"),
    Step.MISTAKE: _("What went wrong?"),
}
NO_NAMES = _("No more about the family than is needed.")
REFUSED = {
    No.STATE: _("This is not possible any more: somebody was first, or it was withdrawn."),
    No.SIDE: _("This step is for the other side."),
    No.REASON: _("Choose a reason."),
    No.OUTCOME: _("Choose what became of it."),
    No.CONSENT: _("The family did not agree to exactly this, or stopped it. It cannot go on now."),
    No.NOTHING_SHARED: _("Nothing is ticked that is filled in. Choose what goes along."),
    No.NO_SERVICE: _("First choose which help is asked."),
    No.NO_ADDRESS: _("First fill in to which mail address it goes."),
}


class StepForm(HouseForm):
    """What one step asks."""

    form_token = TokenField()
    text = forms.CharField(
        label="", required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=NO_NAMES,
    )  # fmt: skip

    def __init__(
        self, data: QueryDict | None = None, *, step: Step, state: str, kind: str = Kind.HELP,
        csrf_error: str = "",
    ) -> None:  # fmt: skip
        self.step = step
        super().__init__(data, prefix=step.value, csrf_error=csrf_error)
        self.fields["text"].label = TEXTS.get(step, "")
        if step == Step.REJECT:
            self.fields["refusal"] = _choice(_("Why not?"), Refusal.choices, kind)
        if needs_outcome(state, step):
            fitting = [(one.value, one.label) for one in Outcome if one in FITTING[step]]
            self.fields["outcome"] = _choice(_("What became of it?"), fitting)
        self.order_fields(("form_token", "refusal", "outcome", "text"))

    def told(self) -> Answer:
        """Return what comes with the step."""
        data = self.cleaned_data
        return Answer(data.get("refusal", ""), data.get("outcome", ""), data["text"])


def _choice(label: Any, choices: Any, kind: str = "") -> forms.ChoiceField:
    first = Refusal.NO_ROOM if kind == Kind.ROOM else None
    field = forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, initial=first)
    field.error_messages["required"] = str(_("Choose an answer."))
    return field


ASKED = {
    Happening.QUESTION: _("What do you want to know?"),
    Happening.REPLY: _("What do you answer?"),
    Happening.REPORT: _("How does it go?"),
}


class WriteForm(HouseForm):
    """A question, an answer or a report, in words."""

    form_token = TokenField()
    text = forms.CharField(
        label="", max_length=4000, widget=forms.Textarea(attrs={"rows": 4}), help_text=NO_NAMES
    )

    def __init__(
        self, data: QueryDict | None = None, *, what: Happening, csrf_error: str = ""
    ) -> None:
        self.what = what
        super().__init__(data, prefix=what.value, csrf_error=csrf_error)
        self.fields["text"].label = ASKED[what]
        self.fields["text"].error_messages["required"] = str(_("Write something first."))


class CodeForm(HouseForm):
    """The six digits that came by another way than the link."""

    code = forms.CharField(
        label=_("Code of six digits"), max_length=20,
        help_text=_("It came by text message, or we told it on the phone."),
        widget=forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "one-time-code", "size": "8"}
        ),
    )  # fmt: skip


class TokenForm(HouseForm):
    """Nothing but that it is sent once."""

    form_token = TokenField()
