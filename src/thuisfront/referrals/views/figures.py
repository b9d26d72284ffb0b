"""What became of referrals, per service, and who never answers."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.referrals.queries.figures import figures_for


@requires(Permission.REFERRAL_READ)
@require_safe
def figures(request: StaffRequest) -> HttpResponse:
    """Show the numbers of the last year."""
    shown = {"figures": figures_for(request.user, clock.now())}
    return render(request, "referrals/figures.html", shown)
