"""Pages of the privacy officer: the register, what goes and when, and what is held."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, spreadsheets
from thuisfront.core.incidents.queries import processors_for
from thuisfront.core.office.forms.hold import HoldForm
from thuisfront.core.organizations.queries import centre
from thuisfront.core.privacy import actions, queries, register, retention

FORMATS = {
    "csv": (register.as_table, spreadsheets.CONTENT_TYPE),
    "json": (register.as_json, "application/json; charset=utf-8"),
}


@requires(Permission.PRIVACY_MANAGE)
@require_safe
def privacy_start(request: StaffRequest) -> HttpResponse:
    """Show the way to everything about personal data."""
    return render(request, "office/privacy_start.html")


@requires(Permission.PRIVACY_MANAGE)
@require_safe
def register_show(request: StaffRequest) -> HttpResponse:
    """Show the register of processing."""
    shown = {
        "rows": register.rows(), "security": register.security(),
        "processors": processors_for(request.user).filter(ended_on=None),
    }  # fmt: skip
    return render(request, "office/register_show.html", shown)


@requires(Permission.PRIVACY_MANAGE)
@require_safe
def register_export(request: StaffRequest, form: str) -> HttpResponse:
    """Give the register as a file; it is about kinds of data, not a person."""
    write, content_type = FORMATS[form]
    audit.record("privacy.register.exported", at=clock.now(), by=request.user, reason=form)
    name = f"verwerkingsregister-{clock.today():%Y-%m-%d}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(write(centre()), content_type=content_type, headers=headers)


@requires(Permission.PRIVACY_MANAGE)
@require_safe
def retention_show(request: StaffRequest) -> HttpResponse:
    """Show what goes tonight and in the coming sixty days, what is held and what went."""
    at, by = clock.now(), request.user
    rules = [(queries.name_of(o.retention.name), o) for o in retention.outlook(at)]
    audit.record("privacy.retention.viewed", at=at, by=by)
    shown = {"rules": rules, "holds": queries.holds_for(by), "runs": queries.runs_for(by)}
    return render(request, "office/retention_show.html", shown)


@requires(Permission.PRIVACY_MANAGE, fresh=True)
@require_http_methods(["GET", "HEAD", "POST"])
def hold_place(request: StaffRequest) -> HttpResponse:
    """Keep one thing longer than its time."""
    asked = {name: request.GET.get(name, "") for name in ("rule", "thing")}
    form = HoldForm(request.POST or None, initial=asked)
    if request.method == "POST" and form.is_valid():
        try:
            actions.place_hold(**form.cleaned_data, at=clock.now(), by=request.user)
        except actions.UnknownThingError:
            form.add_error("thing", _("There is nothing with this number, or it is gone already."))
        except actions.AlreadyHeldError:
            form.add_error("thing", _("This is held already. End that hold first."))
        else:
            messages.success(request, _("It is held. It stays until that day."))
            return redirect("office:retention-show")
    return render(request, "office/hold_place.html", {"form": form})


@requires(Permission.PRIVACY_MANAGE, fresh=True)
@require_POST
def hold_lift(request: StaffRequest, key: UUID) -> HttpResponse:
    """End a hold."""
    hold = queries.hold_for(request.user, key)
    actions.lift_hold(hold=hold, at=clock.now(), by=request.user)
    messages.success(request, _("The hold has ended. What is over goes tonight."))
    return redirect("office:retention-show")
