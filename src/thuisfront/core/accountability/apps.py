"""Announces the accountability floor to Django and to the registries below it."""

from django.apps import AppConfig


class AccountabilityConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.accountability"
    label = "accountability"

    def ready(self) -> None:
        """Announce the labels and how they are carried out, the walls, and what the trail tells."""
        from thuisfront.core.access.walls import walls as every_wall
        from thuisfront.core.accountability import finders, naming, privacy, walls
        from thuisfront.core.accountability.acts import ACTS
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import datamap, retention, subjects

        acts.add(*ACTS)
        finders.finders.add(finders.COLLEAGUE)
        naming.names.add(*naming.OURS)
        every_wall.add(*walls.WALLS)
        datamap.entries.add(*privacy.ENTRIES)
        retention.sweeps.add(*privacy.SWEEPS)
        subjects.sources.add(*privacy.SOURCES)
