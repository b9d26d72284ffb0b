"""What a receiver can do, however they came in: by a link, or with an account."""

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest

from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error
from thuisfront.referrals import actions
from thuisfront.referrals.enums import Happening, Side, Step
from thuisfront.referrals.forms.steps import StepForm, WriteForm
from thuisfront.referrals.rules import states

if TYPE_CHECKING:
    from thuisfront.core.accounts.models import User
    from thuisfront.referrals.models import Referral

AT_ONCE = frozenset({"accept", "start", "resume"})  # one press; the rest is folded away
WRITTEN = (Happening.QUESTION, Happening.REPORT)
Sent = StepForm | WriteForm


def form_of(request: HttpRequest, referral: "Referral", deed: str) -> Sent:
    """Return the form that was sent for a deed."""
    wrong = csrf_error(request)
    if deed in {what.value for what in WRITTEN}:
        return WriteForm(request.POST, what=Happening(deed), csrf_error=wrong)
    if deed not in Step.values:
        raise Http404
    return StepForm(
        request.POST, step=Step(deed), state=referral.state, kind=referral.kind, csrf_error=wrong
    )


def carry_out(form: Sent, referral: "Referral", by: "User | None" = None) -> None:
    """Do as the receiver what a good form says.

    :raises RefusedError: when that is not possible
    """
    token, at = form.cleaned_data["form_token"], clock.now()
    if isinstance(form, StepForm):
        actions.take_step(
            referral=referral, step=form.step, side=Side.RECEIVER, told=form.told(),
            form_token=token, at=at, by=by,
        )  # fmt: skip
    else:
        actions.write(
            referral=referral, what=form.what, text=form.cleaned_data["text"], form_token=token,
            at=at, by=by, side=Side.RECEIVER,
        )  # fmt: skip


def forms(referral: "Referral", sent: Sent | None) -> dict[str, Any]:
    """Return the forms that fit now, the one that was sent with what was typed."""
    made: dict[str, Sent] = {}
    for step in states.steps_for(referral.state, Side.RECEIVER, referral.kind):
        made[step.value] = StepForm(step=step, state=referral.state, kind=referral.kind)
    if referral.state in states.SENT_AND_OPEN and states.is_open(referral.state, referral.kind):
        made[Happening.QUESTION.value] = WriteForm(what=Happening.QUESTION)
    if referral.state in states.AFTER_ACCEPTING and states.is_open(referral.state, referral.kind):
        made[Happening.REPORT.value] = WriteForm(what=Happening.REPORT)
    name = sent.prefix if sent else ""
    if sent and name in made:
        made[name] = sent
    return {"forms": made, "sent": name, "form": sent, "at_once": AT_ONCE}
