"""Announces the Meldcode to Django and to the registries of the ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeldcodeConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.meldcode"
    label = "meldcode"

    def ready(self) -> None:
        """Announce the menu, the labels and how they are carried out."""
        from thuisfront.core.access.files import kinds
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.access.walls import walls
        from thuisfront.core.accountability.finders import finders
        from thuisfront.core.accountability.naming import names
        from thuisfront.core.audit.registers import acts, starts_of_files
        from thuisfront.core.privacy import datamap, retention, subjects
        from thuisfront.core.ui import registers
        from thuisfront.meldcode import access, privacy, queries
        from thuisfront.meldcode.enums import ACTS

        acts.add(*ACTS)
        starts_of_files.add(queries.start_of_oldest)
        datamap.entries.add(*privacy.ENTRIES)
        retention.sweeps.add(*privacy.SWEEPS)
        subjects.sources.add(*privacy.SOURCES)
        kinds.add(access.FILES)
        walls.add(*access.WALLS)
        finders.add(*privacy.FINDERS)
        names.add(*privacy.NAMES)
        registers.menu.add(
            registers.MenuItem(
                _("Meldcode"),
                "meldcode:start",
                Permission.MELDCODE_RAISE,
                _("Worried about somebody's safety? Go through the steps, together."),
            )
        )
