"""Announces the consent register to Django and to the floors below."""

from django.apps import AppConfig


class ConsentsConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.consents"
    label = "consents"

    def ready(self) -> None:
        """Announce the purposes, the labels, the walls and what the trail tells."""
        from thuisfront.core.access.walls import walls
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.consents import privacy, purposes
        from thuisfront.core.consents.acts import ACTS
        from thuisfront.core.consents.walls import WALLS
        from thuisfront.core.privacy import datamap

        acts.add(*ACTS)
        walls.add(*WALLS)
        datamap.entries.add(*privacy.ENTRIES)
        purposes.purposes.add(
            purposes.CALL_BACK, purposes.NOTIFY, purposes.TEXT, purposes.POST, purposes.SHARE
        )
