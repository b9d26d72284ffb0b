"""Announces the privacy floor to Django and the labels of the floors below it."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.privacy"
    label = "privacy"

    def ready(self) -> None:
        """Label the models of the floors below."""
        from thuisfront.core.privacy import datamap, ground_floor

        datamap.entries.add(*ground_floor.ENTRIES)
