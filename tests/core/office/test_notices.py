"""Letters to who watches over the trail: who gets one, and that nothing else stands in it."""

from datetime import timedelta

import pytest
from django.db import connection
from pytest_django import Settings

from tests.core.accounts.factories import give_role, make_user
from tests.core.office.letters import sent_letters
from tests.core.organizations.factories import make_centre
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit import proof
from thuisfront.core.base import clock
from thuisfront.core.office import tasks

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def watching() -> list[str]:
    """Have a trail, and people who may read it or not any more."""
    centre = make_centre()
    officer = make_user("privacy-officer", email="fg@example.nl")
    give_role(officer, "log-manager", centre)  # two roles, one letter
    make_user("log-manager", email="log@example.nl")
    make_user("adviser", email="adviseur@example.nl")
    make_user("privacy-officer", email="dicht@example.nl", is_active=False)
    today = clock.today()
    left = make_user(email="weg@example.nl")
    give_role(left, "privacy-officer", centre, today - timedelta(days=9), today)
    early = make_user(email="straks@example.nl")
    give_role(early, "privacy-officer", centre, today + timedelta(days=1))
    audit.record("proef.daad.gedaan", at=clock.now(), by=audit.SYSTEM, reason="geheim")
    connection.check_constraints()
    return ["fg@example.nl", "log@example.nl"]


def test_the_head_goes_once_to_each_who_may_read_the_trail_today(
    watching: list[str], settings: Settings
) -> None:
    settings.ANCHOR_MAIL = True
    number, digest = proof.head()
    tasks.head_letter(timestamp=0)
    letters = sent_letters()
    assert sorted(to for [to], _ in letters) == watching
    for _, body in letters:
        assert f"\n{number}:{digest}\n" in body
        assert "geheim" not in body


def test_no_letter_goes_unless_the_settings_ask_for_it() -> None:
    tasks.head_letter(timestamp=0)
    assert sent_letters() == []
