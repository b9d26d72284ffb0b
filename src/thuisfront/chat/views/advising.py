"""The side of the line: who waits, up to three conversations side by side."""

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from thuisfront.chat import queries, rules
from thuisfront.chat.actions import taking, talking
from thuisfront.chat.exports import line_told, place_in, told_to_line
from thuisfront.chat.forms import BlockForm, EndForm, PassForm, ReportForm, SayForm
from thuisfront.chat.queries import answers
from thuisfront.chat.views.hearing import hears_stream
from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.base import clock
from thuisfront.core.ui.forms import new_token
from thuisfront.helpdesk.public import Author, flags_in

if TYPE_CHECKING:
    from thuisfront.chat.models import Chat

DESK = "chat:desk"
ENDED_SINCE = rules.SILENT


@hears_stream
@requires(Permission.HELPDESK_READ)
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """Show who waits and one's own conversations; to who leads the line all that goes on."""
    held = permissions_of(request.user)
    shown = _room(request) | {
        "talks": [_talk(request, chat) for chat in queries.mine(request.user)],
        "ended": queries.ended_by(request.user, clock.now() - ENDED_SINCE),
        "may_write_answers": Permission.ORGANIZATION_CHANGE in held,
    }
    return render(request, "chat/desk.html", shown)


@requires(Permission.HELPDESK_READ)
@require_safe
def waiting(request: StaffRequest) -> HttpResponse:
    """Show the waiting room anew, while a page is open."""
    return render(request, "chat/waiting.html", _room(request))


def _room(request: StaffRequest) -> dict[str, Any]:
    at, held = clock.now(), permissions_of(request.user)
    leads = Permission.HELPDESK_SUPERVISE in held
    return {
        "waiting": [_flagged(chat) for chat in queries.waiting_for(request.user, at)],
        "offered": [_flagged(chat) for chat in queries.offered_to(request.user)],
        "may_answer": Permission.HELPDESK_ANSWER in held,
        "leads": leads, "known": queries.chats_known_to(request.user) if leads else [],
        "room": queries.room(at), "now": at,
    }  # fmt: skip


def _flagged(chat: "Chat") -> tuple["Chat", list[tuple[str, str]]]:
    """Return a chat with what its words could be about, and none of its words."""
    return chat, flags_in(queries.first_words(chat))


def _talk(request: StaffRequest, chat: "Chat", **forms: Any) -> dict[str, Any]:
    """Return what the part of the page about one conversation shows."""
    found = queries.lines_after(chat, 0)
    beside = [(str(one.pk), one.name) for one in answers.colleagues_beside(request.user)]
    said = "\n".join(one.text for one in found if one.author == Author.ASKER)
    name = chat.pk.hex
    return {
        "chat": chat, "lines": [line_told(line, request.user) for line in found],
        "flags": flags_in(said),
        "say": SayForm(prefix=name, initial={"client_token": new_token()}),
        "end": EndForm(prefix=f"end-{name}"), "block": BlockForm(prefix=f"block-{name}"),
        "passing": PassForm(prefix=f"pass-{name}", colleagues=beside),
        "report": ReportForm(prefix=f"report-{name}"),
        "answers": answers.answers_for(request.user),
    } | forms  # fmt: skip


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def take(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Take a chat that waits."""
    chat = get_object_or_404(queries.chats_to_answer(request.user), pk=pk)
    return _came(
        request, chat, lambda: taking.take_chat(chat=chat, at=clock.now(), by=request.user)
    )


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def accept(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Go on with the chat of a colleague."""
    chat = get_object_or_404(queries.chats_to_answer(request.user), pk=pk)
    return _came(
        request, chat, lambda: taking.accept_chat(chat=chat, at=clock.now(), by=request.user)
    )


def _came(request: StaffRequest, chat: "Chat", act: Callable[[], None]) -> HttpResponse:
    """Do what brings a conversation to one's side, or say why it did not come."""
    try:
        act()
    except taking.TakenError:
        return _not_so(request, _("A colleague was just before you, or the visitor is gone."))
    except taking.TooManyChatsError:
        return _not_so(request, _("You have three conversations. End one of them first."))
    if not request.htmx:
        return redirect(DESK)
    chat.refresh_from_db()
    shown = {"talk": _talk(request, chat)}
    return part(request, "", shown, **{"HX-Trigger": "desk, ticket"})


def _not_so(request: StaffRequest, told: str) -> HttpResponse:
    if not request.htmx:
        messages.error(request, told)
        return redirect(DESK)
    headers = {"HX-Retarget": "#told", "HX-Reswap": "innerHTML", "HX-Trigger": "desk"}
    return part(request, "told", {"told": told}, **headers)


def part(request: StaffRequest, name: str, shown: dict[str, Any], **headers: str) -> HttpResponse:
    """Return a part of the page about one conversation, and what the page does with it."""
    template = f"chat/talk.html#{name}" if name else "chat/talk.html"
    response = render(request, template, shown)
    for header, value in headers.items():
        response[header] = value
    return response


def _mine(request: StaffRequest, pk: UUID) -> "Chat":
    return get_object_or_404(queries.my_talk(request.user, pk))


@requires(Permission.HELPDESK_ANSWER)
@require_safe
def lines(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Tell the lines behind a place, while a page is open."""
    chat = _mine(request, pk)
    return JsonResponse(told_to_line(chat, request.user, after=place_in(request), at=clock.now()))


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def say(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Say something, and get every line behind a place, this one too."""
    chat, at = _mine(request, pk), clock.now()
    form = SayForm(request.POST, prefix=pk.hex)
    in_page = request.accepts("text/html")
    if not form.is_valid():
        told = next(str(one) for found in form.errors.values() for one in found)
        if in_page:
            messages.error(request, told)
            return redirect(DESK)
        return JsonResponse({"told": told}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        talking.say(chat=chat, at=at, by=request.user, **form.cleaned_data)
    except talking.OverError as over:
        raise Http404 from over
    if in_page:
        return redirect(DESK)
    chat.refresh_from_db()
    return JsonResponse(told_to_line(chat, request.user, after=place_in(request), at=at))


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def typing(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Tell the visitor that the adviser types."""
    talking.sign_typing(chat=_mine(request, pk), visitor=False)
    return HttpResponse(status=HTTPStatus.NO_CONTENT)


@requires(Permission.HELPDESK_READ)
@require_safe
def ticket(request: StaffRequest) -> HttpResponse:
    """Give the address at which the page hears of its conversations and of the waiting room."""
    topics = [rules.DESK, *(chat.pk.hex for chat in queries.mine(request.user))]
    signed = queries.ticket_for(topics, visitor=False, at=clock.now())
    return JsonResponse({"url": f"{settings.STREAM_URL}?kaartje={signed}"})


def quietly(*views: Callable[..., HttpResponseBase]) -> None:
    """Let what a page asks by itself keep nobody signed in."""
    for view in views:
        vars(view)["quiet"] = True


quietly(waiting, lines, ticket)
