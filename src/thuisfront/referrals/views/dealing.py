"""What else the sender does: ticks a task, writes down a call, gives the family five words."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.referrals import actions, queries
from thuisfront.referrals.actions import RefusedError, dealing
from thuisfront.referrals.actions.asking import give_words
from thuisfront.referrals.enums import Side
from thuisfront.referrals.forms.calls import CalledForm, CalledStepForm, LaterForm, called_form
from thuisfront.referrals.forms.steps import REFUSED, TokenForm

if TYPE_CHECKING:
    from thuisfront.referrals.models import Referral

DETAIL = "referrals:detail"


@requires(Permission.REFERRAL_WRITE)
@require_POST
def task_deal(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Tick the task of a referral, or put it off for some working days."""
    referral, form = _own(request, pk), LaterForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This could not be done. Try again."))
        return redirect(DETAIL, pk)
    days, at = form.cleaned_data["later"], clock.now()
    if days:
        try:
            dealing.postpone_task(referral=referral, days=days, at=at, by=request.user)
        except RefusedError as no:
            messages.error(request, str(REFUSED[no.why]))
        else:
            messages.success(request, _("It comes back on your list later."))
    else:
        token = form.cleaned_data["form_token"]
        dealing.finish_task(referral=referral, form_token=token, at=at, by=request.user)
        messages.success(request, _("Done."))
    back = request.POST.get("back", "")
    safe = back.startswith("/werk/") and url_has_allowed_host_and_scheme(back, None)
    return redirect(back) if safe else redirect(DETAIL, pk)


@requires(Permission.REFERRAL_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def call_record(request: StaffRequest, pk: UUID, deed: str) -> HttpResponse:
    """Write down what the organization said on the phone, and who said it."""
    referral = _own(request, pk)
    sent = request.POST if request.method == "POST" else None
    form = called_form(sent, deed=deed, state=referral.state, kind=referral.kind)
    if not form:
        raise Http404
    if sent is None or not form.is_valid():
        return _call_page(request, referral, form, 422 if form.errors else 200)
    try:
        _record(request, referral, form)
    except RefusedError as no:
        form.add_error(None, REFUSED[no.why])
        return _call_page(request, referral, form, 409)
    messages.success(request, _("It is written down, as said on the phone."))
    return redirect(DETAIL, pk)


def _record(request: StaffRequest, referral: "Referral", form: CalledForm | CalledStepForm) -> None:
    token, at = form.cleaned_data["form_token"], clock.now()
    if isinstance(form, CalledStepForm):
        actions.take_step(
            referral=referral, step=form.step, side=Side.RECEIVER, form_token=token, at=at,
            by=request.user, told=form.told(),
        )  # fmt: skip
    else:
        actions.write(
            referral=referral, what=form.what, text=form.cleaned_data["text"], form_token=token,
            at=at, by=request.user, side=Side.RECEIVER, who=form.cleaned_data["who"],
        )  # fmt: skip


def _call_page(
    request: StaffRequest, referral: "Referral", form: CalledForm | CalledStepForm, status: int
) -> HttpResponse:
    shown = {"referral": referral, "form": form, "name": form.prefix}
    return render(request, "referrals/called.html", shown, status=status)


@requires(Permission.REFERRAL_WRITE)
@require_POST
def words_give(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Make five words for the family and show them once; words from before open nothing more."""
    referral, form = _own(request, pk), TokenForm(request.POST)
    form.is_valid()
    token = form.cleaned_data["form_token"]
    try:
        words = give_words(referral=referral, form_token=token, at=clock.now(), by=request.user)
    except RefusedError as no:
        messages.error(request, str(REFUSED[no.why]))
        return redirect(DETAIL, pk)
    shown = {"referral": referral, "words": words.split()}
    response = render(request, "referrals/words.html", shown)
    response["Cache-Control"] = "no-store"
    return response


def _own(request: StaffRequest, pk: UUID) -> "Referral":
    return get_object_or_404(queries.own_referrals(request.user), pk=pk)
