"""Reads of the files that were sent in."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from thuisfront.directory.enums import DeliveryState
from thuisfront.directory.models import Delivery
from thuisfront.directory.queries.telling import told
from thuisfront.directory.rules.problems import Problem, Wrong

SHOWN = 50


@dataclass(frozen=True)
class Told:
    """One thing that is wrong, in words."""

    path: str
    text: str
    is_note: bool


def deliveries() -> QuerySet[Delivery]:
    """Return the files that were sent in last."""
    return Delivery.objects.select_related("feed").defer("problems")[:SHOWN]


def delivery(key: UUID) -> Delivery | None:
    """Return one file with what was found in it."""
    return Delivery.objects.select_related("feed").filter(pk=key).first()


def problems_of(one: Delivery) -> list[Told]:
    """Return what is wrong with a file, what keeps something out first."""
    found = [Problem(path, Wrong(wrong), about) for path, wrong, about in one.problems]
    shown = [Told(each.path or "/", told(each), each.is_note) for each in found]
    return sorted(shown, key=lambda each: each.is_note)


def is_open(one: Delivery) -> bool:
    """Tell whether somebody still has to say what becomes of a file."""
    return one.state == DeliveryState.CHECKED
