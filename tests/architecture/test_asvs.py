"""The list of ASVS is whole: every number once, every path there, a test beside what is met."""

import csv
import re
from collections import Counter

import pytest

from .sources import ROOT

PAGE = ROOT / "docs" / "security" / "asvs.md"
STANDARD = ROOT.parent / "shared" / "asvs" / "asvs-5.0.0.csv"
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| (.+) \| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)
PATH = re.compile(r"`((?:tests|docs|deploy|content)/[\w./-]+)`")
OURS = re.compile(r"`((?:core|config|helpdesk|knowledge|institutions)/[\w/-]+\.py)`")
LEVELS = {"1": 70, "2": 183}


def rows() -> list[tuple[str, ...]]:
    """Return number, subject, state, what meets it and what tests it."""
    return [found.groups() for found in ROW.finditer(PAGE.read_text("utf-8"))]


def test_every_number_stands_there_once() -> None:
    numbers = [number for number, *_ in rows()]
    assert [number for number, times in Counter(numbers).items() if times > 1] == []
    assert len(numbers) == sum(LEVELS.values())


@pytest.mark.skipif(not STANDARD.exists(), reason="the standard is not beside this clone")
def test_the_numbers_are_those_of_the_standard() -> None:
    with STANDARD.open(encoding="utf-8-sig") as file:
        asked = {row["req_id"].lstrip("V") for row in csv.DictReader(file) if row["L"] in LEVELS}
    assert {number for number, *_ in rows()} == asked


def test_what_is_met_names_a_test_and_what_is_not_says_why() -> None:
    assert {state for _, _, state, *_ in rows()} == {"met", "partly", "operator", "n/a"}
    without = [number for number, _, state, _, tested in rows() if state == "met" and tested == "–"]
    assert without == []
    assert [number for number, _, _, why, _ in rows() if len(why) < len("No XML.")] == []


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*/*.md")), ids=lambda page: page.name)
def test_every_file_that_a_page_names_is_there(page: object) -> None:
    text = (ROOT / str(page)).read_text("utf-8")
    gone = [path for path in PATH.findall(text) if not (ROOT / path).exists()]
    source = ROOT / "src" / "thuisfront"
    assert gone + [path for path in OURS.findall(text) if not (source / path).exists()] == []


def test_the_counts_above_the_list_are_right() -> None:
    told = re.findall(r"^\| ([\w/]+) \| .+ \| (\d+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert {state: int(count) for state, count in told} == Counter(
        state for _, _, state, *_ in rows()
    )
