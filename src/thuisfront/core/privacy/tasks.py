"""What happens every night: everything whose time is over goes."""

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from thuisfront.core.privacy import retention


@app.periodic(cron="10 3 * * *")
@app.task(queueing_lock="privacy.nightly", name="privacy.nightly")
def nightly(timestamp: int) -> None:
    """Carry out every rule of keeping."""
    retention.run(datetime.fromtimestamp(timestamp, UTC))
