"""Announces the knowledge base to Django and to the registries of the ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KnowledgeConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.knowledge"
    label = "knowledge"

    def ready(self) -> None:
        """Announce the entrances, the labels and what can be found."""
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import datamap, retention
        from thuisfront.core.search import registers as search
        from thuisfront.core.ui import registers as ui
        from thuisfront.knowledge import privacy, queries
        from thuisfront.knowledge.enums import ACTS, Audience, privacy_of
        from thuisfront.knowledge.queries.facets import FACETS
        from thuisfront.knowledge.queries.voices import CUES

        acts.add(*ACTS)
        datamap.entries.add(*privacy.ENTRIES)
        retention.sweeps.add(*privacy.SWEEPS)
        ui.entrances.add(*(ui.Entrance(a.label, f"/{a.value}/", privacy_of(a)) for a in Audience))
        search.facets.add(*FACETS)
        search.audiences.add(*(search.Audience(a.value, a.label, CUES[a]) for a in Audience))
        ui.menu.add(
            ui.MenuItem(
                _("Articles"),
                "wagtailadmin_home",
                Permission.KNOWLEDGE_REVIEW,
                _("Write, check and publish the pages of the site."),
            ),
            ui.MenuItem(
                _("To check"),
                "knowledge:check-list",
                Permission.KNOWLEDGE_EDIT,
                _("Articles that must be laid beside their sources again."),
            ),
            ui.MenuItem(
                _("Was it useful?"),
                "knowledge:useful-list",
                Permission.KNOWLEDGE_EDIT,
                _("What readers say of the articles, the least useful first."),
            ),
        )
        ui.public_paths.add(queries.public_paths, queries.service_paths, queries.letter_paths)
        ui.places.add(queries.places, queries.letter_places)
        search.sources.add(
            search.Source("page", queries.entries),
            search.Source("term", queries.all_term_entries),
            search.Source("letter", queries.all_letter_entries),
        )
