"""The texts in English and in easy Dutch say what the main text says; read from the files."""

import re
from pathlib import Path
from statistics import mean

import pytest

from .library import CONTENT

ENGLISH = CONTENT.parent / "en"
ANSWER = re.compile(r"\A\+\+\+\n.*?^\+\+\+\n(.*)\Z", re.DOTALL | re.MULTILINE)
NUMBER = re.compile(r"\d(?:[\d.,-]*\d)?")
BOX = re.compile(r"^::: ?(\S+)", re.MULTILINE)
SENTENCE = re.compile(r"[.!?:;\n]+")
LINK = re.compile(r"\]\((/[^)]*)\)")
UNCHECKED = {
    "nl": re.compile(r"niet gecontroleerd|te controleren", re.IGNORECASE),
    "en": re.compile(r"not (?:yet )?checked|to be checked", re.IGNORECASE),
}
CHILD_WORDS = 9  # words in a sentence for a child, on average
CHILD_LETTERS = 4.5  # letters in a word for a child, on average
EASY_WORDS = 10  # words in a sentence of easy Dutch


def texts(folder: Path, pattern: str) -> list[str]:
    return sorted(str(file.relative_to(folder)) for file in folder.glob(pattern))


def body(file: Path) -> str:
    found = ANSWER.match(file.read_text("utf-8"))
    assert found, file
    return found[1]


def numbers(text: str) -> set[str]:
    return {re.sub("[.,]", "", number) for number in NUMBER.findall(text)}


def plain(text: str) -> str:
    """Return what is read aloud: no boxes, marks or addresses."""
    text = re.sub(r"^:::.*$|^## |^> |^- (?:\[ \] )?|^\d+\. |\*", "", text, flags=re.MULTILINE)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)


IN_ENGLISH = texts(ENGLISH, "*/*.md")
EASY = texts(CONTENT, "*/*.simple.md")


def test_twenty_articles_are_there_in_english() -> None:
    assert len(IN_ENGLISH) >= 20
    assert len(EASY) >= 8


@pytest.mark.parametrize("name", IN_ENGLISH)
def test_the_english_text_says_what_the_dutch_says(name: str) -> None:
    dutch, english = body(CONTENT / name), body(ENGLISH / name)
    assert numbers(english) == numbers(dutch)
    assert BOX.findall(english) == BOX.findall(dutch)
    assert english.count("\n## ") == dutch.count("\n## ")
    assert english.count("- [ ]") == dutch.count("- [ ]")
    assert len(UNCHECKED["en"].findall(english)) == len(UNCHECKED["nl"].findall(dutch))
    assert set(LINK.findall(english)) <= set(LINK.findall(dutch))


@pytest.mark.parametrize("name", [name for name in IN_ENGLISH if name.startswith("kinderen/")])
def test_english_for_children_is_easy(name: str) -> None:
    text = plain(body(ENGLISH / name))
    assert mean(len(one.split()) for one in SENTENCE.split(text) if one.split()) <= CHILD_WORDS
    assert mean(len(word) for word in re.findall(r"[A-Za-z]+", text)) <= CHILD_LETTERS


@pytest.mark.parametrize("name", EASY)
def test_easy_dutch_has_short_sentences(name: str) -> None:
    sentences = SENTENCE.split(plain(body(CONTENT / name)))
    assert [one for one in sentences if len(one.split()) > EASY_WORDS] == []


@pytest.mark.parametrize("name", EASY)
def test_easy_dutch_has_no_number_of_its_own(name: str) -> None:
    main = (CONTENT / name.replace(".simple", "")).read_text("utf-8")
    counted = {str(number) for number in range(1, 10)}
    assert numbers(plain(body(CONTENT / name))) <= numbers(main) | counted
