"""Announces the floor of breaches and processors."""

from django.apps import AppConfig


class IncidentsConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.incidents"
    label = "incidents"

    def ready(self) -> None:
        """Announce the labels, the walls and what the trail tells."""
        from thuisfront.core.access.walls import walls as every_wall
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.incidents import privacy, walls
        from thuisfront.core.incidents.acts import ACTS
        from thuisfront.core.privacy import datamap, retention

        acts.add(*ACTS)
        every_wall.add(*walls.WALLS)
        datamap.entries.add(*privacy.ENTRIES)
        retention.sweeps.add(*privacy.SWEEPS)
