"""What the worker does with letters."""

from datetime import UTC, datetime
from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from thuisfront.core.base import clock
from thuisfront.core.outbox import hooks, sending, texting


@app.task(
    queue="mail",
    retry=RetryStrategy(max_attempts=12, exponential_wait=3),
    name=sending.TASK,
)
def send_letter(letter_id: str) -> None:
    """Send one letter; tried again, ever later, when the mail server is away."""
    sending.send_letter(letter_id=UUID(letter_id), at=clock.now())


@app.task(
    queue="mail",
    retry=RetryStrategy(max_attempts=12, exponential_wait=3),
    name=texting.TASK,
)
def send_text(key: str) -> None:
    """Hand one text message over; tried again, ever later, when the provider is away."""
    texting.send_text(key=UUID(key), at=clock.now())


class NotTakenError(Exception):
    """A partner did not take a message: the queue tries again, ever later."""


@app.task(
    queue="mail",
    retry=RetryStrategy(max_attempts=hooks.MOST_TRIES, exponential_wait=4),
    name=hooks.TASK,
)
def send_hook(key: str) -> None:
    """Tell a program once; tried again, ever later, when it does not take it."""
    if not hooks.send_call(key=UUID(key), at=clock.now()):
        raise NotTakenError


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="outbox.send_left", name="outbox.send_left")
def send_left(timestamp: int) -> None:
    """Queue again what a worker had in hand when it died, but never what it had claimed."""
    at = datetime.fromtimestamp(timestamp, UTC)
    sending.tidy(at)
    texting.tidy(at)
    for letter in sending.left_behind(at):
        send_letter.defer(letter_id=str(letter))
    for message in texting.left_behind(at):
        send_text.defer(key=str(message))
    for call in hooks.left_behind(at):
        send_hook.defer(key=str(call))
