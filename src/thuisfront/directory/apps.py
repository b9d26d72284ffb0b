"""Announces the directory to Django and to the registries of the ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.directory"
    label = "directory"

    def ready(self) -> None:
        """Announce the labels, the acts, the menu, and what visitors find."""
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import datamap
        from thuisfront.core.search import registers as search
        from thuisfront.core.ui import registers as ui
        from thuisfront.directory import privacy, tasks  # noqa: F401 -- its night work
        from thuisfront.directory.enums import ACTS
        from thuisfront.directory.queries import showing

        datamap.entries.add(*privacy.ENTRIES)
        acts.add(*ACTS)
        ui.menu.add(
            ui.MenuItem(
                _("Offers of help"),
                "directory:offer-list",
                Permission.DIRECTORY_EDIT,
                _("Change who helps, see what waits for you, and take in files with services."),
            )
        )
        search.sources.add(search.Source(showing.KIND, showing.entries))
        search.facets.add(search.Facet("kind", _("What kind?"), lambda: {showing.KIND: _("Help")}))
        ui.public_paths.add(showing.public_paths)
