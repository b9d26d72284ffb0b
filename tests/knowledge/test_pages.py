import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client
from django.utils.text import slugify

from thuisfront.core.search.queries import search
from thuisfront.knowledge import actions, queries
from thuisfront.knowledge.models import ArticlePage, AudiencePage, InfoPage, TextPage, ThemePage

from .library import article

MAIN = re.compile(r"<main.*?</main>", re.DOTALL)
LINK = re.compile(r'href="(/[^"]*)"')
LEAFLET = re.compile(r"(?:/en)?/folder/\?p=([\w%/-]+)")


def pages() -> Iterator[TextPage]:
    yield from queries.published_pages()


def in_english(path: str) -> str:
    return f"/en{path}"


def test_every_page_opens_in_both_languages(shown: dict[str, str]) -> None:
    assert len(shown) == 2 * len(list(queries.public_paths())) >= 2 * (1 + 4 + 1 + 8 + 5 + 20)
    for path, text in shown.items():
        assert f'<html lang="{"en" if path.startswith("/en/") else "nl"}">' in text


def test_a_page_has_its_title_its_summary_and_the_way_to_help(
    site: Client, shown: dict[str, str]
) -> None:
    for page in pages():
        text = unescape(shown[page.get_url()])
        assert page.title in text
        assert page.summary in text
        assert "0800-5463000" in text
        assert 'href="tel:112"' in text


def test_the_switch_of_language_keeps_the_page(
    dutch: dict[str, str], shown: dict[str, str]
) -> None:
    for path, text in dutch.items():
        assert f'<a href="{in_english(path)}" lang="en"' in text
        assert f'<a href="{path}" lang="nl"' in shown[in_english(path)]


def test_in_english_every_link_in_the_page_stays_english(
    dutch: dict[str, str], shown: dict[str, str]
) -> None:
    for path in dutch:
        main = MAIN.findall(shown[in_english(path)])[0]
        left = [link for link in LINK.findall(main) if not link.startswith("/en/")]
        assert (path, left) == (path, [])


def test_dutch_content_says_so_in_an_english_page(site: Client) -> None:
    text = site.get("/en/kinderen/dag-in-de-gevangenis/").text
    title = article("dag-in-de-gevangenis").title
    assert "This article is in Dutch." in text
    assert re.search(rf'<div class="tf-flow" lang="nl">\s*<h1>{re.escape(title)}</h1>', text)
    assert "Who can help" in text
    assert "This article is in Dutch" not in site.get("/kinderen/dag-in-de-gevangenis/").text


def test_every_link_of_every_page_leads_somewhere(site: Client, shown: dict[str, str]) -> None:
    found = {
        (path, unescape(link))
        for path, text in shown.items()
        for link in LINK.findall(text)
        if not link.startswith(("/static/", "/weg/", "/en/weg/"))
    }
    others = {link for _, link in found} - shown.keys()
    leaflets = {link for link in others if LEAFLET.fullmatch(link)}
    assert {unquote(LEAFLET.findall(link)[0]) for link in leaflets} == set(queries.sheets())
    asked = others - leaflets
    broken = {link for link in asked if site.get(link).status_code not in {200, 302}}
    assert len(found) > 1000
    assert sorted((path, link) for path, link in found if link in broken) == []


def test_every_link_inside_a_page_has_its_place(shown: dict[str, str]) -> None:
    for text in shown.values():
        places = set(re.findall(r'\bid="([^"]+)"', text))
        assert set(re.findall(r'href="#([^"]+)"', text)) <= places


def test_no_link_goes_over_an_open_line(dutch: dict[str, str]) -> None:
    own = f'href="{settings.BASE_URL}'  # of this page itself, in each language
    found = {path for path, text in dutch.items() if 'href="http:' in text.replace(own, "")}
    assert found == set()


def test_the_home_page_has_four_entrances_the_search_and_the_question(site: Client) -> None:
    main = MAIN.findall(site.get("/").text)[0]
    for entrance in AudiencePage.objects.all():
        assert f'href="{entrance.get_url()}"' in main
    assert [page.slug for page in queries.entrances()] == [
        "kinderen",
        "ouder-thuis",
        "ouder-in-detentie",
        "professionals",
    ]
    assert 'action="/zoeken/"' in main
    assert 'href="/vraag/"' in main


def test_an_article_shows_who_helps_what_it_knows_from_where_and_when(
    site: Client, dutch: dict[str, str]
) -> None:
    for page in ArticlePage.objects.all():
        text = unescape(dutch[page.get_url()])
        assert "Wie kan helpen" in text
        for part in page.help:
            assert part.value["name"] in text
            assert part.value["contact"] in text
        assert "20 november 2026" in text
        assert page.reviewer_role in text
        for part in page.sources:
            assert part.value["title"] in text
            assert part.value["publisher"] in text


def test_facts_for_who_works_in_prisons_are_not_for_children(dutch: dict[str, str]) -> None:
    for page in ArticlePage.objects.all():
        text = unescape(dutch[page.get_url()])
        facts = [*page.level_names, *page.pillar_names, *(["CM/Rec"] if page.provisions else [])]
        told = [fact for fact in facts if f"<dd>{fact}" in text or f"<dt>{fact}" in text]
        if page.get_url().startswith("/kinderen/"):
            assert told == [], page.slug
        else:
            assert bool(told) == bool(facts), page.slug
    assert "CM/Rec(2018)5" in dutch["/professionals/kindgericht-werken-in-de-pi/"]


