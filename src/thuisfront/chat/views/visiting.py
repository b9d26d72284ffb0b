"""The side of the visitor: a page, and what it asks while one talks. No cookie is read or set.

The token comes in a header that no form and no page of others can send: no other proof is needed.
"""

import re
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from thuisfront.chat import queries
from thuisfront.chat.actions import ending, talking
from thuisfront.chat.exports import place_in, told_to_visitor
from thuisfront.chat.forms import YOUNGER, BeginForm, SayForm
from thuisfront.chat.views.hearing import hears_stream
from thuisfront.core.access import asking
from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import TooManyError, address_of, count_attempt
from thuisfront.core.base import clock
from thuisfront.core.organizations.queries import centre
from thuisfront.core.ui.forms import new_token

if TYPE_CHECKING:
    from thuisfront.chat.models import Chat

P = ParamSpec("P")
HELD = re.compile(r"Chat ([\w-]{32})", re.ASCII)
OK, INVALID, PAUSED = HTTPStatus.OK, HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.LOCKED
Held = Callable[Concatenate[HttpRequest, "Chat", str, P], HttpResponse]


def token_in(request: HttpRequest) -> str:
    """Return the token that the page of a visitor shows, or nothing."""
    found = HELD.fullmatch(request.headers.get("Authorization", ""))
    return found[1] if found else ""


def with_token(view: Held[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Open a view to who holds the token of a chat; wrong and unknown look the same."""

    @wraps(view)
    def held(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        token = token_in(request)
        mark = queries.mark_of_token(token)
        with asking.as_holder(mark=mark):
            chat = queries.chat_of_holder(mark) if token else None
            if not chat:
                return JsonResponse({"state": "gone"}, status=HTTPStatus.NOT_FOUND)
            return view(request, chat, token, *args, **kwargs)

    return held


@hears_stream
@public
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Show whether one can chat now; the page itself begins."""
    here = centre()
    shown = {
        "room": queries.room(clock.now(), here), "hours": here.by_chat,
        "offered": bool(here.chat_week),
        "form": BeginForm(initial={"token": new_token(), "client_token": new_token()}),
        "say": SayForm(prefix="say"), "younger": YOUNGER,
    }  # fmt: skip
    return render(request, "chat/start.html", shown)


@public
@csrf_exempt
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a chat with the token of the page."""
    form, at, token = BeginForm(request.POST), clock.now(), token_in(request)
    if not token or not form.is_valid() or form.cleaned_data["age"] == YOUNGER:
        return _refused(_first_of(form.errors.values()), INVALID)
    data = form.cleaned_data
    started = talking.Started(token, data["age"], data["text"], data["client_token"])
    try:
        with asking.as_holder(mark=queries.mark_of_token(token)):
            if not queries.chat_of_holder(queries.mark_of_token(token)):
                count_attempt(talking.STARTING, address=address_of(request), at=at)
            chat = talking.start_chat(started=started, at=at)
            return JsonResponse(told_to_visitor(chat, token, after=0, at=at))
    except TooManyError as many:
        told = _("You began many chats. Wait %(minutes)s minutes, or call us.")
        return _refused(told % {"minutes": many.minutes}, HTTPStatus.TOO_MANY_REQUESTS)
    except talking.ClosedError:
        return _refused(_("The chat has just closed. Ask your question here, or call us."))
    except talking.FullError:
        return _refused(_("It is very busy just now. Try it later, or ask your question here."))


@public
@require_safe
@with_token
def lines(request: HttpRequest, chat: "Chat", token: str) -> HttpResponse:
    """Tell the lines behind a place, and how the chat stands."""
    at = clock.now()
    talking.note_seen(chat=chat, at=at)
    return JsonResponse(told_to_visitor(chat, token, after=place_in(request), at=at))


@public
@csrf_exempt
@require_POST
@with_token
def say(request: HttpRequest, chat: "Chat", token: str) -> HttpResponse:
    """Say something, and get every line behind a place, this one too."""
    form, at = SayForm(request.POST, prefix="say"), clock.now()
    if not form.is_valid():
        return _refused(_first_of(form.errors.values()), INVALID)
    try:
        count_attempt(talking.SAYING, address=str(chat.pk), at=at)
        talking.say(chat=chat, at=at, **form.cleaned_data)
    except TooManyError:
        return _refused(_("That goes too fast. Wait a minute."), HTTPStatus.TOO_MANY_REQUESTS)
    except talking.PausedError:
        return _refused(_("The adviser paused the conversation for a moment."), PAUSED)
    except talking.OverError:
        return _refused(_("The conversation is over."))
    chat.refresh_from_db()
    return JsonResponse(told_to_visitor(chat, token, after=place_in(request), at=at))


@public
@csrf_exempt
@require_POST
@with_token
def typing(request: HttpRequest, chat: "Chat", token: str) -> HttpResponse:
    """Tell the adviser that somebody types."""
    del request, token
    talking.sign_typing(chat=chat, visitor=True)
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


@public
@csrf_exempt
@require_POST
@with_token
def leave(request: HttpRequest, chat: "Chat", token: str) -> HttpResponse:
    """Stop: a conversation is kept under five words; what waited becomes a question."""
    at = clock.now()
    if chat.state == "waiting":
        ending.leave_question(chat=chat, at=at)
    else:
        ending.leave_chat(chat=chat, at=at)
    chat.refresh_from_db()
    return JsonResponse(told_to_visitor(chat, token, after=place_in(request), at=at))


@public
@csrf_exempt
@require_POST
@with_token
def erase(request: HttpRequest, chat: "Chat", token: str) -> HttpResponse:
    """Erase everything of this chat."""
    del request
    ending.erase_chat(chat=chat, token=token, at=clock.now())
    return JsonResponse({"state": "gone"})


@public
@require_safe
@with_token
def ticket(request: HttpRequest, chat: "Chat", token: str) -> HttpResponse:
    """Give the address at which the page hears that there is something new."""
    del request, token
    signed = queries.ticket_for([chat.pk.hex], visitor=True, at=clock.now())
    return JsonResponse({"url": f"{settings.STREAM_URL}?kaartje={signed}"})


def _first_of(errors: object) -> str:
    return next((str(one) for found in errors for one in found), _("Reload this page."))  # type: ignore[attr-defined]  # an ErrorDict's values


def _refused(told: str, status: int = HTTPStatus.CONFLICT) -> HttpResponse:
    return JsonResponse({"told": told}, status=status)
