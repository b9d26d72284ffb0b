"""Entries to be found."""

import factory

from thuisfront.core.search.registers import Entry, Passage


class EntryFactory(factory.Factory[Entry]):
    """An article about visiting."""

    class Meta:
        model = Entry

    kind = "page"
    reference = factory.Sequence(str)
    slug = factory.LazyAttribute(lambda entry: f"stuk-{entry.reference}")
    url = factory.LazyAttribute(lambda entry: f"/kinderen/{entry.slug}/")
    title = "Mijn eerste bezoek"
    audience = "kinderen"
    words = "poortje kluisje"
    summary = "Hoe het gaat als je op bezoek komt."
    passages = (
        Passage(anchor="", heading="", text="Je gaat naar de gevangenis."),
        Passage(anchor="poort", heading="Door het poortje", text="Je jas gaat in een kluisje."),
    )


def passages(*texts: str) -> tuple[Passage, ...]:
    """Return passages with these texts, with an anchor and heading each."""
    return tuple(
        Passage(anchor=f"deel-{place}", heading=f"Deel {place}", text=text)
        for place, text in enumerate(texts)
    )