def test_a_source_that_nobody_checked_says_so(site: Client) -> None:
    page = article()
    assert "(nog niet gecontroleerd)" not in site.get(page.get_url()).text
    for part in page.sources:
        part.value["verified"] = False
    page.save_revision().publish()
    text = site.get(page.get_url()).text
    assert text.count("(nog niet gecontroleerd)") == len(page.sources)


def test_every_unchecked_source_of_the_files_is_marked(site: Client, dutch: dict[str, str]) -> None:
    for page in ArticlePage.objects.all():
        unchecked = [part for part in page.sources if not part.value["verified"]]
        marks = dutch[page.get_url()].count("<strong>(nog niet gecontroleerd)</strong>")
        assert marks == len(unchecked), page.slug


def test_an_audience_lists_its_articles_and_no_others(site: Client, dutch: dict[str, str]) -> None:
    for entrance in AudiencePage.objects.all():
        main = MAIN.findall(dutch[entrance.get_url()])[0]
        shown = {link for link in LINK.findall(main) if link.count("/") == 3}
        own = {page.get_url() for page in ArticlePage.objects.child_of(entrance)}
        assert {link for link in shown if link.startswith(entrance.get_url())} == own
        assert not {link for link in shown if article_of_another(link, entrance)}


def article_of_another(link: str, entrance: AudiencePage) -> bool:
    others = AudiencePage.objects.exclude(pk=entrance.pk)
    return link.startswith(tuple(page.get_url() for page in others))


def test_a_theme_lists_its_articles_of_every_audience(site: Client, dutch: dict[str, str]) -> None:
    for theme in ThemePage.objects.all():
        main = MAIN.findall(dutch[theme.get_url()])[0]
        own = {page.get_url() for page in ArticlePage.objects.filter(theme=theme)}
        assert own
        assert own <= set(LINK.findall(main))


def test_a_page_that_is_withdrawn_is_gone_everywhere(site: Client) -> None:
    page = article()
    assert "eerste-bezoek" in [result.slug for result in search("eerste bezoek").results]
    page.unpublish()
    assert site.get("/kinderen/eerste-bezoek/").status_code == 404
    assert site.get("/en/kinderen/eerste-bezoek/").status_code == 404
    assert "/kinderen/eerste-bezoek/" not in list(queries.public_paths())
    assert "eerste-bezoek" not in [result.slug for result in search("eerste bezoek").results]
    for listing in ("/kinderen/", "/themas/contact-en-bezoek/", "/kinderen/niet-jouw-schuld/"):
        assert "/eerste-bezoek/" not in MAIN.findall(site.get(listing).text)[0]


def test_a_page_that_is_published_again_is_found_again(site: Client) -> None:
    page = article()
    page.unpublish()
    page.title = "Een kwispelend bezoek"
    page.save_revision().publish()
    assert search("kwispelend").results[0].url == "/kinderen/eerste-bezoek/"
    assert site.get("/kinderen/eerste-bezoek/").status_code == 200


def test_a_draft_is_nowhere(site: Client) -> None:
    page = article()
    page.title = "Kwispelend concept"
    page.save_revision()
    assert "Kwispelend" not in site.get("/kinderen/eerste-bezoek/").text
    assert search("kwispelend").total == 0


def test_a_page_that_is_removed_is_found_no_more(site: Client) -> None:
    article().delete()
    assert "eerste-bezoek" not in [result.slug for result in search("eerste bezoek").results]


def test_a_page_that_moves_takes_its_address_along(site: Client) -> None:
    page = article()
    page.slug = "naar-binnen"
    page.save_revision().publish()
    assert site.get("/kinderen/naar-binnen/").status_code == 200
    [url] = [r.url for r in search("eerste bezoek").results if r.title == "Mijn eerste bezoek"]
    assert url == "/kinderen/naar-binnen/"
    article("naar-binnen").move(AudiencePage.objects.get(slug="ouder-thuis"), "last-child")
    [moved] = [r for r in search("eerste bezoek").results if r.title == "Mijn eerste bezoek"]
    assert (moved.url, moved.audience) == ("/ouder-thuis/naar-binnen/", "ouder-thuis")


def test_articles_and_information_are_found_and_lists_are_not(site: Client) -> None:
    found = {entry.slug for entry in queries.entries()}
    assert found == {page.slug for page in pages() if isinstance(page, ArticlePage | InfoPage)}


def test_every_article_is_found_by_its_own_title(site: Client) -> None:
    for page in ArticlePage.objects.all():
        assert page.slug in [result.slug for result in search(page.title, limit=3).results]


def test_a_passage_of_a_page_can_be_pointed_at(site: Client, dutch: dict[str, str]) -> None:
    for page in ArticlePage.objects.all():
        text = dutch[page.get_url()]
        anchors = [anchor for anchor, heading, _ in page.passages() if heading]
        assert len(set(anchors)) == len(anchors)
        assert [anchor for anchor in anchors if f'id="{anchor}"' not in text] == []
        assert all(anchor == slugify(anchor) for anchor in anchors)


def test_text_of_an_editor_is_shown_as_text(site: Client) -> None:
    page = article()
    page.title = "<script>alert(1)</script>"
    page.save_revision().publish()
    text = site.get("/kinderen/eerste-bezoek/").text
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


def test_the_content_of_a_page_is_known_by_its_own_fields(site: Client) -> None:
    page = article()
    before = actions.content_hash(page)
    page.live, page.owner = False, None
    assert actions.content_hash(page) == before
    page.reviewer_role = "Iemand anders"
    assert actions.content_hash(page) != before


def test_a_care_card_is_no_section_without_a_heading() -> None:
    card = {"degree": "emergency", "text": "<p>Bel 112.</p>"}
    html = render_to_string("knowledge/block_care.html", {"value": card})
    assert "Bel 112." in html
    assert "<section" not in html
