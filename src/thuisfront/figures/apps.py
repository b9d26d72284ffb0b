"""Announces the figures to Django and to the registries of the ground floor."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.figures"
    label = "figures"

    def ready(self) -> None:
        """Announce which pages to render ahead."""
        from thuisfront.core.ui import registers as ui
        from thuisfront.figures import queries

        ui.public_paths.add(queries.public_paths)
