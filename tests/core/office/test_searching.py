"""Pages of editors about the search."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from html import unescape

import pytest
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from tests.core.search.factories import make_entry
from thuisfront.core.search import actions, editors
from thuisfront.core.search.models import BestBet, MissedQuestion, SynonymGroup

pytestmark = pytest.mark.django_db
START, SYNONYMS, BETS = "/werk/zoeken/", "/werk/zoeken/synoniemen/", "/werk/zoeken/uitgelicht/"
AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PAGE = "/kinderen/geld/"


@pytest.fixture(autouse=True)
def site() -> Iterator[None]:
    make_centre()
    actions.index_document(entry=make_entry(slug="geld", title="Geld en wonen"), at=AT)
    editors.forget()
    yield
    editors.forget()


@pytest.fixture
def editor() -> Client:
    return browser_of(make_user("editor"))


def missed(words: str, week: date = date(2026, 3, 2), count: int = 4) -> None:
    mark = f"{week} {words}".encode()
    MissedQuestion.objects.create(week=week, mark=mark, words=words, count=count)


def test_the_report_lists_words_and_leads_to_a_synonym_and_a_bet(editor: Client) -> None:
    missed("zwembad")
    missed("zwembad", week=date(2026, 2, 23))
    missed("fiets", count=9)
    html = editor.get(START).text
    assert html.index("fiets") < html.index("zwembad")
    assert ">8</td>" in html
    assert f'href="{SYNONYMS}nieuw/?words=zwembad"' in html
    html = editor.get(START, {"week": "2026-02-23", "sort": "words"}).text
    assert "fiets" not in html
    assert "zwembad" in editor.get(f"{SYNONYMS}nieuw/", {"words": "zwembad"}).text
    table = editor.get(f"{START}csv/", {"week": "2026-03-02"})
    assert table.text.splitlines()[1] == '"fiets";"9";"niets"'


@pytest.mark.parametrize("week", ["", "x", "2026-13-01", "' OR 1=1", "0" * 5000])
def test_an_odd_week_is_every_week(editor: Client, week: str) -> None:
    assert editor.get(START, {"week": week}).status_code == 200


def test_synonyms_are_shown_before_they_are_saved(editor: Client) -> None:
    given = {"words": "Centen\ngeld\ncenten", "note": "kinderen", "tried": "mijn centen"}
    html = unescape(editor.post(f"{SYNONYMS}nieuw/", {**given, "show": "1"}).text)
    assert "<strong>Geld en wonen</strong>" in html
    assert not SynonymGroup.objects.exists()
    assert editor.post(f"{SYNONYMS}nieuw/", given).status_code == 302
    group = SynonymGroup.objects.get()
    assert (group.words, group.note) == (["centen", "geld"], "kinderen")
    assert "centen, geld" in editor.get(SYNONYMS, {"q": "cent"}).text
    assert "centen, geld" not in editor.get(SYNONYMS, {"q": "fiets"}).text
    page = f"{SYNONYMS}{group.pk}/"
    editor.post(page, {"words": "centen\ngeld\nduiten"})
    group.refresh_from_db()
    assert group.words == ["centen", "geld", "duiten"]
    assert editor.get(page).text.count('<ol class="tf-trail"><li>') == 1
    assert editor.get(f"{page}weg/").status_code == 405
    editor.post(f"{page}weg/")
    assert not SynonymGroup.objects.exists()
    assert editor.get(page).status_code == 404


@pytest.mark.parametrize(
    "words",
    ["", "een", "een\neen", "🙂\ngeld", "x" * 101 + "\ngeld", "\n".join(map(str, range(50)))],
)
def test_words_that_are_no_group_are_refused_with_a_sentence(editor: Client, words: str) -> None:
    answer = editor.post(f"{SYNONYMS}nieuw/", {"words": words})
    assert "aria-invalid" in answer.text
    assert not SynonymGroup.objects.exists()


def test_a_page_is_put_on_top(editor: Client) -> None:
    given = {"questions": "zwembad", "address": f"https://site.example{PAGE[:-1]}", "note": ""}
    html = unescape(editor.post(f"{BETS}nieuw/", {**given, "show": "1"}).text)
    assert "<strong>Geld en wonen</strong>" in html
    assert '<option value="/kinderen/geld/">Geld en wonen</option>' in html
    assert editor.post(f"{BETS}nieuw/", given).status_code == 302
    bet = BestBet.objects.get()
    assert (bet.questions, bet.address, bet.with_numbers) == (["zwembad"], PAGE, False)
    assert PAGE in editor.get(BETS, {"q": "geld"}).text
    editor.post(f"{BETS}{bet.pk}/weg/")
    assert not BestBet.objects.exists()


@pytest.mark.parametrize(
    "address", ["", "/bestaat-niet/", "javascript:alert(1)", "//x", "http://["]
)
def test_an_address_that_cannot_be_found_is_refused(editor: Client, address: str) -> None:
    answer = editor.post(f"{BETS}nieuw/", {"questions": "zwembad", "address": address})
    assert "aria-invalid" in answer.text
    assert not BestBet.objects.exists()


def test_html_in_words_is_harmless(editor: Client) -> None:
    editor.post(f"{SYNONYMS}nieuw/", {"words": "<script>alert(1)</script>\ngeld"})
    assert "<script>alert" not in editor.get(SYNONYMS).text


@pytest.mark.parametrize("path", [SYNONYMS, BETS])
def test_signs_that_no_text_can_hold_find_nothing(editor: Client, path: str) -> None:
    assert editor.get(path, {"q": "nul\x00 -1e309"}).status_code == 200
