"""Make the centre of this installation."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from thuisfront.core.audit.actions import SYSTEM
from thuisfront.core.base import clock
from thuisfront.core.organizations.actions import CentreDetails, set_up_centre


class Command(BaseCommand):
    help = "Make the centre with its phone number and office hours, unless it is there."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--name", default="Thuisfront")
        parser.add_argument("--phone", default="0800-5463000")
        parser.add_argument("--email", default="")
        parser.add_argument("--country", default="nl", choices=("nl", "be"))

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = {name: options[name] for name in ("name", "phone", "email", "country")}
        centre = set_up_centre(details=CentreDetails(**wanted), at=clock.now(), by=SYSTEM)
        if options["verbosity"]:
            self.stdout.write(f"The centre is {centre.name}, {centre.phone}.")
