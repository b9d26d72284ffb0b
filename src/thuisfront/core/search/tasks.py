"""What the worker does with the index: forget what was searched for in vain long ago."""

from datetime import UTC, datetime, timedelta

from procrastinate.contrib.django import app

from thuisfront.core.search import actions

KEPT = timedelta(days=90)


@app.periodic(cron="40 3 * * *")
@app.task(queueing_lock="search.nightly", name="search.nightly")
def nightly(timestamp: int) -> None:
    """Forget the notes of searches in vain after ninety days."""
    moment = datetime.fromtimestamp(timestamp, UTC)
    actions.forget_zero_hits(before=(moment - KEPT).date())
