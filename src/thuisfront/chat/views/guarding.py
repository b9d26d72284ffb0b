"""What an adviser does with a conversation besides talking: end, pass on, pause, block, report."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisfront.chat import queries
from thuisfront.chat.actions import ending, taking
from thuisfront.chat.enums import Ending
from thuisfront.chat.forms import BlockForm, EndForm, PassForm, ReportForm
from thuisfront.chat.queries import answers
from thuisfront.chat.views.advising import part
from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.helpdesk.public import ask_care

if TYPE_CHECKING:
    from django.forms import Form

    from thuisfront.chat.models import Chat

DESK = "chat:desk"


def _mine(request: StaffRequest, pk: UUID) -> "Chat":
    return get_object_or_404(queries.my_talk(request.user, pk))


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def end(request: StaffRequest, pk: UUID) -> HttpResponse:
    """End a conversation; what it was about is completed after it."""
    chat, form = _mine(request, pk), EndForm(request.POST, prefix=f"end-{pk.hex}")
    if not form.is_valid():
        return _wrong(request, form)
    how = Ending(form.cleaned_data["ending"])
    return _over(request, ending.end_chat(chat=chat, ending=how, at=clock.now(), by=request.user))


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def block(request: StaffRequest, pk: UUID) -> HttpResponse:
    """End a conversation after abuse."""
    chat, form = _mine(request, pk), BlockForm(request.POST, prefix=f"block-{pk.hex}")
    if not form.is_valid():
        return _wrong(request, form)
    why, lasts = form.cleaned_data["reason"], form.period()
    return _over(
        request,
        ending.block_visitor(chat=chat, reason=why, lasts=lasts, at=clock.now(), by=request.user),
    )


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def pass_on(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask a colleague to go on, or put a conversation back in the waiting room."""
    chat, at = _mine(request, pk), clock.now()
    beside = answers.colleagues_beside(request.user)
    choices = [(str(one.pk), one.name) for one in beside]
    form = PassForm(request.POST, prefix=f"pass-{pk.hex}", colleagues=choices)
    if not form.is_valid():
        return _wrong(request, form)
    to = next((one for one in beside if str(one.pk) == form.cleaned_data["to"]), None)
    if to:
        taking.offer_chat(chat=chat, to=to, at=at, by=request.user)
        told = _("%(name)s is asked. Until they accept, it stays with you.")
        return _told(request, told % {"name": to.get_short_name()})
    taking.give_back_chat(chat=chat, at=at, by=request.user)
    return _gone(request, _("The conversation is back in the waiting room."))


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def decline(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Say that one cannot go on with the conversation of a colleague."""
    chat = get_object_or_404(queries.chats_to_answer(request.user), pk=pk)
    try:
        taking.decline_chat(chat=chat, at=clock.now(), by=request.user)
    except taking.TakenError:
        messages.info(request, _("Your colleague does not ask it any more."))
    return redirect(DESK)


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def pause(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Let the visitor write nothing for a while, or go on."""
    chat = _mine(request, pk)
    taking.pause_chat(chat=chat, paused=not chat.paused, at=clock.now(), by=request.user)
    if chat.paused:
        return _told(request, _("The visitor can write again."))
    return _told(request, _("Paused: the visitor cannot write until you let them."))


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def report(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask who leads the line to look along."""
    chat, form = _mine(request, pk), ReportForm(request.POST, prefix=f"report-{pk.hex}")
    if not form.is_valid():
        return _wrong(request, form)
    why = form.cleaned_data["reason"]
    taking.report_chat(chat=chat, reason=why, at=clock.now(), by=request.user)
    return _told(request, _("Who leads the line has a mail: look along, without any words of it."))


def _wrong(request: StaffRequest, form: "Form") -> HttpResponse:
    return _told(request, next(str(one) for found in form.errors.values() for one in found))


def _told(request: StaffRequest, told: str) -> HttpResponse:
    if request.htmx:
        return part(request, "told", {"told": told})
    messages.info(request, told)
    return redirect(DESK)


def _gone(request: StaffRequest, told: str) -> HttpResponse:
    """Take a conversation out of the page, and say what became of it."""
    if request.htmx:
        shown = {"told": told}
        return part(request, "gone", shown, **_LEFT)
    messages.success(request, told)
    return redirect(DESK)


def _over(request: StaffRequest, chat: "Chat") -> HttpResponse:
    heavy = chat.ending == Ending.BLOCKED or queries.was_heavy(request.user, chat)
    if request.htmx:
        return part(request, "gone", {"over": chat, "heavy": heavy}, **_LEFT)
    if heavy:
        ask_care(request)
    if chat.contact:
        return redirect("helpdesk:contact-complete", chat.contact)
    return redirect(DESK)


_LEFT = {
    "HX-Trigger": "desk, ticket",
    "HX-Retarget": "closest [data-chat]",
    "HX-Reswap": "outerHTML",
}
