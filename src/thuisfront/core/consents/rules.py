"""Who has to agree, pure: by country, kind of purpose, age and authority; each rule as a row.

Sources after the dossier of the field, 5.3. A rule without `checked_on` was not read at its source
and is shown as such. Where two readings are possible, the stricter one stands here.
"""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ADULT = 18
OLDEST = 150
LAW_OF_2017 = date(2017, 5, 1)  # the text of the law that was read


class Country(StrEnum):
    """Whose law decides (Dutch: land)."""

    NETHERLANDS = "nl"
    BELGIUM = "be"


class Kind(StrEnum):
    """What a purpose is to the law (Dutch: soort doel)."""

    OWN_QUESTION = "own-question"
    YOUTH_HELP = "youth-help"
    TREATMENT = "treatment"
    SHARING = "sharing"
    ONLINE = "online"
    RESEARCH = "research"


class Speaker(StrEnum):
    """Who can have to agree (Dutch: wie instemt)."""

    PERSON = "person"
    FIRST_HOLDER = "first-holder"
    SECOND_HOLDER = "second-holder"
    REPRESENTATIVE = "representative"


HOLDERS = (Speaker.FIRST_HOLDER, Speaker.SECOND_HOLDER)


@dataclass(frozen=True)
class Rule:
    """One rule: for which ages it holds, whom it asks, where it is written.

    With `exception` a child of this age decides alone to prevent serious harm, or when it keeps
    wanting to. The code of a rule names its sentence.
    """

    code: str
    source: str
    checked_on: date | None = None
    from_age: int = 0
    below_age: int = OLDEST
    person: bool = False
    holders: bool = False
    exception: bool = False

    @property
    def verified(self) -> bool:
        """Tell whether someone read this at its source."""
        return self.checked_on is not None


@dataclass(frozen=True)
class Situation:
    """What decides who has to agree; `holders` counts who has authority, 0 is a guardian."""

    kind: Kind
    country: Country
    child: bool
    born: date | None = None
    holders: int = 1
    able: bool = True
    exception: bool = False


@dataclass(frozen=True)
class Needed:
    """Who has to agree: all of some, and one of others if none of those objects; and why."""

    all_of: frozenset[Speaker]
    one_of: frozenset[Speaker] = frozenset()
    because: tuple[Rule, ...] = ()

    @property
    def speakers(self) -> list[Speaker]:
        """Return everybody to ask, in a fixed order."""
        return [one for one in Speaker if one in self.all_of | self.one_of]

    def met(self, agreeing: Set[Speaker], objecting: Set[Speaker]) -> bool:
        """Tell whether those who agree are enough; who need not agree cannot object either."""
        if not self.all_of <= agreeing or self.all_of & objecting:
            return False
        return not self.one_of or bool(self.one_of & agreeing and not self.one_of & objecting)


_JEUGDWET = "Jeugdwet 7.3.4, 7.3.5 (tekst van mei 2017)"
_WGBO = "BW 7:447, 7:450 (tekst van mei 2017)"
_RIGHTS_BE = "Decreet rechtspositie minderjarige in de jeugdhulp, 7-5-2004 (BE)"
ADULT_RULE = Rule("adult", "AVG 6.1.a", person=True)
REPRESENTED = Rule("represented", "Jeugdwet 7.3.15 (tekst van mei 2017)", LAW_OF_2017)
REPRESENTED_BE = Rule("represented", "oud BW 376, 492 (BE)")
EXCEPTION = Rule("exception", "Jeugdwet 7.3.4; BW 7:450 (tekst van mei 2017)", LAW_OF_2017)
ALL_HOLDERS = Rule("all-holders", "BW 1:253a")
GUARDIAN = Rule("guardian", "BW 1:245, 1:302")
GUARDIAN_BE = Rule("guardian", "oud BW 389 (BE)")
ONE_HOLDER = Rule("one-holder", "oud BW 373 en 374 (BE)")
AGE_UNKNOWN = Rule("age-unknown", "", person=True, holders=True)

_OWN = (Rule("own-question", "AVG overweging 38; UAVG 5.5", person=True),)


