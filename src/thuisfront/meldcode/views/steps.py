"""A case and its steps, for whom it is with at this moment."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.meldcode import actions, queries
from thuisfront.meldcode.enums import TYPED_KINDS, EntryKind, Stage, Step
from thuisfront.meldcode.forms.deciding import EntryForm, ReasonForm
from thuisfront.meldcode.forms.steps import FORMS, StepForm, as_sent, reference_in, typed
from thuisfront.meldcode.views.showing import notes_in_words, rounds_in_words

if TYPE_CHECKING:
    from thuisfront.meldcode.models import Case, CaseStep

DETAIL = "meldcode:case-detail"
STEP = "meldcode:step-write"
DONE = "klaar"  # in the address: say what is missing
SHORT = 12  # characters: an answer that was chosen, not written
# What else belongs to a step: notes, and which are offered there.
NOTES: dict[str, tuple[EntryKind, ...]] = {
    Step.CONSULT: (EntryKind.COLLEAGUE, EntryKind.ADVICE),
    Step.TALK: (EntryKind.CHILD, EntryKind.PARENT, EntryKind.OTHER),
}


@requires(Permission.MELDCODE_READ)
@require_safe
def case_detail(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Show a case: where it stands, what was written, and what can be done now."""
    case = queries.case_with_rights(request.user, pk)
    if not case:
        raise Http404
    audit.viewed(case, at=clock.now(), by=request.user)
    rounds, may = queries.opened(case), vars(case)
    taken = case.stage == Stage.TAKEN and may["writable"]
    shown = {
        "case": case, "now": rounds[0], "route": queries.route(case.country),
        "rounds": rounds_in_words(case, rounds, may_write=may["writable"]),
        "may_write": may["writable"], "is_officer": may["officed"], "may_decide": taken,
        "may_offer": may["writable"] and case.stage == Stage.WRITING,
        "may_return": taken and queries.may_write_along(case.raised_by),
        "warn": case.is_urgent and not (case.is_closed or rounds[0].reported),
        "kinds": [(kind.value, kind.label) for kind in TYPED_KINDS],
    }  # fmt: skip
    return render(request, "meldcode/case_detail.html", shown)


