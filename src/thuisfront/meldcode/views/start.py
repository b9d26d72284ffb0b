"""Where it begins: what the Meldcode is, one's own cases, and sending a worry on."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.base import clock
from thuisfront.meldcode import actions, queries
from thuisfront.meldcode.enums import Country
from thuisfront.meldcode.forms.steps import SignalForm, StartForm


@requires(Permission.MELDCODE_RAISE)
@require_safe
def start(request: StaffRequest) -> HttpResponse:
    """Say whom to call, what to do, and where one's own cases stand."""
    return _start(request, StartForm())


def _start(request: StaffRequest, form: StartForm, status: int = 200) -> HttpResponse:
    shown = {
        "form": form,
        "may_write": queries.may_write_along(request.user),
        "is_officer": Permission.MELDCODE_DECIDE in permissions_of(request.user),
        "cases": queries.own_cases(request.user),
        "consultations": queries.consultations_for(request.user),
        "officers": queries.officers(),
        "routes": [(str(Country(code).label), queries.route(code)) for code in Country.values],
    }
    return render(request, "meldcode/start.html", shown, status=status)


@requires(Permission.MELDCODE_WRITE)
@require_POST
def case_begin(request: StaffRequest) -> HttpResponse:
    """Begin the first step."""
    form = StartForm(request.POST)
    if not form.is_valid():
        return _start(request, form, 422)
    try:
        case = actions.begin_case(**form.cleaned_data, at=clock.now(), by=request.user)
    except actions.NotYoursError:
        return redirect("meldcode:start")
    return redirect("meldcode:step-write", case.pk, "signals")


@requires(Permission.MELDCODE_RAISE)
@require_http_methods(["GET", "HEAD", "POST"])
def signal_send(request: StaffRequest) -> HttpResponse:
    """Send a worry to the attention officers."""
    form = SignalForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        actions.send_signal(
            country=data["country"], typed=form.typed(), reference=data["reference"],
            urgent=data["danger"] == "yes", form_token=data["form_token"], at=clock.now(),
            by=request.user,
        )  # fmt: skip
        return redirect("meldcode:signal-sent")
    chosen = form["country"].value()
    route = queries.route(chosen if chosen in Country.values else Country.NL)
    shown = {"form": form, "route": route}
    return render(request, "meldcode/signal_send.html", shown, status=422 if form.errors else 200)


@requires(Permission.MELDCODE_RAISE)
@require_safe
def signal_sent(request: StaffRequest) -> HttpResponse:
    """Say that it is sent, and what to do when it cannot wait."""
    return render(request, "meldcode/signal_sent.html", {"route": queries.route(Country.NL)})
