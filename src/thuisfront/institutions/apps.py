"""Announces the institutions to Django and to the registries of the ground floor."""

from django.apps import AppConfig


class InstitutionsConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.institutions"
    label = "institutions"

    def ready(self) -> None:
        """Announce the labels."""
        from thuisfront.core.privacy import datamap
        from thuisfront.institutions import privacy

        datamap.entries.add(*privacy.ENTRIES)
