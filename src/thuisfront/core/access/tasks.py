"""What is forgotten every night: attempts, and sessions that are over."""

from datetime import UTC, datetime

from django.core.management import call_command
from procrastinate.contrib.django import app

from thuisfront.core.access import limits


@app.periodic(cron="20 3 * * *")
@app.task(queueing_lock="access.nightly", name="access.nightly")
def nightly(timestamp: int) -> None:
    """Forget what is over."""
    limits.forget_attempts(at=datetime.fromtimestamp(timestamp, UTC))
    call_command("clearsessions")
