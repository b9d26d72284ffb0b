"""Limits: per address and in total, exact, without keeping an address."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from tests.core.base.together import at_once
from thuisfront.core.access.limits import (
    Limit,
    TooManyError,
    address_of,
    count_attempt,
)
from thuisfront.core.access.models import Attempt
from thuisfront.core.privacy import retention

AT = datetime(2026, 11, 23, 10, 0, 5, tzinfo=UTC)
LIMIT = Limit("test", per_address=3, in_total=5, seconds=600)


def allowed(limit: Limit = LIMIT, address: str = "192.0.2.1/32", at: datetime = AT) -> bool:
    try:
        count_attempt(limit, address=address, at=at)
    except TooManyError:
        return False
    return True


@pytest.mark.django_db
def test_an_address_may_try_so_often_and_no_more() -> None:
    assert [allowed() for _ in range(5)] == [True, True, True, False, False]


@pytest.mark.django_db
def test_all_addresses_together_may_try_so_often_and_no_more() -> None:
    tries = [allowed(address=f"192.0.2.{number}/32") for number in range(7)]
    assert tries == [True] * 5 + [False] * 2


@pytest.mark.django_db
def test_tries_that_are_refused_count_in_total_too() -> None:
    assert [allowed() for _ in range(5)].count(True) == 3
    assert not allowed(address="192.0.2.2/32")


@pytest.mark.django_db
def test_another_thing_to_try_has_counts_of_its_own() -> None:
    for _ in range(4):
        allowed()
    assert allowed(Limit("other", per_address=1, in_total=1, seconds=600))


@pytest.mark.django_db
def test_a_new_window_starts_anew_at_its_edge() -> None:
    for _ in range(4):
        allowed()
    last = datetime(2026, 11, 23, 10, 9, 59, 999999, tzinfo=UTC)
    assert not allowed(at=last)
    assert allowed(at=last + timedelta(microseconds=1))


@pytest.mark.django_db
def test_the_wait_is_told_in_whole_minutes() -> None:
    for seconds, minutes in [(600, 10), (3600, 60), (5, 1)]:
        limit = Limit(f"wait {seconds}", per_address=0, in_total=9, seconds=seconds)
        with pytest.raises(TooManyError) as caught:
            count_attempt(limit, address="x", at=AT)
        assert caught.value.minutes == minutes


@pytest.mark.django_db
def test_no_address_is_kept_and_the_key_changes_with_the_window() -> None:
    allowed()
    allowed(at=AT + timedelta(hours=1))
    rows = list(Attempt.objects.all())
    assert len({bytes(row.key) for row in rows}) == 4
    assert {len(row.key) for row in rows} == {32}
    assert all(b"192.0.2.1" not in bytes(row.key) for row in rows)


@pytest.mark.django_db
def test_counts_of_windows_that_are_over_are_forgotten() -> None:
    allowed()
    allowed(at=AT + timedelta(minutes=10))
    assert retention.run(AT + timedelta(minutes=10)).removed == {"attempts": 2}
    assert Attempt.objects.count() == 2
    assert retention.run(AT + timedelta(minutes=10)).removed == {}


def test_in_a_crowd_exactly_as_many_come_through_as_may(committed_db: None) -> None:
    limit = Limit("crowd", per_address=7, in_total=100, seconds=600)
    tries = at_once(*([lambda: [allowed(limit) for _ in range(3)]] * 8))
    flat = [one for group in tries if isinstance(group, list) for one in group]
    assert (len(flat), flat.count(True)) == (24, 7)
    counts = sorted(Attempt.objects.values_list("count", flat=True))
    assert counts == [24, 24]


@pytest.mark.parametrize(
    ("remote", "forwarded", "proxies", "network"),
    [
        ("192.0.2.7", "", 0, "192.0.2.7/32"),
        ("192.0.2.7", "203.0.113.9", 0, "192.0.2.7/32"),
        ("10.0.0.1", "203.0.113.9", 1, "203.0.113.9/32"),
        ("10.0.0.1", "1.1.1.1, 203.0.113.9", 1, "203.0.113.9/32"),
        ("10.0.0.1", "1.1.1.1, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9/32"),
        ("10.0.0.1", "203.0.113.9", 2, "10.0.0.1/32"),
        ("10.0.0.1", "", 1, "10.0.0.1/32"),
        ("10.0.0.1", "203.0.113.9,", 1, "10.0.0.1/32"),
        ("10.0.0.1", "not an address", 1, "unknown"),
        ("", "", 0, "0.0.0.0/32"),
        ("2001:db8:1:2:aaaa::1", "", 0, "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::9", "", 0, "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "", 0, "2001:db8:1:3::/64"),
        ("::ffff:192.0.2.7", "", 0, "192.0.2.7/32"),
        ("10.0.0.1", "2001:db8:1:2:cccc::1", 1, "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "", 0, "fe80::/64"),
    ],
)
def test_the_network_of_the_caller_is_what_counts(
    settings: Settings, remote: str, forwarded: str, proxies: int, network: str
) -> None:
    settings.TRUSTED_PROXIES = proxies
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    request = RequestFactory().get("/", REMOTE_ADDR=remote, headers=headers)
    assert address_of(request) == network


@given(st.text(max_size=60))
def test_no_header_can_break_it_or_be_believed_without_proxies(header: str) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.7")
    request.META["HTTP_X_FORWARDED_FOR"] = header
    assert address_of(request) == "192.0.2.7/32"
