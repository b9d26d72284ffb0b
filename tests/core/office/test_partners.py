"""Pages on which the centre lets programs of others use the API."""

import re

import pytest
from django.test import Client

from tests.core.access.test_partners import status_with
from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from thuisfront.core.access.models import Partner
from thuisfront.core.access.partners import token_of
from thuisfront.core.audit.models import AuditLine

pytestmark = pytest.mark.django_db
LIST = "/en/werk/centrum/partners/"
ADDED = {"name": "Buurtteam Utrecht", "scopes": ["helpdesk.ask", "helpdesk.calls"]}


@pytest.fixture
def boss() -> Client:
    make_centre()
    return browser_of(make_user("coordinator"))


def text_of(boss: Client, path: str) -> str:
    return boss.get(path).content.decode()


def add(boss: Client) -> tuple[Partner, str]:
    page = boss.post(f"{LIST}nieuw/", ADDED, follow=True).content.decode()
    return Partner.objects.latest("pk"), page


def test_the_secret_is_shown_once_and_works(boss: Client) -> None:
    assert "No partners yet" in text_of(boss, LIST)
    partner, page = add(boss)
    [token] = re.findall(r"tf_[0-9a-f]{32}_[\w-]+", page)
    assert token == token_of(partner)
    assert page.count("whsec_") == 1
    assert f"/api/helpdesk/v1/calls/{partner.pk}/" in page
    assert status_with(f"Bearer {token}") == 200
    again = text_of(boss, f"{LIST}{partner.pk}/")
    assert token not in again
    assert "whsec_" not in again
    assert "Buurtteam Utrecht" in text_of(boss, LIST)


def test_another_secret_ends_the_first_and_an_ended_partner_is_gone(boss: Client) -> None:
    partner, _ = add(boss)
    before, here = token_of(partner), f"{LIST}{partner.pk}/"
    assert "stops working at once" in text_of(boss, f"{here}nieuw-geheim/")
    renewed = boss.post(f"{here}nieuw-geheim/", follow=True).content.decode()
    assert before not in renewed
    assert token_of(Partner.objects.get()) in renewed
    assert "cannot be undone" in text_of(boss, f"{here}einde/")
    ended = boss.post(f"{here}einde/", follow=True).content.decode()
    assert "It has no access any more" in ended
    assert boss.get(here).status_code == boss.post(f"{here}einde/").status_code == 404
    acts = AuditLine.objects.filter(act__startswith="access.partner").order_by("id")
    told = [act.rpartition(".")[2] for act in acts.values_list("act", flat=True)]
    assert told == ["made", "renewed", "ended"]


def test_a_partner_without_name_or_scope_is_asked_for_them(boss: Client) -> None:
    page = boss.post(f"{LIST}nieuw/", {"name": "", "scopes": ["root"]})
    assert not Partner.objects.exists()
    assert "Whose program is it?" in page.content.decode()
