"""Announces the search floor to Django."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.search"
    label = "search"
