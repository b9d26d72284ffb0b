"""Announces the search floor to Django and its labels to the data map."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.search"
    label = "search"

    def ready(self) -> None:
        """Label its models."""
        from thuisfront.core.privacy import datamap, retention
        from thuisfront.core.search.privacy import ENTRIES, SWEEPS

        datamap.entries.add(*ENTRIES)
        retention.sweeps.add(*SWEEPS)
