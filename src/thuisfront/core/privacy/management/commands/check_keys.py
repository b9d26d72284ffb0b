"""Refuse to go on with keys that are not those of this database."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from thuisfront.core.privacy import rotation


class Command(BaseCommand):
    help = "See whether THUISFRONT_MASTER_KEY and THUISFRONT_INDEX_KEY belong to this database."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            rotation.check_keys()
        except rotation.WrongKeyError as error:
            raise CommandError(f"{error}.") from error
