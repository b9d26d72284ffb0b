"""Watching how files are looked at, from the trail itself."""

from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.utils import timezone

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.outliers import Looker, Outlier, outliers
from thuisfront.core.audit.registers import looks

WEEK = timedelta(days=7)
_LOOKERS = """
    WITH line AS (
        SELECT actor, actor_name, roles, target_kind || ' ' || target AS file, purpose,
            act = ANY (%(looks)s) AND purpose <> %(refused)s AS look,
            extract(hour FROM at AT TIME ZONE %(zone)s) < 6 AS at_night
        FROM audit_auditline
        WHERE at >= %(since)s AND at < %(until)s AND actor NOT IN ('asker', 'system')
            AND (target <> '' OR purpose = %(refused)s)
    ), seen AS (
        SELECT actor, file, max(actor_name) AS name, string_agg(roles, ' ') AS roles,
            bool_or(look) AS looked,
            bool_and((look OR purpose = %(refused)s) AND purpose <> %(emergency)s) AS idle,
            count(*) FILTER (WHERE look AND at_night) AS at_night,
            count(*) FILTER (WHERE purpose = %(refused)s) AS refused
        FROM line GROUP BY actor, file
    )
    SELECT actor, max(name), string_agg(roles, ' '), count(*) FILTER (WHERE looked),
        count(*) FILTER (WHERE looked AND idle), sum(at_night), sum(refused)
    FROM seen GROUP BY actor HAVING bool_or(looked) OR sum(refused) > 0
"""


def standing_out(*, until: datetime) -> list[Outlier]:
    """Return what stood out in the week before a moment."""
    asked: dict[str, Any] = {
        "looks": looks(), "zone": timezone.get_current_timezone_name(), "since": until - WEEK,
        "until": until, "refused": Purpose.REFUSED, "emergency": Purpose.EMERGENCY,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_LOOKERS, asked)
        rows = cursor.fetchall()
    return outliers(
        Looker(actor, name, _codes(roles), files, idle, int(at_night), int(refused))
        for actor, name, roles, files, idle, at_night, refused in rows
    )


def _codes(roles: str) -> frozenset[str]:
    return frozenset(role.partition("@")[0] for role in roles.split())
