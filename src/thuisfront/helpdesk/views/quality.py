"""Answers that are drawn by lot and read by a second person; and what was said of one's own."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.helpdesk.actions import quality as actions
from thuisfront.helpdesk.forms.supervising import DrawForm, ReadForm, ReplyForm
from thuisfront.helpdesk.queries import quality as queries

LIST, TOLD = "helpdesk:quality-list", "helpdesk:feedback-list"
AGAIN = ["GET", "HEAD", "POST"]


@requires(Permission.HELPDESK_REVIEW)
@require_http_methods(AGAIN)
def quality_list(request: StaffRequest) -> HttpResponse:
    """Show what one drew, and draw."""
    at = clock.now()
    sent = request.POST if request.method == "POST" else None
    days = {"first_day": queries.first_day(at), "last_day": clock.day_of(at)}
    form = DrawForm(sent, initial=days)
    if sent is not None and form.is_valid():
        try:
            made = actions.draw_sample(
                wish=form.wish(), form_token=form.cleaned_data["form_token"], at=at,
                by=request.user,
            )  # fmt: skip
        except actions.NotDrawnError as no:
            form.add_error(None, _not_drawn(no.why))
        else:
            messages.success(request, _("Drawn by lot, from %(lots)s.") % {"lots": made.lots})
            return redirect(LIST)
    draws = queries.draws_of(request.user)
    back = [read for made in draws for read in made.reads.all() if read.replied_at]
    shown = {"form": form, "draws": draws, "replies": queries.opened(back), "now": at}
    status = 422 if form.errors else 200
    return render(request, "helpdesk/quality_list.html", shown, status=status)


@requires(Permission.HELPDESK_REVIEW)
@require_http_methods(AGAIN)
def quality_read(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Say how one answer reads that was drawn."""
    at = clock.now()
    read = queries.read_to_write(request.user, pk, at)
    if not read or read.replied_at:
        raise Http404
    told = next(iter(queries.opened([read])), None)
    known = {**{name: getattr(read, name) for name in ReadForm.base_fields if name != "text"},
             "text": told.text if told else ""}  # fmt: skip
    form = ReadForm(request.POST if request.method == "POST" else None, initial=known)
    if not form.is_valid():
        shown = {"form": form, "read": read}
        status = 422 if form.is_bound else 200
        return render(request, "helpdesk/quality_read.html", shown, status=status)
    text = form.cleaned_data["text"]
    actions.tell(read=read, points=form.points(), text=text, at=at, by=request.user)
    messages.success(request, _("Your colleague can read it now."))
    return redirect(LIST)


@requires(Permission.HELPDESK_ANSWER)
@require_safe
def feedback_list(request: StaffRequest) -> HttpResponse:
    """Show what colleagues said of one's own answers."""
    told = list(queries.told_to(request.user)[: queries.SHOWN])
    shown = {"reads": queries.opened(told), "form": ReplyForm()}
    return render(request, "helpdesk/feedback_list.html", shown)


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(AGAIN)
def feedback_reply(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Say something back, once."""
    read = get_object_or_404(queries.told_to(request.user), pk=pk)
    if read.replied_at:
        return redirect(TOLD)
    form = ReplyForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        [told] = queries.opened([read])
        shown = {"form": form, "one": told}
        status = 422 if form.is_bound else 200
        return render(request, "helpdesk/feedback_reply.html", shown, status=status)
    text = form.cleaned_data["reply"]
    actions.reply(read=read, text=text, at=clock.now(), by=request.user)
    messages.success(request, _("Your colleague can read it now."))
    return redirect(TOLD)


def _not_drawn(why: str) -> str:
    if why == "few":
        return _("There are too few to draw from: at least five, and twice as many as you draw.")
    return _("Twenty in a week is the most. Draw again later.")
