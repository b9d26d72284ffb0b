"""`manage escalate_late`: tell who leads the line which promises were not kept."""

from typing import Any

from django.core.management.base import BaseCommand

from thuisfront.core.access import asking
from thuisfront.core.base import clock
from thuisfront.helpdesk.actions.escalating import escalate_late, escalate_tasks


class Command(BaseCommand):
    """Tell it once per promise; the worker runs this every ten minutes."""

    help = "Tell who leads the line which promises were not kept."

    def handle(self, *args: Any, **options: Any) -> None:
        """Escalate what is late at this moment."""
        with asking.as_system("helpdesk.escalate_late"):
            number = escalate_late(at=clock.now()) + escalate_tasks(at=clock.now())
        if number:
            self.stdout.write(f"{number} late")
