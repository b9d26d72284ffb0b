"""How like a question is to the questions that a document answers."""

from thuisfront.core.search.analysis import analyze
from thuisfront.core.search.groups import from_terms
from thuisfront.core.search.likeness import likeness, lines_of
from thuisfront.core.search.synonyms import from_groups

SYNONYMS = from_groups([["papa", "vader"]])


def like(question: str, *known: str) -> float:
    return likeness(from_terms(analyze(question), SYNONYMS))(lines_of(known))


def test_the_same_words_are_as_like_as_can_be_with_one_known_question() -> None:
    same = like("mag mijn knuffel mee", "mag mijn knuffel mee")
    assert same == like("knuffels", "mag mijn knuffel mee")
    assert 0.7 < same < 1


def test_more_of_the_words_are_more_like() -> None:
    known = "krijgt papa eten in de cel"
    assert like("cel eten papa", known) > like("cel eten", known) > like("cel", known) > 0
    assert like("postzegel", known) == 0


def test_a_long_question_with_one_word_of_it_is_less_like_than_a_short_one() -> None:
    assert like("knuffel", "mag mijn knuffel mee") > like("knuffel", "knuffel in de wasmachine")


def test_a_synonym_is_like_but_less_than_the_word() -> None:
    assert like("papa bellen", "papa bellen") > like("vader bellen", "papa bellen") > 0.4


def test_three_questions_count_and_no_more() -> None:
    known = ["papa belt", "bellen met papa", "papa bellen", "gebeld door papa"]
    assert like("papa bellen", *known[:3]) > like("papa bellen", *known[:2])
    assert like("papa bellen", *known) == like("papa bellen", *known[:3]) == 1


def test_stop_words_and_nothing_are_like_nothing() -> None:
    assert lines_of(["mag het", "", "  "]) == []
    assert like("papa") == like("mag het", "papa bellen") == 0
