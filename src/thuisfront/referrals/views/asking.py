"""A family asks for help itself: who asks, what is told, what they will see, five words."""

from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access import asking
from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.access.passes import give_pass, pass_of
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.directory.public import Service, offered
from thuisfront.referrals import queries
from thuisfront.referrals.actions import RefusedError
from thuisfront.referrals.actions.asking import ask_oneself
from thuisfront.referrals.enums import Asker
from thuisfront.referrals.forms.asking import AskingForm
from thuisfront.referrals.forms.steps import REFUSED
from thuisfront.referrals.queries import standing

if TYPE_CHECKING:
    from thuisfront.referrals.models import Referral

ASK_LIMIT = Limit("ask help oneself", per_address=10, in_total=200, seconds=3600)
# Nobody can flood one organization, from however many addresses.
OF_ONE = Limit("ask help of one", per_address=40, in_total=2_000, seconds=86_400)
WHO = {"ouder": Asker.PARENT, "jongere": Asker.YOUNG}
YOUNGER = "jonger"


@public
@never_cache
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def self_ask(request: HttpRequest, key: UUID) -> HttpResponse:
    """Choose who asks, fill in what is told, and look at it before it goes."""
    service = get_object_or_404(offered(), pk=key)
    if not queries.receiver_of(service).email:
        return render(request, "referrals/self_not.html", {"service": service}, status=404)
    who = request.GET.get("wie", "")
    if who not in WHO:
        page = "referrals/self_younger.html" if who == YOUNGER else "referrals/self_who.html"
        return render(request, page, {"service": service})
    return _filled(request, service, who)


def _filled(request: HttpRequest, service: Service, who: str) -> HttpResponse:
    """Answer what was filled in: the form again, what they will see, or it is sent."""
    sent = request.POST if request.method == "POST" else None
    form = AskingForm(sent, asker=WHO[who], csrf_error=csrf_error(request))
    if sent is None or not form.is_valid() or "change" in sent:
        return _form(request, service, form, who)
    if "send" not in sent or form.must_see_help():
        return _look(request, service, form, who)
    if not form.cleaned_data["agree"]:
        form.add_error("agree", _("Tick that this is what you want. Else we send nothing."))
        return _look(request, service, form, who, status=422)
    return _ask(request, service, form, who)


def _form(request: HttpRequest, service: Service, form: AskingForm, who: str) -> HttpResponse:
    shown = {"service": service, "form": form, "who": who}
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "referrals/self_ask.html", shown, status=status)


def _look(
    request: HttpRequest, service: Service, form: AskingForm, who: str,
    status: int = HTTPStatus.OK,
) -> HttpResponse:  # fmt: skip
    """Show exactly what they will see, and ask consent for it."""
    shows_help = form.must_see_help()
    kept = form.with_help_seen() if shows_help else form
    shown: dict[str, Any] = {
        "service": service, "form": form, "kept": kept, "who": who, "shows_help": shows_help,
        "told": queries.in_words(form.values()), "words": form.words_that_tell(),
        "text": queries.consent_text(service, form.values()),
    }  # fmt: skip
    return render(request, "referrals/self_look.html", shown, status=status)


def _ask(request: HttpRequest, service: Service, form: AskingForm, who: str) -> HttpResponse:
    at = clock.now()
    try:
        count_attempt(ASK_LIMIT, address=address_of(request), at=at)
        count_attempt(OF_ONE, address=str(service.pk), at=at)
        made, words = ask_oneself(asked=form.asked(service, clock.today()), at=at)
    except TooManyError as many:
        told = _("That was tried too often. Wait %(minutes)s minutes, or call us.")
        form.add_error(None, told % {"minutes": many.minutes})
        return _look(request, service, form, who, status=429)
    except RefusedError as no:
        form.add_error(None, REFUSED[no.why])
        return _look(request, service, form, who, status=409)
    return _with_pass("referrals:self-done", made, words)


def _with_pass(page: str, row: "Referral", words: str = "") -> HttpResponse:
    response = redirect(page)
    give_pass(
        response, standing.pass_with(row, words), at=clock.now(), of=standing.HELD_AS,
        lasts=standing.HELD_FOR,
    )  # fmt: skip
    return response


@public
@never_cache
@require_safe
def self_done(request: HttpRequest) -> HttpResponse:
    """Show the five words, as long as the pass holds them."""
    held = pass_of(request, at=clock.now(), of=standing.HELD_AS)
    with asking.as_holder(mark=held.key if held else b""):
        row = standing.of_pass(held)
        if not row or not held or not held.words:
            return redirect("referrals:asked")
        shown = {"words": held.words.split(), "referral": row}
        return render(request, "referrals/self_done.html", shown)
