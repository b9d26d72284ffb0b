"""Scores and candidates from postings."""

from collections.abc import Mapping

import numpy as np
import pytest

from thuisfront.core.search.candidates import Scores
from thuisfront.core.search.groups import Group
from thuisfront.core.search.postings import WHOLE, Loaded, load, packed

KIND, VOOGD = Group("kind", ("kind",)), Group("voogd", ("voogd",))


def held(documents: int, impacts: Mapping[int, int]) -> Loaded:
    return load(documents, *packed(impacts))


HELD = {"kind": held(2, {1: WHOLE, 2: 30_000}), "voogd": held(1, {2: 30_000})}


def fits(scores: Scores, *numbers: int) -> list[float]:
    return [float(fit) for fit in scores.of(np.array(numbers, np.intp))]


def best(scores: Scores, most: int, *among: int) -> list[int]:
    wanted = np.array(among, np.intp) if among else None
    return [int(number) for number in scores.best(most, wanted)]


def test_a_document_with_every_word_scores_more_than_with_one() -> None:
    scores = Scores([KIND, VOOGD], HELD)
    nothing, one, both = fits(scores, 3, 1, 2)
    assert 0 == nothing < one < both <= 1
    assert best(scores, 1) == [2]
    assert best(scores, 5, 1, 3) == [1, 3]


def test_no_groups_score_nothing_and_find_nothing() -> None:
    scores = Scores([], {})
    assert fits(scores, 1) == [0.0]
    assert best(scores, 5) == []


def test_a_group_is_as_strong_as_its_strongest_sort() -> None:
    group = Group("papa", ("papa",), same=(("vader",),), weights=(1.0, 0.6, 0.5))
    known = {"papa": held(1, {1: 10_000}), "vader": held(2, {1: WHOLE, 2: WHOLE})}
    assert fits(Scores([group], known), 1, 2) == pytest.approx([0.6, 0.6])


def test_more_terms_of_one_word_are_never_more_than_the_word() -> None:
    group = Group("bellen", ("bel", "bellen"))
    known = {"bel": held(1, {1: WHOLE}), "bellen": held(1, {1: WHOLE})}
    assert fits(Scores([group], known), 1) == [1.0]


def test_of_a_phrase_every_word_is_wanted() -> None:
    group = Group("vastzitten", ("vastzitten",), same=(("zit", "vast"),))
    known = {"zit": held(2, {1: 5, 2: 5}), "vast": held(2, {2: 5, 3: 5})}
    assert Scores([group], known).matching().tolist() == [2]


def test_what_was_cut_short_is_guessed_and_then_learned() -> None:
    scores = Scores([KIND], {"kind": held(9, {1: WHOLE, 2: 20_000})})
    assert scores.cut == ["kind"]
    (unknown, known) = fits(scores, 7, 2)
    assert 0 < unknown < known
    assert scores.of(np.array([7, 2]), [[0.0], [0.5]]).tolist() == [0.0, 0.5]


def test_the_strongest_are_scored_when_there_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thuisfront.core.search.candidates.FIRST", 3)
    many = {number: 100 * number for number in range(1, 50)}
    scores = Scores([KIND, VOOGD], {"kind": held(49, many), "voogd": held(1, {4: WHOLE})})
    assert best(scores, 2) == [4, 49]
    assert sorted(scores.strongest(3).tolist()) == [4, 48, 49]
