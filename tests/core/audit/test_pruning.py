"""Removing the oldest lines: as the owner, a prefix, nothing that must stay, and provable after."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings as django_settings
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection
from pytest_django import Settings

from tests.core.audit.conftest import Tamper
from thuisfront.core.audit import actions, anchoring, proof, pruning, registers
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.rules import kept_from
from thuisfront.core.base import clock

Start = Callable[[], datetime | None]


@pytest.fixture(autouse=True)
def anchor(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have an anchor of one's own, and no files of people."""
    settings.ANCHOR = str(tmp_path / "anchor.log")
    monkeypatch.setattr(registers.starts_of_files, "_items", [])
    return Path(settings.ANCHOR)


@pytest.fixture
def owner_url(settings: Settings) -> str:
    name = django_settings.DATABASES["default"]["NAME"]
    url = psycopg.conninfo.make_conninfo(os.environ["THUISFRONT_TEST_OWNER_URL"], dbname=name)
    settings.OWNER_URL = url
    return url


@pytest.fixture
def owner(committed_db: None, owner_url: str) -> Iterator[psycopg.Connection[tuple[Any, ...]]]:
    with psycopg.connect(owner_url, autocommit=True) as opened:
        yield opened


def write(*years: float) -> None:
    for ago in years:
        at = clock.now() - timedelta(days=365.25 * ago)
        actions.record("test.act.done", at=at, by=actions.SYSTEM)


def anchored(*years: float) -> None:
    """Write lines of so many years ago; the anchor has a point after each two."""
    for start in range(0, len(years), 2):
        write(*years[start : start + 2])
        anchoring.drop_anchor(at=clock.now())
    anchoring.drop_anchor(at=clock.now())


def command(*arguments: str) -> str:
    said = StringIO()
    call_command("audit_prune", *arguments, stdout=said)
    return said.getvalue().strip()


def wrong() -> list[str]:
    return list(anchoring.all_troubles(at=clock.now()))


def numbers() -> list[int | None]:
    return list(AuditLine.objects.order_by("number").values_list("number", flat=True))


def test_what_is_older_than_five_years_goes_and_the_rest_can_be_proved(
    owner: psycopg.Connection[tuple[Any, ...]], anchor: Path
) -> None:
    anchored(7, 6.5, 6, 5.5, 4, 1)
    before = proof.head()
    # 1 and 2 are old, 3 is of now: it says that the anchor began
    assert command("--dry-run") == "2 lines would go, up to and including 2."
    assert (proof.head(), wrong()) == (before, [])
    assert command() == "2 lines are gone, up to 2."
    assert numbers()[0] == 3
    assert wrong() == []
    assert command() == "No line is old enough to go."
    write(0)
    assert anchoring.drop_anchor(at=clock.now()) is not None
    assert wrong() == []


def test_it_can_be_done_year_after_year(owner: psycopg.Connection[tuple[Any, ...]]) -> None:
    write(9, 8, 7, 6)
    anchoring.drop_anchor(at=clock.now())
    for number in (1, 3):
        cut = pruning.Cut(number, proof.hash_of(number), 0)
        pruning.prune(cut, at=clock.now(), owner=owner)
        assert numbers()[0] == number + 1
        assert wrong() == []


def test_a_file_that_is_left_keeps_every_line_since_it_began(
    owner: psycopg.Connection[tuple[Any, ...]],
) -> None:
    write(9, 8, 7, 6, 0)
    anchoring.drop_anchor(at=clock.now())
    starts: list[Start] = [lambda: None, lambda: clock.now() - timedelta(days=365.25 * 7.5)]
    registers.starts_of_files.add(*starts)
    assert command() == "2 lines are gone, up to 2."
    assert numbers()[0] == 3


def test_a_younger_line_stops_it_also_when_older_ones_follow(
    owner: psycopg.Connection[tuple[Any, ...]],
) -> None:
    write(9, 4, 8, 0)
    anchoring.drop_anchor(at=clock.now())
    assert command() == "1 lines are gone, up to 1."


