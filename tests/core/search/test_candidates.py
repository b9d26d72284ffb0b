"""Scores and candidates from postings."""

from thuisfront.core.search.candidates import Scores, matching
from thuisfront.core.search.groups import Group
from thuisfront.core.search.postings import WHOLE, Held

KIND, VOOGD = Group("kind", ("kind",)), Group("voogd", ("voogd",))
HELD = {"kind": Held(2, {1: WHOLE, 2: 30_000}), "voogd": Held(1, {2: 30_000})}


def test_a_document_with_every_word_scores_more_than_with_one() -> None:
    scores = Scores([KIND, VOOGD], HELD)
    assert 0 == scores.of(3) < scores.of(1) < scores.of(2) <= 1
    assert scores.best(1) == [2]
    assert scores.best(5, [1, 3]) == [1, 3]


def test_no_groups_score_nothing() -> None:
    assert Scores([], {}).of(1) == 0.0


def test_a_group_is_as_strong_as_its_strongest_sort() -> None:
    group = Group("papa", ("papa",), same=(("vader",),), weights=(1.0, 0.6, 0.5))
    held = {"papa": Held(1, {1: 10_000}), "vader": Held(2, {1: WHOLE, 2: WHOLE})}
    scores = Scores([group], held)
    assert scores.of(1) == scores.of(2) == 0.6


def test_of_a_phrase_every_word_is_wanted() -> None:
    group = Group("vastzitten", ("vastzitten",), same=(("zit", "vast"),))
    held = {"zit": Held(2, {1: 5, 2: 5}), "vast": Held(2, {2: 5, 3: 5})}
    assert matching([group], held) == {2}


def test_what_was_cut_short_is_guessed_and_then_learned() -> None:
    scores = Scores([KIND], {"kind": Held(9, {1: WHOLE, 2: 20_000})})
    assert scores.cut == ["kind"]
    assert 0 < scores.of(7) < scores.of(2)
    scores.learn(7, [0.0])
    assert scores.of(7) == 0
