"""Announces the ui floor to Django."""

from django.apps import AppConfig


class UIConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.ui"
    label = "ui"
