"""The page about the mailbox: connected or not, how it went, trying it out."""

import pytest
from pytest_django import Settings

from tests.core.accounts.factories import browser_of, make_user
from tests.core.mailbox.server import mail, running
from tests.core.organizations.factories import make_centre
from tests.helpdesk.pages import get, post
from thuisfront.core.access import asking
from thuisfront.core.base import clock
from thuisfront.core.mailbox.fetching import fetch
from thuisfront.core.organizations.models import Organization


@pytest.fixture
def centre(db: None) -> Organization:
    return make_centre()


pytestmark = pytest.mark.django_db
PAGE = "/en/werk/centrum/postbus/"


def test_without_a_mailbox_the_page_says_so_and_nothing_runs(centre: Organization) -> None:
    shown = get(browser_of(make_user("coordinator", centre)), PAGE)
    assert "No mailbox is connected." in shown.text
    assert "Try whether" not in shown.text


def test_the_page_tells_how_it_went_and_tries_the_box(
    centre: Organization, settings: Settings
) -> None:
    desk = browser_of(make_user("administrator", centre))
    settings.IMAP_URL = "imap://a:b@127.0.0.1:1/INBOX"
    assert "was not read yet" in get(desk, PAGE).text
    fetch(at=clock.now())
    shown = get(desk, PAGE)
    assert "The server does not answer at that port." in shown.text
    assert "never" in shown.text
    with running() as box:
        settings.IMAP_URL = box.url
        box.put(mail(), mail(List_Id="<nieuws.test>"))
        assert "It works" in post(desk, f"{PAGE}proberen/", {}).html
        assert box.names() == 2
        with asking.as_system("tests"):
            fetch(at=clock.now())
        shown = get(desk, PAGE)
    assert "could not be read" not in shown.text
    assert "From a person, this week1" in shown.text.replace(" 1", "1")
    said = post(desk, f"{PAGE}proberen/", {}).html
    assert "The server does not answer at that port." in said


@pytest.mark.parametrize("role", ["adviser", "editor", "privacy-officer"])
def test_the_page_is_for_who_looks_after_the_centre(role: str, centre: Organization) -> None:
    desk = browser_of(make_user(role, centre))
    assert desk.get(PAGE).status_code == 403
    assert desk.post(f"{PAGE}proberen/").status_code == 403
