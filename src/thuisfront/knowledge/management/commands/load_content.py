"""Load the articles from content/nl into pages."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.knowledge import actions, rules


class Command(BaseCommand):
    help = "Load Markdown articles into pages; pages that an editor changed stay as they are."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", default=str(settings.CONTENT / "nl"))

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            loaded = actions.load_content(folder=Path(options["folder"]))
        except (OSError, rules.UnreadableFileError) as error:
            raise CommandError(f"Nothing was loaded: {error}") from error
        if options["verbosity"]:
            for name in loaded.kept:
                self.stdout.write(f"kept as the editor changed it: {name}")
            counts = f"{len(loaded.added)} added, {len(loaded.changed)} changed"
            self.stdout.write(f"Pages: {counts}, {len(loaded.same)} the same.")
