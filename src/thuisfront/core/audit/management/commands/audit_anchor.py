"""Write where the audit trail ends now; or begin the anchor anew after a restore."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.core.audit import anchoring
from thuisfront.core.base import clock


class Command(BaseCommand):
    help = "Write the head of the audit trail to the anchor (THUISFRONT_ANCHOR)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--begin-anew", metavar="REASON", help="after a restore, or when the file was lost"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        reason = options["begin_anew"]
        try:
            point = (
                anchoring.begin_anew(reason=reason, at=clock.now())
                if reason
                else anchoring.drop_anchor(at=clock.now())
            )
        except (anchoring.DamagedError, OSError) as error:
            raise CommandError(f"Not anchored: {error}.") from error
        told = f"Anchored at line {point.number}." if point else "The anchor is up to date."
        self.stdout.write(told)
