"""Sealing: what is sealed opens with its own key at its own place, and nowhere else."""

import base64
from importlib.util import find_spec, module_from_spec
from types import ModuleType

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
    purposes = ["receipt", "form", "receipt mark", "attempts"]
    keys = {sealing.index_key(purpose) for purpose in purposes}
    assert len(keys) == len(purposes)
    assert {len(key) for key in keys} == {32}
    assert sealing.index_key("form") == sealing.index_key("form")


def test_what_is_wrapped_opens_for_its_purpose_at_its_place_only() -> None:
    wrapped = sealing.wrap("file", b"a key", PLACE)
    assert sealing.unwrap("file", wrapped, PLACE) == b"a key"
    for purpose, place in (("pass", PLACE), ("file", PLACE + "1")):
        with pytest.raises(CannotOpenError):
            sealing.unwrap(purpose, wrapped, place)


def test_another_master_key_does_not_open_it(settings: Settings) -> None:
    wrapped = sealing.wrap("file", b"a key", PLACE)
    settings.MASTER_KEYS = [other_master()]
    with pytest.raises(CannotOpenError):
        sealing.unwrap("file", wrapped, PLACE)


def test_while_the_master_key_changes_the_old_one_opens_and_the_new_one_wraps(
    settings: Settings,
) -> None:
    before = sealing.wrap("file", b"a key", PLACE)
    assert sealing.is_newest(before)
    old = settings.MASTER_KEYS[0]
    settings.MASTER_KEYS = [other_master(), old]
    assert sealing.unwrap("file", before, PLACE) == b"a key"
    assert not sealing.is_newest(before)
    after = sealing.wrap("file", b"a key", PLACE)
    assert sealing.is_newest(after)
    settings.MASTER_KEYS = [other_master()]
    assert sealing.unwrap("file", after, PLACE) == b"a key"


def test_the_name_of_a_master_key_does_not_tell_the_key() -> None:
    [name] = sealing.master_key_ids()
    assert len(name) == 4
    assert name not in base64.b64decode(other_master())


@pytest.mark.parametrize("wrong", [base64.b64encode(bytes(31)).decode(), "geen base64!", "AAA"])
def test_a_master_key_that_is_no_key_is_refused(settings: Settings, wrong: str) -> None:
    settings.MASTER_KEYS = [wrong]
    with pytest.raises(CannotOpenError, match="at least 32 bytes"):
        sealing.wrap("file", b"a key", PLACE)


def test_a_fingerprint_is_the_same_for_the_same_value_only(settings: Settings) -> None:
    mark = sealing.fingerprint("receipt mark", "appel boom")
    assert mark == sealing.fingerprint("receipt mark", "appel boom")
    assert mark != sealing.fingerprint("receipt mark", "appel boot")
    assert mark != sealing.fingerprint("form", "appel boom")
    assert len(mark) == 32
    settings.MASTER_KEYS = [other_master()]
    assert mark == sealing.fingerprint("receipt mark", "appel boom")
    settings.INDEX_KEY = other_master()
    assert mark != sealing.fingerprint("receipt mark", "appel boom")


def test_words_make_the_same_key_with_the_same_salt_only() -> None:
    key = sealing.key_from_words("appel boom", SALT)
    assert key == sealing.key_from_words("appel boom", SALT)
    assert key != sealing.key_from_words("appel boot", SALT)
    assert key != sealing.key_from_words("appel boom", bytes(16))
    assert len(key) == 32


def as_shipped() -> ModuleType:
    """Return the module as it is before the tests make its words cheap."""
    spec = find_spec(sealing.__name__)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_words_are_stretched_with_argon2id_at_the_cost_that_was_chosen() -> None:
    expected = hash_secret_raw(
        b"appel boom", SALT, time_cost=2, memory_cost=19 * 1024, parallelism=1, hash_len=32,
        type=Type.ID,
    )  # fmt: skip
    assert as_shipped().key_from_words("appel boom", SALT) == expected
