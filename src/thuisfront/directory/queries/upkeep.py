"""What editors should look at: corrections, what is old, what a feed has newer, doubles."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from thuisfront.directory.enums import CorrectionState, Status
from thuisfront.directory.models import Correction, HandMade, Inquiry, Organization, Service
from thuisfront.directory.queries.editing import MODELS, values_of
from thuisfront.directory.queries.saying import CHECK_LASTS
from thuisfront.directory.rules.editing import CORRECTED, Values

MOST = 50
HALF_A_YEAR = timedelta(days=182)
# Names without signs, numbers of phones without spaces, sites without what stands around them;
# places nearer than a few hundred meters count when the names look alike.
_PAIRS = r"""
WITH told AS (
    SELECT s.id, s.name, regexp_replace(lower(s.name), '[^a-z0-9]+', '', 'g') AS folded,
        regexp_replace(lower(s.url), '^https?://(www\.)?|/+$', '', 'g') AS site,
        s.organization_id
    FROM directory_service s WHERE s.status = 'active'
), phones AS (
    SELECT DISTINCT p.owner AS id,
        right(regexp_replace(p.number, '[^0-9]', '', 'g'), 9) AS number
    FROM directory_phone p JOIN told t ON t.id = p.owner
    WHERE length(regexp_replace(p.number, '[^0-9]', '', 'g')) >= 8
), alike AS (
    SELECT a.id AS one, b.id AS other, 'name' AS why FROM told a JOIN told b
        ON a.folded = b.folded AND a.id < b.id AND length(a.folded) > 3
    UNION ALL
    SELECT a.id, b.id, 'phone' FROM phones a JOIN phones b ON a.number = b.number AND a.id < b.id
    UNION ALL
    SELECT a.id, b.id, 'site' FROM told a JOIN told b
        ON a.site = b.site AND a.id < b.id AND a.site LIKE '%%/%%'
    UNION ALL
    SELECT a.id, b.id, 'address' FROM directory_serviceatlocation x
        JOIN directory_serviceatlocation y ON x.service_id < y.service_id
            AND abs(x.latitude - y.latitude) < 0.002 AND abs(x.longitude - y.longitude) < 0.003
        JOIN told a ON a.id = x.service_id JOIN told b ON b.id = y.service_id
        WHERE left(a.folded, 8) = left(b.folded, 8)
)
SELECT one, other, array_agg(DISTINCT why ORDER BY why) FROM alike
WHERE NOT EXISTS (
    SELECT FROM directory_pair p
    WHERE (p.first_id, p.second_id) IN ((one, other), (other, one))
)
GROUP BY one, other ORDER BY count(DISTINCT why) DESC, one, other LIMIT %s
"""


@dataclass(frozen=True)
class Double:
    """Two services that look like one, and by what."""

    first: Service
    second: Service
    why: tuple[str, ...]


def doubles() -> list[Double]:
    """Return pairs that look alike and that nobody judged yet, the surest first."""
    with connection.cursor() as cursor:
        cursor.execute(_PAIRS, [MOST])
        rows = cursor.fetchall()
    keys = {key for row in rows for key in row[:2]}
    held = Service.objects.select_related("organization").prefetch_related("phones")
    found = held.defer("words").in_bulk(keys)
    return [Double(found[one], found[other], tuple(why)) for one, other, why in rows]


def waiting() -> QuerySet[Correction]:
    """Return corrections that nobody decided on, the oldest first."""
    rows = Correction.objects.filter(state=CorrectionState.WAITING)
    return rows.select_related("service__organization")[:MOST]


def correction(key: UUID) -> Correction | None:
    """Return one correction."""
    return Correction.objects.select_related("service__organization").filter(pk=key).first()


def old(today: date) -> tuple[int, list[Service]]:
    """Return how many services nobody checked for a year, and which are the oldest."""
    rows = Service.objects.filter(status=Status.ACTIVE).select_related("organization")
    rows = rows.filter(assured_date__lt=today - CHECK_LASTS).defer("words")
    return rows.count(), list(rows.order_by("assured_date", "pk")[:MOST])


def behind() -> list[tuple[HandMade, Any]]:
    """Return what is kept by hand while its feed has something newer."""
    rows = HandMade.objects.filter(is_behind=True).order_by("updated_at")[:MOST]
    return [(each, MODELS[each.kind].objects.filter(pk=each.key).first()) for each in rows]


def silent(at: datetime) -> QuerySet[Inquiry]:
    """Return organizations that were asked and did not answer in time."""
    asked = Inquiry.objects.filter(token_hash__isnull=False, valid_until__lt=at)
    return asked.select_related("organization")[:MOST]


def due(at: datetime) -> QuerySet[Inquiry]:
    """Return organizations that it is time to ask."""
    return Inquiry.objects.filter(Q(asked_at=None) | Q(asked_at__lt=at - HALF_A_YEAR))


def inquiry_of(organization: Organization) -> Inquiry | None:
    """Return whom to ask about an organization."""
    return Inquiry.objects.filter(organization=organization).first()


def hash_of(token: str) -> bytes:
    """Return what is kept of the secret of a link (192 bits; no salt is needed)."""
    return sha256(token.encode()).digest()


def inquiry_with(token: str, at: datetime) -> Inquiry | None:
    """Return what a link opens, as long as it is valid."""
    rows = Inquiry.objects.select_related("organization")
    return rows.filter(token_hash=hash_of(token), valid_until__gte=at).first()


def asked_about(inquiry: Inquiry) -> list[tuple[Service, Values]]:
    """Return the services of an organization with the values that it can correct."""
    rows = Service.objects.filter(organization=inquiry.organization_id)
    rows = rows.exclude(status=Status.DEFUNCT).defer("words").order_by("name")[:MOST]
    found = []
    for each in rows:
        values = values_of("service", each)
        found.append((each, {name: values[name] for name in CORRECTED}))
    return found
