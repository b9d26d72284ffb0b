"""The clock: the only place that asks what time it is, and the roundings we keep."""

from datetime import date, datetime, time

from django.utils import timezone


def now() -> datetime:
    """Return this moment, aware."""
    return timezone.now()


def today() -> date:
    """Return the day on the wall calendar of the centre."""
    return timezone.localdate()


def day_of(moment: datetime) -> date:
    """Return the day on that calendar on which a moment falls."""
    return timezone.localdate(moment)


def start_of_day(moment: datetime) -> datetime:
    """Return midnight before a moment, on the wall clock of the centre."""
    return datetime.combine(day_of(moment), time(), timezone.get_default_timezone())


def whole_hour(moment: datetime) -> datetime:
    """Return the start of the hour: all that is kept of when an anonymous person acted."""
    return moment.replace(minute=0, second=0, microsecond=0)
