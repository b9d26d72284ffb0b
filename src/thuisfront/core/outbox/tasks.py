"""What the worker does with letters."""

from datetime import UTC, datetime
from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from thuisfront.core.base import clock
from thuisfront.core.outbox import sending


@app.task(
    queue="mail",
    retry=RetryStrategy(max_attempts=12, exponential_wait=3),
    name=sending.TASK,
)
def send_letter(letter_id: str) -> None:
    """Send one letter; tried again, ever later, when the mail server is away."""
    sending.send_letter(letter_id=UUID(letter_id), at=clock.now())


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="outbox.send_left", name="outbox.send_left")
def send_left(timestamp: int) -> None:
    """Queue again what a worker had in hand when it died."""
    for letter in sending.left_behind(datetime.fromtimestamp(timestamp, UTC)):
        send_letter.defer(letter_id=str(letter))
