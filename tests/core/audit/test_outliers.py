"""What stands out: the rule at its borders, and the trail it is read from."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from tests.core.accounts.factories import make_user
from tests.core.organizations.factories import make_centre
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions
from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.outliers import Looker, Sign, outliers
from thuisfront.core.audit.watching import standing_out

AT = datetime(2026, 11, 23, 10, tzinfo=UTC)  # eleven on the wall, a Monday
_number = count(1)


def looker(*, role: str = "adviser", files: int = 0, idle: int = 0, at_night: int = 0) -> Looker:
    number = next(_number)
    return Looker(str(number), f"Naam {number}", frozenset({role}), files, idle, at_night)


def signs(*lookers: Looker) -> list[Sign]:
    return [outlier.sign for outlier in outliers(lookers)]


@pytest.mark.parametrize(
    ("files", "idle", "stands_out"), [(5, 5, True), (4, 4, False), (9, 5, True), (10, 5, False)]
)
def test_who_opens_files_and_does_nothing_with_most_stands_out(
    files: int, idle: int, stands_out: bool
) -> None:
    assert signs(looker(files=files, idle=idle)) == ([Sign.IDLE] if stands_out else [])


@pytest.mark.parametrize(("looks", "stands_out"), [(5, True), (4, False)])
def test_looking_at_night_stands_out(looks: int, stands_out: bool) -> None:
    assert signs(looker(files=9, at_night=looks)) == ([Sign.NIGHT] if stands_out else [])


@pytest.mark.parametrize(
    ("files", "peers", "stands_out"),
    [
        (10, [3, 3], True), (9, [1, 1], False), (12, [4, 4], False), (13, [4, 4], True),
        (50, [1], False), (50, [], False), (40, [2, 2, 30], True), (40, [2, 30, 30], False),
    ],
)  # fmt: skip
def test_many_more_than_colleagues_with_the_same_role_stands_out(
    files: int, peers: list[int], stands_out: bool
) -> None:
    others = [looker(files=number) for number in peers]
    others += [looker(role="volunteer", files=1) for _ in range(3)]  # nobody to compare with
    assert (Sign.MANY in signs(looker(files=files), *others)) == stands_out


def test_the_largest_comes_first() -> None:
    found = outliers([looker(files=6, idle=6, at_night=9), looker(files=20, idle=20)])
    assert [each.count for each in found] == [20, 9, 6]


def look(by: User, file: int, *, at: datetime = AT - timedelta(days=1), **values: Purpose) -> None:
    values = {"purpose": Purpose.HELP, **values}
    actions.write("helpdesk.question.viewed", at=at, by=by, kind="a.file", key=str(file), **values)


@pytest.mark.django_db
def test_the_trail_is_counted_by_file_and_by_what_else_was_done() -> None:
    make_centre()
    noor, night = make_user("adviser"), AT.replace(hour=0) - timedelta(days=1)  # one at night
    for file in range(6):
        look(noor, file)
        look(noor, file)  # twice is one file
    actions.write("helpdesk.question.taken", at=AT, by=noor, kind="a.file", key="0")
    look(noor, 9, purpose=Purpose.EMERGENCY)
    for _ in range(5):
        look(noor, 0, at=night)
    actions.write("helpdesk.question.taken", at=night, by=noor, kind="a.file", key="0")
    for file in range(20):  # long ago, later, and of nobody who works here: not counted
        look(noor, 50 + file, at=AT - timedelta(days=7, minutes=1))
        look(noor, 50 + file, at=AT)
        actions.write("helpdesk.question.viewed", at=night, by="asker", kind="a.file", key="1")
    found = {each.sign: each for each in standing_out(until=AT)}
    assert set(found) == {Sign.IDLE, Sign.NIGHT}
    assert found[Sign.IDLE].looker.name == noor.name
    assert (found[Sign.IDLE].count, found[Sign.IDLE].looker.files) == (5, 7)
    assert found[Sign.NIGHT].count == 5


@pytest.mark.django_db
def test_who_is_refused_often_stands_out_also_without_having_seen_anything() -> None:
    make_centre()
    desk, day = make_user("prison-staff"), AT - timedelta(days=1)
    for file in range(4):
        actions.write(
            "access.denied", at=AT - timedelta(days=1), by=desk, kind="a.file", key=f"{file}"
        )
    assert standing_out(until=AT) == []
    actions.write("access.denied", at=day, by=desk, kind="", key="")
    [found] = standing_out(until=AT)
    assert (found.sign, found.count, found.looker.files) == (Sign.REFUSED, 5, 0)


@pytest.mark.django_db
def test_a_week_without_looks_has_nothing_that_stands_out() -> None:
    assert standing_out(until=AT) == []
