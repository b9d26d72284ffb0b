"""`manage fetch_mail`: take in the mail that is in the box."""

from typing import Any

from django.core.management.base import BaseCommand

from thuisfront.core.base import clock
from thuisfront.core.mailbox import box
from thuisfront.core.mailbox.enums import Problem
from thuisfront.core.mailbox.fetching import fetch


class Command(BaseCommand):
    """Fetch once; the worker runs this every two minutes."""

    help = "Take in the mail that is in the box, each mail once."

    def handle(self, *args: Any, **options: Any) -> None:
        """Fetch, and say how it went without saying what came."""
        if not box.is_connected():
            self.stdout.write("no mailbox is connected: THUISFRONT_IMAP_URL is empty")
            return
        tally = fetch(at=clock.now())
        if tally.problem:
            self.stderr.write(str(Problem(tally.problem).label))
        if tally.found or options["verbosity"] > 1:
            told = f"{tally.taken} taken in, {tally.known} known, {tally.stumbled} not understood"
            self.stdout.write(f"{told}, {tally.left} left in the box")
