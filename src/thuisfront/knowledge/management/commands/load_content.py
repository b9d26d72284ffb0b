"""Load the articles, the glossary and the route from content/nl."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from thuisfront.core.base import clock
from thuisfront.knowledge import actions, rules


class Command(BaseCommand):
    help = "Load Markdown articles into pages; pages that an editor changed stay as they are."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", default=str(settings.CONTENT / "nl"))

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(options["folder"])
        try:
            with transaction.atomic():
                found = {
                    "Pages": actions.load_content(folder=folder),
                    "Words": actions.load_words(folder=folder, at=clock.now()),
                    "Route": actions.load_route(folder=folder),
                }
        except (OSError, rules.UnreadableFileError) as error:
            raise CommandError(f"Nothing was loaded: {error}") from error
        for kind, loaded in found.items() if options["verbosity"] else ():
            for name in loaded.kept:
                self.stdout.write(f"kept as the editor changed it: {name}")
            counts = f"{len(loaded.added)} added, {len(loaded.changed)} changed"
            self.stdout.write(f"{kind}: {counts}, {len(loaded.same)} the same.")
