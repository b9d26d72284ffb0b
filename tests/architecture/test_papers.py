import ast
import re
import tomllib
from enum import Enum
from gettext import GNUTranslations
from importlib import import_module
from pathlib import Path
from typing import Any

import django
import pytest
from django.apps import apps
from django.db import models
from django.utils import dates, translation

import thuisfront
from launch import messages
from thuisfront.core.privacy.datamap import our_models

from .sources import CORE, ROOT, SOURCE, program, short, suite, tree

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
ROW = re.compile(r"^\| (?:`)?([\w-]+)(?:`)? \|(.*)\|$", re.MULTILINE)
DUTCH = re.compile(r"\(Dutch: ([^)]+)\)")
SECTIONS = {
    "Ground floor": "thuisfront.core",
    "Institutions": "thuisfront.institutions",
    "Directory": "thuisfront.directory",
    "Figures": "thuisfront.figures",
    "Knowledge": "thuisfront.knowledge",
    "Meldcode": "thuisfront.meldcode",
    "Referrals": "thuisfront.referrals",
    "Helpdesk": "thuisfront.helpdesk",
}
READERS = {"get", "setdefault", "getenv", "pop"}
MAKERS = {"str", "bool", "int", "list", "db", "email_url", "url", "float"}


def rows(text: str) -> dict[str, list[str]]:
    """Return the rows of the tables in a page: the first column, then the cells behind it."""
    return {
        name: [cell.strip() for cell in rest.split("|")]
        for name, rest in ROW.findall(text)
        if name not in {"name", "variable", "word"}
    }


def test_every_dependency_has_its_reason_beside_it() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    groups = PROJECT["dependency-groups"].values()
    asked = [*PROJECT["project"]["dependencies"], *(one for group in groups for one in group)]
    said = dict(re.findall(r'^    "([^"]+)",\s*# (\S+ \S.*)$', text, re.MULTILINE))
    assert [one for one in asked if one not in said] == []
    assert len(asked) > 30


def test_the_versions_agree() -> None:
    code = (ROOT / "publiccode.yml").read_text("utf-8")
    [public] = re.findall(r'^softwareVersion: "?([\d.]+)"?$', code, re.MULTILINE)
    assert {public, PROJECT["project"]["version"]} == {thuisfront.__version__}


def variables_read(file: Path) -> set[str]:
    """Return the variables of the environment that a file reads."""
    found: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found |= _called(node, node.func)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found |= _texts(node.args[:1]) if node.func.id == "_secret" else set()
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "os.environ":
            found |= _texts([node.slice])
        elif isinstance(node, ast.Compare) and "os.environ" in map(ast.unparse, node.comparators):
            found |= _texts([node.left])
    return found


def _called(node: ast.Call, func: ast.Attribute) -> set[str]:
    where = ast.unparse(func.value)
    if where == "shutil" and func.attr == "which":
        return {"PATH"}
    reads = where in {"os.environ", "os"} and func.attr in READERS
    makes = where == "env" and func.attr in MAKERS
    return _texts(node.args[:1]) if reads or makes or func.attr == "_secret" else set()


