"""How much room a service has, as it tells itself when somebody is sent to it."""

from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from thuisfront.core.audit import actions as audit
from thuisfront.directory.models import Service, ServiceCapacity, Unit

_OURS = UUID("7f1d4c1e-2f0c-4d0e-9a2e-6f0f3b7a5d11")
PLACES = uuid5(_OURS, "unit places")


@transaction.atomic
def tell_no_room(*, service: Service, at: datetime, by: audit.Actor | str) -> None:
    """Keep that a service has no place free at this moment, with its date."""
    if not Service.objects.select_for_update().filter(pk=service.pk).exists():
        return
    unit, _ = Unit.objects.get_or_create(pk=PLACES, defaults={"name": "plaatsen"})
    of_places = ServiceCapacity.objects.filter(service=service, unit=unit).order_by("place")
    known = of_places.first() or ServiceCapacity(
        id=uuid5(_OURS, f"capacity {service.pk}"), service=service, owner=service.pk, unit=unit,
        place=ServiceCapacity.objects.filter(service=service).count(),
    )  # fmt: skip
    known.available, known.updated = 0, at
    known.description = "Geen plaats"
    known.save()
    Service.objects.filter(pk=service.pk).update(last_modified=at)
    audit.record("directory.service.full", at=at, by=by, target=service)
