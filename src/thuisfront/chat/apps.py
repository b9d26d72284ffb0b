"""Announces the chat to Django and to the registries of the ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChatConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.chat"
    label = "chat"

    def ready(self) -> None:
        """Announce the menu, the labels and how they are carried out."""
        from thuisfront.chat import access, privacy, queries
        from thuisfront.chat.enums import ACTS
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.access.walls import walls
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import datamap, retention
        from thuisfront.core.ui import registers
        from thuisfront.helpdesk.public import standings

        acts.add(*ACTS)
        datamap.entries.add(*privacy.ENTRIES)
        retention.sweeps.add(*privacy.SWEEPS)
        walls.add(*access.WALLS)
        standings.add(queries.standing_for)
        registers.menu.add(
            registers.MenuItem(
                _("Chat"),
                "chat:desk",
                Permission.HELPDESK_READ,
                _("Who waits in the chat, and the conversations you have."),
            )
        )
