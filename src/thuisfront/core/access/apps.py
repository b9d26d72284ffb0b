"""Announces the access floor to Django."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.access"
    label = "access"
