"""Let the demo centre refer: an organization that does not exist, and who answers for it."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.ui.page_cache import forget_pages
from thuisfront.directory.public import Service, load_more_services
from thuisfront.referrals.actions.partners import link_account
from thuisfront.referrals.models import Correspondent


class Command(BaseCommand):
    help = "Add an invented organization with its partner; only where DEBUG and DEMO are on."

    def handle(self, *args: Any, **options: Any) -> None:
        if not (settings.DEBUG and settings.DEMO):
            raise CommandError("Help that does not exist: refused unless DEBUG and DEMO.")
        with asking.as_system("demo"):
            people = User.objects.in_bulk(
                ["coordinator@demo.test", "partner@demo.test"], field_name="email"
            )
            if len(people) < 2 or Correspondent.objects.exists():  # noqa: PLR2004 -- both of them
                return
            boss, partner = people["coordinator@demo.test"], people["partner@demo.test"]
            at = clock.now()
            load_more_services(settings.CONTENT / "demo_services.toml", feed="demo", at=at)
            help_there = Service.objects.get(feed__slug="demo")
            link_account(provider=help_there.organization, user=partner, at=at, by=boss)
            forget_pages()
