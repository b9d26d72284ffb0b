"""Calls that the telephone exchange announces: seen by everybody at the line, taken by one."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.ui.forms import new_token
from thuisfront.helpdesk.actions import calls as actions
from thuisfront.helpdesk.actions.contacts import TooManyIntakesError
from thuisfront.helpdesk.forms.contacts import TakeForm
from thuisfront.helpdesk.queries import calls as queries

LIST = "helpdesk:contact-list"


def calls_beside(request: StaffRequest) -> dict[str, Any] | None:
    """Return the calls that ring, each with the secret of its form; nothing without exchange."""
    if not queries.exchange_announces():
        return None
    found = list(queries.ringing_for(request.user, clock.now()))
    return {"mark": queries.mark_of(found), "ringing": [(call, new_token()) for call in found]}


@requires(Permission.HELPDESK_ANSWER)
@require_safe
def call_list(request: StaffRequest) -> HttpResponse:
    """Show the calls that ring, to a page that asks by itself what it does not show yet."""
    calls = calls_beside(request)
    if calls and calls["mark"] == request.GET.get("gezien"):
        return HttpResponse(status=204)
    return render(request, "helpdesk/call_list.html", {"calls": calls})


vars(call_list)["quiet"] = True  # a page that looks by itself keeps nobody signed in


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def call_take(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Take a call and open notes for it."""
    call = get_object_or_404(queries.calls_for(request.user), pk=pk)
    form = TakeForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This could not be done. Try again."))
        return redirect(LIST)
    try:
        intake = actions.take_call(
            call=call, form_token=form.cleaned_data["form_token"], at=clock.now(), by=request.user
        )
    except actions.CallGoneError:
        messages.warning(request, _("A colleague took this call, or the caller hung up."))
        return redirect(LIST)
    except TooManyIntakesError:
        messages.error(request, _("You have five conversations open. Finish one of them first."))
        return redirect(LIST)
    return redirect("helpdesk:intake-write", intake.pk)
