"""Keeping no longer than was said: what is due by which rule, what is held, and the nightly run.

Each floor and room announces with a `Sweep` how its rule is carried out. A run goes through them
in batches; each batch is one transaction with its line in the trail, so a run that is killed has
removed whole batches and the next night does the rest.
"""

import hashlib
import json
import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import DatabaseError, models

from thuisfront.core.access import asking
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.base.registry import Registry
from thuisfront.core.privacy.datamap import Retention, rows_of
from thuisfront.core.privacy.models import Hold, RetentionRun
from thuisfront.core.privacy.rules import Period, goes_on

JOB = "privacy.retention"
BATCH = 200
AHEAD = timedelta(days=60)
SHOWN = 50
Rows = models.QuerySet[Any]
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sweep:
    """How one rule is carried out: on which rows, and how they go; deleted unless told.

    `rows` narrows the table or adds the start to count from. With `by_one` each row is a thing
    by itself, such as a file, that can be held and writes its own line in the trail.
    """

    retention: Retention
    model: type[models.Model]
    rows: Callable[[Rows], Rows] = field(default=lambda rows: rows)
    remove: Callable[[Iterable[Any], datetime], None] | None = None
    by_one: bool = False

    def over(self, at: datetime) -> Rows:
        """Return the rows whose time is over at this moment, held or not."""
        found = self.rows(rows_of(self.model))
        bound = _period(self.retention).before(at)
        by_day = _counts_in_days(found, self.retention.starts)
        limit = clock.day_of(bound) if by_day else bound
        return found.filter(**{f"{self.retention.starts}__lt": limit})

    def held(self, at: datetime) -> list[Any]:
        """Return the keys of what is held at this moment."""
        running = Hold.objects.filter(rule=self.retention.name, lifted_at=None, until__gte=at)
        key = self.model._meta.pk
        return [key.to_python(thing) for thing in running.values_list("thing", flat=True)]

    def due(self, at: datetime) -> Rows:
        """Return the rows that go at this moment."""
        return self.over(at).exclude(pk__in=self.held(at))

    def take_away(self, rows: list[Any], at: datetime) -> None:
        """Remove rows, each in the way of its room."""
        if self.remove:
            self.remove(rows, at)
        else:
            rows_of(self.model).filter(pk__in=[row.pk for row in rows]).delete()


@dataclass(frozen=True)
class Thing:
    """One thing that goes, and on which day."""

    key: str
    day: date


@dataclass(frozen=True)
class Outlook:
    """What one rule does tonight and in the time to come."""

    retention: Retention
    tonight: int
    soon: int
    held: int
    things: list[Thing]
    by_one: bool


sweeps: Registry[Sweep] = Registry()


def outlook(at: datetime) -> list[Outlook]:
    """Return what a run at this moment would do and what comes after it; changes nothing."""
    with asking.as_system(JOB):
        return [_outlook(sweep, at) for sweep in sweeps]


def run(at: datetime) -> RetentionRun:
    """Remove everything whose time is over and return the certificate."""
    with asking.as_system(JOB):
        certificate = RetentionRun.objects.create(started_at=at)
    for sweep in sweeps:
        try:
            _carry_out(sweep, certificate, at)
        except DatabaseError as error:  # one rule that fails must not stop the others
            logger.error("Rule %s was not carried out: %s", sweep.retention.name, type(error))  # noqa: TRY400 -- a message may quote content
            certificate.failed[sweep.retention.name] = type(error).__name__
    return _finish(certificate, at)


def digest(certificate: RetentionRun) -> str:
    """Return the hash of what a certificate says."""
    said = {
        "id": str(certificate.pk),
        "started_at": certificate.started_at.isoformat(),
        "removed": certificate.removed,
        "held": certificate.held,
        "failed": certificate.failed,
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def _carry_out(sweep: Sweep, certificate: RetentionRun, at: datetime) -> None:
    name = sweep.retention.name
    for _rows in _batches(sweep, certificate, at):
        pass
    with asking.as_system(JOB):
        held = sweep.over(at).filter(pk__in=sweep.held(at)).count()
    if held:
        certificate.held[name] = held


def _batches(sweep: Sweep, certificate: RetentionRun, at: datetime) -> Iterator[int]:
    """Remove batch after batch; what does not go is passed over, so there is an end."""
    last: Any = None
    while True:
        with asking.as_system(JOB):
            found = sweep.due(at).order_by("pk")
            rows = list((found if last is None else found.filter(pk__gt=last))[:BATCH])
            if not rows:
                return
            last = rows[-1].pk
            sweep.take_away(rows, at)
            _count(sweep, certificate, len(rows), at)
        yield len(rows)


def _count(sweep: Sweep, certificate: RetentionRun, number: int, at: datetime) -> None:
    name = sweep.retention.name
    certificate.removed[name] = certificate.removed.get(name, 0) + number
    certificate.save(update_fields=("removed",))
    audit.record(
        "privacy.retention.carried-out", at=at, by=audit.SYSTEM, target=certificate,
        reason=f"{name}: {number}",
    )  # fmt: skip


def _finish(certificate: RetentionRun, at: datetime) -> RetentionRun:
    with asking.as_system(JOB):
        certificate.finished_at = at
        certificate.hash = digest(certificate)
        certificate.save()
        audit.record(
            "privacy.retention.finished", at=at, by=audit.SYSTEM, target=certificate,
            reason=certificate.hash,
        )  # fmt: skip
    return certificate


def _outlook(sweep: Sweep, at: datetime) -> Outlook:
    tonight, soon = sweep.due(at).count(), sweep.due(at + AHEAD).count()
    held = sweep.over(at).filter(pk__in=sweep.held(at)).count()
    things = _things(sweep, at + AHEAD) if sweep.by_one else []
    return Outlook(sweep.retention, tonight, soon - tonight, held, things, sweep.by_one)


def _things(sweep: Sweep, until: datetime) -> list[Thing]:
    starts = sweep.retention.starts
    rows = sweep.due(until).order_by(starts, "pk").values_list("pk", starts)[:SHOWN]
    period = _period(sweep.retention)
    return [Thing(str(key), goes_on(start, period)) for key, start in rows]


def _period(retention: Retention) -> Period:
    if retention.period is None:
        raise ValueError(f"{retention.name} has no period, so nothing to carry out")
    return retention.period


def _counts_in_days(rows: Rows, name: str) -> bool:
    added = rows.query.annotations.get(name)
    output = added.output_field if added else rows.model._meta.get_field(name)
    return isinstance(output, models.DateField) and not isinstance(output, models.DateTimeField)
