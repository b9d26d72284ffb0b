"""`manage tell_officers_again`: records of the Meldcode that nobody took in time."""

from typing import Any

from django.core.management.base import BaseCommand

from thuisfront.core.access import asking
from thuisfront.core.base import clock
from thuisfront.meldcode.actions.telling import tell_again


class Command(BaseCommand):
    """Tell it again and again until somebody takes it; the worker runs this every ten minutes."""

    help = "Tell the attention officers which records wait too long."

    def handle(self, *args: Any, **options: Any) -> None:
        """Tell what waits at this moment."""
        with asking.as_system("meldcode.tell_officers_again"):
            number = tell_again(at=clock.now())
        if number:
            self.stdout.write(f"{number} waiting")
