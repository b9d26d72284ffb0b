"""The desk of the attention officer: take, decide, give back, close, open again, print."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.ui.paper import PaperError
from thuisfront.meldcode import actions, queries
from thuisfront.meldcode.enums import Stage, Why
from thuisfront.meldcode.exports import summary_on_paper
from thuisfront.meldcode.forms.deciding import (
    REFUSED,
    CloseForm,
    DecideForm,
    PrintForm,
    ReasonForm,
)
from thuisfront.meldcode.views.showing import parts_on_paper, rounds_in_words

DETAIL = "meldcode:case-detail"


@requires(Permission.MELDCODE_DECIDE)
@require_safe
def queue(request: StaffRequest) -> HttpResponse:
    """Show what the attention officers look after: danger first."""
    found = queries.queue_for(request.user)
    parts = [
        (_("Waits for you"), found[Stage.OFFERED]),
        (_("With an attention officer"), found[Stage.TAKEN]),
        (_("Being written"), found[Stage.WRITING]),
        (_("Closed last"), found[Stage.CLOSED]),
    ]
    return render(request, "meldcode/queue.html", {"parts": parts})


@requires(Permission.MELDCODE_DECIDE)
@require_POST
def case_take(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Take a case over."""
    case = get_object_or_404(queries.officed_cases(request.user), pk=pk)
    try:
        actions.take_case(case=case, at=clock.now(), by=request.user)
    except actions.NotYoursError:
        messages.error(request, _("It is closed. Open it again first."))
    else:
        messages.success(request, _("It is with you now. Nobody else can write in it."))
    return redirect(DETAIL, pk)


@requires(Permission.MELDCODE_DECIDE)
@require_POST
def case_return(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Give a case back to who began it."""
    case = get_object_or_404(queries.own_cases(request.user), pk=pk, stage=Stage.TAKEN)
    try:
        actions.return_case(case=case, at=clock.now(), by=request.user)
    except actions.NotYoursError:
        messages.error(request, _("Who began it cannot write in it. Ask a question instead."))
        return redirect(DETAIL, pk)
    messages.success(request, _("It is with who began it, who gets a mail without content."))
    return redirect("meldcode:queue")


@requires(Permission.MELDCODE_DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def case_decide(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Take the two decisions of the last step."""
    case = get_object_or_404(queries.own_cases(request.user), pk=pk, stage=Stage.TAKEN)
    now = queries.opened(case)[0]
    if now.decision:
        return redirect(DETAIL, pk)
    form = DecideForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.decide(case=case, **form.decided(), at=clock.now(), by=request.user)
        except actions.RefusedError as refused:
            form.add_error("report", REFUSED[refused.why])
        else:
            messages.success(request, _("Decided. Now do it, and write down what you did."))
            return redirect(DETAIL, pk)
    audit.viewed(case, at=clock.now(), by=request.user)
    route = queries.route(case.country)
    shown = {
        "case": case, "form": form, "now": now, "route": route, "text": route.step("decide"),
        "weighed": rounds_in_words(case, [now])[0].steps[3],
    }  # fmt: skip
    return render(request, "meldcode/case_decide.html", shown, status=422 if form.errors else 200)


@requires(Permission.MELDCODE_DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def case_close(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Close a case with a reason."""
    case = get_object_or_404(queries.own_cases(request.user), pk=pk, stage=Stage.TAKEN)
    form = CloseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_case(case=case, **form.cleaned_data, at=clock.now(), by=request.user)
        except actions.RefusedError as refused:
            form.add_error("reason", REFUSED[refused.why])
        else:
            messages.success(request, _("It is closed. It can be opened again."))
            return redirect("meldcode:queue")
    shown = {"case": case, "form": form}
    return render(request, "meldcode/case_close.html", shown, status=422 if form.errors else 200)


@requires(Permission.MELDCODE_DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def case_reopen(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Go on with a closed case."""
    case = get_object_or_404(queries.officed_cases(request.user), pk=pk, stage=Stage.CLOSED)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.reopen_case(case=case, **form.cleaned_data, at=clock.now(), by=request.user)
        messages.success(request, _("It is open again, and with you."))
        return redirect(DETAIL, pk)
    shown = {"case": case, "form": form}
    return render(request, "meldcode/case_reopen.html", shown, status=422 if form.errors else 200)


@requires(Permission.MELDCODE_DECIDE, fresh=True)
@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
def case_print(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Make a summary on paper, after saying what it is for."""
    case = get_object_or_404(queries.officed_cases(request.user), pk=pk)
    form = PrintForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        why = Why(form.cleaned_data["why"])
        parts = parts_on_paper(case, queries.opened(case))
        try:
            paper = summary_on_paper(number=case.number, why=str(why.label), parts=parts)
        except PaperError:
            form.add_error(None, _("The PDF cannot be made at this moment. Try again."))
        else:
            actions.print_case(case=case, why=why, at=clock.now(), by=request.user)
            answer = HttpResponse(paper, content_type="application/pdf")
            answer["Content-Disposition"] = 'inline; filename="overzicht.pdf"'
            return answer
    shown = {"case": case, "form": form}
    return render(request, "meldcode/case_print.html", shown, status=422 if form.errors else 200)
