"""Wrap everything with the newest master key; may be interrupted and run again."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, sealing
from thuisfront.core.privacy import rotation


class Command(BaseCommand):
    help = "Wrap every key with the first word of THUISFRONT_MASTER_KEY; older words still open."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rotation.check_keys()
            done = rotation.wrap_anew(self._say)
        except (sealing.CannotOpenError, rotation.WrongKeyError) as error:
            raise CommandError(f"The keys could not be changed: {error}.") from error
        if done:
            audit.record("privacy.keys.rotated", at=clock.now(), by=audit.SYSTEM)
        self.stdout.write(f"Done: {done} wrapped anew. The older keys are not needed any more.")

    def _say(self, name: str, count: int) -> None:
        self.stdout.write(f"{name}: {count}")
        self.stdout.flush()
