"""Announces the directory to Django and to the registries of the ground floor."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.directory"
    label = "directory"

    def ready(self) -> None:
        """Announce the labels and the acts."""
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import datamap
        from thuisfront.directory import privacy, tasks  # noqa: F401 -- its night work
        from thuisfront.directory.enums import ACTS

        datamap.entries.add(*privacy.ENTRIES)
        acts.add(*ACTS)
