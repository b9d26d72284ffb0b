"""What the helpdesk does every night."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from thuisfront.core.access import asking
from thuisfront.helpdesk import actions


@app.periodic(cron="10 3 * * *")
@app.task(queueing_lock="helpdesk.nightly", name="helpdesk.nightly")
def nightly(timestamp: int) -> None:
    """Shred what is kept long enough."""
    with asking.as_system("helpdesk.nightly"):
        actions.shred_expired(at=datetime.fromtimestamp(timestamp, UTC))
