import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import URLPattern as Pattern

from .sources import CORE, SOURCE, program, short, templates

UI = CORE / "ui" / "templates"
USES = re.compile(r"""{% (?:extends|include) ["']([^"']+)["']""")
NAMES = re.compile(r"""{% url ["']([^"']+)["']""")
REDIRECTS = re.compile(r'"((?:ui|helpdesk|institutions|search):[a-z-]+)"')
INLINE = re.compile(r"(?i)\sstyle\s*=|\son[a-z]+\s*=|<style|javascript:|<script(?![^>]*\bsrc=)")
CONDITION = re.compile(r"{% (?:el)?if ([^%]+)%}")


def named(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from named(pattern.url_patterns, inner)
        elif isinstance(pattern, Pattern) and pattern.name:
            yield space + pattern.name


@pytest.mark.parametrize("file", templates(), ids=short)
def test_a_page_is_made_of_its_own_room_and_of_the_house(file: Path) -> None:
    own = file.parent.name if UI not in file.parents else "ui"
    used = {name for name in USES.findall(file.read_text("utf-8")) if "/" in name}
    allowed = {own, "ui"} | ({"allauth", "account"} if UI in file.parents else set())
    used = {name for name in used if not str(file).endswith(f"/templates/{name}")}  # adds to it
    assert {name for name in used if name.split("/")[0] not in allowed} == set()


@pytest.mark.parametrize("file", templates(), ids=short)
def test_a_page_holds_no_script_and_no_style(file: Path) -> None:
    assert INLINE.findall(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    ["<p style='x'>", "<a onclick=x>", "<style>", '<a href="javascript:x">', "<script>x</script>"],
)
def test_a_page_that_does_is_seen(text: str) -> None:
    assert INLINE.search(text)


def test_every_address_that_a_page_names_is_there() -> None:
    known = set(named(get_resolver().url_patterns))
    asked = {(short(f), name) for f in templates() for name in NAMES.findall(f.read_text("utf-8"))}
    assert len(asked) > 20
    assert {(file, name) for file, name in asked if name not in known} == set()


def test_every_address_that_the_code_names_is_there() -> None:
    known = set(named(get_resolver().url_patterns))
    files = [file for file in program() if SOURCE in file.parents]
    asked = {(short(f), name) for f in files for name in REDIRECTS.findall(f.read_text("utf-8"))}
    assert len(asked) > 4
    assert {(file, name) for file, name in asked if name not in known} == set()


@pytest.mark.parametrize("file", templates(), ids=short)
def test_a_page_decides_nothing_over_two_conditions(file: Path) -> None:
    conditions = CONDITION.findall(file.read_text("utf-8"))
    assert [one for one in conditions if len(re.findall(r"\b(?:and|or)\b", one)) > 1] == []


def test_addresses_of_rooms_hold_no_counter_for_people() -> None:
    resolver = get_resolver()
    counted = [str(p.pattern) for p in walk(resolver.url_patterns) if "<int:" in str(p.pattern)]
    assert counted == []


def walk(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from walk(pattern.url_patterns)
        elif pattern.callback.__module__.startswith("thuisfront."):
            yield pattern
