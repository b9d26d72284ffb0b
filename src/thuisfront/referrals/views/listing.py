"""The side of the sender: the list, one referral, and every step that the sender makes."""

from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.referrals import actions, queries
from thuisfront.referrals.actions import RefusedError, drafting
from thuisfront.referrals.actions.asking import may_have_words
from thuisfront.referrals.actions.dealing import LATER
from thuisfront.referrals.enums import Happening, Side, State, Step
from thuisfront.referrals.forms.calls import deeds_for
from thuisfront.referrals.forms.steps import REFUSED, StepForm, TokenForm, WriteForm
from thuisfront.referrals.rules import states
from thuisfront.referrals.tasks import address_of

if TYPE_CHECKING:
    from thuisfront.referrals.models import Referral

LIST, DETAIL = "referrals:list", "referrals:detail"
TABS = {
    "mij": gettext_lazy("Mine, open"), "wacht": gettext_lazy("Waiting for an answer"),
    "onbeantwoord": gettext_lazy("No answer"), "loopt": gettext_lazy("Being helped"),
    "klaar": gettext_lazy("Ended"), "": gettext_lazy("All"),
}  # fmt: skip
SENDERS = {Step.SEND, Step.CANCEL, Step.MISTAKE}
SAID = {
    Step.SEND: gettext_lazy("It is sent. Tell the code on the phone, when no message was sent."),
    Step.CANCEL: gettext_lazy("It is withdrawn. The organization sees that."),
    Step.MISTAKE: gettext_lazy("It is marked as made by mistake. Nobody can open it any more."),
}


@requires(Permission.REFERRAL_READ)
@require_safe
def referral_list(request: StaffRequest) -> HttpResponse:
    """List the referrals under a tab."""
    tab = request.GET.get("lijst", "mij")
    tab = tab if tab in TABS else "mij"
    contact = _key(request.GET.get("gesprek", ""))
    found = queries.listed(request.user, tab)
    if contact:
        tab, found = "", queries.for_contact(request.user, contact)
    page = Paginator(found, queries.PAGE)
    shown = {
        "contact": contact, "page": page.get_page(request.GET.get("bladzijde")),
        "tab": tab, "tabs": TABS.items(),
        "silent": queries.silent_of(request.user), "waiting": queries.waiting_for(request.user),
        "may_write": Permission.REFERRAL_WRITE in permissions_of(request.user),
        "may_connect": Permission.REFERRAL_CONNECT in permissions_of(request.user),
    }  # fmt: skip
    return render(request, "referrals/list.html", shown)


