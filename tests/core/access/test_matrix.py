"""The matrix: every cell allows what it says and nothing else, in the program and the database."""

import re
from pathlib import Path

import pytest
from django.db import connection

from tests.core.accounts.factories import make_user
from tests.core.organizations.factories import make_centre, make_organization
from thuisfront.core.access import asking, matrix
from thuisfront.core.access.matrix import MATRIX, READERS, RIGHTS, STAFF, Act, Data, Reach
from thuisfront.core.access.queries import organizations_within
from thuisfront.core.access.roles import ROLES

DESIGN = Path(__file__).parents[4] / "shared/design/security.md"
CELLS = [
    (data, act, reach, masked)
    for data in Data
    for act in Act
    for reach in Reach
    for masked in (False, True)
]
_ASK = """
    SELECT d, a, r, m FROM unnest(%s::text[], %s::text[], %s::text[], %s::bool[]) AS c(d, a, r, m)
    WHERE %s = ANY (access_organizations(d, a, r, m))
"""


def told_by_the_matrix(reader: str) -> set[tuple[str, str, str, bool]]:
    """Return the cells in which a reader may alone, with and without masking."""
    own = [right for right in RIGHTS if right.reader == reader and not right.second_person]
    return {
        (right.data, right.act, right.reach, masked)
        for right in own
        for masked in (False, True)
        if masked or not right.masked
    }


@pytest.mark.django_db
@pytest.mark.parametrize("reader", STAFF)
def test_every_cell_allows_and_denies_in_the_database_and_in_the_program(reader: str) -> None:
    make_centre()
    place, other = make_organization(), make_organization()
    user = make_user(reader, place)
    columns = [list(column) for column in zip(*CELLS, strict=True)]
    columns = [[str(v) for v in column] for column in columns[:3]] + columns[3:]
    answers = {}
    for organization in (place, other):
        with asking.as_user(user), connection.cursor() as cursor:
            cursor.execute(_ASK, [*columns, organization.pk])
            answers[organization.pk] = set(cursor.fetchall())
    assert answers == {place.pk: told_by_the_matrix(reader), other.pk: set()}
    told = {
        (data, act, reach, masked)
        for data, act, reach, masked in CELLS
        if organizations_within(user, data, act, reach, masked=masked)
    }
    assert told == told_by_the_matrix(reader)


@pytest.mark.django_db
def test_the_database_has_the_matrix_of_this_version() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reader, data, act, reach, masked, second_person FROM access_right")
        kept = set(cursor.fetchall())
        cursor.execute("SELECT reader, sees_files FROM access_reader")
        readers = dict(cursor.fetchall())
    assert kept == {
        (r.reader, str(r.data), str(r.act), str(r.reach), r.masked, r.second_person) for r in RIGHTS
    }
    assert readers == {reader: matrix.sees_files(reader) for reader in STAFF}


@pytest.mark.django_db
def test_nobody_and_who_has_no_role_may_nothing() -> None:
    make_centre()
    user = make_user()
    for ask in (asking.as_user(user), asking.as_nobody(), asking.as_holder(mark=b"x")):
        with ask, connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM access_right r"
                " WHERE cardinality(access_organizations(r.data, r.act, r.reach, true)) > 0"
            )
            assert cursor.fetchone() == (0,)


def test_each_row_names_readers_that_are_there_and_every_role_has_a_reader() -> None:
    assert {reader for row in MATRIX.values() for reader in row} <= set(READERS)
    assert set(MATRIX) == set(Data)
    assert {role.code for role in ROLES} == set(STAFF)


@pytest.mark.parametrize("cell", ["", "R x", "Q o", "R o o", "r o", "R o;U o", "R (no end"])
def test_a_cell_that_cannot_be_read_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match="cannot be read"):
        list(matrix._rights("adviser", Data.TRAINING, cell))


def test_who_runs_the_system_reads_no_file_of_a_person() -> None:
    for reader in ("administrator", "log-manager", "editor", "trainer", "experience-expert"):
        assert not matrix.sees_files(reader), reader
        seen = {right.data for right in RIGHTS if right.reader == reader}
        assert not seen & matrix.FILES_OF_PEOPLE


def test_only_a_second_person_opens_what_a_child_said_and_a_secret_address() -> None:
    for data in (Data.OWN_WORDS, Data.SECRET_ADDRESS):
        for reader in ("senior-adviser", "privacy-officer"):
            assert all(right.second_person for right in matrix.rights(reader, data, Act.READ))


# Column of the design → role. Its supervisor is two roles here: senior adviser and coordinator.
COLUMNS = {
    "An": "anonymous", "Kr": "asker", "Kp": "child", "Ot": "parent-at-home",
    "Od": "detained-parent", "Vr": "volunteer", "Hd": "adviser", "Tw": "family-worker",
    "Pf": "prison-staff", "Pb": "visit-planner", "On": "researcher", "FG": "privacy-officer",
    "Ta": "administrator", "Lb": "log-manager",
}  # fmt: skip
WIDER = {  # each with its reason in ADR 15, letters 28, Meldcode 36, referrals 41
    ("D2", "Hd"): "an adviser judges a letter that a colleague made of a question",
    ("D7", "Hd"): "an adviser writes the steps until the attention officer takes over",
    ("D10", "Hd"): "an adviser follows what they sent, and hears whether it helped",
    ("D12", "Kr"): "an asker sees what they agreed to and stops it with the five words",
    ("D12", "Hd"): "an adviser records what an asker agrees to",
    ("D12", "Tw"): "a family worker notes that a consent is withdrawn",
    ("D12", "FG"): "the privacy officer withdraws one when the person asks so",
    ("D13", "Kr"): "an asker sees who saw the question",
    ("D13", "FG"): "who answers for the trail can export it",
    ("D17", "Ta"): "who makes accounts sees them",
}


@pytest.mark.skipif(not DESIGN.exists(), reason="the design is not beside this checkout")
def test_no_reader_may_more_than_the_design_says() -> None:
    lines = DESIGN.read_text("utf-8").splitlines()
    head = next(line for line in lines if line.startswith("| data | An |"))
    names = [name.strip() for name in head.strip("|").split("|")]
    more = []
    for line in lines[lines.index(head) + 2 :]:
        if not line.startswith("|"):
            break
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        row = "E" if cells[0] == "D erase" else cells[0].split()[0]
        if row not in set(Data):
            continue
        for name, cell in zip(names[1:], cells[1:], strict=True):
            if name in COLUMNS and (row, name) not in WIDER:
                allowed = set("".join(re.findall(r"\b[CRUDXSA]+\b", cell.replace("DSAR", "X"))))
                mine = {r.act for r in RIGHTS if (r.data, r.reader) == (row, COLUMNS[name])}
                in_words = not allowed and cell != "–"  # "name only m": read as a limit
                if not in_words and not mine <= allowed:
                    more.append(f"{row} {name}: {sorted(mine)} not in {cell}")
    assert more == []
