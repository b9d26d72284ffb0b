"""The figures of the line: for the year report, the board and the subsidy; nobody is in them."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.helpdesk import exports
from thuisfront.helpdesk.actions import counting
from thuisfront.helpdesk.queries import figures as queries

SHEETS = {"csv": exports.figures_as_csv, "xlsx": exports.figures_as_xlsx}


@requires(Permission.HELPDESK_SUPERVISE)
@require_safe
def figure_show(request: StaffRequest) -> HttpResponse:
    """Show the figures of a year: to read, or to print as the report of that year."""
    shown = {
        "report": queries.report_of(request.user, _year(request)),
        "years": queries.years_of(request.user, clock.today()),
        "now": clock.now(),
    }
    return render(request, "helpdesk/figure_show.html", shown)


@requires(Permission.HELPDESK_SUPERVISE)
@require_safe
def figure_sheet(request: StaffRequest, kind: str) -> HttpResponse:
    """Give the same figures for a spreadsheet program."""
    report = queries.report_of(request.user, _year(request))
    counting.remember_told(report=report)
    audit.record("helpdesk.figures.exported", at=clock.now(), by=request.user, reason=kind)
    content, content_type = SHEETS[kind](report)
    name = f'attachment; filename="cijfers-{report.year}.{kind}"'
    headers = {"Content-Disposition": name}
    return HttpResponse(content, content_type=content_type, headers=headers)


def _year(request: StaffRequest) -> int:
    """Return the year that is asked for, this year when none is."""
    asked = request.GET.get("jaar", "") or str(clock.today().year)
    if not (len(asked) == len("2026") and asked.isascii() and asked.isdigit() and asked[0] == "2"):
        raise Http404
    return int(asked)
