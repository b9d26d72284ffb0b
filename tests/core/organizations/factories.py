"""Organizations for tests."""

from itertools import count
from typing import Any

from thuisfront.core.audit.actions import SYSTEM
from thuisfront.core.base import clock
from thuisfront.core.organizations.actions import CentreDetails, set_up_centre
from thuisfront.core.organizations.models import Organization

_number = count(1)


def make_organization(**values: Any) -> Organization:
    """Return another organization than the centre."""
    return Organization.objects.create(**{"name": f"Organisatie {next(_number)}", **values})


def make_centre(details: CentreDetails | None = None) -> Organization:
    """Return the centre, open on weekdays from nine to five."""
    wanted = details or CentreDetails(name="Centrum Test", phone="0800-5463000")
    return set_up_centre(details=wanted, at=clock.now(), by=SYSTEM)
