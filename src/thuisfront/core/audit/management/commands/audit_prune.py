"""Remove the oldest lines of the audit trail: as the owner of the tables, a proven prefix only."""

from typing import Any

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.core.audit import anchoring, pruning
from thuisfront.core.base import clock

OWNER = "THUISFRONT_OWNER_URL"


class Command(BaseCommand):
    help = "Remove lines older than five years and older than any file that is left."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only say what would go")

    def handle(self, *args: Any, **options: Any) -> None:
        at = clock.now()
        wrong = list(anchoring.all_troubles(at=at))
        if wrong:
            raise CommandError(f"Nothing was removed. {' '.join(wrong)}")
        cut = pruning.cut_for(at=at)
        if not cut:
            self.stdout.write("No line is old enough to go.")
        elif options["dry_run"]:
            self.stdout.write(f"{cut.lines} lines would go, up to and including {cut.number}.")
        else:
            self.stdout.write(f"{self._prune(cut)} lines are gone, up to {cut.number}.")

    def _prune(self, cut: pruning.Cut) -> int:
        if not settings.OWNER_URL:
            raise CommandError(f"Only the owner of the tables may: give its address as {OWNER}.")
        try:
            with psycopg.connect(settings.OWNER_URL, autocommit=True) as owner:
                return pruning.prune(cut, at=clock.now(), owner=owner)
        except (psycopg.Error, anchoring.DamagedError, OSError) as error:
            raise CommandError(f"Nothing was removed: {error}") from error