def _by_age(source: str, checked_on: date | None, *, exception: bool = False) -> tuple[Rule, ...]:
    return (
        Rule("under-12", source, checked_on, below_age=12, holders=True),
        Rule(
            "from-12", source, checked_on, from_age=12, below_age=16,
            person=True, holders=True, exception=exception,
        ),
        Rule("from-16", source, checked_on, from_age=16, person=True),
    )  # fmt: skip


def _switch(source: str, age: int) -> tuple[Rule, ...]:
    """Return the rules where holders decide until an age and the child alone from then on."""
    return (
        Rule(f"under-{age}", source, below_age=age, holders=True),
        Rule(f"from-{age}-alone", source, from_age=age, person=True),
    )


RULES: dict[tuple[Country, Kind], tuple[Rule, ...]] = {
    (Country.NETHERLANDS, Kind.OWN_QUESTION): _OWN,
    (Country.NETHERLANDS, Kind.YOUTH_HELP): _by_age(_JEUGDWET, LAW_OF_2017, exception=True),
    (Country.NETHERLANDS, Kind.TREATMENT): _by_age(_WGBO, LAW_OF_2017, exception=True),
    # Read as told by rijksoverheid.nl, not in the law itself.
    (Country.NETHERLANDS, Kind.SHARING): _by_age("Jeugdwet 7.3.11; rijksoverheid.nl", None),
    (Country.NETHERLANDS, Kind.ONLINE): _switch("AVG 8; UAVG 5", 16),
    (Country.NETHERLANDS, Kind.RESEARCH): _by_age("AVG 6.1.a, 89; Jeugdwet 7.3.12", None),
    (Country.BELGIUM, Kind.OWN_QUESTION): _OWN,
    (Country.BELGIUM, Kind.YOUTH_HELP): _switch(_RIGHTS_BE, 12),
    (Country.BELGIUM, Kind.TREATMENT): _by_age("Wet patiëntenrechten, 22-8-2002 (BE)", None),
    (Country.BELGIUM, Kind.SHARING): _by_age(_RIGHTS_BE, None),
    (Country.BELGIUM, Kind.ONLINE): _switch("AVG 8; Kaderwet 30-7-2018, artikel 7 (BE)", 13),
    (Country.BELGIUM, Kind.RESEARCH): _by_age("AVG 6.1.a, 89 (BE)", None),
}


def age_on(born: date, day: date) -> int:
    """Return how old someone is on a day; who was born on 29 February is older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def needed(situation: Situation, on: date) -> Needed:
    """Return who has to agree on this day, and by which rules."""
    of_country = situation.country == Country.BELGIUM
    age = age_on(situation.born, on) if situation.born else None
    if not situation.child or (age is not None and age >= ADULT):
        if situation.able:
            return Needed(frozenset({Speaker.PERSON}), because=(ADULT_RULE,))
        because = REPRESENTED_BE if of_country else REPRESENTED
        return Needed(frozenset({Speaker.REPRESENTATIVE}), because=(because,))
    return _of_child(situation, _rule(situation, age))


def _rule(situation: Situation, age: int | None) -> Rule:
    rules = RULES[(situation.country, situation.kind)]
    if age is None:
        return rules[0] if len(rules) == 1 else AGE_UNKNOWN
    return next(rule for rule in rules if age < rule.below_age)


def _of_child(situation: Situation, rule: Rule) -> Needed:
    person = frozenset({Speaker.PERSON})
    if situation.exception and rule.exception and situation.able:
        return Needed(person, because=(rule, EXCEPTION))
    asked = person if rule.person and situation.able else frozenset[Speaker]()
    if asked and not rule.holders:
        return Needed(asked, because=(rule,))
    return _with_holders(situation, asked, rule)


def _with_holders(situation: Situation, asked: frozenset[Speaker], rule: Rule) -> Needed:
    belgian = situation.country == Country.BELGIUM
    because = (rule,) if situation.able else (rule, REPRESENTED_BE if belgian else REPRESENTED)
    if situation.holders == 0:
        guardian = GUARDIAN_BE if belgian else GUARDIAN
        return Needed(asked | {Speaker.REPRESENTATIVE}, because=(*because, guardian))
    holders = frozenset(HOLDERS[: situation.holders])
    if len(holders) == 1:
        return Needed(asked | holders, because=because)
    if belgian:
        return Needed(asked, holders, because=(*because, ONE_HOLDER))
    return Needed(asked | holders, because=(*because, ALL_HOLDERS))
