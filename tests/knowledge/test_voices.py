"""By which words a question tells who asks."""

import pytest

from thuisfront.core.search.registers import signs_of
from thuisfront.knowledge.enums import Audience


def clearest(text: str) -> set[str]:
    signs = signs_of(text.split())
    most = max(signs.values())
    return {audience for audience, number in signs.items() if number == most}


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("waar is papa", Audience.CHILDREN),
        ("mag ik mijn vader bellen", Audience.CHILDREN),
        ("mijn man zit vast", Audience.HOME),
        ("hoe vertel ik mijn kind dat ik vastzit", Audience.DETAINED),
    ],
)
def test_the_words_tell_who_asks(text: str, audience: str) -> None:
    assert clearest(text) == {audience}


def test_my_child_is_said_by_either_parent() -> None:
    assert clearest("mijn zoon slaapt slecht") == {Audience.HOME, Audience.DETAINED}


def test_a_word_inside_another_is_no_sign() -> None:
    assert set(signs_of(["stiefpapa", "ikzelf"]).values()) == {0}


def test_words_without_a_person_are_a_sign_of_nobody() -> None:
    assert set(signs_of(["kindgericht", "werken"]).values()) == {0}
