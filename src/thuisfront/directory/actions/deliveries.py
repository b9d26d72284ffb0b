"""Files that somebody sends in: checked first, taken in when they say so, or thrown away."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.directory.actions.fetching import records_in
from thuisfront.directory.actions.importing import Outcome, take_in
from thuisfront.directory.actions.words import renew_search
from thuisfront.directory.enums import DeliveryState
from thuisfront.directory.models import Delivery, Feed

KEPT = timedelta(days=7)


class GoneError(Exception):
    """The file is no longer there, or was dealt with already."""


def check_delivery(
    *, chunks: Iterable[bytes], name: str, feed: str, is_full: bool, at: datetime, by: User
) -> Delivery:
    """Keep a file and tell what is wrong with it; nothing of it is stored."""
    _forget_old(at)
    source = Feed.objects.get_or_create(slug=feed)[0] if feed else None
    delivery = Delivery(name=name[:200], feed=source, is_full=is_full and source is not None)
    place = _place(delivery)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with place.open("wb") as file:
        file.writelines(chunks)
    with transaction.atomic():
        _note(delivery, _taken(delivery, strict=False, dry=True, at=at, by=by))
        delivery.save()
        audit.record("directory.delivery.checked", at=at, by=by, target=delivery)
    return delivery


def store_delivery(*, delivery: Delivery, strict: bool, at: datetime, by: User) -> bool:
    """Take a file in, all of it or what is good; tell whether anything was stored.

    :raises GoneError: when it was dealt with already
    """
    with transaction.atomic():
        held = _held(delivery)
        outcome = _taken(held, strict=strict, dry=False, at=at, by=by)
        _note(held, outcome)
        if outcome.is_stored:
            held.state = DeliveryState.STORED
        held.save()
    if outcome.is_stored:
        _place(delivery).unlink(missing_ok=True)
        renew_search(at=at)
    return outcome.is_stored


def drop_delivery(*, delivery: Delivery, at: datetime, by: User) -> None:
    """Throw a file away.

    :raises GoneError: when it was dealt with already
    """
    with transaction.atomic():
        held = _held(delivery)
        held.state = DeliveryState.DROPPED
        held.save()
        audit.record("directory.delivery.dropped", at=at, by=by, target=held)
    _place(delivery).unlink(missing_ok=True)


def _held(delivery: Delivery) -> Delivery:
    """Return the row for who comes first: a double click takes a file in once."""
    held = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if held.state != DeliveryState.CHECKED or not _place(held).exists():
        raise GoneError
    return held


def _taken(delivery: Delivery, *, strict: bool, dry: bool, at: datetime, by: User) -> Outcome:
    with _place(delivery).open("rb") as file:
        return take_in(
            items=records_in(file), at=at, by=by, feed=delivery.feed, strict=strict,
            is_full=delivery.is_full, dry=dry,
        )  # fmt: skip


def _note(delivery: Delivery, outcome: Outcome) -> None:
    delivery.counts = asdict(outcome.counts)
    delivery.errors, delivery.notes = outcome.report.errors, outcome.report.notes
    delivery.problems = [[each.path, each.wrong, each.about] for each in outcome.report]


def _place(delivery: Delivery) -> Path:
    return Path(settings.DATA) / "deliveries" / str(delivery.pk)


def _forget_old(at: datetime) -> None:
    """Throw away files that nobody took in."""
    for old in Delivery.objects.filter(created_at__lt=at - KEPT, state=DeliveryState.CHECKED):
        _place(old).unlink(missing_ok=True)
        old.state = DeliveryState.DROPPED
        old.save()
