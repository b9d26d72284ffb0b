"""Announces the figures to Django."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.figures"
    label = "figures"

    def ready(self) -> None:
        """Announce nothing yet to other floors: this room has no tables and no desk."""
