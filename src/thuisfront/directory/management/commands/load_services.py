"""Load the list of services that the centre keeps itself."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.core.base import clock
from thuisfront.directory.actions.starting import load_services
from thuisfront.directory.rules.starter import UnreadableServicesError


class Command(BaseCommand):
    help = "Bring the directory in step with content/services.toml."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", help="another list")

    def handle(self, *args: Any, **options: Any) -> None:
        file = Path(options["file"] or settings.CONTENT / "services.toml")
        try:
            counts = load_services(file, at=clock.now(), by="system").counts
        except (OSError, UnreadableServicesError) as error:
            raise CommandError(f"Nothing was loaded: {error}") from error
        if options["verbosity"]:
            told = f"{counts.added} added, {counts.changed} changed, {counts.inactive} inactive"
            self.stdout.write(f"Services: {told}.")
