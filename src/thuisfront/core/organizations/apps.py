"""Announces the organizations floor to Django."""

from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.organizations"
    label = "organizations"

    def ready(self) -> None:
        """Announce what the trail tells."""
        from thuisfront.core.audit import registers
        from thuisfront.core.organizations.acts import ACTS

        registers.acts.add(*ACTS)
