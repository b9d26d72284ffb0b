"""The second wall: policies of row-level security, made from the same matrix as the first.

A room describes a wall per table as SQL conditions; a migration of that room builds it with
`build`. The conditions use the functions of `migrations/0002`: `access_who()`, `access_thing()`,
`access_mark()`, `access_organizations(data, act, reach, masked)` and `access_things(kind)`. Put
each in a sub-select, so that PostgreSQL asks it once per statement and not per row. Every
sub-select is planned with each statement, also those of the walls of tables that it looks into:
say a condition once, give `within` all the reaches at once, and keep the plan of what is asked of
another table for one row at a time (`Wall.kept`, ADR 47).
"""

import hashlib
from dataclasses import dataclass

from django.db.migrations import RunSQL
from django.db.migrations.operations.base import Operation

from thuisfront.core.access.matrix import RIGHTS, STAFF, Act, Data, Reach, sees_files
from thuisfront.core.base.registry import Registry

SYSTEM = "(SELECT access_is_system())"
ACTS = ("read", "create", "update", "delete")
WRITES = ACTS[1:]
# Asked as who asks: the walls of what it looks into hold inside too, so it tells nobody more.
_ASKED = """
CREATE OR REPLACE FUNCTION {name}(p_row uuid) RETURNS boolean LANGUAGE plpgsql STABLE
SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN {condition};
END $$"""


def within(column: str, data: Data, act: Act, *reaches: Reach, masked: bool = False) -> str:
    """Return the condition that a row is of an organization where the asker has this right."""
    asked = f"'{data}', '{act}', '{','.join(reaches)}', {str(masked).lower()}"
    return f"({column} = ANY ((SELECT access_organizations({asked}))::uuid[]))"


def granted(column: str, kind: str) -> str:
    """Return the condition that the asker has a running grant on a row."""
    return f"{column} = ANY ((SELECT access_things('{kind}'))::uuid[])"


@dataclass(frozen=True)
class Wall:
    """Who may do what with the rows of one table; an empty condition is nobody but the system.

    Walls of one table open it together; a `restrictive` one must let a row through as well. With
    `kept` the conditions are about that one column, and `keeps` says which of them a function asks,
    of which PostgreSQL keeps the plan: row by row, so not what a long list reads. What `when` says
    stands before all of them, and is asked without the function.
    """

    table: str
    read: str = ""
    create: str = ""
    update: str = ""
    delete: str = ""
    name: str = "need_to_know"
    restrictive: bool = False
    when: str = ""
    kept: str = ""
    keeps: tuple[str, ...] = WRITES

    def statements(self) -> list[str]:
        """Return the SQL that builds the wall."""
        return [
            f"ALTER TABLE {self.table} ENABLE ROW LEVEL SECURITY",
            f"ALTER TABLE {self.table} FORCE ROW LEVEL SECURITY",
            *self._policy("read", "FOR SELECT USING"),
            *self._policy("create", "FOR INSERT WITH CHECK"),
            *self._policy("update", "FOR UPDATE USING"),
            *self._policy("delete", "FOR DELETE USING"),
        ]

    def _policy(self, act: str, kind: str) -> list[str]:
        name, table = f"{self.name}_{act}", self.table
        function, condition = self._asked(act)
        rule = f"{kind} ({_or_system(condition)})"
        digest = hashlib.sha256(f"{rule}{function}".encode()).hexdigest()[:16]
        return [
            f"DROP POLICY IF EXISTS {name} ON {table}",
            *([function] if function else []),
            f"CREATE POLICY {name} ON {table} {'AS RESTRICTIVE ' * self.restrictive}{rule}",
            f"COMMENT ON POLICY {name} ON {table} IS '{digest}'",
        ]

    def _asked(self, act: str) -> tuple[str, str]:
        """Return the function that asks a condition, where there is one, and what the wall says."""
        condition: str = getattr(self, act)
        function = ""
        if condition and self._keeps(act):
            inside = condition.replace(f"{self.table}.{self.kept}", "p_row")
            function = _ASKED.format(name=self._function(act), condition=inside)
            condition = f"{self._function(act)}({self.table}.{self.kept})"
        return function, f"({self.when} AND {condition})" if condition and self.when else condition

    def _keeps(self, act: str) -> bool:
        return bool(self.kept) and act in self.keeps

    def _function(self, act: str) -> str:
        return f"{self.table}_{self.name}_{act}"

    def digests(self) -> dict[str, str]:
        """Return the note that each policy of this wall carries, to see when one is old."""
        comments = (line.split() for line in self.statements() if line.startswith("COMMENT"))
        return {words[3]: words[-1].strip("'") for words in comments}

    def reverse(self) -> list[str]:
        """Return the SQL that takes the wall away."""
        dropped = [f"DROP POLICY IF EXISTS {self.name}_{act} ON {self.table}" for act in ACTS]
        dropped += [
            f"DROP FUNCTION IF EXISTS {self._function(act)}" for act in ACTS if self._keeps(act)
        ]
        if self.restrictive:  # the walls that open the table stay
            return dropped
        return [*dropped, f"ALTER TABLE {self.table} DISABLE ROW LEVEL SECURITY"]


walls: Registry[Wall] = Registry()


def build(*built: Wall) -> list[Operation]:
    """Return the operations of a migration that builds walls, or builds them anew."""
    return [RunSQL(";\n".join(wall.statements()), ";\n".join(wall.reverse())) for wall in built]


def _or_system(condition: str) -> str:
    return f"{SYSTEM} OR {condition}" if condition else SYSTEM


def write_rights() -> Operation:
    """Return the operation of a migration that gives the database the matrix of this version."""
    rows = ", ".join(
        f"('{r.reader}', '{r.data}', '{r.act}', '{r.reach}', {r.masked}, {r.second_person})"
        for r in RIGHTS
    )
    columns = "reader, data, act, reach, masked, second_person"
    return RunSQL(
        f"TRUNCATE access_right; INSERT INTO access_right ({columns}) VALUES {rows}",  # noqa: S608 -- made of our own matrix
        RunSQL.noop,
    )


def write_readers() -> Operation:
    """Return the operation that tells the database which roles see files of people."""
    rows = ", ".join(f"('{reader}', {sees_files(reader)})" for reader in STAFF)
    return RunSQL(
        f"TRUNCATE access_reader; INSERT INTO access_reader (reader, sees_files) VALUES {rows}",  # noqa: S608 -- made of our own matrix
        RunSQL.noop,
    )
