"""Announces the helpdesk to Django and to the registries of the ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HelpdeskConfig(AppConfig):
    """Configuration of this room."""

    name = "thuisfront.helpdesk"
    label = "helpdesk"

    def ready(self) -> None:
        """Announce the menu, the labels and how they are carried out."""
        from thuisfront.core.access.files import kinds
        from thuisfront.core.access.walls import walls
        from thuisfront.core.accountability.finders import finders
        from thuisfront.core.accountability.naming import names
        from thuisfront.core.audit.registers import acts, starts_of_files
        from thuisfront.core.consents.purposes import purposes
        from thuisfront.core.mailbox.registers import receivers
        from thuisfront.core.privacy import datamap, retention, rotation, subjects
        from thuisfront.helpdesk import access, privacy, queries
        from thuisfront.helpdesk.actions.cards import PURPOSE
        from thuisfront.helpdesk.actions.mails import receive_mail
        from thuisfront.helpdesk.enums import ACTS
        from thuisfront.helpdesk.models import Card
        from thuisfront.helpdesk.queries import cards, closing, letters

        acts.add(*ACTS)
        starts_of_files.add(queries.start_of_oldest)
        datamap.entries.add(*privacy.ENTRIES)
        retention.sweeps.add(*privacy.SWEEPS)
        subjects.sources.add(*privacy.SOURCES)
        kinds.add(access.FILES)
        walls.add(*access.EVERY_WALL)
        receivers.add(receive_mail)
        purposes.add(letters.PUBLISH, closing.HELPED)
        rotation.wrappings.add(
            rotation.WrappedColumn(Card, "wrapped_words", PURPOSE, cards.place_of)
        )
        finders.add(*privacy.FINDERS)
        names.add(*privacy.NAMES)
        self._announce_menu()

    def _announce_menu(self) -> None:
        from thuisfront.core.access.permissions import Permission
        from thuisfront.core.ui import registers

        registers.menu.add(
            registers.MenuItem(
                _("Conversations"),
                "helpdesk:contact-list",
                Permission.HELPDESK_ANSWER,
                _("Write down a call or a visit while you listen."),
            ),
            registers.MenuItem(
                _("Questions"),
                "helpdesk:question-list",
                Permission.HELPDESK_READ,
                _("What people ask us: the most urgent first."),
            ),
            registers.MenuItem(
                _("Tasks"),
                "helpdesk:task-list",
                Permission.HELPDESK_ANSWER,
                _("What we promised to do, and what is handed over."),
            ),
            registers.MenuItem(
                _("How the line stands"),
                "helpdesk:board-show",
                Permission.HELPDESK_SUPERVISE,
                _("Who waits, what was promised and what is late: now, in numbers."),
            ),
            registers.MenuItem(
                _("Answers read by lot"),
                "helpdesk:quality-list",
                Permission.HELPDESK_REVIEW,
                _("Draw a few answers, read them, and help a colleague on."),
            ),
            registers.MenuItem(
                _("How are you?"),
                "helpdesk:care-show",
                Permission.HELPDESK_ANSWER,
                _("After a heavy conversation; and what colleagues say of your answers."),
            ),
            registers.MenuItem(
                _("Figures of the line"),
                "helpdesk:figure-show",
                Permission.HELPDESK_SUPERVISE,
                _("How many ask, about what, and how soon we answer."),
            ),
            registers.MenuItem(
                _("Letters for the site"),
                "helpdesk:letter-list",
                Permission.LETTER_CHECK,
                _("Questions told in other words: look with a second pair of eyes."),
            ),
        )