def _key(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None


@requires(Permission.REFERRAL_READ)
@require_safe
def detail(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Show a referral: how far it is, what was shared, what happened, what can be done now."""
    referral = queries.referral_with_rights(request.user, pk)
    if not referral:
        raise Http404
    audit.viewed(referral, at=clock.now(), by=request.user)
    return _page(request, referral)


def _page(
    request: StaffRequest, referral: "Referral", form: WriteForm | None = None, status: int = 200
) -> HttpResponse:
    mine, at = vars(referral)["mine"], clock.now()
    is_sent = referral.state in states.SENT_AND_OPEN
    open_now = is_sent and states.is_open(referral.state, referral.kind)
    told = queries.opened(referral)
    shown: dict[str, Any] = {
        "referral": referral, "told": told, "mine": mine, "now": at,
        "takeable": vars(referral)["takeable"] and not mine,
        "chain": queries.chain_of(request.user, referral),
        "consents": queries.consents_of(referral, at) if mine else [],
        "stands": queries.consents_stand(referral, at),
        "gone": bool(referral.service_name) and open_now and not queries.is_offered(referral),
        "code": queries.code_of(referral) if mine and open_now else "",
        "link": address_of(queries.token_of(referral)) if mine and open_now else "",
        "link_is_over": bool(referral.link_until and referral.link_until < at),
        "steps": states.steps_for(referral.state, Side.SENDER, referral.kind) if mine else [],
        "reply": (form or WriteForm(what=Happening.REPLY)) if mine and open_now else None,
        "again": TokenForm() if mine and _may_try_again(referral) else None,
        "token": TokenForm(), "later": LATER,
        "called": deeds_for(referral.state, referral.kind) if mine and open_now else [],
        "may_have_words": mine and may_have_words(referral),
    }  # fmt: skip
    if mine and referral.state == State.DRAFT:
        shown["fits"] = shown["stands"] and _fits(referral, told.values)
    return render(request, "referrals/detail.html", shown, status=status)


def _fits(referral: "Referral", values: dict[str, str]) -> bool:
    return queries.consents_fit(referral, values)


def _may_try_again(referral: "Referral") -> bool:
    ended = not states.is_open(referral.state, referral.kind) and referral.state != State.ERROR
    return ended or referral.state == State.REQUESTED


@requires(Permission.REFERRAL_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def step_make(request: StaffRequest, pk: UUID, step: str) -> HttpResponse:
    """Ask what comes with a step, and make it."""
    referral = get_object_or_404(queries.own_referrals(request.user), pk=pk)
    if step not in SENDERS:
        raise Http404
    what, sent = Step(step), request.POST if request.method == "POST" else None
    form = StepForm(sent, step=what, state=referral.state, kind=referral.kind)
    if sent is None or not form.is_valid():
        return _step_page(request, referral, form)
    try:
        actions.take_step(
            referral=referral, step=what, side=Side.SENDER, told=form.told(),
            form_token=form.cleaned_data["form_token"], at=clock.now(), by=request.user,
        )  # fmt: skip
    except RefusedError as no:
        form.add_error(None, REFUSED[no.why])
        return _step_page(request, referral, form, status=409)
    messages.success(request, str(SAID[what]))
    return redirect(DETAIL, pk)


def _step_page(
    request: StaffRequest, referral: "Referral", form: StepForm, status: int = HTTPStatus.OK
) -> HttpResponse:
    """Show what the step does; before sending exactly what the receiver will see."""
    told = queries.opened(referral)
    shown = {
        "referral": referral, "form": form, "step": form.step, "told": told,
        "words": queries.words_that_tell(told) if form.step == Step.SEND else [],
    }  # fmt: skip
    if form.errors and status == HTTPStatus.OK:
        status = 422
    return render(request, "referrals/step.html", shown, status=status)


@requires(Permission.REFERRAL_WRITE)
@require_POST
def reply(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Answer what the receiver asked, or tell something more."""
    referral = queries.referral_with_rights(request.user, pk)
    if not referral or not vars(referral)["mine"]:
        raise Http404
    form = WriteForm(request.POST, what=Happening.REPLY)
    if not form.is_valid():
        return _page(request, referral, form, status=422)
    try:
        actions.write(
            referral=referral, what=Happening.REPLY, text=form.cleaned_data["text"],
            form_token=form.cleaned_data["form_token"], at=clock.now(), by=request.user,
        )  # fmt: skip
    except RefusedError as no:
        form.add_error(None, REFUSED[no.why])
        return _page(request, referral, form, status=409)
    messages.success(request, _("Your answer stands on their page. They get a mail about it."))
    return redirect(DETAIL, pk)


@requires(Permission.REFERRAL_WRITE)
@require_POST
def again(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Begin a new referral that follows this one."""
    referral = get_object_or_404(queries.own_referrals(request.user), pk=pk)
    form = TokenForm(request.POST)
    form.is_valid()
    try:
        new = drafting.try_again(
            referral=referral, form_token=form.cleaned_data["form_token"], at=clock.now(),
            by=request.user,
        )  # fmt: skip
    except RefusedError as no:
        messages.error(request, str(REFUSED[no.why]))
        return redirect(DETAIL, pk)
    messages.success(request, _("A new draft, with what was told before. Choose which help."))
    return redirect("referrals:service-choose", new.pk)


@requires(Permission.REFERRAL_WRITE)
@require_POST
def link_renew(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Make a new link and code."""
    referral = get_object_or_404(queries.own_referrals(request.user), pk=pk)
    form = TokenForm(request.POST)
    form.is_valid()
    try:
        actions.renew_link(
            referral=referral, form_token=form.cleaned_data["form_token"], at=clock.now(),
            by=request.user,
        )  # fmt: skip
    except RefusedError as no:
        messages.error(request, str(REFUSED[no.why]))
    else:
        messages.success(request, _("There is a new link and a new code. The mail is on its way."))
    return redirect(DETAIL, pk)


@requires(Permission.REFERRAL_WRITE)
@require_POST
def take(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Look after a referral instead of a colleague."""
    referral = queries.referral_with_rights(request.user, pk)
    if not referral or not vars(referral)["takeable"]:
        raise Http404
    actions.take_over(referral=referral, at=clock.now(), by=request.user)
    messages.success(request, _("You look after this referral now."))
    return redirect(DETAIL, pk)
