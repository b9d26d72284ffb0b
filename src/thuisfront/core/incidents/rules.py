"""Rules of breaches, pure: seventy-two hours from knowing, when to remind, what closing needs.

Hours run on through nights, weekends and the change of the clock: moments are compared, not days.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

HOURS = timedelta(hours=72)  # AVG 33.1, EDPB 9/2022: from becoming aware
AHEAD = (timedelta(hours=24), timedelta(hours=6))
AGAIN = timedelta(hours=24)  # once it is over, every day


def ends_at(aware_at: datetime) -> datetime:
    """Return until when the supervisor is told in time."""
    return aware_at + HOURS


def late(aware_at: datetime, reported_at: datetime) -> bool:
    """Tell whether reporting came too late, so that the delay has to be explained."""
    return reported_at - aware_at > HOURS


def reminds(end: datetime, at: datetime, reminded_at: datetime | None) -> bool:
    """Tell whether it is time to remind: a day before, six hours before, and daily once over."""
    if at >= end:
        return reminded_at is None or reminded_at < end or at - reminded_at >= AGAIN
    moments = [end - before for before in AHEAD if at >= end - before]
    return bool(moments) and (reminded_at is None or reminded_at < moments[-1])


def lacking(told: Mapping[str, object]) -> list[str]:
    """Return which fields must be filled before a breach can be closed."""
    wanted = ["report", "tell", "why_report", "why_tell", "measures", "lessons"]
    wanted += ["reported_at"] if told.get("report") == "yes" else []
    wanted += ["told_at"] if told.get("tell") == "yes" else []
    return [name for name in wanted if not told.get(name)]
