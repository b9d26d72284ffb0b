"""Lock-out: exact in a crowd, longer after every miss, soon forgotten."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.core.base.together import at_once
from thuisfront.core.access import lockout
from thuisfront.core.access.lockout import PER_ACCOUNT, PER_ADDRESS, Claim
from thuisfront.core.access.models import Lockout
from thuisfront.core.privacy import retention

AT = datetime(2026, 11, 23, 10, 0, 5, tzinfo=UTC)
NOOR: list[Claim] = [(PER_ACCOUNT, "noor")]


def allowed(at: datetime = AT, claims: list[Claim] = NOOR) -> bool:
    try:
        lockout.claim_try(claims, at=at)
    except lockout.LockedOutError:
        return False
    return True


def test_in_a_crowd_exactly_as_many_tries_are_looked_at_as_may(committed_db: None) -> None:
    tries = at_once(*([lambda: [allowed() for _ in range(4)]] * 8))
    flat = [one for group in tries if isinstance(group, list) for one in group]
    assert (len(flat), flat.count(True)) == (32, PER_ACCOUNT.free)


def test_in_a_crowd_a_thing_is_used_once(committed_db: None) -> None:
    later, last = AT + timedelta(minutes=2), AT + timedelta(minutes=4)
    uses = at_once(*([lambda: lockout.use_once("code 1", until=later, at=AT)] * 8))
    assert sorted(map(str, uses)) == ["False"] * 7 + ["True"]
    again = at_once(*([lambda: lockout.use_once("code 1", until=last, at=later)] * 8))
    assert sorted(map(str, again)) == ["False"] * 7 + ["True"]


@pytest.mark.django_db
def test_the_wait_doubles_after_every_miss_up_to_its_longest() -> None:
    moment = AT
    for _ in range(PER_ACCOUNT.free):
        assert allowed(moment)
    for wait in (60, 120, 240, 480, 900, 900):
        assert not allowed(moment + timedelta(seconds=wait - 1))
        moment += timedelta(seconds=wait)
        assert allowed(moment)


@pytest.mark.django_db
def test_a_try_that_is_refused_makes_the_wait_no_longer() -> None:
    for _ in range(5):
        allowed()
    for second in range(1, 60, 7):
        assert not allowed(AT + timedelta(seconds=second))
    assert allowed(AT + timedelta(seconds=60))


@pytest.mark.django_db
def test_being_right_forgets_the_misses_of_the_account() -> None:
    for _ in range(4):
        allowed()
    lockout.give_back(NOOR, at=AT)
    assert [allowed() for _ in range(6)] == [True] * 5 + [False]


@pytest.mark.django_db
def test_being_right_leaves_the_other_misses_of_an_address() -> None:
    here: list[Claim] = [(PER_ADDRESS, "192.0.2.1/32")]
    for _ in range(PER_ADDRESS.free - 1):
        assert allowed(claims=here)
    for _ in range(3):
        assert allowed(claims=here)
        lockout.give_back(here, at=AT)
    assert allowed(claims=here)
    assert not allowed(claims=here)


@pytest.mark.django_db
def test_after_a_quiet_day_one_starts_anew() -> None:
    for _ in range(5):
        allowed()
    assert [allowed(AT + timedelta(days=1)) for _ in range(6)] == [True] * 5 + [False]


@pytest.mark.django_db
def test_no_name_and_no_address_is_kept() -> None:
    allowed(claims=[(PER_ACCOUNT, "noor@example.nl"), (PER_ADDRESS, "192.0.2.1/32")])
    kept = b"".join(bytes(row.key) for row in Lockout.objects.all())
    assert len(kept) == 64
    assert b"noor" not in kept


@pytest.mark.django_db
def test_what_is_over_is_forgotten() -> None:
    allowed()
    assert retention.run(AT + timedelta(days=1)).removed == {}
    assert retention.run(AT + timedelta(days=1, seconds=1)).removed == {"lockouts": 1}
