"""What is forgotten every night: attempts, lock-outs, and sessions that are over."""

from datetime import UTC, datetime

from django.core.management import call_command
from procrastinate.contrib.django import app

from thuisfront.core.access import limits, lockout


@app.periodic(cron="20 3 * * *")
@app.task(queueing_lock="access.nightly", name="access.nightly")
def nightly(timestamp: int) -> None:
    """Forget what is over."""
    at = datetime.fromtimestamp(timestamp, UTC)
    limits.forget_attempts(at=at)
    lockout.forget_lockouts(at=at)
    call_command("clearsessions")
