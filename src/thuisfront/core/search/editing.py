"""What editors change of the search, and the count of questions without an answer."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.core.search import editors, missed
from thuisfront.core.search.models import LEAST_ASKED, BestBet, SynonymGroup

FEW = 3  # with fewer results than this, little was found
MOST_A_WEEK = 5_000  # different questions: what robots send fills no disk
_COUNT = """
INSERT INTO search_missedquestion AS held (week, mark, words, found_some, count)
SELECT %(week)s, %(mark)s, '', %(some)s, 1
WHERE (SELECT count(*) FROM search_missedquestion WHERE week = %(week)s) < %(most)s
  OR EXISTS (SELECT FROM search_missedquestion WHERE week = %(week)s AND mark = %(mark)s)
ON CONFLICT (week, mark) DO UPDATE SET count = held.count + 1, found_some = %(some)s,
  words = CASE WHEN held.count + 1 >= %(least)s THEN %(words)s ELSE '' END
"""


@transaction.atomic
def save_synonyms(
    *, group: SynonymGroup | None, values: Mapping[str, Any], at: datetime, by: User
) -> SynonymGroup:
    """Add a group of words that mean the same, or change one."""
    kept = group or SynonymGroup()
    _save(kept, values, "search.synonyms.saved", at, by)
    return kept


@transaction.atomic
def save_bet(*, bet: BestBet | None, values: Mapping[str, Any], at: datetime, by: User) -> BestBet:
    """Put something on top for some words, or change that."""
    kept = bet or BestBet()
    _save(kept, values, "search.bet.saved", at, by)
    return kept


@transaction.atomic
def remove(*, row: SynonymGroup | BestBet, at: datetime, by: User) -> None:
    """Take away a group of synonyms or a best bet."""
    act = "search.bet.removed" if isinstance(row, BestBet) else "search.synonyms.removed"
    audit.record(act, at=at, by=by, target=row)
    row.delete()
    editors.forget()


def _save(
    row: SynonymGroup | BestBet, values: Mapping[str, Any], act: str, at: datetime, by: User
) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    audit.record(act, at=at, by=by, target=row, reason=", ".join(values))
    editors.forget()


def note_missed(*, query: str, total: int, language: str, on: date) -> None:
    """Count a question that found nothing or little, by its dictionary words and its week.

    Only a keyed hash is kept until it was asked often enough to say nothing of one person.
    """
    words = missed.kept(query, language) if total < FEW else ""
    if not words:
        return
    week = on - timedelta(days=on.weekday())
    mark = sealing.fingerprint("missed question", f"{week} {words}")
    values: dict[str, Any] = {
        "week": week, "mark": mark, "words": words, "some": total > 0, "least": LEAST_ASKED,
        "most": MOST_A_WEEK,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, values)
