"""Which articles must be laid beside their sources again, and by whom."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import F, QuerySet

from thuisfront.knowledge.models import ArticlePage

SOON = timedelta(days=30)
ORDERS = {
    "datum": (F("next_check_on").asc(nulls_first=True), "title"),
    "titel": ("title",),
    "nagekeken": ("checked_on", "title"),
}


@dataclass(frozen=True)
class Due:
    """How many articles are overdue or soon to be checked."""

    late: int
    soon: int
    all: int


def articles_to_check(
    *, today: date, state: str = "", owner: str = "", order: str = ""
) -> QuerySet[ArticlePage]:
    """Return the published articles by when they must be checked, the first to be due first."""
    found = ArticlePage.objects.live().order_by(*ORDERS.get(order, ORDERS["datum"]))
    if owner:
        found = found.filter(owner_role=owner)
    if state == "te-laat":
        return found.filter(next_check_on__lt=today)
    if state == "binnenkort":
        return found.filter(next_check_on__gte=today, next_check_on__lte=today + SOON)
    return found


def owners() -> list[str]:
    """Return who keeps articles true, each once."""
    found = ArticlePage.objects.live().order_by("owner_role").values_list("owner_role", flat=True)
    return list(found.distinct())


def due(*, today: date) -> Due:
    """Return how many articles are late, soon due, and there at all."""
    late = articles_to_check(today=today, state="te-laat").count()
    soon = articles_to_check(today=today, state="binnenkort").count()
    return Due(late, soon, articles_to_check(today=today).count())


def article_to_check(key: UUID) -> ArticlePage | None:
    """Return one published article."""
    return ArticlePage.objects.live().filter(translation_key=key).first()
