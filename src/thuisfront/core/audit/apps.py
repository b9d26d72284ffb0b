"""Announces the audit floor to Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.audit"
    label = "audit"
