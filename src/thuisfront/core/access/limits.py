"""Limits on guessing and flooding: per address and in total, exact over all processes."""

import ipaddress
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.db import connection
from django.http import HttpRequest

from thuisfront.core.base import sealing

_COUNT = """
    INSERT INTO access_attempt AS a (key, ends_at, count) VALUES (%s, %s, 1), (%s, %s, 1)
    ON CONFLICT (key) DO UPDATE SET count = a.count + 1
    RETURNING count
"""


class TooManyError(Exception):
    """The limit is reached; `minutes` tells how long to wait at most."""

    def __init__(self, minutes: int) -> None:
        super().__init__(f"wait {minutes} minutes")
        self.minutes = minutes


@dataclass(frozen=True)
class Limit:
    """At most so many tries per address and in total, each in a window of `seconds`."""

    name: str
    per_address: int
    in_total: int
    seconds: int


def address_of(request: HttpRequest) -> str:
    """Return the network of the caller: an IPv4 address, or the /64 of an IPv6 address.

    Forwarded addresses count only from the trusted proxies in front, from the right.
    """
    address = request.META.get("REMOTE_ADDR", "") or "0.0.0.0"  # noqa: S104 -- no address known
    if settings.TRUSTED_PROXIES:
        hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",")]
        if len(hops) >= settings.TRUSTED_PROXIES and hops[-settings.TRUSTED_PROXIES]:
            address = hops[-settings.TRUSTED_PROXIES]
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    # A socket for both families shows every IPv4 caller within one and the same /64.
    found = getattr(found, "ipv4_mapped", None) or found
    prefix = 64 if isinstance(found, ipaddress.IPv6Address) else 32
    return str(ipaddress.ip_network((found, prefix), strict=False))


def count_attempt(limit: Limit, *, address: str, at: datetime) -> None:
    """Count one try, before it is looked at.

    :raises TooManyError: when this address or everybody together tried too often
    """
    window = int(at.timestamp()) // limit.seconds
    keys = [
        sealing.fingerprint("attempts", f"{limit.name} {window} {who}") for who in (address, "*")
    ]
    ends_at = datetime.fromtimestamp((window + 1) * limit.seconds, UTC)
    ordered = sorted(zip(keys, (limit.per_address, limit.in_total), strict=True))
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [ordered[0][0], ends_at, ordered[1][0], ends_at])
        counts = [row[0] for row in cursor.fetchall()]
    if any(count > most for count, (_, most) in zip(counts, ordered, strict=True)):
        raise TooManyError(max(1, limit.seconds // 60))
