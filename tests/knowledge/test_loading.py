import csv
import re
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from thuisfront.core.search.queries import search
from thuisfront.knowledge import actions, queries
from thuisfront.knowledge.enums import Audience
from thuisfront.knowledge.models import ArticlePage, HomePage, LoadedFile, ThemePage

from .library import ARTICLE, CONTENT, article, change, copied, titles

pytestmark = pytest.mark.usefixtures("site")
TOPICS = Path(__file__).resolve().parents[3] / "shared" / "domain" / "topics.csv"
WRONG = {
    "no front matter": ("+++\n", "++\n"),
    "not TOML": ("title = ", "title "),
    "no title": ("title = ", "titel = "),
    "no help": ("[[help]]", "[[hulp]]"),
    "no sources": ("[[sources]]", "[[bronnen]]"),
    "no day": ("checked_on = 2026-11-20\nreviewer", "reviewer"),
    "a day that is none": ("checked_on = 2026-11-20\nreviewer", 'checked_on = "ooit"\nreviewer'),
    "an unknown age": ('age_band = "8-12"', 'age_band = "99"'),
    "an unknown phase": ('phases = ["remand"', 'phases = ["nooit"'),
    "an unknown country": ('country = "both"', 'country = "fr"'),
    "an unknown theme": ('theme = "contact-en-bezoek"', 'theme = "onzin"'),
    "an unknown kind": ('kind = "article"', 'kind = "folder"'),
    "an unknown level": ('level = "child"', 'level = "depth"'),
    "an unknown level of the family approach": ('levels = ["facilitair"]', 'levels = ["extra"]'),
    "a fifth pillar": ("pillars = [1]", "pillars = [5]"),
    "a provision that is not there": ("provisions = [15, ", "provisions = [57, "),
    "a next check before this one": ("next_check = 2027-05-20", "next_check = 2026-01-01"),
    "a next check that is no day": ("next_check = 2027-05-20", 'next_check = "ooit"'),
    "an endless summary": ('summary = "', 'summary = "' + "x" * 301),
    "an order that is none": ('title = "', 'order = "eerst"\ntitle = "'),
    "a title that is a list": ('title = "Mijn eerste bezoek"', "title = []"),
    "help that is no list": ("[[help]]", "[[help.tables]]"),
    "sources that are no list": ("[[sources]]", "[[sources.tables]]"),
}  # fmt: skip


def load(folder: Path) -> actions.Loaded:
    return actions.load_content(folder=folder)


def files() -> set[str]:
    """Return the main files; other texts of an article belong to its main file."""
    found = (file for file in CONTENT.rglob("*.md") if "." not in file.stem)
    return {str(file.relative_to(CONTENT)) for file in found}


def in_files(folder: Path = CONTENT) -> dict[str, set[str]]:
    found = {name: (folder / name).glob("*.md") for name in Audience.values}
    return {name: {f.stem for f in some if "." not in f.stem} for name, some in found.items()}


def slugs() -> dict[str, set[str]]:
    return {
        page.slug: {str(child.slug) for child in page.get_children().live()}
        for page in queries.entrances()
    }


def test_every_article_of_the_files_is_there() -> None:
    assert slugs() == in_files()
    assert sum(len(found) for found in slugs().values()) >= 20


def test_every_topic_that_comes_first_has_its_article() -> None:
    if not TOPICS.exists():
        pytest.skip("the list of topics lies beside the checkout, and is not there")
    with TOPICS.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["first"] == "yes"]
    wanted: dict[str, set[str]] = {}
    for row in rows:
        wanted.setdefault(row["audience"], set()).add(row["slug"])
    assert {name: found & slugs()[name] for name, found in wanted.items()} == wanted
    assert len(rows) >= 18


def test_the_starter_holds_what_loading_the_files_gives() -> None:
    loaded = load(CONTENT)
    assert (loaded.added, loaded.changed, loaded.kept) == ([], [], [])
    assert set(loaded.same) == files()


