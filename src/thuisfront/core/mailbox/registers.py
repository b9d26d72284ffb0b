"""What a room does with a mail that was fetched: announced by the room in `apps.ready()`."""

from collections.abc import Callable
from datetime import datetime

from thuisfront.core.base.registry import Registry
from thuisfront.core.mailbox.mails import Mail


class NotNowError(Exception):
    """No more mail is taken in for a while; what is in the box stays there."""


# Called in the transaction that keeps the mark of the mail: both happen or neither.
Receiver = Callable[[Mail, datetime], None]
receivers: Registry[Receiver] = Registry()