def _texts(nodes: list[ast.expr]) -> set[str]:
    return {str(n.value) for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def test_the_page_of_settings_names_exactly_what_is_read() -> None:
    described = set(rows((ROOT / "docs" / "configuration.md").read_text("utf-8")))
    files = [file for file in program() if SOURCE not in file.parents]
    files += [SOURCE / "config" / "settings.py", *suite()]
    read = set().union(*(variables_read(file) for file in files))
    ours = {name.removesuffix("_FILE") for name in read if not name.startswith("PYTEST_")}
    assert ours == described


def test_a_setting_that_is_read_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "some.py"
    file.write_text(
        "import os\nx = os.environ['ONE']\ny = os.environ.get('TWO', '')\n"
        "z = 'THREE' in os.environ\n"
        "a = env.str('FOUR')\nb = child({'FIVE': '1'})\n"
    )
    assert variables_read(file) == {"ONE", "TWO", "THREE", "FOUR"}


def test_only_the_settings_read_the_environment() -> None:
    readers = [
        short(file)
        for file in sorted(SOURCE.rglob("*.py"))
        if "os.environ" in file.read_text("utf-8") or "getenv" in file.read_text("utf-8")
    ]
    assert readers == []


def sections() -> dict[str, dict[str, list[str]]]:
    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    parts = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    return {package: rows(parts[title]) for title, package in SECTIONS.items()}


def enums(package: str) -> list[type[Enum]]:
    names = [
        f"thuisfront.{'.'.join(file.relative_to(SOURCE).with_suffix('').parts)}"
        for file in sorted(SOURCE.rglob("*.py"))
        if "Enum)" in file.read_text("utf-8") or "Choices)" in file.read_text("utf-8")
    ]
    inside = [name for name in names if name.startswith(f"{package}.")]
    found = (vars(import_module(name)).items() for name in inside)
    return [
        kind
        for name, pairs in zip(inside, found, strict=True)
        for _, kind in pairs
        if isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__ == name
    ]


def abstract(package: str) -> list[type[models.Model]]:
    """Return the models without a table of their own."""
    above = {base for model in our_models() for base in model.__mro__}
    ours = [kind for kind in above if kind.__module__.startswith(f"{package}.")]
    return [k for k in ours if issubclass(k, models.Model) and k._meta.abstract]


def words_of(package: str) -> dict[str, str | None]:
    """Return the name and the Dutch word of every model and enum of a package."""
    tables = [m for m in our_models() if m.__module__.startswith(f"{package}.")]
    kinds: list[type] = [*tables, *abstract(package), *enums(package)]
    spoken = {kind.__name__: DUTCH.search(kind.__doc__ or "") for kind in kinds}
    return {name: word[1] if word else None for name, word in spoken.items()}


@pytest.mark.parametrize("package", SECTIONS.values())
def test_the_glossary_has_a_row_for_every_model_and_enum(package: str) -> None:
    assert set(words_of(package)) == set(sections()[package])


@pytest.mark.parametrize("package", SECTIONS.values())
def test_the_dutch_word_of_the_code_is_that_of_the_glossary(package: str) -> None:
    listed = sections()[package]
    wrong = {
        name: (word, listed[name][0])
        for name, word in words_of(package).items()
        if name in listed and word not in {None, listed[name][0]}
    }
    assert wrong == {}


def test_every_table_says_its_dutch_word() -> None:
    assert [m.__name__ for m in our_models() if not DUTCH.search(m.__doc__ or "")] == []


def test_every_row_of_the_glossary_has_a_meaning() -> None:
    short_ones = [
        name for part in sections().values() for name, cells in part.items() if len(cells[-1]) < 10
    ]
    assert short_ones == []


def test_the_dutch_catalogue_is_complete_and_compiled() -> None:
    assert messages.problems(messages.gathered(), messages.read()) == []


def test_a_missing_a_fuzzy_and_an_unused_text_are_named() -> None:
    found, known = messages.gathered(), messages.read()
    first, second = sorted(str(m.id) for m in known if m.id and isinstance(m.id, str))[:2]
    known[first].flags.add("fuzzy")
    known[second].string = ""
    known.add("Nobody says this", "Niemand zegt dit")
    wrong = messages.problems(found, known)
    assert f"fuzzy: {first!r}" in wrong
    assert f"no Dutch for: {second!r}" in wrong
    assert "no longer used: 'Nobody says this'" in wrong
    assert "django.mo is stale: run ./thuisfront messages" in wrong


def test_our_texts_leave_the_names_of_months_and_days_alone() -> None:
    folder = Path(django.__file__).parent / "conf" / "locale" / "nl" / "LC_MESSAGES"
    theirs = GNUTranslations((folder / "django.mo").open("rb"))
    with translation.override(None):
        tables = (dates.MONTHS, dates.MONTHS_3, dates.WEEKDAYS, dates.WEEKDAYS_ABBR)
        names = {str(name) for table in tables for name in table.values()}
    ours = {message.id: message.string for message in messages.read() if not message.context}
    assert len(names) > 30
    assert {n: ours[n] for n in names & ours.keys() if ours[n] != theirs.gettext(n)} == {}


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(file.name[:4]) for file in sorted((ROOT / "docs" / "adr").glob("0*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))
    listed = (ROOT / "docs" / "adr" / "README.md").read_text("utf-8")
    missing = [f.name for f in (ROOT / "docs" / "adr").glob("0*.md") if f.name not in listed]
    assert missing == []


def test_every_link_between_the_papers_leads_somewhere() -> None:
    papers = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "content").glob("*.md")]
    broken = [
        f"{short(paper)}: {target}"
        for paper in papers
        for target in re.findall(r"\]\(([^)#\s]+)", paper.read_text("utf-8"))
        if "://" not in target and not target.startswith("mailto:")
        if not (paper.parent / target).exists()
    ]
    assert broken == []


def test_every_floor_and_room_is_on_the_map() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rooms = [config.name for config in apps.get_app_configs() if "thuisfront" in config.name]
    assert [name for name in rooms if name.rpartition(".")[2] not in text] == []
    assert CORE.exists()
