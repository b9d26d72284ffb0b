"""Announces the helpdesk to Django and to the registries of the ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HelpdeskConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.helpdesk"
    label = "helpdesk"

    def ready(self) -> None:
        """Announce the menu, the labels and the nightly work."""
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.access.walls import walls
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import datamap
        from thuisfront.core.ui import registers
        from thuisfront.helpdesk import access, privacy
        from thuisfront.helpdesk.enums import ACTS
        from thuisfront.helpdesk.management import schedule  # noqa: F401 -- registers its jobs

        acts.add(*ACTS)
        datamap.entries.add(*privacy.ENTRIES)
        walls.add(*access.WALLS)
        registers.menu.add(
            registers.MenuItem(
                _("Questions"),
                "helpdesk:question-list",
                Permission.HELPDESK_READ,
                _("What people ask us: the most urgent first."),
            )
        )
