"""The second wall: policies of row-level security, made from the same matrix as the first.

A room describes a wall per table as SQL conditions; a migration of that room builds it with
`build`. The conditions use the functions of `migrations/0002`: `access_who()`, `access_thing()`,
`access_mark()`, `access_organizations(data, act, reach, masked)` and `access_things(kind)`. Put
each in a sub-select, so that PostgreSQL asks it once per statement and not per row. Every
sub-select is planned with each statement, also those of the walls of tables that it looks into:
say a condition once, and give `within` all the reaches at once.
"""

import hashlib
from dataclasses import dataclass

from django.db.migrations import RunSQL
from django.db.migrations.operations.base import Operation

from thuisfront.core.access.matrix import RIGHTS, STAFF, Act, Data, Reach, sees_files
from thuisfront.core.base.registry import Registry

SYSTEM = "(SELECT access_is_system())"


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

    Walls of one table open it together; a `restrictive` one must let a row through as well.
    """

    table: str
    read: str = ""
    create: str = ""
    update: str = ""
    delete: str = ""
    name: str = "need_to_know"
    restrictive: bool = False

    def statements(self) -> list[str]:
        """Return the SQL that builds the wall."""
        return [
            f"ALTER TABLE {self.table} ENABLE ROW LEVEL SECURITY",
            f"ALTER TABLE {self.table} FORCE ROW LEVEL SECURITY",
            *self._policy("read", f"FOR SELECT USING ({_or_system(self.read)})"),
            *self._policy("create", f"FOR INSERT WITH CHECK ({_or_system(self.create)})"),
            *self._policy("update", f"FOR UPDATE USING ({_or_system(self.update)})"),
            *self._policy("delete", f"FOR DELETE USING ({_or_system(self.delete)})"),
        ]

    def _policy(self, act: str, rule: str) -> list[str]:
        name, table = f"{self.name}_{act}", self.table
        digest = hashlib.sha256(rule.encode()).hexdigest()[:16]
        return [
            f"DROP POLICY IF EXISTS {name} ON {table}",
            f"CREATE POLICY {name} ON {table} {'AS RESTRICTIVE ' * self.restrictive}{rule}",
            f"COMMENT ON POLICY {name} ON {table} IS '{digest}'",
        ]

    def digests(self) -> dict[str, str]:
        """Return the note that each policy of this wall carries, to see when one is old."""
        comments = (line.split() for line in self.statements() if line.startswith("COMMENT"))
        return {words[3]: words[-1].strip("'") for words in comments}

    def reverse(self) -> list[str]:
        """Return the SQL that takes the wall away."""
        acts = ("read", "create", "update", "delete")
        dropped = [f"DROP POLICY IF EXISTS {self.name}_{act} ON {self.table}" for act in acts]
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
