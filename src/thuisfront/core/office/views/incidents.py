"""Pages of the privacy officer: data breaches with their clock, and the list of processors."""

from dataclasses import asdict
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, spreadsheets
from thuisfront.core.incidents import actions, queries
from thuisfront.core.office.forms.breach import BreachChangeForm, BreachForm, ProcessorForm

LIST = "office:breach-list"
DETAIL = "office:breach-detail"
PROCESSORS = "office:processor-list"
AGAIN = ["GET", "HEAD", "POST"]


@requires(Permission.PRIVACY_MANAGE)
@require_safe
def breach_list(request: StaffRequest) -> HttpResponse:
    """List every breach, also those that were not reported."""
    at = clock.now()
    audit.record("incidents.breach.listed", at=at, by=request.user)
    told = [queries.told(breach, at) for breach in queries.breaches_for(request.user)]
    return render(request, "office/breach_list.html", {"breaches": told})


@requires(Permission.PRIVACY_MANAGE)
@require_http_methods(AGAIN)
def breach_record(request: StaffRequest) -> HttpResponse:
    """Write down a breach with what is known at first."""
    form = BreachForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        breach = actions.record_breach(
            form_token=form.cleaned_data["form_token"], values=form.values(),
            account=form.account(), at=clock.now(), by=request.user,
        )  # fmt: skip
        messages.success(request, _("It is written down. The 72 hours run."))
        return redirect(DETAIL, breach.pk)
    return render(request, "office/breach_record.html", {"form": form})


@requires(Permission.PRIVACY_MANAGE)
@require_http_methods(AGAIN)
def breach_detail(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show a breach with its clock, and add what became known or was decided."""
    told = _told(request, key)
    initial = asdict(told.account) | {
        name: getattr(told.breach, name) for name in BreachChangeForm.outside
    }
    form = BreachChangeForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_breach(
                breach=told.breach, values=form.values(), account=form.account(),
                at=clock.now(), by=request.user,
            )  # fmt: skip
            messages.success(request, _("It is saved."))
        except actions.ClosedError:
            messages.error(request, _("This was closed, so nothing changes any more."))
        return redirect(DETAIL, key)
    audit.viewed(told.breach, at=clock.now(), by=request.user)
    shown = {
        "told": told,
        "form": form,
        "names": [form.fields[name].label for name in told.lacking],
    }
    return render(request, "office/breach_detail.html", shown)


@requires(Permission.PRIVACY_MANAGE)
@require_POST
def breach_close(request: StaffRequest, key: UUID) -> HttpResponse:
    """Close a breach of which everything was decided."""
    told = _told(request, key)
    try:
        actions.close_breach(breach=told.breach, at=clock.now(), by=request.user)
    except actions.LackingError:
        messages.error(request, _("Something is not filled in yet, so it cannot be closed."))
        return redirect(DETAIL, key)
    messages.success(request, _("It is closed. It stays in the register."))
    return redirect(LIST)


@requires(Permission.PRIVACY_MANAGE)
@require_safe
def processor_list(request: StaffRequest) -> HttpResponse:
    """List who works with data for us."""
    shown = {
        "processors": queries.processors_for(request.user),
        "due": queries.due_for_review(request.user, clock.today()),
    }
    return render(request, "office/processor_list.html", shown)


@requires(Permission.PRIVACY_MANAGE)
@require_safe
def processor_export(request: StaffRequest) -> HttpResponse:
    """Give the list of processors as a table."""
    audit.record("incidents.processor.exported", at=clock.now(), by=request.user)
    name = f"verwerkers-{clock.today():%Y-%m-%d}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    content = queries.processors_as_table(request.user)
    return HttpResponse(content, content_type=spreadsheets.CONTENT_TYPE, headers=headers)


@requires(Permission.PRIVACY_MANAGE)
@require_http_methods(AGAIN)
def processor_record(request: StaffRequest) -> HttpResponse:
    """Write down a processor."""
    return _processor(request, None)


@requires(Permission.PRIVACY_MANAGE)
@require_http_methods(AGAIN)
def processor_change(request: StaffRequest, key: UUID) -> HttpResponse:
    """Change what is known of a processor."""
    return _processor(request, key)


def _processor(request: StaffRequest, key: UUID | None) -> HttpResponse:
    found = get_object_or_404(queries.processors_for(request.user), pk=key) if key else None
    names = [name for name in ProcessorForm.base_fields if name != "form_token"]
    initial = {name: getattr(found, name) for name in names} if found else {}
    form = ProcessorForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.save_processor(
            processor=found, form_token=form.cleaned_data["form_token"], values=form.values(),
            at=clock.now(), by=request.user,
        )  # fmt: skip
        messages.success(request, _("It is saved."))
        return redirect(PROCESSORS)
    return render(request, "office/processor_change.html", {"form": form, "processor": found})


def _told(request: StaffRequest, key: UUID) -> queries.Told:
    told = queries.breach_for(request.user, key, clock.now())
    if not told:
        raise Http404
    return told
