"""Load where postcodes are, so that the nearest help can be found."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.core.base import clock
from thuisfront.directory.actions import places


class Command(BaseCommand):
    help = "Load a table of postcodes: JSON {code: [latitude, longitude]}, or CSV with a header."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--country", choices=("nl", "be"), default="nl")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            number = places.load_postcodes(
                path=options["file"], country=options["country"], at=clock.now()
            )
        except places.UnreadablePostcodesError as error:
            raise CommandError(f"Nothing was loaded: {error}") from error
        self.stdout.write(f"{number} postcodes.")
