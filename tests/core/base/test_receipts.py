"""Receipt codes: five words that a child can write down, and nobody can guess."""

import base64
import math
import re
from secrets import token_urlsafe

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from thuisfront.core.base import receipts

TOKEN = "uMHGYhcAYVEGH8tZcLU5rGvH8gKQ2CNb"


def test_the_list_has_7776_different_words_of_plain_letters() -> None:
    words = receipts.word_list()
    assert len(words) == receipts.LIST_SIZE == 7776
    assert len(set(words)) == 7776
    assert [word for word in words if not re.fullmatch(r"[a-z]{3,}", word)] == []


def test_every_word_of_the_list_is_read_as_itself() -> None:
    words = receipts.word_list()
    assert [word for word in words if receipts.as_typed(word) != word] == []


def test_a_code_holds_at_least_64_bits() -> None:
    assert receipts.WORDS * math.log2(len(receipts.word_list())) >= 64


def test_the_same_form_gives_the_same_five_words() -> None:
    code = receipts.code_for(TOKEN)
    assert code == receipts.code_for(TOKEN)
    assert len(code.split(" ")) == 5
    assert set(code.split(" ")) <= set(receipts.word_list())


def test_other_forms_give_other_words() -> None:
    codes = {receipts.code_for(token_urlsafe(24)) for _ in range(2000)}
    assert len(codes) == 2000


def test_a_form_token_that_differs_in_one_sign_gives_words_that_have_nothing_in_common() -> None:
    first, second = receipts.code_for(TOKEN), receipts.code_for(TOKEN[:-1] + "c")
    pairs = zip(first.split(" "), second.split(" "), strict=True)
    assert sum(one == other for one, other in pairs) <= 1  # one in 1,555 by chance


def test_every_place_of_the_code_uses_the_whole_list() -> None:
    codes = [receipts.code_for(str(number)).split(" ") for number in range(4000)]
    order = {word: number for number, word in enumerate(receipts.word_list())}
    for place in range(5):
        drawn = [order[code[place]] for code in codes]
        middle = sum(drawn) / len(drawn)
        assert abs(middle - 3887.5) < 6 * 7776 / math.sqrt(12 * len(drawn))
        assert len(set(drawn)) > 2900


def test_without_the_index_key_the_words_cannot_be_computed(settings: Settings) -> None:
    before = receipts.code_for(TOKEN)
    settings.INDEX_KEY = base64.b64encode(b"x" * 32).decode()
    assert receipts.code_for(TOKEN) != before


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("appel boom fiets raam zee", "appel boom fiets raam zee"),
        ("  Appel  BOOM\tfiets\nraam   zee ", "appel boom fiets raam zee"),
        ("appel, boom, fiets, raam, zee.", "appel boom fiets raam zee"),
        ("appel-boom-fiets-raam-zee", "appel boom fiets raam zee"),
        ("1. appel 2. boom 3. fiets 4. raam 5. zee", "appel boom fiets raam zee"),
        ("áppel bóom fïets rààm zeë", "appel boom fiets raam zee"),
        ("\uff41\uff50\uff50\uff45\uff4c boom fiets raam zee", "appel boom fiets raam zee"),
        ("appel\x00 boom\x00 fiets raam zee", "appel boom fiets raam zee"),
        ("\u202eappel boom\u200b fiets raam zee", "appel boom fiets raam zee"),
        ("<b>appel</b>", "b appel b"),
        ("😀 🚀", ""),
        ("漢字 عربي", ""),
        ("", ""),
    ],
)
def test_a_code_is_read_however_it_was_typed(typed: str, read: str) -> None:
    assert receipts.as_typed(typed) == read


def test_what_goes_on_and_on_is_cut() -> None:
    assert len(receipts.as_typed("a" * 100_000)) == 200


@given(st.text(max_size=400))
def test_whatever_is_typed_becomes_plain_words_and_stays_so(typed: str) -> None:
    read = receipts.as_typed(typed)
    assert re.fullmatch(r"([a-z]+( [a-z]+)*)?", read)
    assert receipts.as_typed(read[:200]) == read[:200].strip()


@given(st.binary(min_size=1, max_size=32), st.sampled_from(["upper", "title", "lower"]))
def test_a_code_typed_in_any_capitals_and_commas_is_the_code(seed: bytes, way: str) -> None:
    code = receipts.code_for(seed.hex())
    typed = getattr(", ".join(code.split(" ")), way)()
    assert receipts.as_typed(typed) == code
