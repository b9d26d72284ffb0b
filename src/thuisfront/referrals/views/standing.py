"""Under five words: where it stands, what was said, tell more, and take it back."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access import asking
from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.access.passes import pass_of, take_pass
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.referrals.actions import RefusedError
from thuisfront.referrals.actions.asking import add_words, take_back
from thuisfront.referrals.forms.asking import AddForm
from thuisfront.referrals.forms.steps import REFUSED
from thuisfront.referrals.queries import standing

if TYPE_CHECKING:
    from thuisfront.referrals.models import Referral

ADD_LIMIT = Limit("tell more", per_address=30, in_total=600, seconds=3600)
AGAIN = "/vraag/antwoord/"  # where five words are typed
PAGE = "referrals:asked"


@public
@never_cache
@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """Show where it stands."""
    row = _held(request)
    return _page(request, row, AddForm()) if row else redirect(AGAIN)


@public
@never_cache
@soft_csrf
@require_POST
def asked_add(request: HttpRequest) -> HttpResponse:
    """Tell them something more."""
    row = _held(request)
    if not row:
        typed = {"typed": request.POST.get("text", "")[:4_000], "again": AGAIN}
        return render(request, "referrals/asked_over.html", typed, status=403)
    form = AddForm(request.POST, csrf_error=csrf_error(request))
    if not form.is_valid():
        return _page(request, row, form, status=422)
    if form.must_see_help():
        return _page(request, row, form.with_help_seen(), shows_help=True)
    try:
        count_attempt(ADD_LIMIT, address=address_of(request), at=clock.now())
    except TooManyError as many:
        told = _("That was tried too often. Wait %(minutes)s minutes, or call us.")
        form.add_error(None, told % {"minutes": many.minutes})
        return _page(request, row, form, status=429)
    return _add(request, row, form)


def _add(request: HttpRequest, row: "Referral", form: AddForm) -> HttpResponse:
    with asking.as_holder(thing=row.pk):
        try:
            add_words(
                referral=row, text=form.cleaned_data["text"],
                form_token=form.cleaned_data["form_token"], at=clock.now(),
            )  # fmt: skip
        except RefusedError as no:
            form.add_error(None, REFUSED[no.why])
    return _page(request, row, form, status=409) if form.errors else redirect(PAGE)


@public
@never_cache
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def asked_stop(request: HttpRequest) -> HttpResponse:
    """Take it back, after a confirmation: from that moment they cannot read it any more."""
    row = _held(request)
    if not row:
        return redirect(AGAIN)
    if request.method == "POST" and not csrf_error(request):
        take_back(referral=row, at=clock.now())
        return redirect(PAGE)
    return render(request, "referrals/asked_stop.html", {"referral": row})


@public
@require_POST
def asked_close(request: HttpRequest) -> HttpResponse:
    """Forget the five words on this device."""
    del request
    response = redirect(AGAIN)
    take_pass(response, of=standing.HELD_AS)
    return response


def _held(request: HttpRequest) -> "Referral | None":
    held = pass_of(request, at=clock.now(), of=standing.HELD_AS)
    with asking.as_holder(mark=held.key if held else b""):
        return standing.of_pass(held)


def _page(
    request: HttpRequest, row: "Referral", form: AddForm, *, status: int = 200,
    shows_help: bool = False,
) -> HttpResponse:  # fmt: skip
    with asking.as_holder(thing=row.pk):
        one = standing.standing_of(row, clock.now())
        shown: dict[str, Any] = {"one": one, "referral": row, "form": form}
        if row.is_own:
            shown["told"], shown["events"] = standing.told_to(row)
        shown["shows_help"] = shows_help
        return render(request, "referrals/asked_page.html", shown, status=status)
