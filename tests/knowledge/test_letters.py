"""Letters with an answer: found by audience, theme, article and search; a season and no day."""

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError
from django.test import Client

from tests.helpdesk.pages import get
from thuisfront.core.search.queries import search
from thuisfront.core.ui import page_cache
from thuisfront.core.ui.models import RenderedPage
from thuisfront.knowledge.actions import LetterText, publish_letter, take_letter_away
from thuisfront.knowledge.models import Letter, ThemePage, season_of

from .library import article

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def letter(site: Client) -> Letter:
    """Return a letter about the first visit."""
    theme = ThemePage.objects.live().order_by("path")[0].slug
    written = LetterText(
        "Mag ik <b>een tekening</b> geven?", "Ik maak graag iets moois.\n\nMag dat mee?",
        "Vaak mag een tekening per post.", "kinderen", theme, ("eerste-bezoek", "bestaat-niet"),
    )  # fmt: skip
    return Letter.objects.get(pk=publish_letter(written=written, at=AT))


def test_a_letter_is_read_with_its_answer_and_leads_to_the_articles(
    site: Client, letter: Letter
) -> None:
    shown = get(site, letter.get_absolute_url())
    assert letter.title in shown.text  # and nothing of it is markup
    assert "herfst 2026" in shown.text
    assert article().get_url() in shown.links
    assert "<b>een" not in shown.html
    assert letter.title in get(site, article().get_url()).text


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("", True), ("?voor=kinderen", True), ("?voor=professionals", False),
        ("?thema=bestaat-niet", True), ("?voor=x%00&thema=<script>", True),
    ],
)  # fmt: skip
def test_letters_are_narrowed_by_what_is_there(
    site: Client, letter: Letter, query: str, there: bool
) -> None:
    assert (letter.title in get(site, f"/brieven/{query}").text) is there


def test_a_letter_is_found_as_a_kind_of_its_own(site: Client, letter: Letter) -> None:
    found = search("tekening geven", kinds=["letter"]).results
    assert [result.title for result in found] == [letter.title]
    assert letter.title in get(site, "/zoeken/?q=tekening&kind=letter").text
    assert f"{letter.get_absolute_url()}</loc>" in site.get("/sitemap.xml").text


def test_what_is_taken_away_is_not_even_kept_rendered(site: Client, letter: Letter) -> None:
    path = letter.get_absolute_url()
    page_cache.keep(path, page_cache.find(path)[0], [], site.get(path).content)
    assert RenderedPage.objects.filter(path=path).exists()
    assert take_letter_away(key=letter.pk)
    assert not RenderedPage.objects.exists()
    assert site.get(path).status_code == 404
    assert not take_letter_away(key=letter.pk)


def test_two_letters_with_one_title_have_their_own_address(letter: Letter) -> None:
    again = LetterText(letter.title, "Anders", "Anders", "ouder-thuis")
    other = Letter.objects.get(pk=publish_letter(written=again, at=AT))
    assert other.slug.startswith(f"{letter.slug}-")
    with pytest.raises(IntegrityError):
        Letter.objects.filter(pk=other.pk).update(season=9)


@pytest.mark.parametrize(
    ("day", "season"),
    [
        (date(2026, 11, 30), (2026, 3)), (date(2026, 12, 1), (2027, 0)),
        (date(2027, 2, 28), (2027, 0)), (date(2027, 3, 1), (2027, 1)),
        (date(2027, 8, 31), (2027, 2)),
    ],
)  # fmt: skip
def test_a_letter_has_a_season_and_no_day(day: date, season: tuple[int, int]) -> None:
    assert season_of(day) == season


def test_a_site_without_letters_says_so(site: Client) -> None:
    assert "Er zijn nog geen brieven" in get(site, "/brieven/").text
