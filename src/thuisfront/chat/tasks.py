"""What follows from an act: open pages hear that there is something new, and nothing of what."""

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils.translation import gettext, override
from procrastinate.contrib.django import app

from thuisfront.chat.models import Chat
from thuisfront.chat.rules import DESK
from thuisfront.core.accounts.models import User
from thuisfront.core.outbox.actions import queue_letter

CHANNEL = "thuisfront_chat"


def tell_line(chat: Chat) -> None:
    """Tell open pages, once the transaction commits, up to which place there are lines."""
    _notify(f"line {chat.pk.hex} {chat.last_place}")


def tell_change(chat: Chat) -> None:
    """Tell open pages, once the transaction commits, that a chat stands otherwise."""
    _notify(f"state {chat.pk.hex} {chat.last_place}")
    tell_desk()


def tell_typing(chat: Chat, *, visitor: bool) -> None:
    """Tell the other side that somebody types; kept nowhere."""
    _notify(f"typing {chat.pk.hex} {int(visitor)}")


def tell_desk() -> None:
    """Tell everyone at the desk that the waiting room is otherwise."""
    _notify(f"{DESK} {DESK} 0")


def tell_senior(*, to: User) -> None:
    """Mail who leads the line that a colleague asks to look along: nothing of why."""
    with override("nl"):
        body = gettext(
            "Hello %(name)s,\n\n"
            "A colleague asks you to look along with a conversation. Look at:\n%(address)s\n\n"
            "You get this mail because you lead the line."
        )
        address = f"{settings.BASE_URL}{reverse('chat:desk')}"
        subject = gettext("A colleague asks for you")
        values = {"name": to.get_short_name(), "address": address}
        queue_letter(to=to.email, subject=subject, body=body % values)


def _notify(said: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, said])


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="chat.forget_left", name="chat.forget_left")
def forget_left(timestamp: int) -> None:
    """Let the command remove what nobody came back to."""
    del timestamp
    call_command("forget_chats")
