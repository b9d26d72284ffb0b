"""The receiver, without an account: a link, a code, and a small page that needs nothing."""

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from thuisfront.core.access import asking
from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.access.passes import give_pass, pass_of, take_pass
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.referrals import queries
from thuisfront.referrals.actions import RefusedError
from thuisfront.referrals.actions.receiving import open_with_code
from thuisfront.referrals.forms.steps import REFUSED, CodeForm
from thuisfront.referrals.queries import receiving
from thuisfront.referrals.views import answering

if TYPE_CHECKING:
    from thuisfront.referrals.models import Referral

PAGE = "referrals:message"
TRIES = Limit("message code", per_address=20, in_total=1_000, seconds=900)


@public
@never_cache
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def message(request: HttpRequest, token: str) -> HttpResponse:
    """Ask the code; on a device that knows it, show what is asked."""
    at = clock.now()
    with asking.as_holder(mark=queries.mark_of_link(token)):
        referral = receiving.by_link(token, at)
        if not referral:
            return _over(request)
        if _knows(request, referral):
            with asking.as_holder(thing=referral.pk):
                return _page(request, referral, token)
        form = CodeForm(
            request.POST if request.method == "POST" else None, csrf_error=csrf_error(request)
        )
        if request.method != "POST" or not form.is_valid():
            return _ask_code(request, referral, form)
        return _try(request, referral, token, form)


def _try(request: HttpRequest, referral: "Referral", token: str, form: CodeForm) -> HttpResponse:
    """Open it with the code that was typed, or say that it is not right."""
    at = clock.now()
    try:
        count_attempt(TRIES, address=address_of(request), at=at)
    except TooManyError as many:
        told = _("That was tried too often. Wait %(minutes)s minutes, or call us.")
        form.add_error("code", told % {"minutes": many.minutes})
        return _ask_code(request, referral, form, status=429)
    if not open_with_code(referral=referral, typed=form.cleaned_data["code"], at=at):
        form.add_error("code", _("This code does not open it. Look again, or call us."))
        return _ask_code(request, referral, form, status=422)
    response = redirect(PAGE, token)
    give_pass(
        response, receiving.pass_for(referral), at=at, of=receiving.cookie_of(referral),
        lasts=receiving.PASS_LASTS,
    )  # fmt: skip
    return response


@public
@never_cache
@soft_csrf
@require_POST
def message_do(request: HttpRequest, token: str, deed: str) -> HttpResponse:
    """Make a step, or write; what is not possible is said on the page."""
    with asking.as_holder(mark=queries.mark_of_link(token)):
        referral = receiving.by_link(token, clock.now())
        if not referral:
            return _over(request)
        if not _knows(request, referral):
            return redirect(PAGE, token)
        with asking.as_holder(thing=referral.pk):
            return _do(request, referral, token, deed)


def _do(request: HttpRequest, referral: "Referral", token: str, deed: str) -> HttpResponse:
    form = answering.form_of(request, referral, deed)
    if not form.is_valid():
        return _page(request, referral, token, form, status=422)
    try:
        answering.carry_out(form, referral)
    except RefusedError as no:
        fresh = receiving.by_link(token, clock.now())
        if not fresh:
            return _over(request)
        form.add_error(None, REFUSED[no.why])
        return _page(request, fresh, token, form, status=409)
    return redirect(PAGE, token)


@public
@never_cache
@require_POST
def message_close(request: HttpRequest, token: str) -> HttpResponse:
    """Forget the code on this device."""
    with asking.as_holder(mark=queries.mark_of_link(token)):
        referral = receiving.by_link(token, clock.now())
    if not referral:
        return _over(request)
    response = redirect(PAGE, token)
    take_pass(response, of=receiving.cookie_of(referral))
    return response


def _knows(request: HttpRequest, referral: "Referral") -> bool:
    held = pass_of(request, at=clock.now(), of=receiving.cookie_of(referral))
    return receiving.knows_code(held, referral)


def _page(
    request: HttpRequest, referral: "Referral", token: str,
    form: answering.Sent | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    """Show the message with what can be done now; nothing of it without consent."""
    if not queries.consents_stand(referral, clock.now()):
        return _over(request, stopped=True)
    told = queries.opened(referral)
    shown = {
        "referral": referral, "told": told, "token": token, "events": receiving.timeline(told),
        "where": reverse(PAGE, args=[token]), **answering.forms(referral, form),
    }  # fmt: skip
    return render(request, "referrals/message.html", shown, status=status)


def _ask_code(
    request: HttpRequest, referral: "Referral", form: CodeForm, status: int = HTTPStatus.OK
) -> HttpResponse:
    shown = {"form": form, "referral": referral}
    if form.errors and status == HTTPStatus.OK:
        status = 422
    return render(request, "referrals/message_code.html", shown, status=status)


def _over(request: HttpRequest, *, stopped: bool = False) -> HttpResponse:
    """Say that there is nothing to read here, and whom to call."""
    shown = {"stopped": stopped}
    return render(request, "referrals/message_over.html", shown, status=403 if stopped else 404)
