"""Where floors and rooms announce what the trail can tell, from `apps.ready()`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.utils.functional import Promise

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.base.registry import Registry


class Actor(Protocol):
    """Someone who can be named in the trail."""

    pk: UUID

    def get_full_name(self) -> str:
        """Return the name to show."""


@dataclass(frozen=True)
class Act:
    """An act by its code: a whole sentence with `%(who)s`, and what it is for unless told."""

    code: str
    sentence: Promise | str
    purpose: Purpose
    look: bool = False


acts: Registry[Act] = Registry()
# As what someone acts, told by the floor that knows of roles: `role@organization`, with spaces.
acting_as: Registry[Callable[[Actor], str]] = Registry()

# When the oldest file of people began that is still there: its lines may not go before it.
starts_of_files: Registry[Callable[[], datetime | None]] = Registry()


def act_of(code: str) -> Act | None:
    """Return what was announced about an act."""
    return next((act for act in acts if act.code == code), None)


def looks() -> list[str]:
    """Return the codes of every act that changes nothing."""
    return [act.code for act in acts if act.look]
