"""Every write about organizations."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, time

from django.db import transaction

from thuisfront.core.audit import actions as audit
from thuisfront.core.base.hours import Span
from thuisfront.core.organizations.enums import Line
from thuisfront.core.organizations.models import Closure, OpeningTime, Organization

OFFICE_WEEK = tuple(Span(weekday, time(9), time(17)) for weekday in range(5))


@dataclass(frozen=True)
class CentreDetails:
    """What the public is told about the centre; the week is that of the telephone at first."""

    name: str
    phone: str
    email: str = ""
    country: str = "nl"
    exit_url: str = "https://www.buienradar.nl/"
    week: tuple[Span, ...] = OFFICE_WEEK
    post_address: str = ""


@dataclass(frozen=True)
class ClosureDetails:
    """When a line is closed, and what people are told; without a line it is every line."""

    starts_at: datetime
    ends_at: datetime
    line: str = ""
    message_nl: str = ""
    message_en: str = ""


@transaction.atomic
def set_up_centre(*, details: CentreDetails, at: datetime, by: audit.Actor | str) -> Organization:
    """Make the centre of this installation; when it is there, change nothing."""
    found = Organization.objects.filter(is_centre=True).first()
    if found:
        return found
    made = Organization(is_centre=True)
    _fill(made, details)
    _put_hours(made, Line.PHONE, details.week)
    audit.record("organizations.centre.set-up", at=at, by=by, target=made)
    return made


@transaction.atomic
def change_centre(*, details: CentreDetails, at: datetime, by: audit.Actor | str) -> Organization:
    """Change what the public is told: name, phone, country of the holidays."""
    centre = _locked_centre()
    _fill(centre, details)
    audit.record("organizations.centre.changed", at=at, by=by, target=centre)
    return centre


def _fill(centre: Organization, details: CentreDetails) -> None:
    for name in ("name", "phone", "email", "country", "exit_url", "post_address"):
        setattr(centre, name, getattr(details, name))
    centre.full_clean()
    centre.save()


@transaction.atomic
def change_hours(
    *, line: Line, week: Iterable[Span], at: datetime, by: audit.Actor | str
) -> Organization:
    """Replace the weekly hours of a line."""
    centre = _locked_centre()
    _put_hours(centre, line, week)
    audit.record("organizations.hours.changed", at=at, by=by, target=centre)
    return centre


def _put_hours(centre: Organization, line: Line, week: Iterable[Span]) -> None:
    centre.opening_times.filter(line=line).delete()
    OpeningTime.objects.bulk_create(
        OpeningTime(organization=centre, line=line, **asdict(span)) for span in week
    )


@transaction.atomic
def add_closure(*, details: ClosureDetails, at: datetime, by: audit.Actor | str) -> Closure:
    """Close a line, or all, for a time; the same closure sent twice is one."""
    centre = _locked_centre()
    found = centre.closures.filter(**asdict(details)).first()
    if found:
        return found
    made = Closure(organization=centre, **asdict(details))
    made.full_clean()
    made.save()
    audit.record("organizations.closure.added", at=at, by=by, target=made)
    return made


@transaction.atomic
def change_closure(
    *, closure: Closure, details: ClosureDetails, at: datetime, by: audit.Actor | str
) -> Closure:
    """Change when it is closed or what is said."""
    for name, value in asdict(details).items():
        setattr(closure, name, value)
    closure.full_clean()
    closure.save()
    audit.record("organizations.closure.changed", at=at, by=by, target=closure)
    return closure


@transaction.atomic
def remove_closure(*, closure: Closure, at: datetime, by: audit.Actor | str) -> None:
    """Open again as usual."""
    audit.record("organizations.closure.removed", at=at, by=by, target=closure)
    closure.delete()


def _locked_centre() -> Organization:
    return Organization.objects.select_for_update().get(is_centre=True)
