"""Pages on which the line edits its own hours."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.core.accounts.factories import browser_of, make_user
from tests.core.base.counting import questions
from tests.core.organizations.factories import make_centre
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Closure, OpeningTime
from thuisfront.core.ui.models import PageGeneration

pytestmark = pytest.mark.django_db
START = "/werk/centrum/"
HOURS, CHAT = f"{START}openingstijden/", f"{START}openingstijden/chat/"
CLOSURES, ADD, VOICE = f"{START}sluitingen/", f"{START}sluitingen/nieuw/", f"{START}voicemail/"
NOW = datetime(2026, 12, 22, 9, tzinfo=UTC)  # a Tuesday
SHUT = {
    "line": "all", "first_day": "2026-12-23", "from_time": "12:00", "last_day": "",
    "until_time": "",
    "message_nl": "Wij hebben een studiedag.", "message_en": "",
}  # fmt: skip


@pytest.fixture(autouse=True)
def now() -> Iterator[time_machine.Traveller]:
    """Have a centre, on a Tuesday before Christmas."""
    with time_machine.travel(NOW, tick=False) as traveller:
        make_centre()
        yield traveller


@pytest.fixture
def boss() -> Client:
    return browser_of(make_user("coordinator"))


def post(boss: Client, path: str, sent: dict[str, str]) -> int:
    return boss.post(path, sent).status_code


def text_of(browser: Client, path: str) -> str:
    return unescape(browser.get(path).text)


def generation() -> int:
    return PageGeneration.objects.get().number


def test_a_day_may_have_two_stretches_and_each_line_its_own(boss: Client) -> None:
    text = text_of(boss, HOURS)
    assert text.count('value="09:00"') == text.count('value="17:00"') == 5
    before = generation()
    two = {
        "opens_0_1": "13:00", "closes_0_1": "00:00", "opens_0_2": "09:00", "closes_0_2": "12:30",
    }  # fmt: skip
    assert post(boss, CHAT, two) == 302
    assert generation() == before + 1
    assert [str(one) for one in OpeningTime.objects.filter(line="chat")] == [
        "0 09:00–12:30", "0 13:00–00:00",
    ]  # fmt: skip
    assert OpeningTime.objects.filter(line="phone").count() == 5
    assert 'value="12:30"' in text_of(boss, CHAT)
    assert post(boss, HOURS, {}) == 302
    assert OpeningTime.objects.filter(line="phone").count() == 0
    assert post(boss, CHAT, {}) == 302
    assert "Vandaag" not in text_of(Client(), "/instellingen/")


MORNING = {"opens_0_1": "9:00", "closes_0_1": "13:00"}


@pytest.mark.parametrize(
    ("sent", "field", "words"),
    [
        ({"opens_0_1": "10:00", "closes_0_1": ""}, "closes_0_1", "beide"),
        ({"opens_0_2": "", "closes_0_2": "10:00"}, "closes_0_2", "beide"),
        ({"opens_0_1": "10:00", "closes_0_1": "10:00"}, "closes_0_1", "Sluiten"),
        ({"opens_0_1": "23:00", "closes_0_1": "04:00"}, "closes_0_1", "tweeën"),
        ({"opens_0_1": "25:00", "closes_0_1": "04:00"}, "opens_0_1", "tijd"),
        ({**MORNING, "opens_0_2": "12:59", "closes_0_2": "0:00"}, "closes_0_2", "over elkaar"),
    ],
)  # fmt: skip
def test_hours_that_cannot_be_are_refused_with_a_sentence(
    boss: Client, sent: dict[str, str], field: str, words: str
) -> None:
    answer = boss.post(HOURS, sent)
    assert answer.status_code == 200
    summary = answer.text.partition("data-error-summary")[2].partition("</div>")[0]
    assert f'href="#id_{field}"' in summary
    assert words in unescape(summary)
    assert OpeningTime.objects.count() == 5


def test_a_closure_is_seen_before_it_is_saved_and_then_by_everybody(
    boss: Client, now: time_machine.Traveller
) -> None:
    shown = unescape(boss.post(ADD, {**SHUT, "show": "1"}).text)
    assert "Woensdag 23 december open 9–12 (daarna gesloten: Wij hebben een studiedag.)" in shown
    assert "Wednesday 23 December open 9–12<" in shown
    assert not Closure.objects.exists()
    before = generation()
    assert post(boss, ADD, SHUT) == post(boss, ADD, SHUT) == 302
    assert generation() == before + 2
    made = Closure.objects.get()
    assert (made.starts_at.hour, made.ends_at) == (11, datetime(2026, 12, 23, 23, tzinfo=UTC))
    assert AuditLine.objects.filter(act="organizations.closure.added").count() == 1
    public = text_of(Client(), "/instellingen/")
    assert "Gesloten: woensdag 23 december 12–24. Wij hebben een studiedag." in public
    now.move_to(NOW + timedelta(days=1))
    public = text_of(Client(), "/instellingen/")
    assert "Vandaag open 9–12 (daarna gesloten: Wij hebben een studiedag.)" in public
    now.move_to(made.starts_at)
    assert "Nu gesloten: woensdag 23 december 12–24." in text_of(Client(), "/instellingen/")


def test_a_closure_is_changed_listed_and_taken_away_after_a_question(
    boss: Client, now: time_machine.Traveller
) -> None:
    post(boss, ADD, SHUT)
    key = Closure.objects.get().pk
    text = text_of(boss, f"{CLOSURES}{key}/")
    assert 'value="12:00"' in text
    assert 'value="2026-12-23"' in text
    whole = {**SHUT, "from_time": "", "last_day": "2027-01-03", "line": "phone"}
    assert post(boss, f"{CLOSURES}{key}/", whole) == 302
    text = text_of(boss, CLOSURES)
    assert "Woensdag 23 december tot en met zondag 3 januari" in text
    assert "vrijdag 1 januari: Nieuwjaarsdag" in text
    assert "De laatste 30 dagen" not in text
    now.move_to(NOW + timedelta(days=30))
    boss = browser_of(make_user("administrator"))
    assert "De laatste 30 dagen" in text_of(boss, CLOSURES)
    away = f"{CLOSURES}{key}/weg/"
    assert "gewone tijden" in text_of(boss, away)
    assert Closure.objects.exists()
    assert post(boss, away, {}) == 302
    assert not Closure.objects.exists()
    assert post(boss, away, {}) == 404
    acts = AuditLine.objects.filter(act__startswith="organizations.closure").order_by("id")
    assert [one.act.rpartition(".")[2] for one in acts] == ["added", "changed", "removed"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"first_day": ""}, "first_day"),
        ({"first_day": "overmorgen"}, "first_day"),
        ({"first_day": "0026-12-23"}, "first_day"),
        ({"first_day": "9999-12-31"}, "first_day"),
        ({"last_day": "9999-12-31"}, "last_day"),
        ({"last_day": "2026-12-22"}, "last_day"),
        ({"until_time": "12:00"}, "until_time"),
        ({"until_time": "25:00"}, "until_time"),
        ({"last_day": "2028-12-23"}, "last_day"),
        ({"line": "fax"}, "line"),
        ({"message_nl": "x" * 201}, "message_nl"),
    ],
)
def test_a_closure_that_cannot_be_is_refused_at_its_field(
    boss: Client, change: dict[str, str], field: str
) -> None:
    answer = boss.post(ADD, {**SHUT, **change})
    assert answer.status_code == 200
    summary = answer.text.partition("data-error-summary")[2].partition("</div>")[0]
    assert f'href="#id_{field}' in summary
    assert not Closure.objects.exists()


def test_html_and_signs_in_a_message_are_harmless(boss: Client) -> None:
    message = "<script>alert(1)</script>\u202e & “dicht”\x00"
    post(boss, ADD, {**SHUT, "from_time": "", "message_nl": message})
    pages = [Client().get("/instellingen/"), boss.get(CLOSURES), boss.get(VOICE)]
    for page in pages:
        assert "<script>alert" not in page.text
        assert "\u202e" not in page.text
        assert "&lt;script&gt;alert(1)" in page.text


def test_the_text_for_the_voice_mail_follows_from_hours_and_closures(boss: Client) -> None:
    post(boss, ADD, {**SHUT, "last_day": "2026-12-27", "until_time": "13:00"})
    text = text_of(boss, VOICE)
    assert "We kunnen nu niet opnemen." in text
    assert "We zijn open op maandag tot en met vrijdag, van 9 uur tot 17 uur." in text
    assert "Wij hebben een studiedag.</p>" in text
    assert "We zijn er weer op maandag 28 december vanaf 9 uur." in text
    assert "We are open on Monday to Friday" in text_of(boss, f"/en{VOICE}")
    nights = {"opens_0_1": "09:30", "closes_0_1": "12:00", "opens_0_2": "19:00"}
    nights |= {"closes_0_2": "00:00", "opens_1_1": "00:00", "closes_1_1": "04:00"}
    post(boss, HOURS, nights)
    text = text_of(boss, VOICE)
    assert "op maandag, van 9.30 uur tot 12 uur en van 19 uur tot middernacht." in text
    assert "op dinsdag, van 0 uur tot 4 uur." in text


@pytest.mark.parametrize("path", [HOURS, CHAT, CLOSURES, ADD, VOICE])
def test_only_who_may_change_the_centre_comes_here(path: str) -> None:
    assert browser_of(make_user("adviser")).get(path).status_code == 403


def test_a_longer_list_of_closures_asks_the_database_no_more(boss: Client) -> None:
    asked = []
    for number in range(1, 4):
        post(boss, ADD, {**SHUT, "message_nl": f"Reden {number}"})
        if number == 2:
            continue
        with CaptureQueriesContext(connection) as captured:
            assert f"Reden {number}" in text_of(boss, CLOSURES)
        asked.append(len(questions(captured)))
    assert asked[0] == asked[1]
