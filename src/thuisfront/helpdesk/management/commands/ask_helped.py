"""`manage ask_helped`: mail who said that we may ask, two weeks later, whether it helped."""

from typing import Any

from django.core.management.base import BaseCommand

from thuisfront.core.access import asking
from thuisfront.core.base import clock
from thuisfront.helpdesk.actions.closing import ask_who_agreed


class Command(BaseCommand):
    """Ask each once; the worker runs this every hour, and it asks while the line is open."""

    help = "Mail who said that we may ask whether an answer helped."

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask who may be asked at this moment."""
        with asking.as_system("helpdesk.ask_helped"):
            number = ask_who_agreed(at=clock.now())
        if number:
            self.stdout.write(f"{number} asked")
