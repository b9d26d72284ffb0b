"""Load the list of institutions from its CSV file, and what visitors need to know."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.institutions import actions


class Command(BaseCommand):
    help = "Bring the list of institutions in step with content/institutions.csv."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", help="another list, without the rules")

    def handle(self, *args: Any, **options: Any) -> None:
        done = {}
        try:
            file = Path(options["file"] or settings.CONTENT / "institutions.csv")
            done["Institutions"] = actions.load_institutions(file)
            if not options["file"]:
                done["Rules and routes"] = actions.load_visiting(settings.CONTENT)
        except (OSError, actions.UnreadableListError) as error:
            raise CommandError(f"Nothing more was loaded: {error}") from error
        for name, loaded in done.items() if options["verbosity"] else ():
            counts = f"{loaded.added} added, {loaded.changed} changed"
            self.stdout.write(f"{name}: {counts}, {loaded.same} the same.")