@requires(Permission.MELDCODE_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def step_write(request: StaffRequest, pk: UUID, code: str) -> HttpResponse:
    """Write at a step; say that it is done when what matters is there.

    What is missing is said on a page that is asked for anew: loading that again sends nothing, so
    it cannot put back what stood there before.
    """
    form_of = _form_of(code)
    case = queries.own_cases(request.user).filter(pk=pk).first()
    if not case:
        return _gone(request, code)
    now, told = queries.opened(case)[0], queries.route(case.country)
    if request.method != "POST":
        audit.viewed(case, at=clock.now(), by=request.user)
        kept = now.step(code).typed | {"reference": now.reference}
        form = form_of(as_sent(kept) if DONE in request.GET else None, initial=kept, route=told)
        _said_enough(form, now, code)
        return _page(request, case, now, form, code)
    form = form_of(request.POST, route=told)
    done = _said_enough(form, now, code)
    try:
        _save(request, case, code, finished=done)
    except actions.NotYoursError:
        return _gone(request, code)
    return redirect(DETAIL, pk) if done else redirect(f"{resolve_url(STEP, pk, code)}?{DONE}=")


@requires(Permission.MELDCODE_WRITE)
@require_POST
def step_save(request: StaffRequest, pk: UUID, code: str) -> HttpResponse:
    """Keep what was typed so far, while typing."""
    _form_of(code)
    case = queries.own_cases(request.user).filter(pk=pk).first()
    if not case:
        return _gone(request, code)
    try:
        step = _save(request, case, code)
    except actions.NotYoursError:
        return _gone(request, code)
    if request.headers.get("HX-Request"):
        return render(request, "meldcode/step_write.html#saved", {"saved_at": step.saved_at})
    messages.success(request, _("Saved. You can go on later."))
    return redirect(STEP, pk, code)


def _save(request: StaffRequest, case: "Case", code: str, *, finished: bool = False) -> "CaseStep":
    return actions.save_step(
        case=case, code=code, typed=typed(code, request.POST),
        reference=reference_in(request.POST), finished=finished, at=clock.now(), by=request.user,
    )  # fmt: skip


@requires(Permission.MELDCODE_WRITE)
@require_safe
def step_newer(request: StaffRequest, pk: UUID, code: str) -> HttpResponse:
    """Load the page again when what was typed last came in after it was made."""
    _form_of(code)
    case = get_object_or_404(queries.own_cases(request.user), pk=pk)
    response = HttpResponse(status=204)
    if request.GET.get("gezien") != queries.mark_of(queries.typed_at(case, code)):
        response["HX-Refresh"] = "true"
    return response


def _form_of(code: str) -> type[StepForm]:
    try:
        return FORMS[code]
    except KeyError as unknown:
        raise Http404 from unknown


def _said_enough(form: StepForm, now: queries.Opened, code: str) -> bool:
    """Tell whether a step may be called done; say in the form what is missing."""
    if not form.is_valid():
        return False
    if code == Step.CONSULT and not (now.notes(*NOTES[code]) or now.consultations):
        form.add_error(None, _("Write down with whom you talked, or ask a colleague first."))
    if code == Step.TALK and not (now.notes(*NOTES[code]) or form.cleaned_data.get("not_now")):
        form.add_error("not_now", _("Write down a talk, or choose why not now."))
    return form.is_valid()


def _page(
    request: StaffRequest, case: "Case", now: queries.Opened, form: StepForm, code: str
) -> HttpResponse:
    step = now.step(code)
    shown = {
        "case": case, "form": form, "step": step, "now": now, "code": code,
        "tabs": [other for other in now.steps if other.code in FORMS],
        "route": queries.route(case.country), "mark": queries.mark_of(step.typed),
        "kinds": [(kind.value, kind.label) for kind in NOTES.get(code, ())],
        "notes": notes_in_words(now.notes(*NOTES.get(code, ()))),
    }  # fmt: skip
    return render(request, "meldcode/step_write.html", shown)


def _gone(request: StaffRequest, code: str) -> HttpResponse:
    """Say that it is with somebody else, or was never there, and give back what was typed."""
    if request.method != "POST":
        raise Http404
    if request.headers.get("HX-Request"):
        return render(request, "meldcode/step_write.html#lost")
    kept = typed(code, request.POST)
    shown = {"kept": "\n\n".join(value for value in kept.values() if len(value) > SHORT)}
    return render(request, "meldcode/step_lost.html", shown, status=404)


@requires(Permission.MELDCODE_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def entry_add(request: StaffRequest, pk: UUID, kind: str) -> HttpResponse:
    """Add what was done on a day."""
    case = get_object_or_404(queries.own_cases(request.user), pk=pk)
    if kind not in {known.value for known in TYPED_KINDS}:
        raise Http404
    of = EntryKind(kind)
    sent = request.POST if request.method == "POST" else None
    form = EntryForm(sent, kind=of, today=clock.today())
    if sent is not None and form.is_valid():
        actions.add_entry(
            case=case, kind=of, typed=form.typed(), form_token=form.cleaned_data["form_token"],
            at=clock.now(), by=request.user,
        )  # fmt: skip
        messages.success(request, _("Noted."))
        return redirect(*_back(case, of))
    shown = {
        "case": case, "form": form, "kind": of, "route": queries.route(case.country),
        "back": resolve_url(*_back(case, of)),
    }  # fmt: skip
    return render(request, "meldcode/entry_add.html", shown, status=422 if form.errors else 200)


def _back(case: "Case", kind: EntryKind) -> tuple[str, ...]:
    step = next((code for code, kinds in NOTES.items() if kind in kinds), "")
    return (STEP, str(case.pk), step) if step else (DETAIL, str(case.pk))


@requires(Permission.MELDCODE_WRITE)
@require_POST
def case_offer(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Give a case to the attention officer."""
    case = get_object_or_404(queries.own_cases(request.user), pk=pk)
    actions.offer_case(case=case, at=clock.now(), by=request.user)
    messages.success(
        request, _("The attention officer knows. You can write on until they take it.")
    )
    return redirect(DETAIL, pk)


@requires(Permission.MELDCODE_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def case_restart(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask why, then begin the steps again."""
    case = get_object_or_404(queries.own_cases(request.user), pk=pk)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.restart_case(case=case, **form.cleaned_data, at=clock.now(), by=request.user)
        messages.success(request, _("The steps begin again. What was written stays below."))
        return redirect(DETAIL, pk)
    shown = {"case": case, "form": form}
    return render(request, "meldcode/case_restart.html", shown, status=422 if form.errors else 200)
