"""What was said on the phone: the same that the organization fills in, and who said it."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.referrals.actions import Answer
from thuisfront.referrals.actions.dealing import LATER
from thuisfront.referrals.enums import Happening, Kind, Side, Step
from thuisfront.referrals.forms.steps import StepForm, WriteForm
from thuisfront.referrals.rules import states

WRITTEN = (Happening.QUESTION, Happening.REPORT)
WHO = _("Who said it?")
HELP = _("A name or a task, as they said it themselves. For example: Anna, intake.")


def _who() -> forms.CharField:
    field = forms.CharField(label=WHO, help_text=HELP, max_length=120)
    field.error_messages["required"] = str(_("Write who said it."))
    return field


class CalledStepForm(StepForm):
    """A step that was told on the phone."""

    def __init__(self, data: QueryDict | None = None, **given: Any) -> None:
        super().__init__(data, **given)
        self.fields["who"] = _who()
        self.order_fields(("form_token", "who", "refusal", "outcome", "text"))

    def told(self) -> Answer:
        """Return what comes with the step, and who said it."""
        data = self.cleaned_data
        return Answer(data.get("refusal", ""), data.get("outcome", ""), data["text"], data["who"])


class CalledForm(WriteForm):
    """A question or a report that was told on the phone."""

    def __init__(self, data: QueryDict | None = None, **given: Any) -> None:
        super().__init__(data, **given)
        self.fields["who"] = _who()
        self.order_fields(("form_token", "who", "text"))


def deeds_for(state: str, kind: str = Kind.HELP) -> list[str]:
    """Return what an organization can tell on the phone now: steps of its side, and words."""
    found = [step.value for step in states.steps_for(state, Side.RECEIVER, kind)]
    is_open = states.is_open(state, kind)
    if is_open and state in states.SENT_AND_OPEN:
        found.append(Happening.QUESTION.value)
    if is_open and state in states.AFTER_ACCEPTING:
        found.append(Happening.REPORT.value)
    return found


def called_form(
    data: QueryDict | None, *, deed: str, state: str, kind: str
) -> CalledForm | CalledStepForm | None:
    """Return the form of what was told, or nothing for what is no such thing."""
    if deed in {what.value for what in WRITTEN}:
        return CalledForm(data, what=Happening(deed))
    made_by_them = {step for (_, step), move in states.MOVES.items() if Side.RECEIVER in move.by}
    if deed not in made_by_them:
        return None
    return CalledStepForm(data, step=Step(deed), state=state, kind=kind)


class LaterForm(HouseForm):
    """Nothing: done. A number of working days: not yet."""

    form_token = TokenField()
    later = forms.TypedChoiceField(
        choices=[(str(days), str(days)) for days in LATER], coerce=int, empty_value=None,
        required=False,
    )  # fmt: skip
