"""The trail: who did what, when and why; looking and taking along are in it too."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit import proof
from thuisfront.core.audit import queries as trail
from thuisfront.core.base import clock, spreadsheets
from thuisfront.core.office import trails, watch
from thuisfront.core.office.forms.trail import TrailForm

PAGE = 50
DIGITS = 18  # of a number that the database can hold
FORMATS = {
    "csv": (trails.as_csv, spreadsheets.CONTENT_TYPE),
    "jsonl": (trails.as_json_lines, "application/jsonl; charset=utf-8"),
}


@requires(Permission.AUDIT_READ)
@require_safe
def trail_list(request: StaffRequest) -> HttpResponse:
    """Show the trail: who did what, when and why; looking is in it too."""
    form = TrailForm(request.GET)
    shown = {"form": form, "may_export": Permission.AUDIT_EXPORT in permissions_of(request.user)}
    if form.is_valid():
        choice = form.choice()
        lines = trail.lines(choice, before=_before(request), limit=PAGE + 1)
        by, used = request.user, choice.used()
        audit.record("audit.trail.viewed", at=clock.now(), by=by, reason=used)
        older = lines[PAGE - 1].number or 0 if len(lines) > PAGE else 0
        shown |= {"lines": trails.told(lines[:PAGE]), "narrowed": bool(used)}
        shown |= {"older": older and _address(request, older), "asked": _address(request, 0)}
    return render(request, "office/trail_list.html", shown)


@requires(Permission.AUDIT_READ)
@require_safe
def trail_outliers(request: StaffRequest) -> HttpResponse:
    """Show what stands out in how files were looked at; looking is in the trail too."""
    at = clock.now()
    found = watch.told(at=at)
    audit.record("audit.trail.viewed", at=at, by=request.user, reason="outliers")
    return render(request, "office/trail_outliers.html", {"found": found})


@requires(Permission.AUDIT_EXPORT, fresh=True)
@require_GET
def trail_export(request: StaffRequest, form: str) -> HttpResponseBase:
    """Give what was chosen as a file; which fields narrowed it is in the trail."""
    asked = TrailForm(request.GET)
    if not asked.is_valid():
        return redirect(f"{request.path.rsplit('/', 2)[0]}/?{request.GET.urlencode()}")
    write, content_type = FORMATS[form]
    choice, at = asked.choice(), clock.now()
    reason = f"{form} {choice.used()}".strip()
    audit.record("audit.trail.exported", at=at, by=request.user, reason=reason)
    parts = write(choice, reader=request.user, upto=proof.head()[0])
    name = f"logboek-{clock.today():%Y-%m-%d}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingHttpResponse(parts, content_type=content_type, headers=headers)


def _before(request: HttpRequest) -> int:
    """Return before which number the page begins; what makes no sense is the newest page."""
    asked = request.GET.get("before", "")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) <= DIGITS else 0


def _address(request: HttpRequest, before: int) -> str:
    """Return the query of this page, or of an older one; no number before the first."""
    asked = request.GET.copy()
    asked.pop("before", None)
    if before:
        asked["before"] = str(before)
    return f"?{asked.urlencode()}"
