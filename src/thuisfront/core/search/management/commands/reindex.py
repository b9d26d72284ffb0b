"""Make the search index anew."""

from django.core.management.base import BaseCommand

from thuisfront.core.base import clock
from thuisfront.core.search import actions, registers


class Command(BaseCommand):
    help = "Make everything that is published findable again; what did not change is left alone."

    def handle(self, *_args: object, **_options: object) -> None:
        number = actions.reindex(sources=registers.sources, at=clock.now())
        self.stdout.write(f"{number} documents can be found.")
