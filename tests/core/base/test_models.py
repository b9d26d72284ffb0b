"""Keys that may stand in an address."""

from datetime import UTC, datetime, timedelta
from uuid import RFC_4122

from hypothesis import given

from tests.core.base.moments import moments
from thuisfront.core.base.models import key_at, new_key
from thuisfront.core.base.registry import Registry

HOUR = datetime(2026, 11, 23, 14, tzinfo=UTC)


def milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)


@given(moments(1971, 2200))
def test_a_key_tells_the_moment_it_was_given_and_no_other(moment: datetime) -> None:
    key = key_at(moment)
    assert key.int >> 80 == milliseconds(moment)
    assert (key.version, key.variant) == (7, RFC_4122)


def test_keys_of_one_hour_share_the_hour_and_nothing_else() -> None:
    keys = {key_at(HOUR) for _ in range(2000)}
    assert len(keys) == 2000
    assert {key.int >> 80 for key in keys} == {milliseconds(HOUR)}
    rest = [key.int & ((1 << 80) - 1) for key in keys]
    version_and_variant = {62, 63, 76, 77, 78, 79}
    same = {bit for bit in range(80) if len({number >> bit & 1 for number in rest}) == 1}
    assert same == version_and_variant


def test_keys_do_not_tell_in_what_order_they_were_made_within_the_hour() -> None:
    keys = [key_at(HOUR) for _ in range(50)]
    assert keys != sorted(keys)


def test_a_later_hour_sorts_later() -> None:
    assert key_at(HOUR) < key_at(HOUR + timedelta(hours=1))


def test_a_new_key_sorts_by_the_time_of_making() -> None:
    keys = [new_key() for _ in range(100)]
    assert keys == sorted(keys)
    assert {key.version for key in keys} == {7}


def test_a_registry_keeps_the_order_and_every_announcement_once() -> None:
    registry: Registry[str] = Registry()
    registry.add("questions", "articles")
    registry.add("articles", "centre")
    assert list(registry) == ["questions", "articles", "centre"]
    assert len(registry) == 3
