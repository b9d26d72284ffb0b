"""An institution tells its own way in: five words instead of an account, and no cookie."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.institutions import actions, queries
from thuisfront.institutions.forms.filling import StepsForm, WordsForm

if TYPE_CHECKING:
    from thuisfront.institutions.models import Institution, RouteInvite

LIMIT = Limit("route words", per_address=60, in_total=600, seconds=3600)


@public
@soft_csrf
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def route_fill(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask for the words; with them, show the steps to fill in, keep them or send them in."""
    institution = get_object_or_404(queries.institutions(), slug=slug)
    words = WordsForm(request.POST if request.method == "POST" else None)
    invite, status = None, 200
    if words.is_valid():
        try:
            invite = _invite(request, institution, words.cleaned_data["words"])
        except TooManyError as many:
            wait = _("Too many tries. Wait %(minutes)s minutes and try again.")
            words.add_error(None, wait % {"minutes": many.minutes})
            status = 429
        else:
            if invite:
                return _steps(request, invite, words.cleaned_data["words"])
            words.add_error("words", _("These words do not open this. Check each word."))
    shown = {"institution": institution, "form": words}
    return render(request, "institutions/route_words.html", shown, status=status)


def _invite(request: HttpRequest, institution: "Institution", words: str) -> "RouteInvite | None":
    count_attempt(LIMIT, address=address_of(request), at=clock.now())
    return queries.invite_with_words(institution, words, clock.today())


def _steps(request: HttpRequest, invite: "RouteInvite", words: str) -> HttpResponse:
    typed = "keep" in request.POST or "send" in request.POST
    known = queries.steps_to_begin_with(invite)
    form = StepsForm(request.POST if typed else None, steps=known)
    shown = {"institution": invite.institution, "invite": invite, "form": form, "words": words}
    if typed and form.is_valid():
        shown["steps"] = form.steps()
        shown["said"], done = _kept(request, invite, form)
        if done:
            return render(request, "institutions/route_sent.html", shown)
    return render(request, "institutions/route_fill.html", shown)


def _kept(request: HttpRequest, invite: "RouteInvite", form: StepsForm) -> tuple[str, bool]:
    """Keep or send in what was typed; return what to say, and whether it is sent in."""
    steps = form.steps()
    if expired := csrf_error(request):
        return expired, False
    if "send" in request.POST and not steps:
        return _("Fill in at least one step."), False
    try:
        if "send" in request.POST:
            actions.send_in_route(invite=invite, steps=steps, at=clock.now())
            return "", True
        actions.keep_route(invite=invite, steps=steps)
    except actions.ChangedError:
        return _("These words were ended just now. Ask the editors for new ones."), False
    return _("Kept. Come back with the same five words."), False
