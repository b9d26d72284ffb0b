"""Prove the audit trail and compare it with its anchor, or name what is wrong first."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.core.audit import anchoring, proof
from thuisfront.core.base import clock


class Command(BaseCommand):
    help = "Prove that no line of the audit trail was changed, removed or put in between."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--head", help="NUMBER:HASH kept elsewhere: proves that no tail is cut")

    def handle(self, *args: Any, **options: Any) -> None:
        number, digest = proof.head()
        if options["head"]:
            self._compare(options["head"], number)
        found = list(anchoring.all_troubles(at=clock.now()))
        if found:
            raise CommandError(" ".join(found))
        lines = number - proof.first()[0]
        self.stdout.write(f"The trail is whole: {lines} lines. Head {number}:{digest}")

    def _compare(self, kept: str, number: int) -> None:
        kept_number, _, kept_hash = kept.partition(":")
        found = proof.hash_of(int(kept_number)) if kept_number.isdecimal() else ""
        if not found or found != kept_hash:
            raise CommandError(f"Line {kept_number} is not the head you kept; last is {number}.")
