"""Take in services from a file, an address or, at night, every source that asks for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.core.base import clock
from thuisfront.directory.actions import feeding
from thuisfront.directory.actions.fetching import records_at, records_in
from thuisfront.directory.actions.importing import Outcome, take_in
from thuisfront.directory.models import Feed
from thuisfront.directory.queries.telling import told
from thuisfront.directory.rules.feeds import Found


class Command(BaseCommand):
    help = "Import services in the form of HSDS 3.1: JSON, ndjson, or a zip with CSV files."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", nargs="?", help="a file, or an address that starts with http")
        parser.add_argument("--feed", default="", help="short name of the source; keeps ids apart")
        parser.add_argument("--full", action="store_true", help="what is gone becomes inactive")
        parser.add_argument("--lenient", action="store_true", help="take what is good")
        parser.add_argument("--check", action="store_true", help="only say what is wrong")
        parser.add_argument("--nightly", action="store_true", help="every source that asks for it")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["nightly"]:
            self._nightly()
            return
        if not options["source"]:
            raise CommandError("Which file or address?")
        if options["full"] and not options["feed"]:
            raise CommandError("--full needs --feed: whose services would become inactive?")
        name = options["feed"]
        feed = Feed.objects.get_or_create(slug=name)[0] if name else None
        with _items(options["source"]) as items:
            outcome = take_in(
                items=items, at=clock.now(), by="system", feed=feed, strict=not options["lenient"],
                is_full=options["full"], dry=options["check"],
            )  # fmt: skip
        self._tell(outcome)
        if outcome.report.errors and not options["lenient"]:
            raise CommandError("Nothing was stored.")

    def _nightly(self) -> None:
        for name, outcome in feeding.fetch_feeds(at=clock.now()):
            self.stdout.write(f"{name}:")
            self._tell(outcome)
        report = feeding.check_own()
        if report.errors:
            for problem in report:
                self.stderr.write(f"{problem.path}: {told(problem)}")
            raise CommandError("What we give out ourselves is not in order.")

    def _tell(self, outcome: Outcome) -> None:
        for problem in outcome.report:
            self.stderr.write(f"{problem.path}: {told(problem)}")
        counts = outcome.counts
        done = "stored" if outcome.is_stored else "not stored"
        self.stdout.write(
            f"{counts.added} new, {counts.changed} changed, {counts.same} the same,"
            f" {counts.refused} refused, {counts.inactive} inactive:"
            f" {outcome.report.errors} errors, {outcome.report.notes} notes; {done}."
        )


@contextmanager
def _items(source: str) -> Iterator[Found]:
    if source.startswith(("http://", "https://")):
        yield records_at(source)
        return
    try:
        with Path(source).open("rb") as file:
            yield records_in(file)
    except OSError as error:
        raise CommandError(f"{source}: {error}") from error
