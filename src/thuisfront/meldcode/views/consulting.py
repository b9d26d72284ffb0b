"""Thinking along: asking a colleague one question, and answering one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.meldcode import queries
from thuisfront.meldcode.actions import consulting as actions
from thuisfront.meldcode.enums import Country
from thuisfront.meldcode.forms.deciding import AdviceForm, ConsultationForm


@requires(Permission.MELDCODE_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def consultation_ask(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask a colleague one question; who began the case may be asked too."""
    case = get_object_or_404(queries.own_cases(request.user), pk=pk)
    sent = request.POST if request.method == "POST" else None
    form = ConsultationForm(sent, colleagues=queries.colleagues_to_consult(request.user, case))
    if sent is not None and form.is_valid():
        actions.ask_colleague(case=case, **form.cleaned_data, at=clock.now(), by=request.user)
        messages.success(
            request, _("Asked. You get a mail without content when there is an answer.")
        )
        return redirect("meldcode:case-detail", pk)
    shown = {"case": case, "form": form, "asks_back": case.raised_by_id != request.user.pk}
    page = "meldcode/consultation_ask.html"
    return render(request, page, shown, status=422 if form.errors else 200)


@requires(Permission.MELDCODE_RAISE)
@require_http_methods(["GET", "HEAD", "POST"])
def consultation_answer(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Read what a colleague asks, and answer."""
    row = get_object_or_404(queries.consultations_for(request.user), pk=pk)
    form = AdviceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.give_advice(
            consultation=row, advice=form.cleaned_data["advice"], at=clock.now(), by=request.user
        )
        messages.success(request, _("Thank you. Your colleague can read it now."))
        return redirect("meldcode:start")
    audit.viewed(row, at=clock.now(), by=request.user)
    question, advice = queries.words_for(row)
    shown = {
        "row": row, "form": form, "question": question, "advice": advice,
        "route": queries.route(Country.NL),
    }  # fmt: skip
    page = "meldcode/consultation_answer.html"
    return render(request, page, shown, status=422 if form.errors else 200)
