"""Keys of files: whoever removes one has erased the file, in every copy."""

from uuid import UUID, uuid4

import pytest

from thuisfront.core.access import asking
from thuisfront.core.base import sealing
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.models import DataKey

pytestmark = pytest.mark.django_db
WORDS = "appel boom fiets raam zee"


@pytest.fixture(autouse=True)
def system(db: None) -> object:
    with asking.as_system("tests"):
        yield


def test_a_key_opens_its_own_file_only() -> None:
    one, other = uuid4(), uuid4()
    made = {thing: keys.make_key("test", thing) for thing in (one, other)}
    assert keys.keys_of([one, other]) == made
    first, second = DataKey.objects.get(pk=one), DataKey.objects.get(pk=other)
    DataKey.objects.filter(pk=one).update(wrapped=second.wrapped)
    with pytest.raises(sealing.CannotOpenError):
        keys.key_of(one)
    assert bytes(first.wrapped) != bytes(second.wrapped)


def test_the_holder_opens_it_with_words_and_nobody_else() -> None:
    thing = uuid4()
    key = keys.make_key("test", thing, words=WORDS)
    assert keys.key_with_words(thing, WORDS) == key
    assert keys.key_with_words(thing, "appel boom fiets raam") is None
    assert keys.key_with_words(uuid4(), WORDS) is None
    assert keys.key_with_words(None, WORDS) is None
    without = uuid4()
    keys.make_key("test", without)
    assert keys.key_with_words(without, "") is None


def test_a_shredded_key_is_gone_for_house_and_holder() -> None:
    thing = uuid4()
    keys.make_key("test", thing, words=WORDS)
    assert keys.shred(thing)
    assert not keys.shred(thing)
    assert keys.key_with_words(thing, WORDS) is None
    with pytest.raises(keys.ShreddedError):
        keys.key_of(thing)


def test_asking_for_a_key_that_is_not_there_gives_none_of_the_others() -> None:
    thing = uuid4()
    keys.make_key("test", thing)
    with pytest.raises(keys.ShreddedError):
        keys.keys_of([thing, UUID(int=5)])


def test_the_table_holds_no_key_and_no_words() -> None:
    thing = uuid4()
    key = keys.make_key("test", thing, words=WORDS)
    row = DataKey.objects.get(pk=thing)
    kept = (
        bytes(row.wrapped) + bytes(row.wrapped_for_holder or b"") + bytes(row.salt_of_holder or b"")
    )
    assert key not in kept
    assert b"appel" not in kept
