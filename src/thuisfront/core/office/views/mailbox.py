"""The mailbox: whether it is connected, how fetching went, and trying it out."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.mailbox import box, queries


@requires(Permission.ORGANIZATION_CHANGE)
@require_safe
def mailbox_show(request: StaffRequest) -> HttpResponse:
    """Tell how the mailbox is."""
    return render(request, "office/mailbox_show.html", {"box": queries.box_told(clock.today())})


@requires(Permission.ORGANIZATION_CHANGE)
@require_POST
def mailbox_try(request: StaffRequest) -> HttpResponse:
    """Open the mailbox and close it again, and say what came of it."""
    problem = box.try_out()
    if problem:
        messages.error(request, str(problem.label))
    else:
        messages.success(request, _("It works: the mailbox opens."))
    return redirect("office:mailbox-show")
