"""Entries to be found."""

from dataclasses import replace
from itertools import count
from typing import Any

from thuisfront.core.search.registers import Entry, Passage

_numbers = count()
_VISIT = Entry(
    kind="page",
    reference="",
    slug="",
    url="",
    title="Mijn eerste bezoek",
    audience="kinderen",
    words="poortje kluisje",
    summary="Hoe het gaat als je op bezoek komt.",
    passages=(
        Passage(anchor="", heading="", text="Je gaat naar de gevangenis."),
        Passage(anchor="poort", heading="Door het poortje", text="Je jas gaat in een kluisje."),
    ),
)


def make_entry(**changes: Any) -> Entry:
    """Return an article about visiting, with another reference each time."""
    reference = str(changes.pop("reference", next(_numbers)))
    slug = changes.pop("slug", f"stuk-{reference}")
    url = f"/kinderen/{slug}/"
    return replace(_VISIT, **{"reference": reference, "slug": slug, "url": url, **changes})


def passages(*texts: str) -> tuple[Passage, ...]:
    """Return passages with these texts, with an anchor and heading each."""
    return tuple(
        Passage(anchor=f"deel-{place}", heading=f"Deel {place}", text=text)
        for place, text in enumerate(texts)
    )
