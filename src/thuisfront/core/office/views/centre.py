"""The centre's own data, as every page shows it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.office.forms.centre import CentreForm
from thuisfront.core.organizations import actions, queries
from thuisfront.core.ui.page_cache import forget_pages


@requires(Permission.ORGANIZATION_CHANGE)
@require_http_methods(["GET", "HEAD", "POST"])
def centre_change(request: StaffRequest) -> HttpResponse:
    """Change the name, the phone number and the rest that every page shows."""
    now = queries.centre()
    form = CentreForm(request.POST or None, initial=CentreForm.initial_of(now))
    if request.method == "POST" and form.is_valid():
        actions.change_centre(details=form.details(), at=clock.now(), by=request.user)
        forget_pages()
        messages.success(request, _("Saved. Every page shows it from now on."))
        return redirect("office:centre-change")
    return render(request, "office/centre_change.html", {"form": form})
