"""Long passwords that are easy to guess all the same."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.access.passwords import DressedUpValidator

CHECK = DressedUpValidator()


@pytest.mark.parametrize(
    "weak",
    ["thuisfront2026!", "Welkom12345!", "password12345678", "!!!Summer2026!!!", "aaaaaaaaaaaa",
     "qwertyqwerty", "WachtwoordWachtwoord", "123monkey4567", "abababababab"],
)  # fmt: skip
def test_a_common_word_made_longer_is_refused(weak: str) -> None:
    with pytest.raises(ValidationError, match="gewoon woord"):
        CHECK.validate(weak)


@pytest.mark.parametrize(
    "good", ["een zin die niemand raadt", "thuis-voor-een-kind", "7fietsen&Regen"]
)
def test_a_sentence_of_ones_own_is_fine(good: str) -> None:
    CHECK.validate(good)


@given(st.text(max_size=200))
def test_nothing_that_someone_types_breaks_it(typed: str) -> None:
    try:
        CHECK.validate(typed)
    except ValidationError:
        return
