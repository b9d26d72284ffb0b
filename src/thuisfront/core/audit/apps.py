"""Announces the audit floor to Django."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.audit"
    label = "audit"

    def ready(self) -> None:
        """Announce what the trail tells."""
        from thuisfront.core.audit import registers
        from thuisfront.core.audit.acts import ACTS

        registers.acts.add(*ACTS)
