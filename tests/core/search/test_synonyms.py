"""Synonyms: groups of a file, phrases, participles."""

from pathlib import Path

import pytest
from django.conf import settings

from thuisfront.core.search import synonyms


def test_each_word_of_a_group_leads_to_the_others() -> None:
    found = synonyms.from_groups([["papa", "vader"], ["videobellen", "beeldbellen", "skypen"]])
    assert found["papa",] == (("vader",),)
    assert found["beeldbellen",] == (("videobellen",), ("skype",))


def test_a_word_may_be_in_more_than_one_group() -> None:
    found = synonyms.from_groups([["papa", "vader"], ["vader", "ouder"]])
    assert found["vader",] == (("papa",), ("ouder",))


def test_a_phrase_is_kept_together() -> None:
    found = synonyms.from_groups([["enkelband", "elektronisch toezicht"]])
    assert found["elektronisch", "toezicht"] == (("enkelband",),)


def test_a_participle_is_not_its_verb() -> None:
    found = synonyms.from_groups([["opgepakt", "meegenomen"]])
    assert set(found) == {("opgepakt",), ("meegenomen",)}


def test_a_phrase_of_one_word_and_stop_words_is_no_phrase() -> None:
    assert synonyms.from_groups([["ex", "andere ouder"]]) == {}


def test_a_missing_file_holds_no_synonyms(tmp_path: Path) -> None:
    assert synonyms.load(tmp_path / "none.toml") == ()


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "synonyms.toml"
    file.write_text('groups = [["papa", "vader"]]')
    assert synonyms.load(file) == (("papa", "vader"),)
    file.write_text('groups = [["papa", "pa", "vader"]]')
    assert synonyms.load(file) == (("papa", "pa", "vader"),)


@pytest.mark.parametrize(
    ("word", "other"),
    [("papa", "vader"), ("videobellen", "beeldbellen"), ("gevangenis", "bajes")],
)
def test_the_groups_of_the_house_hold_the_first_words(word: str, other: str) -> None:
    groups = synonyms.load(settings.CONTENT / "synonyms.toml")
    assert (other,) in synonyms.of_groups(groups)[word,]
