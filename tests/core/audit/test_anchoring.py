"""The anchor: every tampering with trail, file or copy is seen, also by who has all rights."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import ProgrammingError, connection
from pytest_django import Settings

from tests.core.audit.conftest import Tamper
from thuisfront.core.audit import actions, anchoring, proof, tasks
from thuisfront.core.audit.anchoring import DamagedError
from thuisfront.core.audit.models import AnchorPoint

AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
LATER = AT + timedelta(minutes=30)
# What someone with all rights on the database does: change a line, then make the chain anew.
CHAIN_ANEW = """
DO $$ DECLARE line record; before bytea := decode(repeat('00', 32), 'hex'); place bigint := 0;
BEGIN
    UPDATE audit_auditline SET number = number + 1000000 WHERE number IS NOT NULL;
    FOR line IN SELECT id FROM audit_auditline ORDER BY number LOOP
        place := place + 1;
        UPDATE audit_auditline SET number = place, previous_hash = before,
            hash = sha256(before || convert_to(json_build_array(form, place, id,
            extract(epoch FROM at), actor, actor_name, roles, act, target_kind, target, purpose,
            reason)::text, 'UTF8')) WHERE id = line.id RETURNING hash INTO before;
    END LOOP;
END $$
"""
Change = Callable[[Path], None]


@pytest.fixture
def anchor(settings: Settings, tmp_path: Path) -> Path:
    settings.ANCHOR = str(tmp_path / "elsewhere" / "anchor.log")
    return Path(settings.ANCHOR)


def write(number: int = 1) -> None:
    for count in range(number):
        actions.record(f"test.act.{count}", at=AT, by=actions.SYSTEM, reason=f"why {count}")


def five_points() -> None:
    """Write a trail of eight lines, the first of which says that the anchor began; six points."""
    for minute in range(5):
        anchoring.drop_anchor(at=AT + timedelta(minutes=minute))
        write(2 if minute in {1, 4} else 1)
    anchoring.drop_anchor(at=AT + timedelta(minutes=5))


def troubles(at: datetime = LATER) -> list[str]:
    return list(anchoring.troubles(at=at))


def test_a_trail_that_nobody_touched_fits_its_anchor(committed_db: None, anchor: Path) -> None:
    assert troubles() == []
    five_points()
    assert (troubles(), proof.first_broken_link()) == ([], None)
    assert len(anchor.read_text().splitlines()) == AnchorPoint.objects.count() == 6
    assert anchor.stat().st_mode & 0o777 == 0o600
    assert "why" not in anchor.read_text()


def test_a_trail_at_rest_is_anchored_once(committed_db: None, anchor: Path) -> None:
    assert anchoring.drop_anchor(at=AT) is not None
    assert anchoring.drop_anchor(at=LATER) is not None  # the line that says that it began
    assert anchoring.drop_anchor(at=LATER) is None
    assert len(anchor.read_text().splitlines()) == 2


@pytest.mark.parametrize(
    "tampering",
    [
        ["UPDATE audit_auditline SET reason = 'other' WHERE number = 3", CHAIN_ANEW],
        ["UPDATE audit_auditline SET actor_name = 'Other' WHERE number = 1", CHAIN_ANEW],
        ["DELETE FROM audit_auditline WHERE number = 4", CHAIN_ANEW],
        ["UPDATE audit_auditline SET number = 99 WHERE number = 2",
         "UPDATE audit_auditline SET number = 2 WHERE number = 3",
         "UPDATE audit_auditline SET number = 3 WHERE number = 99", CHAIN_ANEW],
        ["DELETE FROM audit_auditline WHERE number = 8"],
        ["DELETE FROM audit_auditline WHERE number > 2"],
        ["DELETE FROM audit_auditline"],
        ["DELETE FROM audit_auditline", "DELETE FROM audit_anchorpoint"],
        ["DELETE FROM audit_auditline WHERE number > 2", CHAIN_ANEW,
         "DELETE FROM audit_anchorpoint WHERE number > 2"],
    ],
)  # fmt: skip
def test_all_rights_on_the_database_are_not_enough(
    tamper: Tamper, anchor: Path, tampering: list[str]
) -> None:
    five_points()
    assert troubles() == []
    tamper(
        "ALTER TABLE audit_anchorpoint DISABLE TRIGGER USER",
        "SELECT setval('audit_auditline_id_seq', 1000)",
        *tampering,
    )
    assert proof.first_broken_link() is None  # the chain alone does not tell
    assert troubles() != []
    write()
    with pytest.raises(DamagedError):
        anchoring.drop_anchor(at=LATER)


@pytest.mark.parametrize("tail", [1, 2, 5])
def test_a_tail_made_anew_is_seen_when_it_is_as_long_as_before(
    tamper: Tamper, anchor: Path, tail: int
) -> None:
    five_points()
    tamper("DELETE FROM audit_auditline WHERE number > 8 - %(tail)s", tail=tail)
    write(tail)
    assert proof.first_broken_link() is None
    assert troubles() != []


def cut_last(lines: list[bytes]) -> list[bytes]:
    return lines[:-1]


def cut_half_a_line(lines: list[bytes]) -> list[bytes]:
    return [*lines[:-1], lines[-1][:40]]


def cut_middle(lines: list[bytes]) -> list[bytes]:
    return [*lines[:2], *lines[3:]]


def cut_first(lines: list[bytes]) -> list[bytes]:
    return lines[1:]


def swap(lines: list[bytes]) -> list[bytes]:
    return [*lines[:2], lines[3], lines[2], *lines[4:]]


def edit_hash(lines: list[bytes]) -> list[bytes]:
    place, at, kind, number, digest, mark = lines[-1].split(b" ")
    return [*lines[:-1], b" ".join([place, at, kind, number, b"00" + digest[2:], mark])]


def edit_moment(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b"10:03", b"11:03") for line in lines]


def say_begun(lines: list[bytes]) -> list[bytes]:
    return [*lines[:3], lines[3].replace(b" head ", b" begun "), *lines[4:]]


def double(lines: list[bytes]) -> list[bytes]:
    return [*lines, lines[-1]]


def rubbish(lines: list[bytes]) -> list[bytes]:
    return [*lines, b"\xff\xfe nothing\n"]


def empty(lines: list[bytes]) -> list[bytes]:
    del lines
    return []


@pytest.mark.parametrize(
    "change",
    [
        cut_last, cut_half_a_line, cut_middle, cut_first, swap, edit_hash, edit_moment, say_begun,
        double, rubbish, empty,
    ],
)  # fmt: skip
def test_an_anchor_that_was_touched_is_seen(
    committed_db: None, anchor: Path, change: Callable[[list[bytes]], list[bytes]]
) -> None:
    five_points()
    anchor.write_bytes(b"".join(change(anchor.read_bytes().splitlines(keepends=True))))
    assert troubles() != []


def test_an_anchor_that_is_gone_is_seen_and_not_begun_again(tamper: Tamper, anchor: Path) -> None:
    five_points()
    anchor.unlink()
    tamper("ALTER TABLE audit_anchorpoint DISABLE TRIGGER USER", "DELETE FROM audit_anchorpoint")
    assert troubles() != []
    with pytest.raises(DamagedError, match="every point"):
        anchoring.drop_anchor(at=LATER)


def test_points_made_with_another_key_are_seen(
    committed_db: None, anchor: Path, settings: Settings
) -> None:
    five_points()
    settings.INDEX_KEY = "b" * 64
    damage = "line 1 of the anchor does not follow the one before"
    assert troubles() == [f"The anchor is damaged: {damage}."]


def test_a_trail_that_went_on_without_anchor_is_seen(committed_db: None, anchor: Path) -> None:
    five_points()
    write()
    assert troubles(AT + timedelta(hours=1)) == []
    assert troubles(AT + timedelta(hours=3)) == [
        "Nothing was anchored since line 8, though the trail went on."
    ]


def test_a_crash_between_file_and_table_mends_itself(tamper: Tamper, anchor: Path) -> None:
    five_points()
    tamper(
        "ALTER TABLE audit_anchorpoint DISABLE TRIGGER USER",
        "DELETE FROM audit_anchorpoint WHERE place = 6",
        "ALTER TABLE audit_anchorpoint ENABLE TRIGGER USER",
    )
    assert troubles() == ["The anchor and its copy in the database are not the same."]
    anchoring.drop_anchor(at=LATER)
    assert troubles() == []
    write()
    anchoring.drop_anchor(at=LATER)
    assert troubles() == []


def test_after_a_restore_the_anchor_begins_anew_and_still_proves_what_was_before(
    tamper: Tamper, anchor: Path
) -> None:
    five_points()
    for last in (5, 3):  # restored twice, each time to an earlier moment
        tamper(
            "ALTER TABLE audit_anchorpoint DISABLE TRIGGER USER",
            "DELETE FROM audit_auditline WHERE number > %(last)s",
            "DELETE FROM audit_anchorpoint WHERE number > %(last)s",
            last=last,
        )
        assert troubles() != []
        anchoring.begin_anew(reason="restored", at=LATER)
        assert troubles() == []
        write(4)
        anchoring.drop_anchor(at=LATER)
        assert troubles() == []
    tamper("UPDATE audit_auditline SET reason = 'other' WHERE number = 2", CHAIN_ANEW)
    assert troubles() != []


def test_a_damaged_file_can_be_begun_anew(committed_db: None, anchor: Path) -> None:
    five_points()
    anchor.write_text("rubbish\n")
    anchoring.begin_anew(reason="disk broken", at=LATER)
    anchoring.drop_anchor(at=LATER)
    assert troubles() == []
    assert anchor.read_text().startswith("7 ")


def test_a_file_that_cannot_be_written_is_told_and_leaves_no_point(
    committed_db: None, settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings.ANCHOR = str(tmp_path)
    tasks.drop_anchor(AT)
    assert "The anchor cannot be written" in caplog.text
    assert not AnchorPoint.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit_anchorpoint SET number = 0", "DELETE FROM audit_anchorpoint",
     "TRUNCATE audit_anchorpoint"],
)  # fmt: skip
def test_the_application_cannot_change_the_copy(statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute(statement)
