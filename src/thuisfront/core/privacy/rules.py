"""Rules of keeping, pure: how long a period is, and on which day something goes."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

Moment = TypeVar("Moment", date, datetime)


@dataclass(frozen=True)
class Period:
    """So long; a month or a year later is the same day of that month, or else its last."""

    years: int = 0
    months: int = 0
    days: int = 0

    def after(self, start: Moment) -> Moment:
        """Return the moment at which this period after `start` is over."""
        return _shifted(start, 12 * self.years + self.months) + timedelta(days=self.days)

    def before(self, moment: Moment) -> Moment:
        """Return the moment such that whatever started before it is kept long enough."""
        return _shifted(moment - timedelta(days=self.days), -12 * self.years - self.months)


def goes_on(start: date, period: Period) -> date:
    """Return the day on which the nightly run removes what counts from `start`.

    The last day itself is still kept.
    """
    return period.after(start) + timedelta(days=1)


def _shifted(moment: Moment, months: int) -> Moment:
    if not months:
        return moment
    total = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(total, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return moment.replace(year=year, month=month + 1, day=min(moment.day, last))
