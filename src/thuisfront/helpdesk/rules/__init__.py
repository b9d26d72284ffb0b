"""Rules of the helpdesk, pure: what sounds unsafe, how soon someone looks, when it is shredded."""

from datetime import date, timedelta

from thuisfront.core.base.flags import URGENT, Flag, flags_in, plain, sounds_unsafe
from thuisfront.helpdesk.rules.signs import Sign, Trait, copies, signs_in

__all__ = [
    "ASK_AFTER", "KEEP_DAYS", "NOW", "OPEN_FOR", "SOON", "URGENT", "WEEK", "Flag", "Sign", "Trait",
    "copies", "flags_in", "is_over", "kept_until", "open_days_until_answer", "plain", "signs_in",
    "sounds_unsafe", "urgency_of",
]  # fmt: skip

KEEP_DAYS = 90  # after the last contact; dossier of the field: GlobaLeaks' practice
# For how many days after the last contact an answer can be opened: what can be chosen, never more
# than is kept. A centre that keeps a year offers a year.
OPEN_FOR = tuple(days for days in (14, 30, 90, 365) if days <= KEEP_DAYS)
ASK_AFTER = 14  # days after the answer until we may ask whether it helped
NOW, SOON, WEEK = 0, 1, 2
OPEN_DAYS = {NOW: 0, SOON: 1, WEEK: 2}

_MAY_BE_CHILDREN = frozenset({"child", "unknown"})


def urgency_of(*texts: str, asker: str) -> int:
    """Return how soon a question must be looked at."""
    found = flags_in(*texts)
    if URGENT & set(found):
        return NOW
    return SOON if found or asker in _MAY_BE_CHILDREN else WEEK


def open_days_until_answer(urgency: int) -> int:
    """Return in how many days on which the line is open the answer is promised."""
    return OPEN_DAYS[urgency]


def kept_until(last_contact: date, open_days: int = KEEP_DAYS) -> date:
    """Return the day on which a question is shredded when nobody writes again."""
    return last_contact + timedelta(days=min(open_days, KEEP_DAYS) + 1)


def is_over(last_contact: date, open_days: int, today: date) -> bool:
    """Tell whether the time is over in which a question can be opened; the last day still can."""
    return today >= kept_until(last_contact, open_days)
