"""Reads for editors: their words, what these change, and questions without an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet, Sum

from thuisfront.core.accounts.models import User
from thuisfront.core.search import queries
from thuisfront.core.search.editors import Words
from thuisfront.core.search.models import (
    LEAST_ASKED,
    BestBet,
    Document,
    MissedQuestion,
    SynonymGroup,
)

MOST_ROWS = 500
MOST_TRIED = 12
MOST_TITLES = 5
MOST_OFFERED = 1_000
SHOWN = 5


@dataclass(frozen=True)
class Place:
    """One place of the results before and after; each a title, or nothing."""

    number: int
    before: str
    after: str
    is_new: bool


@dataclass(frozen=True)
class Change:
    """What a question finds before and after."""

    question: str
    places: list[Place]

    @property
    def is_changed(self) -> bool:
        """Tell whether any of these places is another."""
        return any(place.before != place.after for place in self.places)


@dataclass(frozen=True)
class Missed:
    """A question that found nothing or little, in one week or in several together."""

    week: date | None
    words: str
    found_some: bool
    count: int


def synonym_groups(user: User, typed: str = "") -> QuerySet[SynonymGroup]:
    """Return the groups of editors, or those with a word like this."""
    del user  # content: who may edit sees it all
    found = SynonymGroup.objects.all()
    return found.filter(_like("words", typed)) if typed else found


def best_bets(user: User, typed: str = "") -> QuerySet[BestBet]:
    """Return what editors put on top, or what has a word or address like this."""
    del user
    found = BestBet.objects.all()
    return found.filter(_like("questions", typed) | _like("address", typed)) if typed else found


def _like(field: str, typed: str) -> Q:
    return Q(**{f"{field}__icontains": typed.strip()})


def changes(before: Words, after: Words, asked: Iterable[str]) -> list[Change]:
    """Return what each of these questions finds before and after a change, five places each."""
    questions = list(dict.fromkeys(text for one in asked if (text := one.strip())))[:MOST_TRIED]
    return [_change(question, before, after) for question in questions]


def _change(question: str, before: Words, after: Words) -> Change:
    old, new = (
        [result.title for result in queries.search(question, limit=SHOWN, words=words).results]
        for words in (before, after)
    )
    filled = ([*titles, *[""] * (SHOWN - len(titles))] for titles in (old, new))
    rows = enumerate(zip(*filled, strict=True), 1)
    places = [Place(n, a, b, bool(b) and b not in old) for n, (a, b) in rows if a or b]
    return Change(question, places)


def titles_with(words: Sequence[str]) -> list[str]:
    """Return titles that hold one of these words: questions that a change surely touches."""
    found = Q()
    for word in words:
        found |= Q(title__icontains=word)
    titles = Document.objects.filter(found, language="nl").order_by("title")
    return list(titles.values_list("title", flat=True)[:MOST_TITLES]) if words else []


def addresses() -> list[tuple[str, str]]:
    """Return address and title of what editors can put on top."""
    found = Document.objects.filter(language="nl").order_by("title", "url")
    return list(found.values_list("url", "title")[:MOST_OFFERED])


def weeks(user: User) -> list[date]:
    """Return the weeks in which something was asked often enough to be told, newest first."""
    del user
    found = MissedQuestion.objects.exclude(words="").order_by("-week")
    return list(found.values_list("week", flat=True).distinct())


def missed_questions(
    user: User, week: date | None = None, *, by_word: bool = False
) -> list[Missed]:
    """Return what found nothing or little, of one week or of all together, most asked first."""
    del user
    told = MissedQuestion.objects.exclude(words="").filter(count__gte=LEAST_ASKED)
    if week:
        told = told.filter(week=week)
    rows = told.values("words", "found_some").annotate(times=Sum("count"))
    order = ("words", "-times") if by_word else ("-times", "words")
    return [
        Missed(week, row["words"], row["found_some"], row["times"])
        for row in rows.order_by(*order)[:MOST_ROWS]
    ]


def sunday_of(week: date) -> date:
    """Return the last day of a week."""
    return week + timedelta(days=6)
