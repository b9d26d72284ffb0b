"""How are you? After a heavy conversation: a note for oneself, and whom to talk with."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.helpdesk.actions import care as actions
from thuisfront.helpdesk.forms.supervising import CareForm
from thuisfront.helpdesk.queries import care as queries

PAGE = "helpdesk:care-show"
HEAVY = "heavy"


def ask_care(request: StaffRequest) -> None:
    """Ask on the next page how somebody is; after which conversation is kept nowhere."""
    request.session[HEAVY] = True


def care_asked(request: StaffRequest) -> bool:
    """Tell whether this page asks how somebody is; the page after it does not."""
    return bool(request.session.pop(HEAVY, False))


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(["GET", "HEAD", "POST"])
def care_show(request: StaffRequest) -> HttpResponse:
    """Write how one is, see one's own notes and whom to talk with."""
    form = CareForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.write_note(**form.cleaned_data, at=clock.now(), by=request.user)
        messages.success(request, _("Noted. Take your time."))
        return redirect(PAGE)
    shown = {
        "form": form, "notes": queries.notes_of(request.user),
        "shared": queries.notes_shared_with(request.user),
        "near": queries.to_talk_with(request.user),
    }  # fmt: skip
    return render(request, "helpdesk/care_show.html", shown, status=422 if form.is_bound else 200)


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def care_change(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Share a note of one's own, stop that, or throw it away."""
    note = queries.note_of(request.user, pk)
    if not note:
        raise Http404
    if "away" in request.POST:
        actions.remove_notes(notes=[note], at=clock.now(), by=request.user)
        messages.success(request, _("The note is gone."))
    else:
        actions.share_note(note=note, shared="share" in request.POST, at=clock.now())
        messages.success(request, _("Changed."))
    return redirect(PAGE)
