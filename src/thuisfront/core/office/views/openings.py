"""Emergency openings: what was opened, by whom and why; a colleague judges it."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access import emergency
from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.office.forms.review import ReviewForm

PAGE = 25
LIST = "office:opening-list"


@requires(Permission.ACCESS_REVIEW)
@require_safe
def opening_list(request: StaffRequest) -> HttpResponse:
    """List the openings, the newest first."""
    audit.record("access.glass.viewed", at=clock.now(), by=request.user)
    found = emergency.openings_for(request.user)
    page = Paginator(found, PAGE).get_page(request.GET.get("pagina"))
    return render(request, "office/opening_list.html", {"page": page, "now": clock.now()})


@requires(Permission.ACCESS_REVIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def opening_detail(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show one opening, and judge it; never one's own."""
    grant = get_object_or_404(emergency.openings_for(request.user), pk=key)
    own = grant.user_id == request.user.pk
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = emergency.review(grant=grant, **form.cleaned_data, at=clock.now(), by=request.user)
        if new:
            messages.success(request, _("Your verdict is written down."))
        else:
            messages.error(request, _("This cannot be judged by you, or a colleague was first."))
        return redirect(LIST)
    shown = {"grant": grant, "form": form, "own": own, "now": clock.now()}
    return render(request, "office/opening_detail.html", shown)
