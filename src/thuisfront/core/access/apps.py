"""Announces the access floor to Django."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.access"
    label = "access"

    def ready(self) -> None:
        """Announce what must hold before anything is served."""
        from django.core.checks import Tags, register

        from thuisfront.core.access import coming_in
        from thuisfront.core.access.acts import ACTS
        from thuisfront.core.access.checks import shared_state
        from thuisfront.core.access.queries import acting_as
        from thuisfront.core.audit import registers

        register(Tags.security)(shared_state)
        registers.acts.add(*ACTS)
        registers.acting_as.add(acting_as)
        coming_in.connect()
