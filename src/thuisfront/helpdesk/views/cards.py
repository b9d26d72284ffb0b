"""Question cards: the line prints them; who carries one back types it in, or the line does."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from thuisfront.core.access import asking
from thuisfront.core.access.guards import StaffRequest, public, requires
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.core.ui.paper import PaperError
from thuisfront.helpdesk import actions, exports, queries
from thuisfront.helpdesk.actions import cards
from thuisfront.helpdesk.forms.cards import CardForm, PrintForm
from thuisfront.helpdesk.views.asking import too_many

TYPING = Limit("type-card", per_address=60, in_total=1200, seconds=3600)


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
def card_print(request: StaffRequest) -> HttpResponse:
    """Make cards as a PDF; they are shown once."""
    form = PrintForm(request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = cards.print_cards(count=form.count(), at=clock.now(), by=request.user)
            paper = exports.cards_on_paper(made)
        except TooManyError as many:
            form.add_error(None, too_many(many))
            status = 429
        except PaperError:
            form.add_error(None, _("The PDF cannot be made at this moment. Try again."))
            status = 503
        else:
            answer = HttpResponse(paper, content_type="application/pdf")
            answer["Content-Disposition"] = 'inline; filename="kaarten.pdf"'
            return answer
    return render(request, "helpdesk/card_print.html", {"form": form}, status=status)


@public
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def card_type(request: HttpRequest) -> HttpResponse:
    """Type in a card that came back; who types gets no way to the answer."""
    sent = request.POST if request.method == "POST" else None
    form = CardForm(sent, csrf_error=csrf_error(request))
    status, done = 200, False
    if request.method == "POST" and form.is_valid():
        at = clock.now()
        try:
            count_attempt(TYPING, address=address_of(request), at=at)
            asked = form.asked()
            with asking.as_holder(mark=queries.mark_of_form(asked.form_token)):
                actions.ask_by_card(asked=asked, number=form.cleaned_data["number"], at=at)
            done = True
        except TooManyError as many:
            form.add_error(None, too_many(many))
            status = 429
        except cards.UnknownCardError:
            said = _("We do not know this number, or this card came in already. Check each sign.")
            form.add_error("number", said)
    return render(request, "helpdesk/card_type.html", {"form": form, "done": done}, status=status)
