"""Announces the office to Django and its pages to the menu."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OfficeConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.office"
    label = "office"

    def ready(self) -> None:
        """Announce the pages."""
        from thuisfront.core.access import emergency, sharing
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.office.letters import tell_along, tell_reviewers
        from thuisfront.core.ui.registers import MenuItem, menu

        emergency.opened.add(tell_reviewers)
        sharing.asked_along.add(tell_along)
        menu.add(
            MenuItem(
                _("The centre"),
                "office:centre-change",
                Permission.ORGANIZATION_CHANGE,
                _("Phone number, opening hours and the exit button."),
            ),
            MenuItem(
                _("Colleagues"),
                "office:colleague-list",
                Permission.ACCOUNTS_MANAGE,
                _("Invite, give and end roles, close an account."),
            ),
            MenuItem(
                _("Search words"),
                "office:missed-list",
                Permission.KNOWLEDGE_EDIT,
                _("What people looked for in vain, synonyms, and what stands on top."),
            ),
            MenuItem(
                _("Trail"),
                "office:trail-list",
                Permission.AUDIT_READ,
                _("Who did what, when and why."),
            ),
            MenuItem(
                _("Try access"),
                "office:simulate",
                Permission.ACCESS_SIMULATE,
                _("What would someone with this role see?"),
            ),
            MenuItem(
                _("Emergency access"),
                "office:opening-list",
                Permission.ACCESS_REVIEW,
                _("Who opened a closed file, and whether that was right."),
            ),
            MenuItem(
                _("Personal data"),
                "office:privacy-start",
                Permission.PRIVACY_MANAGE,
                _("What we keep of whom, how long, and what goes tonight."),
            ),
            MenuItem(
                _("Requests"),
                "office:request-list",
                Permission.REQUEST_READ,
                _("What people ask about their own data, and until when we answer."),
            ),
        )
