"""Remove what is kept long enough, or tell what a run would remove."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.core.base import clock
from thuisfront.core.privacy import retention


class Command(BaseCommand):
    help = "Carry out the rules of keeping, as every night; with --dry-run only tell what would go."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        at = clock.now()
        if options["dry_run"]:
            for row in retention.outlook(at):
                told = f"now {row.tonight}, within sixty days {row.soon}, held {row.held}"
                self.stdout.write(f"{row.retention.name}: {told}")
            return
        done = retention.run(at)
        for name, number in done.removed.items():
            self.stdout.write(f"{name}: {number} removed")
        self.stdout.write(f"Certificate {done.pk}: {done.hash}")
        if done.failed:
            raise CommandError(f"Not carried out: {', '.join(done.failed)}. See the log.")
