"""Writing the trail: `record` an act, `viewed` a look."""

from datetime import datetime

from django.db import connection, models

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Actor, act_of, acting_as

__all__ = ["ASKER", "RECEIVER", "SYSTEM", "Actor", "record", "viewed", "write"]

ASKER = "asker"
RECEIVER = "receiver"  # an organization that was asked to help, without account
SYSTEM = "system"
_INSERT = """
    INSERT INTO audit_auditline
        (at, actor, actor_name, roles, act, target_kind, target, purpose, reason)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)
"""


def record(
    act: str, *, at: datetime, by: Actor | str, target: models.Model | None = None,
    purpose: Purpose | None = None, reason: str = "",
) -> None:  # fmt: skip
    """Add a line in the caller's transaction; if that fails, so does the act.

    `by` is a user, `ASKER`, `RECEIVER` or `SYSTEM`. The purpose is the one announced with the
    act, unless told. Never put content in `reason`.
    """
    kind, key = (target._meta.label_lower, str(target.pk)) if target else ("", "")
    write(act, at=at, by=by, kind=kind, key=key, purpose=purpose, reason=reason)


def viewed(
    target: models.Model, *, at: datetime, by: Actor | str, purpose: Purpose | None = None,
    reason: str = "",
) -> None:  # fmt: skip
    """Record that someone is about to see this; call it before the page is made."""
    act = f"{target._meta.app_label}.{target._meta.model_name}.viewed"
    record(act, at=at, by=by, target=target, purpose=purpose, reason=reason)


def write(
    act: str, *, at: datetime, by: Actor | str, kind: str = "", key: str = "",
    purpose: Purpose | None = None, reason: str = "",
) -> None:  # fmt: skip
    """Add a line about something that is known by its kind and key only."""
    known = act_of(act)
    name, actor = (by, by) if isinstance(by, str) else (by.get_full_name(), str(by.pk))
    values: list[str | datetime] = [
        at, actor, name, _roles(by), act, kind, key,
        purpose or (known.purpose if known else ""), reason[:300],
    ]  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, values)


def _roles(by: Actor | str) -> str:
    return "" if isinstance(by, str) else " ".join(tell(by) for tell in acting_as)[:300]
