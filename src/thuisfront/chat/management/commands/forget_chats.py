"""`manage forget_chats`: remove chats that nobody came back to, and end those that fell silent."""

from typing import Any

from django.core.management.base import BaseCommand

from thuisfront.chat.actions.ending import forget_left
from thuisfront.core.access import asking
from thuisfront.core.base import clock


class Command(BaseCommand):
    """Do it at this moment; the worker runs this every five minutes."""

    help = "Remove chats that nobody came back to, and end those that fell silent."

    def handle(self, *args: Any, **options: Any) -> None:
        """Remove and end what is due."""
        with asking.as_system("chat.forget_left"):
            number = forget_left(at=clock.now())
        if number:
            self.stdout.write(f"{number} gone")
