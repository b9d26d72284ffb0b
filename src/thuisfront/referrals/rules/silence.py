"""When silence becomes a reminder, and then a task: counted in days on which people work."""

from datetime import date, timedelta

from thuisfront.core.base.hours import holiday_name

REMINDER, TASK = 3, 6  # working days after it was sent
COUNTRIES = ("nl", "be")
SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Tell whether people work that day: no weekend, no holiday of the Netherlands or Belgium."""
    return day.weekday() < SATURDAY and not any(holiday_name(day, land) for land in COUNTRIES)


def working_days_after(day: date, number: int) -> date:
    """Return the day that comes so many working days after a day."""
    while number:
        day += timedelta(days=1)
        number -= is_working_day(day)
    return day


def reminder_on(sent: date) -> date:
    """Return on which day the receiver is reminded."""
    return working_days_after(sent, REMINDER)


def task_on(sent: date) -> date:
    """Return on which day it becomes a task of the sender."""
    return working_days_after(sent, TASK)
