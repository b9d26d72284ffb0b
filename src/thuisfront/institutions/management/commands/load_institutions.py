"""Load the list of institutions from its CSV file."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.institutions import actions


class Command(BaseCommand):
    help = "Bring the list of institutions in step with content/institutions.csv."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", default=str(settings.CONTENT / "institutions.csv"))

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = actions.load_institutions(Path(options["file"]))
        except (OSError, actions.UnreadableListError) as error:
            raise CommandError(f"Nothing was loaded: {error}") from error
        if options["verbosity"]:
            counts = f"{loaded.added} added, {loaded.changed} changed"
            self.stdout.write(f"Institutions: {counts}, {loaded.same} the same.")
