"""What every page says about the centre: who, which number, when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language, gettext

from thuisfront.core.base import clock, hours
from thuisfront.core.organizations.models import Organization


@dataclass(frozen=True)
class Centre:
    """The centre as the public sees it; texts in the language of the page."""

    name: str
    country: str
    phone: str
    email: str
    exit_url: str
    week: tuple[hours.Span, ...]
    post_address: str = ""

    @property
    def phone_href(self) -> str:
        """Return the number for a tel: link."""
        return "tel:" + "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")

    @property
    def hours_today(self) -> str:
        """Return one sentence that stays true the whole day."""
        return _hours_on(self, clock.today())

    @property
    def hours_week(self) -> list[tuple[str, str]]:
        """Return the days with their hours, in the order of the week."""
        return [(str(WEEKDAYS[span.weekday]), _stretch(span)) for span in self.week]

    def holidays(self, year: int) -> list[tuple[date, str]]:
        """Return the weekdays of that year on which the line is closed, with their names."""
        return hours.holidays_on_open_days(year, self.week, self.country, get_language() or "nl")

    def answer_by(self, moment: datetime, open_days: int) -> datetime:
        """Return the end of the open day by which something asked at `moment` is answered."""
        return hours.closing_after(moment, self.week, self.country, open_days)


def _stretch(span: hours.Span) -> str:
    return f"{span.opens:%-H:%M}–{span.closes:%-H:%M}".replace(":00", "")


def _hours_on(centre: Centre, day: date) -> str:
    spans = hours.spans_on(day, centre.week, centre.country)
    if spans:
        return gettext("Today open %(hours)s") % {"hours": ", ".join(map(_stretch, spans))}
    holiday = hours.holiday_name(day, centre.country, get_language() or "nl")
    if holiday:
        return gettext("Today closed: %(holiday)s") % {"holiday": holiday}
    return gettext("Today closed")


def name_is_taken(name: str) -> bool:
    """Tell whether another organization than the centre has this name."""
    return Organization.objects.filter(name=name, is_centre=False).exists()


def names_of(keys: Iterable[str]) -> dict[str, str]:
    """Return the names of organizations by their key, as far as they are there."""
    found = Organization.objects.filter(pk__in=set(keys)).values_list("pk", "name")
    return {str(key): name for key, name in found}


def centre() -> Centre:
    """Return the centre that runs this installation; a nameless one before it is set up."""
    rows = _centre_and_times()
    if not rows:
        return Centre("Thuisfront", "nl", "", "", "https://www.buienradar.nl/", ())
    week = tuple(hours.Span(*times) for *_facts, times in rows if times[0] is not None)
    name, country, phone, email, exit_url, post_address, _times = rows[0]
    return Centre(name, country, phone, email, exit_url, week, post_address)


def _centre_and_times() -> list[tuple[str, str, str, str, str, str, tuple[int, time, time]]]:
    """Return the centre once for each opening time: every page asks this, so in one query."""
    found = Organization.objects.filter(is_centre=True).values_list(
        "name", "country", "phone", "email", "exit_url", "post_address",
        "opening_times__weekday", "opening_times__opens", "opening_times__closes",
    )  # fmt: skip
    ordered = found.order_by("opening_times__weekday", "opening_times__opens")
    return [(*row[:6], row[6:]) for row in ordered]
