"""Announces the institutions to Django and to the registries of the ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InstitutionsConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.institutions"
    label = "institutions"

    def ready(self) -> None:
        """Announce the labels, what can be found, and which pages to render ahead."""
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import datamap
        from thuisfront.core.search import registers as search
        from thuisfront.core.ui import registers as ui
        from thuisfront.institutions import privacy, queries
        from thuisfront.institutions.enums import ACTS

        datamap.entries.add(*privacy.ENTRIES)
        search.sources.add(search.Source("institution", queries.entries))
        search.facets.add(
            search.Facet("kind", _("What kind?"), lambda: {"institution": _("Prison")})
        )
        ui.public_paths.add(queries.public_paths)
        ui.places.add(queries.places)
        acts.add(*ACTS)
        ui.menu.add(
            ui.MenuItem(
                _("Ways in"),
                "institutions:invite-list",
                Permission.KNOWLEDGE_EDIT,
                _("Ask a prison to tell how a child comes in, and place what it wrote."),
            )
        )
