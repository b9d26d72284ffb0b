"""The methods: formula, source and assumptions stand in the docstring, and so on the screen."""

from typing import Any

from thuisfront.figures.enums import Kind
from thuisfront.figures.rules.wanted import Method, Values, Wanted, each, people, share

DAYS_OF_YEAR = 365.25
AGES = ((0, 5), (5, 10), (10, 15), (15, 18))
BANDS = tuple(f"risk_{first}_{last - 1}" for first, last in AGES)
SIZES = tuple(f"with_{number}" for number in range(5))
BOTH = frozenset({Kind.STOCK, Kind.FLOW})


def parenting_rate(given: Values, kind: Kind) -> Any:
    """Persons in detention times children per person, parents and others alike.

    Formula: children = population × rate
    Source: COPE (2010), with the rate of 1.3 of INSEE, survey of 1,700 detained men, 1999
    Assumes: the rate holds for this country, this year and women too; no child has two
    detained parents.
    """
    del kind
    return given["population"] * given["rate"]


def components(given: Values, kind: Kind) -> Any:
    """Persons, the share of them who are parents, and children per parent, by sex.

    Formula: children = Σ over sexes of persons × share of parents × children per parent
    Source: the component method of demography, as in Glaze and Maruschak (2008), Parents in
    Prison and Their Minor Children, NCJ 222984
    Assumes: each share and mean is of the same people as the count beside it.
    """
    del kind
    men = given["men"] * given["share_men"] * given["children_men"]
    return men + given["women"] * given["share_women"] * given["children_women"]


def undercount(given: Values, kind: Kind) -> Any:
    """Parents that a register shows, corrected for those it does not, times their children.

    Formula: children = registered ÷ coverage × children per parent
    Source: Ministry of Justice (2024), Estimates of children with a parent in prison
    Assumes: parents whom the register misses have as many children as those it shows.
    """
    del kind
    return given["registered"] / given["coverage"] * given["children_per_parent"]


def ratio(given: Values, kind: Kind) -> Any:
    """One count divided by another of the same people.

    Formula: ratio = numerator ÷ denominator
    Source: arithmetic
    Assumes: both counts have the same definition; a ratio found in one country or year is no
    factor for another.
    """
    del kind
    return given["numerator"] / given["denominator"]


def part(given: Values, kind: Kind) -> Any:
    """A part of a number, such as the minors among all children.

    Formula: children = total × share
    Source: arithmetic
    Assumes: the share is of the same people as the total.
    """
    del kind
    return given["total"] * given["share"]


def stock_flow(given: Values, kind: Kind) -> Any:
    """Who is there on a day and who comes in a year, by how long people stay.

    Formula: stock = entries × mean stay ÷ 365.25; persons in a year = (stock + entries) ×
    (1 − repeats); both × children per person
    Source: Little (1961), L = λW, Operations Research 9(3)
    Assumes: as many people come as leave; repeats are entries of who was already counted in
    that year, as a share of all that is counted.
    """
    stock = given["entries"] * given["mean_stay"] / DAYS_OF_YEAR
    people_seen = (stock + given["entries"]) * (1 - given["repeats"])
    return (stock if kind == Kind.STOCK else people_seen) * given["children_per_person"]


def mean_stay(given: Values, kind: Kind) -> Any:
    """Days that a person stays, from who is there on a day and who comes in a year.

    Formula: mean stay = stock ÷ entries × 365.25
    Source: Little (1961), L = λW, Operations Research 9(3)
    Assumes: as many people come as leave.
    """
    del kind
    return given["stock"] / given["entries"] * DAYS_OF_YEAR


def unique_children(given: Values, kind: Kind) -> Any:
    """Children, each once, from a count by parent in which some stand twice.

    Formula: children = counted ÷ (1 + share with two detained parents)
    Source: arithmetic of overlapping counts (inclusion and exclusion)
    Assumes: nobody has more than two parents in the count.
    """
    del kind
    return given["counted"] / (1 + given["both"])


