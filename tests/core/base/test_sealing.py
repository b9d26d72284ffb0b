"""Sealing: what is sealed opens with its own key at its own place, and nowhere else."""

import base64

import pytest
from argon2.low_level import Type, hash_secret_raw
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from thuisfront.core.base import sealing
from thuisfront.core.base.sealing import CannotOpenError

PLACE = "helpdesk_message.sealed_body|1"
SALT = b"sixteen bytes ok"


def other_master() -> str:
    return base64.b64encode(bytes(range(32))).decode()


@given(content=st.binary(max_size=300), place=st.text(max_size=50))
def test_what_is_sealed_opens_again(content: bytes, place: str) -> None:
    key = sealing.new_key()
    sealed = sealing.seal(key, content, place)
    assert sealing.unseal(key, sealed, place) == content
    assert sealing.unseal(key, memoryview(sealed), place) == content


def test_sealing_costs_nonce_and_tag_and_is_never_the_same_twice() -> None:
    key = sealing.new_key()
    first, second = (sealing.seal(key, b"a question", PLACE) for _ in range(2))
    assert len(first) == len(b"a question") + 28
    assert first != second
    assert first[:12] != second[:12]


def test_a_key_has_256_bits_and_is_new_each_time() -> None:
    keys = {sealing.new_key() for _ in range(100)}
    assert len(keys) == 100
    assert {len(key) for key in keys} == {32}


def test_another_key_does_not_open_it() -> None:
    sealed = sealing.seal(sealing.new_key(), b"secret", PLACE)
    with pytest.raises(CannotOpenError):
        sealing.unseal(sealing.new_key(), sealed, PLACE)


@pytest.mark.parametrize("elsewhere", ["", PLACE + "1", PLACE.upper(), "helpdesk_draft|1"])
def test_at_another_place_it_does_not_open(elsewhere: str) -> None:
    key = sealing.new_key()
    sealed = sealing.seal(key, b"secret", PLACE)
    with pytest.raises(CannotOpenError):
        sealing.unseal(key, sealed, elsewhere)


def test_one_flipped_bit_anywhere_is_noticed() -> None:
    key = sealing.new_key()
    sealed = sealing.seal(key, b"not safe", PLACE)
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(CannotOpenError):
            sealing.unseal(key, bytes(changed), PLACE)


@pytest.mark.parametrize("length", [0, 1, 11, 12, 27])
def test_a_piece_of_it_does_not_open(length: int) -> None:
    key = sealing.new_key()
    sealed = sealing.seal(key, b"secret", PLACE)
    with pytest.raises(CannotOpenError):
        sealing.unseal(key, sealed[:length], PLACE)


def test_every_purpose_has_a_key_of_its_own() -> None:
    purposes = ["receipt", "form", "helpdesk line", "pass", "attempts", "outbox address"]
    keys = {sealing.master_key(purpose) for purpose in purposes}
    assert len(keys) == len(purposes)
    assert {len(key) for key in keys} == {32}
    assert sealing.master_key("pass") == sealing.master_key("pass")


def test_another_master_key_makes_other_keys(settings: Settings) -> None:
    before = sealing.master_key("pass")
    settings.MASTER_KEY = other_master()
    assert sealing.master_key("pass") != before


def test_a_master_key_that_is_too_short_is_refused(settings: Settings) -> None:
    settings.MASTER_KEY = base64.b64encode(bytes(31)).decode()
    with pytest.raises(CannotOpenError, match="at least 32 bytes"):
        sealing.master_key("pass")


def test_a_fingerprint_is_the_same_for_the_same_value_only(settings: Settings) -> None:
    mark = sealing.fingerprint("receipt mark", "appel boom")
    assert mark == sealing.fingerprint("receipt mark", "appel boom")
    assert mark != sealing.fingerprint("receipt mark", "appel boot")
    assert mark != sealing.fingerprint("form", "appel boom")
    assert len(mark) == 32
    settings.MASTER_KEY = other_master()
    assert mark != sealing.fingerprint("receipt mark", "appel boom")


def test_words_make_the_same_key_with_the_same_salt_only() -> None:
    key = sealing.key_from_words("appel boom", SALT)
    assert key == sealing.key_from_words("appel boom", SALT)
    assert key != sealing.key_from_words("appel boot", SALT)
    assert key != sealing.key_from_words("appel boom", bytes(16))
    assert len(key) == 32


def test_words_are_stretched_with_argon2id_at_the_cost_that_was_chosen() -> None:
    expected = hash_secret_raw(
        b"appel boom", SALT, time_cost=2, memory_cost=19 * 1024, parallelism=1, hash_len=32,
        type=Type.ID,
    )  # fmt: skip
    assert sealing.key_from_words("appel boom", SALT) == expected
