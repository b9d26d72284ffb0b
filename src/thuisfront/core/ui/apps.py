"""Announces the ui floor to Django and to the registries."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UIConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.ui"
    label = "ui"

    def ready(self) -> None:
        """Announce the labels and the pages of the desk."""
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.privacy import datamap
        from thuisfront.core.ui import privacy
        from thuisfront.core.ui.registers import MenuItem, menu

        datamap.entries.add(*privacy.ENTRIES)
        menu.add(
            MenuItem(
                _("The centre"),
                "ui:centre-change",
                Permission.ORGANIZATION_CHANGE,
                _("Phone number, opening hours and the exit button."),
            ),
            MenuItem(
                _("Trail"), "ui:trail-list", Permission.AUDIT_READ, _("Who did what, when and why.")
            ),
        )
