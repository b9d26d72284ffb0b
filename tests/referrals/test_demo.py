"""Tests of the demo of partners."""

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from tests.core.accounts.factories import browser_of, make_user
from thuisfront.core.organizations.models import Organization
from thuisfront.directory.public import Service
from thuisfront.referrals.models import Correspondent


def test_the_demo_has_help_to_ask_and_somebody_who_answers_for_it(
    settings: Settings, centre: Organization
) -> None:
    settings.DEBUG = settings.DEMO = True
    make_user("coordinator", centre, email="coordinator@demo.test")
    partner = make_user("referral-partner", centre, email="partner@demo.test")
    for _ in range(2):
        call_command("load_demo_partner")
    help_there = Service.objects.get(feed__slug="demo")
    assert "verzonnen" in help_there.name
    assert help_there.email.endswith(".test")
    link = Correspondent.objects.get()
    assert (link.provider, link.user) == (help_there.organization, partner)
    inbox = browser_of(partner).get("/partner/")
    assert inbox.status_code == 200


def test_help_that_does_not_exist_is_refused_outside_a_demo(
    settings: Settings, centre: Organization
) -> None:
    settings.DEBUG, settings.DEMO = True, False
    with pytest.raises(CommandError, match="refused"):
        call_command("load_demo_partner")
    assert not Service.objects.filter(feed__slug="demo").exists()