def test_a_trail_of_old_lines_only_is_not_emptied(
    owner: psycopg.Connection[tuple[Any, ...]],
) -> None:
    write(9, 8)
    assert pruning.cut_for(at=clock.now()) is None
    assert command() == "No line is old enough to go."


@pytest.mark.parametrize("kept", [None, "2025-01-01", "2019-01-01"])
def test_the_moment_from_which_all_stays_is_the_earlier_of_two(kept: str | None) -> None:
    at, leap = datetime(2026, 11, 22, tzinfo=UTC), datetime(2028, 2, 29, tzinfo=UTC)
    starts = [datetime.fromisoformat(f"{kept}T00:00:00+00:00")] if kept else []
    five = datetime(2021, 11, 22, tzinfo=UTC)
    assert kept_from(at, starts) == min([five, *starts])
    assert kept_from(leap, []) == datetime(2023, 2, 28, tzinfo=UTC)


def test_the_database_refuses_what_is_younger_whoever_asks(
    owner: psycopg.Connection[tuple[Any, ...]],
) -> None:
    write(9, 4, 0)
    for until in (2, 3, 2**62):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
            owner.execute("SELECT audit_prune(%s)", [until])
    owner.execute("SELECT set_config('thuisfront.prune', '3', false)")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
        owner.execute("DELETE FROM audit_auditline WHERE number = 2")
    assert len(numbers()) == 3


@pytest.mark.django_db
def test_the_application_may_remove_nothing() -> None:
    write(9, 0)
    connection.check_constraints()
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="permission denied"):
        cursor.execute("SELECT audit_prune(1)")


def test_without_the_address_of_the_owner_nothing_goes(
    committed_db: None, settings: Settings
) -> None:
    settings.OWNER_URL = ""
    write(9, 0)
    anchoring.drop_anchor(at=clock.now())
    with pytest.raises(CommandError, match="THUISFRONT_OWNER_URL"):
        command()
    assert wrong() == []
    assert numbers()[0] == 1


def test_killed_between_the_anchor_and_the_database_it_goes_on_the_next_time(
    owner: psycopg.Connection[tuple[Any, ...]],
) -> None:
    write(9, 8, 0)
    anchoring.drop_anchor(at=clock.now())
    anchoring.mark_pruned(number=2, digest=proof.hash_of(2), at=clock.now())
    assert (numbers()[0], wrong()) == (1, [])
    write(0)
    anchoring.drop_anchor(at=clock.now())
    assert command() == "2 lines are gone, up to 2."
    assert wrong() == []


@pytest.mark.parametrize(
    "tampering",
    [
        "DELETE FROM audit_auditline WHERE number <= 3",
        "DELETE FROM audit_auditline WHERE number = 5",
        "UPDATE audit_auditline SET previous_hash = hash WHERE number = 3",
        "UPDATE audit_auditline SET number = number - 2",
    ],
)
def test_after_it_every_other_cut_is_seen(
    owner: psycopg.Connection[tuple[Any, ...]], tamper: Tamper, tampering: str
) -> None:
    write(9, 8, 0, 0, 0)
    anchoring.drop_anchor(at=clock.now())
    command()
    assert wrong() == []
    tamper(tampering)
    assert wrong() != []
    with pytest.raises(CommandError, match="Nothing was removed"):
        command()


def test_a_prefix_that_goes_without_a_point_is_seen(committed_db: None, tamper: Tamper) -> None:
    write(9, 8, 0)
    anchoring.drop_anchor(at=clock.now())
    tamper("DELETE FROM audit_auditline WHERE number = 1")
    assert wrong()[0] == "The trail is broken at line 1: this line is missing."


def test_a_pruned_trail_without_its_anchor_is_not_believed(
    owner: psycopg.Connection[tuple[Any, ...]], anchor: Path
) -> None:
    write(9, 8, 0)
    anchoring.drop_anchor(at=clock.now())
    command()
    text = anchor.read_text()
    anchor.unlink()
    assert wrong() != []
    anchor.write_text(text.replace(" pruned 2 ", " pruned 1 "))
    assert "damaged" in wrong()[0]
    anchor.write_text(text)
    assert wrong() == []
