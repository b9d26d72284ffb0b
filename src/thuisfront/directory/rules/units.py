"""What is counted, in the number that fits: 1 plek, 3 plekken. Pure.

A feed names its unit as it likes; what we do not know stays as it is written.
"""

_ONE_MANY = (
    ("plaats", "plaatsen"), ("plek", "plekken"), ("bed", "bedden"), ("kamer", "kamers"),
    ("woning", "woningen"), ("kind", "kinderen"), ("gezin", "gezinnen"), ("groep", "groepen"),
    ("cliënt", "cliënten"), ("deelnemer", "deelnemers"), ("persoon", "personen"),
    ("dag", "dagen"), ("dagdeel", "dagdelen"), ("gesprek", "gesprekken"),
    ("afspraak", "afspraken"), ("maatje", "maatjes"), ("vrijwilliger", "vrijwilligers"),
)  # fmt: skip
_ONE = {word: one for one, many in _ONE_MANY for word in (one, many)}
_MANY = {word: many for one, many in _ONE_MANY for word in (one, many)}


def unit_word(name: str, number: int) -> str:
    """Return the word for what is counted, as it is said of so many."""
    known = _ONE if number == 1 else _MANY
    plain = " ".join(name.split())
    return known.get(plain.casefold(), plain)
