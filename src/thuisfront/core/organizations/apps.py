"""Announces the organizations floor to Django."""

from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.organizations"
    label = "organizations"
