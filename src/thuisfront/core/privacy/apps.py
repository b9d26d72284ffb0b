"""Announces the privacy floor to Django and the labels of the floors below it."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.privacy"
    label = "privacy"

    def ready(self) -> None:
        """Label the models of the floors below, how long they stay, what the master key wraps."""
        from thuisfront.core.access.walls import walls
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import (
            datamap,
            ground_floor,
            keys,
            retention,
            rotation,
            strangers,
            subjects,
            sweeps,
        )
        from thuisfront.core.privacy.acts import ACTS
        from thuisfront.core.privacy.models import DataKey
        from thuisfront.core.privacy.walls import WALLS

        acts.add(*ACTS)
        walls.add(*WALLS)
        datamap.entries.add(*ground_floor.ENTRIES, *strangers.entries())
        retention.sweeps.add(*sweeps.sweeps())
        subjects.sources.add(*sweeps.staff_sources())
        rotation.wrappings.add(
            rotation.WrappedColumn(DataKey, "wrapped", keys.PURPOSE, keys.place),
            rotation.SecondFactors(),
        )
