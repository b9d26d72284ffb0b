"""The list that the centre keeps itself is brought into the directory, and can be found."""

import tomllib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from thuisfront.core.audit import actions as audit
from thuisfront.directory.actions.importing import Outcome, take_in
from thuisfront.directory.actions.words import renew_search
from thuisfront.directory.models import Feed
from thuisfront.directory.rules.starter import UnreadableServicesError, records_of

OWN_LIST = "eigen-lijst"


@transaction.atomic
def load_services(path: Path, *, at: datetime, by: audit.Actor | str) -> Outcome:
    """Take in the whole list; what is no longer in it becomes inactive.

    :raises UnreadableServicesError: nothing was changed
    """
    return _load((path,), feed=OWN_LIST, at=at, by=by)


@transaction.atomic
def load_more_services(path: Path, *, feed: str, at: datetime) -> Outcome:
    """Take in another list beside our own one, in the words of that: a demo, say.

    :raises UnreadableServicesError: nothing was changed
    """
    own = settings.CONTENT / "services.toml"
    return _load((own, path), feed=feed, at=at, by="system")


def _load(paths: Sequence[Path], *, feed: str, at: datetime, by: audit.Actor | str) -> Outcome:
    told: dict[str, Any] = {}
    try:
        for path in paths:
            told |= tomllib.loads(path.read_text("utf-8"))
        items = list(records_of(told))
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise UnreadableServicesError(f"{paths[-1].name}: {error!r}") from error
    source, _ = Feed.objects.get_or_create(slug=feed, defaults={"is_full": True})
    done = take_in(items=items, at=at, by=by, feed=source, is_full=True)
    if not done.is_stored:
        wrong = "; ".join(f"{one.path}: {one.wrong} {one.about}" for one in done.report)
        raise UnreadableServicesError(wrong)
    renew_search(at=at)
    return done
