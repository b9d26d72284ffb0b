"""Every write about organizations."""

from dataclasses import dataclass
from datetime import datetime, time

from django.db import transaction

from thuisfront.core.audit import actions as audit
from thuisfront.core.base.hours import Span
from thuisfront.core.organizations.models import OpeningTime, Organization

OFFICE_WEEK = tuple(Span(weekday, time(9), time(17)) for weekday in range(5))


@dataclass(frozen=True)
class CentreDetails:
    """What the public is told about the centre."""

    name: str
    phone: str
    email: str = ""
    country: str = "nl"
    exit_url: str = "https://www.buienradar.nl/"
    week: tuple[Span, ...] = OFFICE_WEEK
    post_address: str = ""


@transaction.atomic
def set_up_centre(*, details: CentreDetails, at: datetime, by: audit.Actor | str) -> Organization:
    """Make the centre of this installation; when it is there, change nothing."""
    found = Organization.objects.filter(is_centre=True).first()
    if found:
        return found
    made = Organization(is_centre=True)
    _fill(made, details)
    audit.record("organizations.centre.set-up", at=at, by=by, target=made)
    return made


@transaction.atomic
def change_centre(*, details: CentreDetails, at: datetime, by: audit.Actor | str) -> Organization:
    """Change what the public is told: name, phone, hours."""
    centre = Organization.objects.select_for_update().get(is_centre=True)
    _fill(centre, details)
    audit.record("organizations.centre.changed", at=at, by=by, target=centre)
    return centre


def _fill(centre: Organization, details: CentreDetails) -> None:
    for name in ("name", "phone", "email", "country", "exit_url", "post_address"):
        setattr(centre, name, getattr(details, name))
    centre.full_clean()
    centre.save()
    centre.opening_times.all().delete()
    OpeningTime.objects.bulk_create(
        OpeningTime(organization=centre, weekday=span.weekday, opens=span.opens, closes=span.closes)
        for span in details.week
    )
