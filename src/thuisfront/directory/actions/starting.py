"""The list that the centre keeps itself is brought into the directory, and can be found."""

import tomllib
from datetime import datetime
from pathlib import Path

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
    try:
        told = tomllib.loads(path.read_text("utf-8"))
        items = list(records_of(told))
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise UnreadableServicesError(f"{path.name}: {error!r}") from error
    feed, _ = Feed.objects.get_or_create(slug=OWN_LIST, defaults={"is_full": True})
    done = take_in(items=items, at=at, by=by, feed=feed, is_full=True)
    if not done.is_stored:
        wrong = "; ".join(f"{one.path}: {one.wrong} {one.about}" for one in done.report)
        raise UnreadableServicesError(wrong)
    renew_search(at=at)
    return done
