"""Ask organizations whether what we tell of them is right, those that it is time for."""

from typing import Any

from django.core.management.base import BaseCommand

from thuisfront.core.base import clock
from thuisfront.directory.actions.upkeep import ask_due


class Command(BaseCommand):
    help = "Ask organizations whether what we tell of them is right; each twice a year."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{ask_due(at=clock.now())} asked.")