def test_loading_into_an_empty_site_makes_everything_findable_and_public(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    LoadedFile.objects.all().delete()
    for home in HomePage.objects.all():
        home.delete()
    assert load(folder).added
    assert slugs() == in_files(folder)
    before = titles()
    assert load(folder).added == []
    assert titles() == before
    assert Page.find_problems() == ([], [], [], [], [])
    assert search("eerste bezoek").results[0].slug == "eerste-bezoek"


def test_a_second_time_writes_nothing() -> None:
    revisions = Page.objects.get(slug="eerste-bezoek").revisions.count()
    before = list(LoadedFile.objects.order_by("file").values())
    load(CONTENT)
    assert list(LoadedFile.objects.order_by("file").values()) == before
    assert Page.objects.get(slug="eerste-bezoek").revisions.count() == revisions


def test_a_changed_file_changes_its_page_and_no_other(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    change(folder / ARTICLE, "Mijn eerste bezoek", "Voor het eerst naar binnen")
    change(folder / ARTICLE, "## Mag ik alleen naar binnen?", "## Kwispelstaart")
    loaded = load(folder)
    assert (loaded.added, loaded.changed, loaded.kept) == ([], [ARTICLE], [])
    assert article().title == "Voor het eerst naar binnen"
    assert search("kwispelstaart").results[0].slug == "eerste-bezoek"
    assert load(folder).changed == []


def test_a_new_file_is_a_new_page(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "kinderen" / "erbij.md").write_text((folder / ARTICLE).read_text("utf-8"), "utf-8")
    assert load(folder).added == ["kinderen/erbij.md"]
    assert article("erbij").get_parent().slug == "kinderen"
    assert article("erbij").live


def test_what_an_editor_changed_is_kept_and_reported(tmp_path: Path) -> None:
    page = article()
    page.summary = "Zoals de redactie het zegt."
    page.save_revision().publish()
    folder = copied(tmp_path)
    change(folder / ARTICLE, "Mijn eerste bezoek", "Uit het bestand")
    loaded = load(folder)
    assert (loaded.changed, loaded.kept) == ([], [ARTICLE])
    assert (article().title, article().summary) == (page.title, "Zoals de redactie het zegt.")


def test_what_an_editor_is_still_writing_is_kept_too(tmp_path: Path) -> None:
    page = article()
    page.title = "Nog niet af"
    page.save_revision()
    folder = copied(tmp_path)
    change(folder / ARTICLE, "Mijn eerste bezoek", "Uit het bestand")
    assert load(folder).kept == [ARTICLE]
    assert article().get_latest_revision_as_object().title == "Nog niet af"


def test_publishing_a_page_unchanged_is_no_change(tmp_path: Path) -> None:
    article().save_revision().publish()
    folder = copied(tmp_path)
    change(folder / ARTICLE, "Mijn eerste bezoek", "Uit het bestand")
    assert load(folder).changed == [ARTICLE]


def test_a_page_that_an_editor_withdrew_does_not_come_back() -> None:
    article().unpublish()
    assert load(CONTENT).changed == []
    assert article().live is False


@pytest.mark.parametrize(("old", "new"), WRONG.values(), ids=WRONG.keys())
def test_a_broken_file_changes_nothing_and_is_named(tmp_path: Path, old: str, new: str) -> None:
    folder = copied(tmp_path)
    change(folder / "kinderen" / "bellen-en-schrijven.md", 'title = "', 'title = "Anders: ')
    change(folder / ARTICLE, old, new)
    before = titles()
    with pytest.raises(CommandError, match=rf"Nothing was loaded: {ARTICLE}: ") as told:
        call_command("load_content", str(folder))
    assert "overwrite a value" not in str(told.value)  # broken by itself, not by a key twice
    assert titles() == before
    assert LoadedFile.objects.count() == len(files())


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / ARTICLE).write_bytes(b"+++\ntitle = '\xff\xfe'\n+++\n")
    with pytest.raises(CommandError, match=f"Nothing was loaded: {ARTICLE}: "):
        call_command("load_content", str(folder))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"Nothing was loaded: .*home\.md"):
        call_command("load_content", str(tmp_path / "none"))


def test_the_command_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copied(tmp_path)
    page = article("leerkracht")
    page.summary = "Van de redactie."
    page.save_revision().publish()
    change(folder / ARTICLE, "Mijn eerste bezoek", "Voor het eerst")
    change(folder / "professionals" / "leerkracht.md", 'title = "', 'title = "X')
    call_command("load_content", str(folder))
    said = capsys.readouterr().out
    assert "kept as the editor changed it: professionals/leerkracht.md" in said
    assert re.search(r"Pages: 0 added, 1 changed, \d+ the same\.", said)


def test_every_article_has_all_that_readers_are_promised() -> None:
    for page in ArticlePage.objects.all():
        assert page.summary
        assert len(page.passages()) >= 3, page.slug
        assert len(page.help) >= 2, page.slug
        assert len(page.sources) >= 1, page.slug
        assert page.theme in ThemePage.objects.all()
        assert page.reviewer_role
        assert date(2026, 1, 1) <= page.checked_on <= date(2026, 12, 31)
        assert len(queries.next_articles(page)) >= 2, page.slug
