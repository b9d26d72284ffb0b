"""Load the list of institutions from its CSV file, and what visitors need to know."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from thuisfront.core.base import clock
from thuisfront.institutions import actions


class Command(BaseCommand):
    help = "Bring the list of institutions in step with content/institutions.csv."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", help="another list, without the rules")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with transaction.atomic():
                done = self._load(options["file"])
                actions.show_institutions(at=clock.now())
        except (OSError, actions.UnreadableListError) as error:
            raise CommandError(f"Nothing was loaded: {error}") from error
        for name, loaded in done.items() if options["verbosity"] else ():
            counts = f"{loaded.added} added, {loaded.changed} changed"
            self.stdout.write(f"{name}: {counts}, {loaded.same} the same.")

    def _load(self, file: str | None) -> dict[str, actions.Loaded]:
        if file:
            return {"Institutions": actions.load_institutions(Path(file))}
        return {
            "Institutions": actions.load_institutions(settings.CONTENT / "institutions.csv"),
            "Rules and routes": actions.load_visiting(settings.CONTENT),
        }
