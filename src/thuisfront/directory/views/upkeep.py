"""What waits for an editor, and what an organization says of itself without an account."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, public, requires
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.directory.actions import upkeep as actions
from thuisfront.directory.forms.upkeep import ConfirmForms, JudgeForm
from thuisfront.directory.queries import editing
from thuisfront.directory.queries import upkeep as queries

LIMIT = Limit("directory inquiry", per_address=60, in_total=2000, seconds=3600)
LIST = "directory:work-list"


@requires(Permission.DIRECTORY_EDIT)
@require_safe
def work_list(request: StaffRequest) -> HttpResponse:
    """Show everything that an editor should look at."""
    number, old = queries.old(clock.today())
    shown = {
        "waiting": queries.waiting(), "number_old": number, "old": old,
        "behind": queries.behind(), "doubles": queries.doubles(),
        "silent": queries.silent(clock.now()),
    }  # fmt: skip
    return render(request, "directory/work_list.html", shown)


@requires(Permission.DIRECTORY_EDIT)
@require_http_methods(["GET", "HEAD", "POST"])
def correction_decide(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show what an organization would change, before and after, and take a decision."""
    found = queries.correction(key)
    if not found:
        raise Http404
    if request.method == "POST":
        take = "take" in request.POST
        try:
            actions.decide(correction=found, take=take, at=clock.now(), by=request.user)
            said = _("Taken over. It is on the site.") if take else _("Not taken over.")
            messages.success(request, said)
        except actions.DecidedError:
            messages.error(request, _("Somebody decided on this already."))
        return redirect(LIST)
    now = editing.values_of("service", found.service)
    shown = {
        "correction": found, "is_open": found.state == "waiting",
        "differences": editing.differences("service", now, now | found.values),
    }  # fmt: skip
    return render(request, "directory/correction.html", shown)


@requires(Permission.DIRECTORY_EDIT)
@require_POST
def pair_judge(request: StaffRequest) -> HttpResponse:
    """Say whether two services are one."""
    form = JudgeForm(request.POST)
    first, second = form.pair()
    if not first or not second:
        raise Http404
    try:
        actions.judge(first=first, second=second, verdict=form.cleaned_data["verdict"],
                      at=clock.now(), by=request.user)  # fmt: skip
        messages.success(request, _("Noted."))
    except actions.DecidedError:
        messages.error(request, _("Somebody decided on this already."))
    return redirect(LIST)


@public
@soft_csrf
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def inquiry(request: HttpRequest, token: str) -> HttpResponse:
    """Show an organization what we tell of it, and take what should be different."""
    try:
        count_attempt(LIMIT, address=address_of(request), at=clock.now())
    except TooManyError:
        return render(request, "directory/inquiry_over.html", status=429)
    found = queries.inquiry_with(token, clock.now())
    if not found:
        return render(request, "directory/inquiry_over.html", status=404)
    asked = queries.asked_about(found)
    posted = request.method == "POST"
    forms = ConfirmForms(request.POST if posted else None, asked)
    said = csrf_error(request) if posted else ""
    if posted and not said and forms.is_valid():
        try:
            right, wrong = actions.answer_inquiry(inquiry=found, told=forms.told(), at=clock.now())
        except actions.DecidedError:
            return render(request, "directory/inquiry_over.html", status=404)
        shown = {"organization": found.organization, "right": right, "wrong": wrong}
        return render(request, "directory/inquiry_done.html", shown)
    shown = {"organization": found.organization, "forms": forms, "said": said}
    return render(request, "directory/inquiry.html", shown)
