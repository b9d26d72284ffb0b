"""`manage follow_silence`: referrals that nobody answered, and whose service is gone."""

from typing import Any

from django.core.management.base import BaseCommand

from thuisfront.core.access import asking
from thuisfront.core.base import clock
from thuisfront.referrals.actions.dealing import follow_services
from thuisfront.referrals.actions.silence import follow_silence


class Command(BaseCommand):
    """Remind the receiver, and after some days the sender; the worker runs this every hour."""

    help = "Remind organizations of referrals, and make a task of what stays without an answer."

    def handle(self, *args: Any, **options: Any) -> None:
        """See to what waits at this moment."""
        with asking.as_system("referrals.follow_silence"):
            reminded, silent = follow_silence(at=clock.now())
            moved, gone = follow_services(at=clock.now())
        if reminded or silent:
            self.stdout.write(f"{reminded} reminded, {silent} became a task")
        if moved or gone:
            self.stdout.write(f"{moved} moved, {gone} of services that are gone")
