"""The glossary and the route: what is loaded, what readers see, what editors change."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from thuisfront.core.base import clock
from thuisfront.core.search.models import Document
from thuisfront.core.search.queries import search
from thuisfront.core.ui import rendering
from thuisfront.knowledge import actions
from thuisfront.knowledge.enums import RouteReader, StopKey
from thuisfront.knowledge.models import Stop, StopText, Term

from .library import CONTENT, change, copied
from .test_cost import cost

pytestmark = pytest.mark.usefixtures("site")
WORDS = "woordenlijst.toml"
VERLOF = '[[term]]\nword = "verlof"'
READERS = ["kinderen-8-12", "kinderen-12-18", "ouder-thuis", "ouder-in-detentie", "professionals"]


def load(folder: Path) -> actions.Loaded:
    return actions.load_words(folder=folder, at=clock.now())


def shown_words(site: Client, path: str) -> list[str]:
    names = re.findall(r'<dt lang="nl">([^<]+)', site.get(path).text)
    return [unescape(name).strip() for name in names]


def test_there_are_sixty_words_each_told_twice_in_two_languages() -> None:
    assert Term.objects.count() >= 60
    for term in Term.objects.all():
        texts = (term.child, term.adult, term.english, term.english_child, term.english_adult)
        assert all(texts), term
        assert len(re.findall(r"[.!?](?:\s|$)", term.child)) <= 3, term
        assert not re.search(r"\b(u|uw)\b", term.child), term


def test_articles_about_a_word_are_articles_that_are_there_or_to_come(site: Client) -> None:
    text = site.get("/woordenlijst/").text
    assert '<a href="/kinderen/eerste-bezoek/">Mijn eerste bezoek</a>' in text


def test_loading_again_changes_nothing() -> None:
    loaded = load(CONTENT)
    assert (loaded.added, loaded.changed, loaded.kept) == ([], [], [])
    route = actions.load_route(folder=CONTENT)
    assert (route.added, route.changed, route.kept) == ([], [], [])
    assert len(route.same) == len(StopKey) * (1 + len(RouteReader))


def test_a_changed_word_is_renewed_and_found(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    change(folder / WORDS, "Je ouder mag even naar buiten en", "Je ouder mag kwispelen en")
    assert load(folder).changed == [f"{WORDS}: verlof"]
    assert search("kwispelen").results[0].url == "/woordenlijst/#verlof"


def test_a_word_that_an_editor_changed_is_kept(tmp_path: Path) -> None:
    term = Term.objects.get(word="verlof")
    term.child = "Van de redactie."
    term.save()
    folder = copied(tmp_path)
    change(folder / WORDS, "Je ouder mag even naar buiten en", "Je ouder mag kwispelen en")
    assert load(folder).kept == [f"{WORDS}: verlof"]
    assert Term.objects.get(word="verlof").child == "Van de redactie."


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (f"nl/{WORDS}", "\n[[term]]", "\n[[term", "it is not TOML"),
        (f"nl/{WORDS}", "\n[[term]]", "\n[[woord]]", r"it has no \[\[term\]\]|en/glossary"),
        (f"nl/{WORDS}", VERLOF, f"{VERLOF}\nchild = 3\nx", "it is not TOML"),
        (f"nl/{WORDS}", VERLOF, '[[term]]\nword = "heks"', "'?verlof'? is no word"),
        (f"nl/{WORDS}", 'word = "aanhouding"', 'word = ""', "is no word"),
        (f"nl/{WORDS}", "checked_on = 2026-11-20", 'checked_on = "ooit"', f"{WORDS}: aanhouding"),
        (f"nl/{WORDS}", 'country = "be"', 'country = "fr"', f"{WORDS}: "),
        ("en/glossary.toml", 'word = "verlof"', 'word = "vakantie"', "vakantie is no word"),
        ("nl/route.toml", 'key = "arrest"', 'key = "start"', "route.toml: start"),
        ("nl/route.toml", 'reader = "child"', 'reader = "oma"', "route.toml: arrest, oma"),
        ("nl/route.toml", 'phases = ["leave"]', 'phases = ["nooit"]', "route.toml: leave"),
    ],
)
def test_a_broken_file_is_named_and_nothing_is_loaded(
    tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    folder = copied(tmp_path)
    target = folder.parent / file
    text = target.read_text("utf-8")
    assert old in text
    target.write_text(text.replace(old, new, 1), "utf-8")
    before = (list(Term.objects.values()), list(StopText.objects.values()))
    with pytest.raises(CommandError, match=f"Nothing was loaded: .*({said})"):
        call_command("load_content", str(folder))
    assert (list(Term.objects.values()), list(StopText.objects.values())) == before


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        (Term, "country", "fr"), (Term, "slug", "cel"), (Stop, "key", "start"),
        (Stop, "phases", ["nooit"]), (StopText, "reader", "oma"),
    ],
)  # fmt: skip
def test_the_table_refuses_what_cannot_be(
    kind: type[Term] | type[Stop] | type[StopText], field: str, value: object
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        kind.objects.all().update(**{field: value})


def test_the_words_stand_in_order_under_their_letter(site: Client) -> None:
    words = shown_words(site, "/woordenlijst/")
    assert len(words) == Term.objects.count()
    text = site.get("/woordenlijst/").text
    assert '<a href="#v">V</a>' in text
    assert '<h2 id="v">V</h2>' in text
    assert 'id="verlof"' in text


def test_a_child_reads_the_words_of_a_child(site: Client) -> None:
    term = Term.objects.get(word="verlof")
    grown, young = site.get("/woordenlijst/"), site.get("/woordenlijst/kinderen/")
    assert term.adult in unescape(grown.text)
    assert term.child in unescape(young.text)
    assert term.adult not in unescape(young.text)
    assert 'href="/woordenlijst/kinderen/" aria-current="page"' in young.text


def test_an_english_reader_gets_english_words_with_the_dutch_beside(site: Client) -> None:
    text = unescape(site.get("/en/woordenlijst/").text)
    term = Term.objects.get(word="verlof")
    assert term.english_adult in text
    assert 'leave <span class="tf-quiet" lang="nl">(verlof)</span>' in text


def test_a_word_that_nobody_checked_says_so(site: Client) -> None:
    unchecked = Term.objects.filter(verified=False).count()
    assert unchecked
    assert site.get("/woordenlijst/").text.count("<strong>(nog niet gecontroleerd)") == unchecked


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("verlof", ["penitentiair verlof", "re-integratieverlof", "verlof"]),
        ("  VERLOF ", ["penitentiair verlof", "re-integratieverlof", "verlof"]),
        ("PIW", ["mentor"]), ("ankle tag", ["enkelband"]),
    ],
)  # fmt: skip
def test_a_word_is_found_by_a_piece_of_it(site: Client, typed: str, found: list[str]) -> None:
    assert shown_words(site, f"/woordenlijst/?woord={typed}") == found


@pytest.mark.parametrize(
    "typed", ["xqzvw", "<script>alert(1)</script>", "' OR 1=1 --", "%00", "😀", "x" * 9000, "%"]
)
def test_what_is_no_word_gets_a_helpful_page(site: Client, typed: str) -> None:
    answer = site.get("/woordenlijst/", {"woord": typed})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_every_word_is_found_in_both_languages() -> None:
    for language in ("nl", "en"):
        assert Document.objects.filter(kind="term", language=language).count() == (
            Term.objects.count()
        )
    assert "verlof" in [r.slug for r in search("verlof", kinds=("term",), limit=3).results]


def test_the_route_asks_who_you_are(site: Client) -> None:
    text = site.get("/route/").text
    assert re.findall(r'href="/route/([^/"]+)/"', text) == READERS


@pytest.mark.parametrize("reader", READERS)
def test_the_route_has_six_stops_for_each_reader(site: Client, reader: str) -> None:
    text = unescape(site.get(f"/route/{reader}/").text)
    stops = list(Stop.objects.all())
    assert [stop.key for stop in stops] == StopKey.values
    assert re.findall(r'<li class="tf-route__stop" id="(\w+)"', text) == StopKey.values
    for one in StopText.objects.filter(reader=reader):
        assert one.now in text
        for line in (*one.do.splitlines(), *one.help.splitlines()):
            assert f"<li>{line}</li>" in text
    assert text.count("Volgende halte") == text.count("Vorige halte") == len(stops) - 1


def test_a_stop_shows_articles_of_its_reader_and_its_phase(site: Client) -> None:
    text = site.get("/route/kinderen-8-12/").text
    assert '<a href="/kinderen/eerste-bezoek/">' in text
    assert "/ouder-thuis/eerste-48-uur/" not in text
    assert "/ouder-thuis/eerste-48-uur/" in site.get("/route/ouder-thuis/").text


@pytest.mark.parametrize("path", ["/route/oma/", "/route/KINDEREN-8-12/", "/woordenlijst/x/"])
def test_what_is_not_there_is_not_found(site: Client, path: str) -> None:
    assert site.get(path).status_code == 404


def test_glossary_and_route_are_rendered_ahead() -> None:
    paths = set(rendering.public_paths())
    own = ["/woordenlijst/", "/woordenlijst/kinderen/", "/route/"]
    own += [f"/route/{reader}/" for reader in READERS]
    assert {*own, *(f"/en{path}" for path in own)} <= paths


@pytest.mark.parametrize("path", ["/woordenlijst/", "/route/", "/route/professionals/"])
def test_a_page_asks_eight_queries_at_most_however_many_words(site: Client, path: str) -> None:
    many = cost(site, path)
    Term.objects.exclude(word__startswith="v").delete()
    assert cost(site, path) == many <= 8


def test_an_editor_changes_a_word_and_readers_find_it(desk: Client, site: Client) -> None:
    term = Term.objects.get(word="verlof")
    sent = {
        "word": "verlof", "slug": "verlof", "also": "even weg", "child": "Even kwispelen.",
        "adult": term.adult, "country": "both", "articles": "", "english": "leave",
        "english_child": "Out.", "english_adult": "Out for a while.", "source": term.source,
        "url": "", "checked_on": "2026-11-23", "verified": "on",
    }  # fmt: skip
    address = reverse("wagtailsnippets_knowledge_term:edit", args=[term.pk])
    assert desk.get(address).status_code == 200
    assert desk.post(address, sent).status_code == 302
    assert "Even kwispelen." in site.get("/woordenlijst/kinderen/").text
    assert search("kwispelen").results[0].slug == "verlof"


def test_an_editor_removes_a_word_and_it_is_found_no_more(desk: Client, site: Client) -> None:
    term = Term.objects.get(word="verlof")
    address = reverse("wagtailsnippets_knowledge_term:delete", args=[term.pk])
    assert desk.post(address).status_code == 302
    assert not Document.objects.filter(kind="term", reference="verlof").exists()


def test_an_editor_changes_a_stop(desk: Client, site: Client) -> None:
    text = StopText.objects.get(stop__key="leave", reader="ouder-thuis")
    address = reverse("wagtailsnippets_knowledge_stoptext:edit", args=[text.pk])
    sent = {
        "stop": text.stop.pk, "reader": text.reader, "now": "Nu kwispelt het.",
        "do": "Doe dit.\r\n\r\nEn dat.", "help": text.help, "articles": "weer-thuis",
    }  # fmt: skip
    assert desk.post(address, sent).status_code == 302
    shown = site.get("/route/ouder-thuis/").text
    assert "Nu kwispelt het." in shown
    assert "<li>Doe dit.</li><li>En dat.</li>" in shown
