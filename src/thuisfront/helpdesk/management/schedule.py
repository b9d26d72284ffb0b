"""What the helpdesk does every night."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from thuisfront.core.access.limits import forget_attempts
from thuisfront.helpdesk import actions


@app.periodic(cron="10 3 * * *")
@app.task(queueing_lock="helpdesk.nightly", name="helpdesk.nightly")
def nightly(timestamp: int) -> None:
    """Shred what is kept long enough and forget old attempts."""
    moment = datetime.fromtimestamp(timestamp, UTC)
    actions.shred_expired(at=moment)
    forget_attempts(at=moment)
