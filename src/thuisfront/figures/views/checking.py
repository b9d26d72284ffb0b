"""A quoted number checked: as a sum that somebody typed, or from published inputs."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.figures import queries
from thuisfront.figures.forms import QuoteForm, SumForm
from thuisfront.figures.queries import Input
from thuisfront.figures.rules import quoting
from thuisfront.figures.rules.quoting import check_text
from thuisfront.figures.views import showing, words

UNITS = {
    "mensen": ("persons", "children"), "deel": ("share",), "per": ("children per person",),
}  # fmt: skip


@public
@require_safe
def check(request: HttpRequest) -> HttpResponse:
    """Work out again what somebody quotes, and show sums that others published."""
    form = SumForm(request.GET if "som" in request.GET else None)
    found = form.cleaned_data["som"] if form.is_bound and form.is_valid() else None
    picked = QuoteForm(request.GET if "getal" in request.GET else None, choices=_choices(),
                       initial={"soort": "stock"})  # fmt: skip
    sums = [
        (showing.source(row), showing.local(row.text), showing.verdict(check_text(row.text)))
        for row in queries.sums()
    ]
    shown = {
        "form": picked if picked.is_bound else form, "typed": form, "picked": picked,
        "found": found, "sums": sums, "verdict": showing.verdict(found) if found else "",
    }  # fmt: skip
    if picked.is_bound and picked.is_valid():
        shown |= _picked(picked.cleaned_data)
    return render(request, "figures/check.html", shown)


def _choices() -> dict[str, list[tuple[str, str]]]:
    return {
        name: [(row.key, _told(row)) for row in queries.inputs().values() if row.unit in units]
        for name, units in UNITS.items()
    }


def _told(row: Input) -> str:
    shown = showing.row_of(row, row.year)
    return f"{shown['value']}: {shown['what']} ({row.year})"


def _picked(typed: dict[str, Any]) -> dict[str, Any]:
    """Return the verdict on a number and picked inputs, and what does not go together."""
    rows = [queries.inputs()[typed[name]] for name in UNITS if typed[name]]
    computed = 1.0
    for row in rows:
        computed *= row.value
    found = quoting.check(typed["getal"], computed, showing.language())
    sum_of = " × ".join(showing.plain(row.value) for row in rows)
    return {"found": found, "verdict": showing.verdict(found), "sum": sum_of,
            "unfit": _unfit(rows, typed["soort"])}  # fmt: skip


def _unfit(rows: list[Input], kind: str) -> list[str]:
    """Return why these inputs do not go together with the question, or with each other."""
    first = rows[0]
    found = []
    if first.kind == queries.UNCLEAR:
        found.append(str(words.UNFIT["unclear"]))
    elif first.kind != kind:
        found.append(str(words.UNFIT[kind]))
    if first.unit == "children" and any(row.unit == "children per person" for row in rows):
        found.append(str(words.UNFIT["children"]))
    if len({row.country for row in rows}) > 1:
        places = ", ".join(dict.fromkeys(str(words.COUNTRIES[row.country]) for row in rows))
        found.append(str(words.UNFIT["countries"]) % {"countries": places})
    if any(row.is_stale(first.year) for row in rows[1:]):
        found.append(str(words.UNFIT["stale"]))
    return found
