"""The several texts of one article: other readers, another language, the part in depth."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils.translation import override

from thuisfront.core.search.models import Document
from thuisfront.core.ui import rendering
from thuisfront.knowledge import actions, queries
from thuisfront.knowledge.models import ArticlePage

from .library import ARTICLE, article, change, copied
from .test_editors import edit, filled_in

pytestmark = pytest.mark.usefixtures("site")
HERE = "/kinderen/eerste-bezoek/"
HEAD = '+++\ntitle = "{}"\nsummary = "Kort {}"\n+++\n'
TEXTS = {
    "nl/kinderen/eerste-bezoek.teen.md": "Tienertekst",
    "nl/kinderen/eerste-bezoek.simple.md": "Makkelijke tekst",
    "nl/kinderen/eerste-bezoek.depth.md": "Diepe tekst",
    "en/kinderen/eerste-bezoek.md": "My first visit",
}
SWITCH = re.compile(r'<nav class="tf-switch.*?</nav>', re.DOTALL)


def written(place: Path, texts: dict[str, str] = TEXTS) -> Path:
    """Return a copy of the content with only these other texts of one article."""
    folder = copied(place)
    for file in folder.parent.glob("*/kinderen/eerste-bezoek*.md"):
        if file != folder / ARTICLE:
            file.unlink()
    for name, title in texts.items():
        file = folder.parent / name
        file.parent.mkdir(parents=True, exist_ok=True)
        body = f"Van {title} de zin.\n\n## Kop {title}\n\nHet stuk kwispelt."
        file.write_text(HEAD.format(title, title) + body, "utf-8")
    return folder


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    """Return the content with four other texts of one article, loaded."""
    folder = written(tmp_path)
    actions.load_content(folder=folder)
    return folder


def heading(site: Client, path: str) -> str:
    answer = site.get(path)
    assert answer.status_code == 200, path
    return unescape(re.findall(r"<h1>(.*?)</h1>", answer.text)[0])


def test_each_text_has_its_address(site: Client, loaded: Path) -> None:
    assert heading(site, HERE) == "Mijn eerste bezoek"
    assert heading(site, f"{HERE}12-18/") == "Tienertekst"
    assert heading(site, f"{HERE}makkelijk/") == "Makkelijke tekst"
    assert heading(site, f"/en{HERE}") == "My first visit"


@pytest.mark.parametrize(
    "path", ["8-12/", "volwassenen/", "depth/", "teen/", "verdieping/", "12-18/12-18/", "x/"]
)
def test_what_is_no_text_of_the_article_is_not_there(site: Client, loaded: Path, path: str) -> None:
    assert site.get(f"{HERE}{path}").status_code == 404


def test_the_switch_shows_the_texts_and_where_one_is(site: Client, loaded: Path) -> None:
    [switch] = SWITCH.findall(site.get(f"{HERE}12-18/").text)
    assert re.findall(r'href="([^"]+)"( aria-current="page")?>([^<]+)', switch) == [
        (HERE, "", "Voor 8–12 jaar"),
        (f"{HERE}makkelijk/", "", "Makkelijk lezen"),
        (f"{HERE}12-18/", ' aria-current="page"', "Voor 12–18 jaar"),
    ]


def test_an_article_with_one_text_has_no_switch(site: Client) -> None:
    one = next(page for page in ArticlePage.objects.all() if not page.readings)
    assert SWITCH.findall(site.get(one.get_url()).text) == []


def test_english_readers_get_the_english_text_and_else_the_dutch(
    site: Client, loaded: Path
) -> None:
    text = site.get(f"/en{HERE}").text
    assert "This article is in Dutch" not in text
    assert re.search(r'<div class="tf-flow" lang="en">\s*<h1>My first visit', text)
    text = site.get(f"/en{HERE}12-18/").text
    assert "This article is in Dutch" in text
    assert re.search(r'<div class="tf-flow" lang="nl">\s*<h1>Tienertekst', text)


def test_the_deep_part_stands_below_its_article_only(site: Client, loaded: Path) -> None:
    text = site.get(HERE).text
    assert '<a href="#verdieping">Naar de verdieping</a>' in text
    assert text.index("<h1>") < text.index('<h2 id="verdieping">') < text.index('<h2 id="help">')
    assert '<h3 id="verdieping-kop-diepe-tekst">Kop Diepe tekst</h3>' in text
    assert "verdieping" not in site.get(f"{HERE}12-18/").text
    assert "This part is in Dutch." in site.get(f"/en{HERE}").text


@pytest.mark.parametrize(
    ("path", "canonical"),
    [
        (HERE, HERE),
        (f"{HERE}12-18/", f"{HERE}12-18/"),
        (f"/en{HERE}", f"/en{HERE}"),
        (f"/en{HERE}12-18/", f"{HERE}12-18/"),
    ],
)
def test_a_text_says_which_address_is_its_own(
    site: Client, loaded: Path, path: str, canonical: str
) -> None:
    found = re.findall(r'<link rel="canonical" href="https?://[^/"]+([^"]+)"', site.get(path).text)
    assert found == [canonical]


def test_each_text_is_found_in_its_language(loaded: Path) -> None:
    rows = Document.objects.filter(kind="page", slug="eerste-bezoek").order_by("language", "url")
    assert list(rows.values_list("language", "url", "title", "audience")) == [
        ("en", f"/en{HERE}", "My first visit", "kinderen"),
        ("nl", HERE, "Mijn eerste bezoek", "kinderen"),
        ("nl", f"{HERE}12-18/", "Tienertekst", "kinderen"),
        ("nl", f"{HERE}makkelijk/", "Makkelijke tekst", "kinderen"),
    ]
    main = rows.get(url=HERE)
    assert "verdieping-kop-diepe-tekst" in [part["anchor"] for part in main.passages]


def test_a_text_that_goes_is_found_no_more(loaded: Path) -> None:
    page = article()
    del page.readings[:]
    page.save_revision().publish()
    assert Document.objects.filter(kind="page", slug="eerste-bezoek").count() == 1
    page.unpublish()
    assert Document.objects.filter(kind="page", slug="eerste-bezoek").count() == 0


def test_every_text_is_rendered_ahead(loaded: Path) -> None:
    paths = {path for path in rendering.public_paths() if "/eerste-bezoek/" in path}
    own = {HERE, f"{HERE}12-18/", f"{HERE}makkelijk/"}
    assert paths == own | {f"/en{path}" for path in own}
    assert set(queries.paths_of(article())) == paths


def test_texts_cost_no_more_queries(site: Client, loaded: Path) -> None:
    from .test_cost import cost

    assert cost(site, f"{HERE}12-18/") <= cost(site, "/kinderen/niet-jouw-schuld/")


def test_a_changed_text_renews_its_article(loaded: Path) -> None:
    change(loaded / "kinderen" / "eerste-bezoek.teen.md", "Het stuk kwispelt", "Het stuk blaft")
    found = actions.load_content(folder=loaded)
    assert found.changed == [ARTICLE]
    assert actions.load_content(folder=loaded).changed == []


def test_an_article_that_an_editor_changed_keeps_its_texts(loaded: Path) -> None:
    page = article()
    page.readings[0].value["title"] = "Van de redactie"
    page.save_revision().publish()
    change(loaded / "kinderen" / "eerste-bezoek.teen.md", "Het stuk kwispelt", "Het stuk blaft")
    assert actions.load_content(folder=loaded).kept == [ARTICLE]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nl/kinderen/zonder.teen.md", r"kinderen/zonder\.teen\.md: there is no main text nl/"),
        ("en/kinderen/zonder.md", r"en/kinderen/zonder\.md: there is no main text nl/"),
        ("nl/kinderen/eerste-bezoek.senior.md", "'senior' is no level of text"),
        ("nl/kinderen/eerste-bezoek.child.md", "eerste-bezoek.child.md: there is no Dutch"),
        ("en/kinderen/eerste-bezoek.teen.md", "eerste-bezoek.teen.md: there is no Dutch text"),
    ],
)
def test_a_text_without_its_article_is_refused(tmp_path: Path, name: str, said: str) -> None:
    folder = written(tmp_path, {name: "Los"})
    before = list(ArticlePage.objects.values_list("title", flat=True))
    with pytest.raises(CommandError, match=said):
        call_command("load_content", str(folder))
    assert list(ArticlePage.objects.values_list("title", flat=True)) == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("+++\n", "++\n", "must start with front matter"),
        ('summary = "', 'help = "x"\nsummary = "', "help is a list of tables"),
        ('summary = "', '[[help]]\nnaam = "x"\n[x]\nsummary = "', "lacks summary"),
    ],
)
def test_a_broken_text_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    folder = written(tmp_path)
    change(folder / "kinderen" / "eerste-bezoek.teen.md", old, new)
    with pytest.raises(CommandError, match=rf"kinderen/eerste-bezoek\.teen\.md: .*{said}"):
        call_command("load_content", str(folder))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "folder"), ("level", "depth"), ("level", "x"), ("levels", ["extra"]),
        ("pillars", [5]), ("provisions", [0]), ("provisions", [1, 57]), ("phases", ["nooit"]),
        ("next_check_on", "2020-01-01"),
    ],
)  # fmt: skip
def test_the_table_refuses_what_cannot_be(field: str, value: object) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        ArticlePage.objects.filter(slug="eerste-bezoek").update(**{field: value})


def test_each_text_has_its_preview(desk: Client, loaded: Path) -> None:
    page = article()
    assert [mode for mode, _ in page.preview_modes] == [
        "nl-child", "nl-simple", "nl-teen", "en-child",
    ]  # fmt: skip
    with override("nl"):
        for mode, title in (
            ("nl-child", "Mijn eerste bezoek"), ("nl-teen", "Tienertekst"),
            ("en-child", "My first visit"),
        ):  # fmt: skip
            answer = page.make_preview_request(preview_mode=mode)
            assert f"<h1>{title}</h1>" in answer.text


def test_the_editor_may_not_publish_a_text_twice(desk: Client, loaded: Path) -> None:
    from wagtail.test.utils.form_data import rich_text, streamfield

    page, body = article(), [("paragraph", rich_text("<p>Een hond.</p>"))]
    reading = {
        "language": "nl", "level": "child", "title": "Dubbel", "summary": "Twee keer",
        "body": streamfield(body), "help-count": 0,
    }  # fmt: skip
    sent = filled_in(page, readings=streamfield([("reading", reading)]))
    answer = desk.post(edit(page), sent)
    assert answer.status_code == 200
    assert "keer, en alleen in het Engels" in answer.text
    assert article().title == "Mijn eerste bezoek"


def test_blocks_to_tick_to_write_on_and_to_draw_in_are_drawn(site: Client) -> None:
    page = article()
    page.body = [
        ("checklist", ['<p>Neem <b>brood</b> mee.</p><p>En <a href="/vraag/">vraag</a>.</p>']),
        ("lines", 3), ("drawing", None),
        ("care", {"degree": "not-urgent", "text": "<p>Vertel het.</p>"}),
        ("care", {"degree": "emergency", "text": "<p>Bel.</p>"}),
    ]  # fmt: skip
    page.save_revision().publish()
    text = site.get(HERE).text
    assert "<span>Neem <b>brood</b> mee.<br>En <a" in text
    assert (
        'aria-label="3 regels om op te schrijven"><span></span><span></span><span></span>' in text
    )
    assert 'aria-label="Vak om in te tekenen"' in text
    assert '<p class="tf-care__degree">Niet dringend</p>' in text
    assert 'class="tf-care__call" href="tel:112"' in text
    assert 'href="/en/vraag/"' in site.get(f"/en{HERE}").text
