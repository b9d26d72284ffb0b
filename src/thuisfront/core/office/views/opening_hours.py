"""When the centre answers: hours of each line, closures, and what to say meanwhile."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.office import voicemail
from thuisfront.core.office.forms.opening import ClosureForm, HoursForm
from thuisfront.core.organizations import actions, queries
from thuisfront.core.organizations.enums import Line
from thuisfront.core.organizations.opening import Closing
from thuisfront.core.ui.page_cache import forget_pages

AGAIN = ["GET", "HEAD", "POST"]
SHOWN_DAYS = 10  # of a closure, before it is saved


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(AGAIN)
def hours_change(request: StaffRequest, line: Line) -> HttpResponse:
    """Change the weekly hours of a line."""
    here = f"office:hours-{line}"
    week = queries.centre().line(line).week
    form = HoursForm(request.POST if request.method == "POST" else None, week=week)
    if request.method == "POST" and form.is_valid():
        actions.change_hours(line=line, week=form.week(), at=clock.now(), by=request.user)
        forget_pages()
        messages.success(request, _("Saved. Every page shows it from now on."))
        return redirect(here)
    return render(request, "office/hours_change.html", {"form": form, "line": line, "here": here})


@requires(Permission.ORGANIZATION_CHANGE)
@require_safe
def closure_list(request: StaffRequest) -> HttpResponse:
    """List the closures to come and of the last days, and the public holidays."""
    now, year, centre = clock.now(), clock.today().year, queries.centre()
    shown = {
        "coming": [(one, queries.closing_of(one)) for one in queries.closures_to_come(now)],
        "past": [(one, queries.closing_of(one)) for one in queries.closures_past(now)],
        "holidays": [(each, centre.holidays(each)) for each in (year, year + 1)],
    }
    return render(request, "office/closure_list.html", shown)


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(AGAIN)
def closure_change(request: StaffRequest, key: UUID | None = None) -> HttpResponse:
    """Add a closure or change it; the other button shows what pages will say."""
    closure = get_object_or_404(queries.closures(), pk=key) if key else None
    before = queries.closing_of(closure) if closure else None
    first = ClosureForm.initial_of(before) if before else None
    form = ClosureForm(request.POST if request.method == "POST" else None, initial=first)
    shown: dict[str, Any] = {"form": form, "closure": closure}
    if request.method == "POST" and form.is_valid():
        if "show" in request.POST:
            shown["preview"] = _preview(before, form.closing())
            return render(request, "office/closure_change.html", shown)
        given, by = form.details(), request.user
        if closure:
            actions.change_closure(closure=closure, details=given, at=clock.now(), by=by)
        else:
            actions.add_closure(details=given, at=clock.now(), by=by)
        forget_pages()
        messages.success(request, _("Saved. Pages show it by themselves when it begins and ends."))
        return redirect("office:closure-list")
    return render(request, "office/closure_change.html", shown)


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(AGAIN)
def closure_remove(request: StaffRequest, key: UUID) -> HttpResponse:
    """Ask whether a closure may go, and take it away."""
    closure = get_object_or_404(queries.closures(), pk=key)
    if request.method == "POST":
        actions.remove_closure(closure=closure, at=clock.now(), by=request.user)
        forget_pages()
        messages.success(request, _("It is taken away. The usual hours hold again."))
        return redirect("office:closure-list")
    shown = {"closure": closure, "closing": queries.closing_of(closure)}
    return render(request, "office/closure_remove.html", shown)


@requires(Permission.ORGANIZATION_CHANGE)
@require_safe
def voicemail_show(request: StaffRequest) -> HttpResponse:
    """Show what to record or put in an automatic reply, now and during the next closures."""
    scripts = voicemail.scripts(queries.centre(), clock.now())
    return render(request, "office/voicemail_show.html", {"scripts": scripts})


def _preview(before: Closing | None, after: Closing) -> list[tuple[str, list[str]]]:
    """Return what pages would say on the days of a closure, in each language."""
    centre = queries.centre()
    others = tuple(one for one in centre.closures if one != before)
    changed = replace(centre, closures=(after, *others)).line(Line(after.line or Line.PHONE))
    first, last = clock.day_of(after.starts_at), clock.day_of(after.ends_at - timedelta(seconds=1))
    days = [first + timedelta(days=n) for n in range(min((last - first).days + 1, SHOWN_DAYS))]
    found = []
    for language in ("nl", "en"):
        with override(language):
            found.append(
                (
                    language,
                    [changed.told_on(day, capfirst(voicemail.day_name(day))) for day in days],
                )
            )
    return found
