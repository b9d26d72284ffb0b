"""The simulator shows what someone with a role would see."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.roles import BY_CODE
from thuisfront.core.access.simulating import simulate as sights_of
from thuisfront.core.access.words import row_in_words
from thuisfront.core.office.forms.simulate import SimulateForm


@requires(Permission.ACCESS_SIMULATE)
@require_http_methods(["GET", "HEAD", "POST"])
def simulate(request: StaffRequest) -> HttpResponse:
    """Ask every list as someone who has this role for a moment; nothing of it remains."""
    form = SimulateForm(request.POST or None, asker=request.user)
    shown: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        role, organization = form.cleaned_data["role"], form.cleaned_data["organization"]
        shown["sights"] = sights_of(role=role, organization=organization, by=request.user)
        shown |= {"role": BY_CODE[role], "organization": organization, "row": row_in_words(role)}
    return render(request, "office/simulate.html", shown)
