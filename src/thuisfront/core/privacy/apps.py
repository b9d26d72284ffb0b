"""Announces the privacy floor to Django and the labels of the floors below it."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.privacy"
    label = "privacy"

    def ready(self) -> None:
        """Label the models of the floors below, and say what the master key wraps."""
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import datamap, ground_floor, keys, rotation
        from thuisfront.core.privacy.acts import ACTS
        from thuisfront.core.privacy.models import DataKey

        acts.add(*ACTS)
        datamap.entries.add(*ground_floor.ENTRIES)
        rotation.wrappings.add(
            rotation.WrappedColumn(DataKey, "wrapped", keys.PURPOSE, keys.place),
            rotation.SecondFactors(),
        )
