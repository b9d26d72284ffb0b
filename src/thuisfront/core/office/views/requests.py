"""Requests of people about their data: the list, a new one, one in full, and its letter."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.accountability import actions, freezing, queries
from thuisfront.core.accountability.finders import file_kind
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.office.forms.request import CheckForm, FilterForm, RecordForm

PAGE = 25
KIND = actions.KIND


@requires(Permission.REQUEST_READ)
@require_safe
def request_list(request: StaffRequest) -> HttpResponse:
    """List the requests, the first to be due first."""
    form, today = FilterForm(request.GET or None), clock.today()
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = queries.filtered(
        queries.requests_for(request.user), state=asked.get("stand") or "open",
        kind=asked.get("soort", ""), late=today if asked.get("laat") else None,
    )  # fmt: skip
    audit.record(f"{KIND}.listed", at=clock.now(), by=request.user)
    page = Paginator(found, PAGE).get_page(request.GET.get("pagina"))
    handles = Permission.REQUEST_HANDLE in permissions_of(request.user)
    shown = {
        "page": page,
        "form": form,
        "today": today,
        "handles": handles,
        "narrowed": bool(asked),
    }
    return render(request, "office/request_list.html", shown)


@requires(Permission.REQUEST_HANDLE)
@require_http_methods(["GET", "HEAD", "POST"])
def request_record(request: StaffRequest) -> HttpResponse:
    """Write down a request that came in, and show once by what who asked finds it back."""
    form = RecordForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "office/request_record.html", {"form": form})
    at, intake = clock.now(), form.intake()
    audit.record(f"{KIND}.searched", at=at, by=request.user, reason=form.cleaned_data["found_by"])
    made = actions.record_request(
        intake=intake, person=form.person, at=at, by=request.user, proved=form.proved
    )
    words = actions.words_of(intake.form_token).split()
    return render(request, "office/request_recorded.html", {"made": made, "words": words})


@requires(Permission.REQUEST_READ)
@require_safe
def request_detail(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show one request: who asks what, what was done, and what comes next."""
    found = queries.request_for(request.user, key)
    audit.viewed(found, at=clock.now(), by=request.user)
    steps = queries.steps_of(found)
    held, kind = permissions_of(request.user), file_kind(found.person_kind)
    shown = {
        "made": found, "about": queries.called(found), "steps": steps,
        "asked": queries.asked_of(found), "today": clock.today(),
        "decision": queries.decision_of(found), "missing": queries.missing_of(found, steps),
        **queries.effects_of(found), "can_freeze": bool(kind),
        "frozen": bool(kind and freezing.is_frozen(kind, found.person_key or UUID(int=0))),
        "check_form": CheckForm(left=queries.checks_left(found, steps)),
        "handles": Permission.REQUEST_HANDLE in held,
        "releases": Permission.PRIVACY_APPROVE in held and found.prepared_by != request.user,
        "may_extend": queries.may_extend(found, clock.today()),
    }  # fmt: skip
    return render(request, "office/request_detail.html", shown)


@requires(Permission.REQUEST_READ)
@require_safe
def request_letter(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show the letter of a released decision, to print; its title says nothing."""
    found = queries.released_for(request.user, key)
    audit.record(f"{KIND}.printed", at=clock.now(), by=request.user, target=found)
    shown = {
        "made": found,
        "asked": queries.asked_of(found),
        "decision": queries.decision_of(found),
    }
    return render(request, "office/request_letter.html", shown)
