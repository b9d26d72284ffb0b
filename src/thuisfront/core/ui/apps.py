"""Announces the ui floor to Django and its labels to the data map."""

from django.apps import AppConfig


class UIConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.ui"
    label = "ui"

    def ready(self) -> None:
        """Label its models and announce its pages."""
        from thuisfront.core.privacy import datamap, retention
        from thuisfront.core.ui import privacy, registers

        datamap.entries.add(*privacy.ENTRIES)
        retention.sweeps.add(*privacy.SWEEPS)
        registers.public_paths.add(lambda: ["/wat-bewaren-we/", "/wat-bewaren-we/kinderen/"])
