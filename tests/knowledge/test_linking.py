"""Links to other sites: where they stand, whose turn it is, and when one is called dead."""

from datetime import date, timedelta

from django.test import Client

from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base.outside import Answer
from thuisfront.knowledge import queries, tasks
from thuisfront.knowledge.models import OutsideLink

from .library import article

DAY = date(2026, 11, 23)
GONE = Answer(404)
LIST = "/werk/nakijken/links/"


def fail(link: OutsideLink, *days: int) -> OutsideLink:
    """Let a link fail on the days after the first."""
    for day in days:
        link.take(GONE, on=DAY + timedelta(days=day))
    return link


def test_links_are_found_in_texts_readings_sources_words_and_prisons(site: Client) -> None:
    page = article()
    page.sources = [("source", {**dict(page.sources[0].value), "url": "https://bron.example/x"})]
    page.readings[0].value["body"][0] = (
        "paragraph", "<p><a href=\"https://lezing.example/?a=1&amp;b=2\">x</a></p>"
    )  # fmt: skip
    page.save_revision().publish()
    found = queries.places_of_links()
    assert [place.title for place in found["https://bron.example/x"]] == [page.title]
    [place] = found["https://lezing.example/?a=1&b=2"]
    assert place.url == f"/redactie/pages/{page.pk}/edit/"
    assert place.text == page.readings[0].value["title"]
    kinds = {place.url.split("/")[2] for places in found.values() for place in places if place.url}
    assert kinds == {"pages", "snippets"}


def test_a_link_is_dead_after_two_nights_and_well_after_one_answer(site: Client) -> None:
    link = fail(OutsideLink(url="https://weg.example/"), 0, 0)
    assert (link.nights, queries.number_of_dead_links(DAY)) == (1, 0)
    fail(link, 1)
    assert (link.failing_since, queries.number_of_dead_links(DAY)) == (DAY, 1)
    link.take(Answer(403), on=DAY + timedelta(days=2))
    assert (link.nights, link.failing_since, queries.number_of_dead_links(DAY)) == (0, None, 0)


def test_who_failed_is_asked_the_next_night_and_all_others_within_a_week(site: Client) -> None:
    OutsideLink.know(f"https://site{number}.example/" for number in range(210))
    failed = fail(OutsideLink.objects.get(url="https://site7.example/"), 0)
    asked: list[str] = []
    for night in range(1, 8):
        today = DAY + timedelta(days=night)
        links = queries.links_for_tonight(today)
        assert failed in links
        assert len(links) <= 31
        for link in links:
            good = link != failed
            link.take(Answer(200) if good else GONE, on=today)
            asked += [link.url] if good else []
    assert len(set(asked)) == 209


def test_the_night_asks_with_a_name_to_write_to_and_forgets_what_stands_nowhere(
    site: Client,
) -> None:
    OutsideLink.know(["https://nergens.example/"])
    agents = set()

    def ask(url: str, *, agent: str) -> Answer:
        agents.add(agent)
        return GONE

    OutsideLink.know(queries.places_of_links())
    links = queries.links_for_tonight(DAY)[:2]
    tasks.ask_these(links, on=DAY, ask=ask)
    assert not OutsideLink.objects.filter(url="https://nergens.example/").exists()
    assert "mailto:" in agents.pop()
    assert {link.asked_on for link in OutsideLink.objects.filter(nights=1)} == {DAY}


def test_an_editor_sees_it_leaves_it_alone_with_a_reason_and_asks_again(desk: Client) -> None:
    assert "nog geen site gevraagd" in desk.get(LIST).text
    url = next(iter(queries.places_of_links()))
    link = fail(OutsideLink(url=url), 0, 1)
    shown = desk.get(LIST).text
    assert url in shown
    assert "(404)" in shown
    assert "Links (1)" in shown
    silent = f"{LIST}{link.pk}/laten/"
    desk.post(silent, {f"{link.pk}-because": ""})
    assert not desk.get(LIST, {"stand": "gelaten"}).text.count(f"link-{link.pk}")
    desk.post(silent, {f"{link.pk}-because": "zij bouwen"})
    assert "zij bouwen" in desk.get(LIST, {"stand": "gelaten"}).text
    assert url not in desk.get(LIST, {"stand": "dood"}).text
    assert AuditLine.objects.filter(act="knowledge.link.ignored").count() == 1
    assert desk.post(f"{LIST}{link.pk}/vragen/").status_code == 302
    assert desk.get(LIST, {"stand": "onzin\0"}).status_code == 200
