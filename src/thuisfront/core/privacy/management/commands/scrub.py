"""Make test data of a copy of the database: every name, word and address in it is made up."""

from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from thuisfront.core.access import asking
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit import anchoring
from thuisfront.core.base import clock, sealing
from thuisfront.core.privacy import scrubbing


class Command(BaseCommand):
    help = "Make up everything personal in a copy of the database. It cannot be undone."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--yes", action="store_true", help="do not ask")

    def handle(self, *args: Any, **options: Any) -> None:
        self._refuse()
        name = connection.settings_dict["NAME"]
        if not options["yes"] and input(f"Type {name} to make up everything in it: ") != name:
            raise CommandError("Nothing was changed.")
        try:
            with psycopg.connect(settings.OWNER_URL, options=scrubbing.AS) as owner:
                scrubbing.scrub(owner, self._say)
        except (psycopg.Error, sealing.CannotOpenError) as error:
            raise CommandError(f"Nothing was changed: {type(error).__name__}.") from error
        with asking.as_system("scrub"):
            audit.record("privacy.copy.scrubbed", at=clock.now(), by=audit.SYSTEM)
            anchoring.begin_anew(reason="scrubbed copy", at=clock.now())
        self.stdout.write("Done. Nobody can sign in: `manage invite` makes the first account.")

    def _refuse(self) -> None:
        if not settings.COPY:
            raise CommandError(
                "This may be the database that people work with. Is it a copy? "
                "Then say so with THUISFRONT_COPY=true."
            )
        if not settings.OWNER_URL:
            raise CommandError(
                "Only the owner of the tables may: give its address as THUISFRONT_OWNER_URL."
            )

    def _say(self, table: str, rows: int) -> None:
        self.stdout.write(f"{table}: {rows}")
