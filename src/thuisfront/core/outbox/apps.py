"""Announces the outbox to Django and its labels to the data map."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.outbox"
    label = "outbox"

    def ready(self) -> None:
        """Label its models."""
        from thuisfront.core.outbox.privacy import ENTRIES
        from thuisfront.core.privacy import datamap

        datamap.entries.add(*ENTRIES)
