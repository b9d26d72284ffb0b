"""Make the search index anew."""

from django.core.management.base import BaseCommand, CommandParser

from thuisfront.core.base import clock
from thuisfront.core.search import actions, queries, registers


class Command(BaseCommand):
    help = "Make everything that is published findable again; what did not change is left alone."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--when-read-otherwise", action="store_true",
            help="Only when this version reads words in another way than the one that indexed.",
        )  # fmt: skip

    def handle(self, *_args: object, **options: object) -> None:
        if options["when_read_otherwise"] and not queries.is_read_otherwise():
            return
        number = actions.reindex(sources=registers.sources, at=clock.now())
        if options["verbosity"]:
            self.stdout.write(f"{number} documents can be found.")
