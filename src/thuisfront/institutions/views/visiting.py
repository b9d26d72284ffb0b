"""The public list of institutions, a page and a way in for each, and whether a child can come."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access.guards import public
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.institutions import queries, rules
from thuisfront.institutions.forms.visiting import ComingForm, FilterForm


@public
@require_safe
def institution_list(request: HttpRequest) -> HttpResponse:
    """List the institutions, narrowed by country, kind and who stays there."""
    form = FilterForm(request.GET)
    found = queries.institutions(**form.chosen())
    return render(request, "institutions/institution_list.html", {"form": form, "found": found})


@public
@require_safe
def institution_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what is known about one institution, and how sure that is."""
    institution = get_object_or_404(queries.institutions(), slug=slug)
    shown = {
        "institution": institution,
        "settled": queries.settled_rules(institution, clock.today()),
        "contact_points": queries.contact_points(institution),
        "details": queries.details(institution),
        "has_route": bool(queries.route_steps(institution)[0]),
    }
    return render(request, "institutions/institution_detail.html", shown)


@public
@require_safe
def visit_route(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the way in, step by step, for a child."""
    institution = get_object_or_404(queries.institutions(), slug=slug)
    steps, own = queries.route_steps(institution)
    shown = {"institution": institution, "steps": steps, "own": own}
    return render(request, "institutions/visit_route.html", shown)


@public
@soft_csrf
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def visit_check(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Ask five questions and say what this child needs; nothing of it is kept."""
    if slug:
        get_object_or_404(queries.institutions(), slug=slug)
    sent = request.POST if request.method == "POST" else None
    form = ComingForm(sent, initial={"prison": slug}, csrf_error=csrf_error(request))
    if sent is None or not form.is_valid():
        return render(request, "institutions/visit_check.html", {"form": form})
    institution = form.cleaned_data["prison"]
    settled = queries.ordinary(queries.settled_rules(institution, clock.today()))
    shown = {
        "institution": institution,
        "child": form.child(),
        "points": rules.needed_for(form.child(), settled, country=institution.country),
        "known": bool(settled),
    }
    return render(request, "institutions/visit_answer.html", shown)
