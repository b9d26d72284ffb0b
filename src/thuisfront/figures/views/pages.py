"""The public pages of the figures; every one works without script and can be printed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.figures import queries
from thuisfront.figures.forms import EXAMPLE, TableForm, WhatIfForm
from thuisfront.figures.rules.methods import METHODS
from thuisfront.figures.rules.reading import read_inputs
from thuisfront.figures.views import showing

STARTS = ("nl-stock-2021", "nl-flow-2020", "be-stock-2025")  # counts of people to begin from

TABLES = Limit("figures-table", per_address=20, in_total=200, seconds=600)


@public
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Answer how many children there are, on a day and in a year, with ranges."""
    found = [showing.answer(answer) for answer in queries.answers().values()]
    return render(request, "figures/index.html", {"answers": found})


@public
@require_safe
def day_or_year(request: HttpRequest) -> HttpResponse:
    """Explain with a picture what a day is and what a year is."""
    return render(request, "figures/day_or_year.html", {})


@public
@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """List every published input with its source, by country."""
    year = clock.today().year
    places: dict[str, list[dict[str, Any]]] = {}
    for row in queries.inputs().values():
        shown = showing.row_of(row, year)
        places.setdefault(str(shown["country"]), []).append(shown)
    shown = {"places": places, "year": str(year), "release": queries.release()}
    return render(request, "figures/data.html", shown)


@public
@require_safe
def what_if(request: HttpRequest) -> HttpResponse:
    """Compute with numbers of the reader, by sliders that are plain fields of a form."""
    form = WhatIfForm.asked(request.GET)
    shown: dict[str, Any] = {"form": form, "starts": showing.starts(EXAMPLE, STARTS)}
    if form.is_bound and form.is_valid():
        kind = form.kind()
        read = read_inputs(METHODS["components"], form.inputs(), kind)
        found = queries.worked_out(METHODS["components"], read, kind)
        shown["answer"] = showing.own_answer(found, kind)
    return render(request, "figures/what_if.html", shown)


@public
@soft_csrf
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def safe_table(request: HttpRequest) -> HttpResponse:
    """Show which numbers of a table must be hidden; nothing of it is kept."""
    sent, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = TableForm(sent, csrf_error=csrf_error(request), files=files)
    shown: dict[str, Any] = {"form": form}
    if sent is not None and form.is_valid():
        try:
            count_attempt(TABLES, address=address_of(request), at=clock.now())
        except TooManyError as error:
            return render(request, "figures/safe_table.html", shown | {"wait": str(error.minutes)})
        shown["table"] = showing.safe_table(form.cleaned_data)
    return render(request, "figures/safe_table.html", shown)
