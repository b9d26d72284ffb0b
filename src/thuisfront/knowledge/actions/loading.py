"""Loading a content folder into pages; what an editor changed stays as it is."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Page, Site, Workflow, WorkflowPage

from thuisfront.knowledge import rules
from thuisfront.knowledge.actions.readings import Readings, read_file
from thuisfront.knowledge.models import (
    ArticlePage,
    AudiencePage,
    HomePage,
    InfoPage,
    LoadedFile,
    TextPage,
    ThemePage,
    ThemesPage,
)

ARTICLE_FACTS = ("age_band", "phases", "country", "checked_on", "reviewer_role")
FACTS_WITH_DEFAULT = {"kind": "article", "levels": [], "pillars": [], "provisions": []}
WORKFLOW = "Artikel"  # made by migration 0007
DATES = {"checked_on", "next_check_on"}  # who checks a page does not change it
LATER = {"asked_as"}  # fields that came later: left empty they are no change
A_YEAR = timedelta(days=365)


@dataclass
class Loaded:
    """What loading did, by file."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


class Loader:
    """Loads a content folder; a page that an editor changed stays as it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.readings = Readings(folder)
        self.loaded = Loaded()
        self._fresh: list[tuple[TextPage, LoadedFile]] = []
        self.known = {row.file: row for row in LoadedFile.objects.select_related("page")}

    @transaction.atomic
    def load(self) -> Loaded:
        """Load everything.

        :raises UnreadableFileError: naming the file; then nothing is changed
        """
        home = self._home()
        for file in self._files("doelgroepen"):
            page = self._put(file, home, AudiencePage, slug=file.stem, audience=file.stem)
            _review_below(page)
        themes = self._themes(home)
        for file in self._files("themas"):
            self._put(file, themes, ThemePage, slug=file.stem)
        for file in self._files("over"):
            self._put(file, home, InfoPage, slug=file.stem)
        for audience in AudiencePage.objects.order_by("path"):
            files = self._files(audience.slug)
            self.readings.refuse_orphans(audience.slug, {file.stem for file in files})
            for file in files:
                self._put(file, audience, ArticlePage, slug=file.stem)
        self._publish()
        return self.loaded

    def _files(self, name: str) -> list[Path]:
        files = [file for file in (self.folder / name).glob("*.md") if "." not in file.stem]
        return sorted(files, key=lambda file: (self._order(file), file))

    def _order(self, file: Path) -> int:
        return cast("int", self._read(file).facts.get("order", 0))

    def _read(self, file: Path) -> rules.PageSource:
        return read_file(file, str(file.relative_to(self.folder)))

    def _home(self) -> Page:
        root = Page.objects.get(depth=1)
        home = self._put(self.folder / "home.md", root, HomePage, slug="start")
        site = Site.objects.filter(is_default_site=True).first()
        old = site.root_page if site else None
        if old is None or old.pk != home.pk:
            Site.objects.update_or_create(
                is_default_site=True, defaults={"hostname": "localhost", "root_page": home}
            )
            if old is not None and old.depth > 1 and not isinstance(old.specific, TextPage):
                old.delete()
        return home

    def _themes(self, home: Page) -> Page:
        found = ThemesPage.objects.first()
        if found:
            return found
        page = ThemesPage(title="Thema’s", slug="themas", summary="Kies een onderwerp.")
        home.refresh_from_db()
        home.add_child(instance=page)
        return page

    def _put(
        self, file: Path, parent: Page, kind: type[TextPage], *, slug: str, **more: Any
    ) -> TextPage:
        """Make or renew the page of one file, unless an editor changed it."""
        source, name = self._read(file), str(file.relative_to(self.folder))
        if kind is ArticlePage:
            source, more = self.readings.joined(file, source)
        row = self.known.get(name)
        if row is None:
            page = kind(slug=slug, live=False)
            self._fill(page, source, more, name)
            parent.refresh_from_db()
            parent.add_child(instance=page)
            self._fresh.append((page, LoadedFile(file=name, page=page, file_hash=source.hash)))
            self.loaded.added.append(name)
            return page
        page = row.page.specific
        if row.file_hash == source.hash:
            self.loaded.same.append(name)
        elif content_hash(page.get_latest_revision_as_object()) != row.page_hash:
            self.loaded.kept.append(name)
        else:
            self._fill(page, source, more, name)
            row.file_hash = source.hash
            self._fresh.append((page, row))
            self.loaded.changed.append(name)
        return page

    def _fill(
        self, page: TextPage, source: rules.PageSource, more: dict[str, Any], name: str
    ) -> None:
        facts = source.facts
        page.title, page.summary, page.body = facts["title"], facts["summary"], source.blocks
        for key, value in more.items():
            setattr(page, key, value)
        try:
            if isinstance(page, ArticlePage):
                _fill_article(page, facts)
            if isinstance(page, InfoPage):
                page.checked_on = facts.get("checked_on")
            page.full_clean(exclude=("path", "depth", "content_type", "slug"))
        except (KeyError, ValidationError, TypeError) as error:
            raise rules.UnreadableFileError(f"{name}: {error}") from error

    def _publish(self) -> None:
        """Publish what is new or changed, once all pages are there to point at."""
        pages = {page.slug: page for page in ArticlePage.objects.all()}
        for page, row in self._fresh:
            if isinstance(page, ArticlePage):
                slugs = self._read(self.folder / row.file).facts.get("next_slugs", [])
                page.next_articles = [("page", pages[slug]) for slug in slugs if slug in pages]
            page.refresh_from_db(fields=("numchild",))  # children came after this was read
            page.save_revision().publish()
            row.page_hash = content_hash(page)
            row.save()


def _review_below(page: TextPage) -> None:
    """Let the workflow hold below an entrance, unless an editor chose another or none there."""
    if not WorkflowPage.objects.filter(page=page).exists() and not page.revisions.exists():
        WorkflowPage.objects.create(page=page, workflow=Workflow.objects.get(name=WORKFLOW))


def _fill_article(page: ArticlePage, facts: dict[str, Any]) -> None:
    known = {part.value["title"]: part.value["checked_on"] for part in page.sources}
    last_checked, next_check = page.checked_on, page.next_check_on
    for name in ARTICLE_FACTS:
        setattr(page, name, facts[name])
    for name, default in FACTS_WITH_DEFAULT.items():
        setattr(page, name, facts.get(name, default))
    page.level = rules.level_of(facts)
    page.owner_role = facts.get("owner", "Redactie")
    page.next_check_on = facts.get("next_check", facts["checked_on"] + A_YEAR)
    if last_checked and last_checked > page.checked_on:  # an editor did since the file was written
        page.checked_on, page.next_check_on = last_checked, next_check
    page.theme = ThemePage.objects.filter(slug=facts["theme"]).first()
    page.search_words = ", ".join(facts.get("search_words", []))
    page.asked_as = "\n".join(facts.get("asked_as", []))
    for name in ("help", "sources"):
        if not rules.are_tables(facts[name]):
            raise TypeError(f"{name} is a list of tables")
    page.help = [("help", part) for part in facts["help"]]
    page.sources = [("source", _newest(part, known)) for part in facts["sources"]]


def _newest(source: dict[str, Any], known: dict[str, date]) -> dict[str, Any]:
    """Return a source with the last day on which it was looked at, in the file or by an editor."""
    day = known.get(source["title"])
    newer = day and source.get("verified") and day > source["checked_on"]
    return {**source, "checked_on": day} if newer else source


def content_hash(page: Page) -> str:
    """Return what names the content of a page: not when or by whom it was made or checked."""
    content = page.serializable_data()
    own = {f.name for f in page._meta.local_fields} | {"title", "slug", "summary", "body"}
    kept = {
        name: value
        for name, value in content.items()
        if name in own - DATES and (value or name not in LATER)
    }
    text = json.dumps(_plain(kept), sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: Any) -> Any:
    """Return StreamField data without random ids and days of checking."""
    if isinstance(value, str) and value.startswith("[{"):
        return _plain(json.loads(value))
    if isinstance(value, list):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        left_out = DATES | {"id"}
        return {name: _plain(part) for name, part in value.items() if name not in left_out}
    return value


def load_content(*, folder: Path) -> Loaded:
    """Load a content folder into pages; see `Loader`."""
    return Loader(folder).load()
