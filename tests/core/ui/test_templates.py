import re
from pathlib import Path

import html5lib
import pytest
from django.template import engines
from django.test import Client
from django.test.signals import template_rendered

from .test_theme import CSS, STATIC, UI

SOURCE = UI.parents[1]
FILES = sorted((UI / "templates").rglob("*.html"))
ALL = sorted(SOURCE.rglob("templates/**/*.html"))
# A component is what does not extend a frame; pages do.
COMPONENTS = {
    f"ui/{file.name}"
    for file in (UI / "templates" / "ui").glob("*.html")
    if not file.read_text("utf-8").startswith("{% extends")
}
NAMESPACE = "http://www.w3.org/"
# The frames of pages, what stands in their head, and what needs a session or a file:
# nothing to show beside themselves.
FRAMES = {
    "ui/base.html", "ui/calm.html", "ui/described.html", "ui/readers.html", "ui/session.html",
    "ui/share.html",
}  # fmt: skip
# Class names of the vendor that say what something is and carry no rule of their own.
BARE = {"utrecht-checkbox", "utrecht-breadcrumb-nav__list", "utrecht-table__header"}


def drawn(path: str) -> tuple[str, set[str]]:
    names: set[str] = set()

    def note(template: object, **_: object) -> None:
        names.add(str(getattr(template, "name", "")))

    template_rendered.connect(note)
    try:
        html = Client().get(path).text
    finally:
        template_rendered.disconnect(note)
    return html, names


@pytest.mark.django_db
def test_every_component_is_on_the_pattern_page() -> None:
    _, names = drawn("/patronen/")
    missing = COMPONENTS - FRAMES - names
    assert missing == set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/patronen/", "/en/patronen/", "/account/login/", "/vraag/", "/fout/missing/"]
)
def test_pages_are_valid_html(path: str) -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(drawn(path)[0])


@pytest.mark.django_db
def test_no_identifier_stands_twice_on_the_pattern_page() -> None:
    found = re.findall(r'\bid="([^"]+)"', drawn("/patronen/")[0])
    twice = {name for name in found if found.count(name) > 1}
    assert twice == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_templates_compile_and_stay_short(file: Path) -> None:
    text = file.read_text("utf-8")
    engines["django"].from_string(text)
    assert len(text.splitlines()) <= 300


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_templates_hold_no_script_or_style_of_their_own(file: Path) -> None:
    text = file.read_text("utf-8")
    assert re.findall(r"\sstyle=|\son[a-z]+=|<style|javascript:", text) == []
    assert re.findall(r"<script(?![^>]*\bsrc=)", text) == []


def test_nothing_comes_from_another_site() -> None:
    own = [*FILES, *(STATIC.glob("*.js")), *(STATIC.glob("*.svg"))]
    texts = {file: file.read_text("utf-8") for file in own} | {STATIC / "thuisfront.css": CSS}
    found = {
        str(file): re.findall(r"(?:https?:)?//[\w-]+\.[\w.-]+", text.replace(NAMESPACE, ""))
        for file, text in texts.items()
    }
    assert {name: urls for name, urls in found.items() if urls} == {}


def test_scripts_keep_nothing_in_the_browser() -> None:
    stores = re.compile(r"localStorage|sessionStorage|indexedDB|cookie")
    for file in STATIC.glob("*.js"):
        assert not stores.search(file.read_text("utf-8"))


@pytest.mark.parametrize("file", ALL, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_vendor_class_in_a_template_has_its_style(file: Path) -> None:
    used = set(re.findall(r"(?<![\w-])(?:nl|utrecht)-[a-z][\w-]*(?![\w-]|{)", classes_in(file)))
    unknown = {name for name in used - BARE if f".{name}" not in CSS and not name.endswith("-")}
    assert {name for name in unknown if "--html-" not in name} == set()


@pytest.mark.parametrize("file", ALL, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_class_of_ours_in_a_template_has_its_style(file: Path) -> None:
    used = set(re.findall(r"(?<![\w-])tf-[a-z][\w-]*(?![\w-]|{)", classes_in(file)))
    assert {name for name in used if f".{name}" not in CSS and not name.endswith("-")} == set()


def classes_in(file: Path) -> str:
    return " ".join(re.findall(r'class="([^"]*)"', file.read_text("utf-8")))
