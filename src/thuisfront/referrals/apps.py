"""Announces referrals to Django and to the registries of the ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReferralsConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.referrals"
    label = "referrals"

    def ready(self) -> None:
        """Announce the menu, the purpose of consent, the labels and how they are carried out."""
        from thuisfront.core.access.files import kinds
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.access.walls import walls
        from thuisfront.core.accountability.finders import finders
        from thuisfront.core.accountability.naming import names
        from thuisfront.core.audit.registers import acts, starts_of_files
        from thuisfront.core.consents.purposes import purposes
        from thuisfront.core.privacy import datamap, retention, subjects
        from thuisfront.core.ui import registers
        from thuisfront.referrals import access, privacy, queries
        from thuisfront.referrals.enums import ACTS
        from thuisfront.referrals.queries.purpose import REFER

        acts.add(*ACTS)
        starts_of_files.add(queries.start_of_oldest)
        datamap.entries.add(*privacy.ENTRIES)
        retention.sweeps.add(*privacy.SWEEPS)
        subjects.sources.add(*privacy.SOURCES)
        kinds.add(access.FILES)
        walls.add(
            *access.WALLS, *access.FAMILIES, *access.PARTNERS, *access.BESIDE, *access.SYSTEMS
        )
        finders.add(*privacy.FINDERS)
        names.add(*privacy.NAMES)
        purposes.add(REFER)
        registers.menu.add(
            registers.MenuItem(
                _("Referrals"),
                "referrals:list",
                Permission.REFERRAL_READ,
                _("Ask an organization to help, and hear whether it did."),
            ),
            registers.MenuItem(
                _("Messages"),
                "referrals:inbox",
                Permission.REFERRAL_ANSWER,
                _("What was sent to your organization."),
            ),
        )
