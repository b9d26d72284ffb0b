"""Narrowing what was found; pure."""

from itertools import count

from thuisfront.core.search.facets import (
    LONGEST_TOKEN,
    Found,
    best_of_items,
    counted,
    narrowed,
    tokens_of,
)

_numbers = count(1)


def found(item: str, *tokens: str, score: float = 1.0) -> Found:
    return Found(next(_numbers), ("page", item), score, frozenset(tokens))


def test_values_become_tokens_once_and_in_order() -> None:
    facets = {"phase": ["leave", "arrest", "leave"], "kind": ["article"], "theme": []}
    assert tokens_of(facets) == ["kind:article", "phase:arrest", "phase:leave"]


def test_a_value_that_cannot_be_held_is_left_out() -> None:
    assert tokens_of({"theme": ["x" * LONGEST_TOKEN]}) == []


def test_what_is_left_has_every_chosen_value() -> None:
    both, one = found("a", "phase:leave", "country:nl"), found("b", "phase:leave")
    assert narrowed([both, one], ["phase:leave", "country:nl"]) == [both]
    assert narrowed([both, one], []) == [both, one]


def test_the_texts_of_an_item_count_once() -> None:
    texts = [found("a", "phase:leave"), found("a", "phase:leave"), found("b", "phase:leave")]
    assert counted(texts, []) == {"phase:leave": 2}


def test_a_number_is_what_choosing_the_value_would_leave() -> None:
    every = [
        found("a", "phase:leave", "country:nl"),
        found("b", "phase:arrest", "country:nl"),
        found("c", "phase:arrest", "country:be"),
    ]
    counts = counted(every, ["country:nl"])
    assert counts["phase:arrest"] == len(narrowed(every, ["country:nl", "phase:arrest"])) == 1


def test_the_other_values_of_a_chosen_facet_stay_to_choose() -> None:
    every = [found("a", "country:nl"), found("b", "country:be")]
    assert counted(every, ["country:nl"]) == {"country:nl": 1, "country:be": 1}


def test_the_best_text_of_each_item_comes_first() -> None:
    low, high, other = found("a", score=0.2), found("a", score=0.9), found("b", score=0.5)
    assert best_of_items([low, other, high]) == [high, other]
