"""Which visit rules hold, where sources differ, and what one child needs; pure.

Rules of a unit go before those of its institution, these before those of its kind, and these
before those of the country. Within one of these, rules that name different numbers are in
conflict: all are shown, and the strictest is reckoned with.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from itertools import groupby


class Nearness(IntEnum):
    """How close to the visit a rule was made; nearer goes before farther (Dutch: nabijheid)."""

    COUNTRY = 0
    KIND = 1
    INSTITUTION = 2
    UNIT = 3


@dataclass(frozen=True)
class Rule:
    """A visit rule as one source has it."""

    about: str
    visit: str
    text: str
    number: int | None = None
    nearness: Nearness = Nearness.COUNTRY
    unit: str = ""
    source: str = ""
    url: str = ""
    source_date: str = ""
    checked_on: date | None = None
    verified: bool = False
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True)
class Settled:
    """What holds about one subject: the rules of the nearest place, the strictest first."""

    about: str
    rules: tuple[Rule, ...]
    farther: tuple[Rule, ...] = ()

    @property
    def strictest(self) -> Rule:
        """Return the rule to reckon with."""
        return self.rules[0]

    @property
    def in_conflict(self) -> bool:
        """Tell whether sources about the same place name different numbers."""
        return len({rule.number for rule in self.rules if rule.number is not None}) > 1


# A higher age to come alone, and being there earlier, asks more of people; elsewhere fewer does.
_MORE_IS_STRICTER = frozenset({"alone-from", "before"})


@dataclass(frozen=True)
class Step:
    """One step of the way in, as an institution tells it; `drawing` is a code of `Drawing`."""

    title: str
    text: str
    drawing: str


def in_force(rules: Iterable[Rule], on: date) -> list[Rule]:
    """Return the rules that hold on a day; both ends are included."""
    return [
        rule
        for rule in rules
        if (rule.valid_from is None or rule.valid_from <= on)
        and (rule.valid_until is None or on <= rule.valid_until)
    ]


def settle(rules: Iterable[Rule]) -> list[Settled]:
    """Return what holds per subject, kind of visit and unit, in the order the rules came in."""
    kept = list(rules)
    order = {_subject(rule): place for place, rule in reversed(list(enumerate(kept)))}
    ordered = sorted(kept, key=lambda rule: order[_subject(rule)])
    return [_settled(list(group)) for _, group in groupby(ordered, key=_subject)]


def _subject(rule: Rule) -> tuple[str, str, str]:
    return rule.about, rule.visit, rule.unit


def _settled(rules: Sequence[Rule]) -> Settled:
    nearest = max(rule.nearness for rule in rules)
    near = [rule for rule in rules if rule.nearness == nearest]
    farther = tuple(rule for rule in rules if rule.nearness < nearest)
    return Settled(rules[0].about, tuple(sorted(near, key=_strictness)), farther)


def _strictness(rule: Rule) -> int:
    if rule.number is None:
        return 1000
    return -rule.number if rule.about in _MORE_IS_STRICTER else rule.number


class Company(StrEnum):
    """With whom a child comes (Dutch: met wie)."""

    ALONE = "alone"
    ADULT = "adult"
    UNKNOWN = "unknown"


class Wish(StrEnum):
    """Whether the child wants to go (Dutch: wens van het kind)."""

    YES = "yes"
    UNSURE = "unsure"
    NO = "no"


class Objection(StrEnum):
    """Whether anything stands in the way (Dutch: bezwaar)."""

    NONE = "none"
    PARENT = "parent"
    BAN = "ban"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Child:
    """What was answered about one child; kept nowhere."""

    age: int
    company: Company
    wish: Wish
    objection: Objection


class Weight(StrEnum):
    """How heavy a point is: stops, must be asked, is needed, good to know (Dutch: zwaarte)."""

    STOP = "stop"
    ASK = "ask"
    NEED = "need"
    KNOW = "know"


@dataclass(frozen=True)
class Point:
    """One thing to know before this child comes; `code` names its sentence."""

    weight: Weight
    code: str
    rules: tuple[Rule, ...] = field(default=())


def needed_for(child: Child, settled: Sequence[Settled], *, country: str) -> list[Point]:
    """Return what this child needs for an ordinary visit, the heaviest first.

    The wish of the child comes first of what weighs the same.
    """
    known = {each.about: each for each in settled}
    points = [
        *_of_wish(child), *_of_objection(child, known, country), *_of_age(child, known),
        *_of_papers(child, known), *_others(known),
    ]  # fmt: skip
    order = list(Weight)
    return sorted(points, key=lambda point: order.index(point.weight))


def _of_wish(child: Child) -> list[Point]:
    codes = {Wish.NO: (Weight.ASK, "wish-no"), Wish.UNSURE: (Weight.ASK, "wish-unsure")}
    found = codes.get(child.wish)
    return [Point(*found)] if found else []


def _of_objection(child: Child, known: dict[str, Settled], country: str) -> list[Point]:
    consent = known["consent"].rules if "consent" in known else ()
    if child.objection == Objection.BAN:
        return [Point(Weight.STOP, "ban")]
    if child.objection == Objection.PARENT:
        stops = country == "be"  # there, disagreement in writing is a refusal
        return [Point(Weight.STOP if stops else Weight.ASK, f"objects-{country}", consent)]
    if child.objection == Objection.UNKNOWN:
        return [Point(Weight.ASK, "objection-unknown", consent)]
    return [Point(Weight.KNOW, "consent", consent)] if consent else []


def _of_age(child: Child, known: dict[str, Settled]) -> list[Point]:
    alone = known.get("alone-from")
    if alone is None:
        return [Point(Weight.ASK, "alone-unknown")]
    if not _any(alone.rules, lambda number: child.age < number):
        return [Point(Weight.KNOW, "may-come-alone", alone.rules)]
    differs = not all(rule.number is None or child.age < rule.number for rule in alone.rules)
    if child.company == Company.ADULT:
        return [Point(Weight.KNOW, "adult-comes", alone.rules)]
    return [Point(Weight.NEED, "adult-disputed" if differs else "adult-needed", alone.rules)]


def _of_papers(child: Child, known: dict[str, Settled]) -> list[Point]:
    papers = known.get("id-from")
    if papers is None:
        return [Point(Weight.ASK, "papers-unknown")]
    if not _any(papers.rules, lambda number: child.age >= number):
        return [Point(Weight.KNOW, "papers-later", papers.rules)]
    everyone = all(rule.number is None or child.age >= rule.number for rule in papers.rules)
    return [Point(Weight.NEED, "papers" if everyone else "papers-disputed", papers.rules)]


def _others(known: dict[str, Settled]) -> list[Point]:
    """Return what holds for everyone who comes."""
    wanted = ("booking", "before", "search", "most-visitors", "most-adults", "most-children")
    return [Point(Weight.NEED, about, known[about].rules) for about in wanted if about in known]


def _any(rules: Iterable[Rule], holds: Callable[[int], bool]) -> bool:
    return any(rule.number is not None and holds(rule.number) for rule in rules)