def family_sizes(given: Values, kind: Kind) -> Any:
    """Persons times the mean number of children, from how many children people in a sample have.

    Formula: children = population × Σ over sizes of size × share of the sample with that size
    Source: Dirichlet posterior with Jeffreys prior, Gelman et al., Bayesian Data Analysis, 3.4
    Assumes: the sample is drawn by chance from this population.
    """
    del kind
    weights = [given[name] for name in SIZES]
    total = weights[0] + weights[1] + weights[2] + weights[3] + weights[4]
    children = weights[1] + 2 * weights[2] + 3 * weights[3] + given["four_or_more"] * weights[4]
    return given["population"] * children / total


def life_table(given: Values, kind: Kind) -> Any:
    """Children of a birth year who ever had a parent in detention before an age.

    Formula: ever = cohort × (1 − Π over ages of (1 − risk of a first time at that age))
    Source: life-table method of Wildeman (2009), Demography 46(2)
    Assumes: risks of this year hold for a whole childhood; who moves or dies has the same risk.
    """
    del kind
    spared: Any = 1.0
    for name, (first, last) in zip(BANDS, AGES, strict=True):
        years = (given["age"] - first).clip(0, last - first) if hasattr(given["age"], "clip") \
            else min(max(given["age"] - first, 0), last - first)  # fmt: skip
        spared = spared * (1 - given[name]) ** years
    return given["cohort"] * (1 - spared)


def _method(key: str, compute: Any, inputs: tuple[Wanted, ...], kinds: frozenset[Kind] = BOTH,
            unit: str = "children", version: str = "1.0.0") -> Method:  # fmt: skip
    return Method(key, version, unit, kinds, inputs, compute)


_WOMEN = {"default": 0.0, "group": "women"}
_METHODS = (
    _method("parenting_rate", parenting_rate, (
        people("population", "persons in detention", as_asked=True),
        each("rate", "children for each person in detention"),
    )),
    _method("components", components, (
        people("men", "men in detention", as_asked=True),
        share("share_men", "men who are a parent, as a share of all men"),
        each("children_men", "children for each father"),
        people("women", "women in detention", as_asked=True, **_WOMEN),
        share("share_women", "women who are a parent, as a share of all women", **_WOMEN),
        each("children_women", "children for each mother", **_WOMEN),
    )),
    _method("undercount", undercount, (
        people("registered", "parents that the register shows", as_asked=True),
        share("coverage", "parents that the register shows, as a share of all parents",
              divides=True),
        each("children_per_parent", "children for each parent", default=1.0),
    )),
    _method("ratio", ratio, (
        people("numerator", "what is divided"),
        people("denominator", "what it is divided by", divides=True),
    ), frozenset(Kind), "ratio"),
    _method("share", part, (
        people("total", "the whole", as_asked=True),
        share("share", "the part of the whole"),
    ), frozenset(Kind)),
    _method("stock_flow", stock_flow, (
        people("entries", "entries in a year", of=Kind.FLOW),
        Wanted("mean_stay", "days", "how long a person stays", 36_525.0),
        share("repeats", "entries of who was counted before", default=0.0, may_be_zero=True),
        each("children_per_person", "children for each person", default=1.0),
    ), unit="persons or children"),
    _method("mean_stay", mean_stay, (
        people("stock", "persons on a day", of=Kind.STOCK),
        people("entries", "entries in a year", of=Kind.FLOW, divides=True),
    ), unit="days"),
    _method("unique_children", unique_children, (
        people("counted", "children counted by parent", as_asked=True),
        share("both", "children with two detained parents", may_be_zero=True),
    ), frozenset(Kind)),
    _method("family_sizes", family_sizes, (
        people("population", "persons in detention", as_asked=True),
        *(
            people(name, f"people in the sample with {number} children", may_be_zero=True,
                   sample=True)
            for number, name in enumerate(SIZES)
        ),
        each("four_or_more", "mean number of children of who has four or more", least=4.0),
    )),
    _method("life_table", life_table, (
        people("cohort", "children born in a year"),
        Wanted("age", "years", "before which age", 18.0, least=1.0),
        *(
            share(name, f"risk in a year of a first time, from {first} to {last - 1}",
                  may_be_zero=True)
            for name, (first, last) in zip(BANDS, AGES, strict=True)
        ),
    ), frozenset({Kind.EVER})),
)  # fmt: skip
METHODS = {method.key: method for method in _METHODS}
