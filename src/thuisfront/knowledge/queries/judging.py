"""What readers said of the articles, for who keeps them true."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from thuisfront.knowledge import rules
from thuisfront.knowledge.models import ArticlePage, Remark, UsefulWeek

WEEKS = 26  # that the report looks back
RECENT = 4  # weeks that are set beside the four before them
_VOTES = ("yes", "no")


@dataclass(frozen=True)
class Share:
    """How many of those who said something found it useful."""

    yes: int
    no: int

    @property
    def total(self) -> int:
        """Return how many said something."""
        return self.yes + self.no

    @property
    def percent(self) -> int | None:
        """Return the percentage that said yes; nothing when nobody said anything."""
        return round(100 * self.yes / self.total) if self.total else None


@dataclass(frozen=True)
class Judged:
    """One article with what was said of it."""

    page: ArticlePage
    whole: Share
    recent: Share
    before: Share
    remarks: int

    @property
    def trend(self) -> int | None:
        """Return how many percentage points more found it useful than in the weeks before."""
        now, then = self.recent.percent, self.before.percent
        return None if now is None or then is None else now - then

    @property
    def fall(self) -> int:
        """Return the same, where fewer do."""
        return -(self.trend or 0)

    @property
    def worst(self) -> float:
        """Return the share that surely did not find it useful."""
        return rules.sure_share(self.whole.no, self.whole.total)


ORDERS: dict[str, Callable[[Judged], Any]] = {
    "slechtst": lambda judged: (-judged.worst, -judged.whole.no, judged.page.title),
    "opmerkingen": lambda judged: (-judged.remarks, judged.page.title),
    "stemmen": lambda judged: (-judged.whole.total, judged.page.title),
    "titel": lambda judged: judged.page.title.casefold(),
}


def judged_articles(order: str, *, today: date) -> list[Judged]:
    """Return the articles of which readers said something in half a year, in an order."""
    found = [_judged(page) for page in _counted(today)]
    return sorted(found, key=ORDERS.get(order, ORDERS["slechtst"]))


def judged_article(key: UUID, *, today: date) -> Judged | None:
    """Return one article with what was said of it."""
    page = _every(today).filter(translation_key=key).first()
    return _judged(page) if page else None


def weeks_of(page: ArticlePage, *, today: date) -> QuerySet[UsefulWeek]:
    """Return the counts of an article, the newest week first."""
    return page.useful_weeks.filter(week__gte=_first(today)).order_by("-week")


def remarks_of(page: ArticlePage) -> QuerySet[Remark]:
    """Return the remarks on an article that nobody looked at yet, the newest first."""
    return page.remarks.order_by("-day", "pk")


def remark_with_key(page: UUID, key: UUID) -> Remark | None:
    """Return one remark on an article."""
    return Remark.objects.filter(page__translation_key=page, pk=key).first()


def page_to_judge(key: str) -> ArticlePage | None:
    """Return the published article that a reader says something of."""
    if not (key.isascii() and key.isdecimal() and len(key) <= 9):  # noqa: PLR2004 -- of an integer
        return None
    return ArticlePage.objects.live().public().filter(pk=int(key)).first()


def _counted(today: date) -> QuerySet[ArticlePage]:
    return _every(today).filter(Q(yes__gt=0) | Q(no__gt=0) | Q(number__gt=0))


def _every(today: date) -> QuerySet[ArticlePage]:
    week = rules.week_of(today)
    recent, before = week - timedelta(weeks=RECENT - 1), week - timedelta(weeks=2 * RECENT - 1)
    spans = {
        "": Q(week__gte=_first(today)),
        "_recent": Q(week__gte=recent),
        "_before": Q(week__gte=before, week__lt=recent),
    }
    sums = {f"{vote}{name}": _sum(vote, span) for name, span in spans.items() for vote in _VOTES}
    number = Remark.objects.filter(page=OuterRef("pk")).values("page").annotate(n=Count("pk"))
    return ArticlePage.objects.annotate(
        **sums, number=Coalesce(Subquery(number.values("n")), 0)
    ).select_related("theme")


def _sum(vote: str, span: Q) -> Coalesce:
    rows = UsefulWeek.objects.filter(span, page=OuterRef("pk")).values("page")
    return Coalesce(Subquery(rows.annotate(n=Sum(vote)).values("n"), IntegerField()), 0)


def _first(today: date) -> date:
    return rules.week_of(today) - timedelta(weeks=WEEKS - 1)


def _judged(page: Any) -> Judged:
    return Judged(
        page, Share(page.yes, page.no), Share(page.yes_recent, page.no_recent),
        Share(page.yes_before, page.no_before), page.number,
    )  # fmt: skip
