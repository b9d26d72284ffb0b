"""Writing the trail: `record` an act, `viewed` a look."""

from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.db import connection, models

ASKER = "asker"
SYSTEM = "system"
_INSERT = """
    INSERT INTO audit_auditline (at, actor, actor_name, act, target_kind, target, reason)
    VALUES (%s, %s, %s, %s, %s, %s, %s)
"""


class Actor(Protocol):
    """Someone who can be named in the trail."""

    pk: UUID

    def get_full_name(self) -> str:
        """Return the name to show."""


def record(
    act: str, *, at: datetime, by: Actor | str, target: models.Model | None = None, reason: str = ""
) -> None:
    """Add a line in the caller's transaction; if that fails, so does the act.

    `by` is a user, or `ASKER` or `SYSTEM`. Never put content in `reason`.
    """
    name = by if isinstance(by, str) else by.get_full_name()
    actor = by if isinstance(by, str) else str(by.pk)
    kind = target._meta.label_lower if target else ""
    values: list[str | datetime] = [
        at,
        actor,
        name,
        act,
        kind,
        str(target.pk) if target else "",
        reason[:300],
    ]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, values)


def viewed(target: models.Model, *, at: datetime, by: Actor | str, reason: str = "") -> None:
    """Record that someone is about to see this; call it before the page is made."""
    label = f"{target._meta.app_label}.{target._meta.model_name}.viewed"
    record(label, at=at, by=by, target=target, reason=reason)
