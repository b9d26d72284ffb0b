"""What the worker does with letters."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from thuisfront.core.base import clock
from thuisfront.core.outbox import sending


@app.task(
    queue="mail",
    retry=RetryStrategy(max_attempts=12, exponential_wait=3),
    name="outbox.send_letter",
)
def send_letter(letter_id: str) -> None:
    """Send one letter; tried again, ever later, when the mail server is away."""
    sending.send_letter(letter_id=UUID(letter_id), at=clock.now())
