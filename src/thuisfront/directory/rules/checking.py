"""From a nested value of a feed to rows of tables; what is wrong with it goes in the report. Pure.

Entities that stand in more than one place of a feed are compared: the same identifier with
another content is wrong.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from thuisfront.directory.rules.problems import Report, Wrong
from thuisfront.directory.rules.spec import Entity, Kind, Table
from thuisfront.directory.rules.values import BAD, Check, check_for, key_in

DEEPEST = 12
REMEMBERED = 50_000
CHANGING = "last_modified"  # says when, not what
Value = dict[str, Any]
EMPTY: dict[Kind, Any] = {Kind.TEXT: "", Kind.URI: "", Kind.EMAIL: "", Kind.TIME: ""}
encode = msgspec.json.Encoder(order="deterministic").encode


class Row(NamedTuple):
    """One row: the values of the columns of its entity, and what these belong to."""

    entity: str
    key: UUID
    owner: UUID
    values: list[Any]
    path: str
    digest: bytes = b""
    is_whole: bool = True


class _Hand(NamedTuple):
    """In what a part hangs: its entity, identifier and key; whose it is; by which link, where."""

    name: str
    id: UUID
    key: UUID
    owner: UUID
    column: str
    place: int


@dataclass
class Plan:
    """An entity as it is read: for each name its column and check, and what it begins with."""

    entity: Entity
    new_key: Callable[[], UUID]
    checks: dict[str, tuple[int, Check]] = field(default_factory=dict)
    empty: list[Any] = field(default_factory=list)
    required: tuple[str, ...] = ()
    ordered: tuple[tuple[str, str], ...] = ()

    @cached_property
    def at(self) -> dict[str, int]:
        """Return the place of every column."""
        return {column: place for place, column in enumerate(self.columns)}

    @cached_property
    def nested(self) -> frozenset[str]:
        """Return the names of what stands in it and is no value of its own."""
        entity = self.entity
        services = ("services",) if entity.name == "organization" else ()
        lists = (each.name for each in entity.many)
        wholes = (each.name for each in entity.ones)
        links = (each.name for each in entity.links)
        return frozenset((*services, *lists, *wholes, *links))

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """Return the columns that a row has values for."""
        first = () if self.entity.is_record else ("key", "owner", "place")
        links = dict.fromkeys([*(each.column for each in self.entity.links), *self.holders])
        own = (each.column for each in self.entity.fields)
        return (*first, *own, *(link for link in links if link not in self.entity.columns), "extra")

    @cached_property
    def holders(self) -> tuple[str, ...]:
        """Return the columns of what hangs at anything."""
        return ("holder",) if self.entity.name in {"attribute", "metadata"} else ()

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """Return the kind of every column that is not text."""
        found = {each.column: each.kind for each in (*self.entity.fields, *self.entity.links)}
        return found | dict.fromkeys(("key", "owner", "holder"), Kind.UUID)


def plan_of(entity: Entity, new_key: Callable[[], UUID]) -> Plan:
    """Return how an entity is read."""
    plan = Plan(entity, new_key)
    plan.checks = {each.name: (plan.at[each.column], check_for(each)) for each in entity.fields}
    plan.ordered = ORDERED.get(entity.name, ())
    plan.empty = [_empty(plan, column) for column in plan.columns]
    ones = {one.column for one in entity.ones}
    plan.required = tuple(each.name for each in entity.fields
                          if each.required and each.column not in ones)  # fmt: skip
    return plan


def _empty(plan: Plan, column: str) -> Any:
    if column == "extra":
        return "{}"
    if column == "place":
        return 0
    kind = plan.kinds.get(column, Kind.TEXT)
    return False if kind == Kind.FLAG else EMPTY.get(kind)


class Reader:
    """Reads the records of one feed; it remembers what it saw, up to a limit."""

    def __init__(self, table: Table, new_key: Callable[[], UUID], report: Report) -> None:
        self.table, self.report = table, report
        self.plans = {name: plan_of(entity, new_key) for name, entity in table.items()}
        self._seen: OrderedDict[tuple[str, UUID], bytes | int] = OrderedDict()
        self._rows: list[Row] = []
        self._marks: list[tuple[str, UUID]] = []

    def read(self, name: str, value: Any, path: str) -> list[Row] | None:
        """Return the rows of a record, or nothing when something is wrong with it."""
        before, self._rows, self._marks = self.report.errors, [], []
        self._record(self.plans[name], value, path, {}, 0, is_top=True)
        if self.report.errors == before:
            return self._rows
        for mark in self._marks:  # what stood in a record that is not taken was not read
            self._seen.pop(mark, None)
        return None

    def _record(
        self, plan: Plan, value: Any, path: str, links: Mapping[str, UUID], depth: int,
        *, is_top: bool = False,
    ) -> UUID | None:  # fmt: skip
        """Read a record; return its key, which is all there is when it was read before."""
        if not self._is_object(value, path, depth):
            return None
        entity = plan.entity
        bare = {name: each for name, each in value.items() if name != CHANGING}
        digest = blake2b(encode([bare, *links.values()]), digest_size=16).digest()
        key = value.get("id")
        if isinstance(key, str) and not is_top and self._was_read(entity.name, key, digest):
            return UUID(key)
        values = self._values(plan, value, path)
        found: UUID | None = values[plan.checks["id"][0]]
        if found is None:
            return None
        self._same(plan, value, values, path)
        for column, link in links.items():
            values[plan.at[column]] = link
        lists = {many.name for many in entity.many}
        is_whole = is_top or bool(links) or not lists.isdisjoint(value)
        if entity.name == "location" and value.get("confidential") is True:
            values, is_whole = self._secret(plan, values), True
        self._rows.append(Row(entity.name, found, found, values, path, digest, is_whole))
        if not (entity.name == "location" and value.get("confidential") is True):
            self._nested(plan, value, path, values, found, found, depth)
        return found

    def _secret(self, plan: Plan, values: list[Any]) -> list[Any]:
        """Keep of a confidential location only that it is there."""
        kept = {"id", "location_type", "is_confidential", "organization_id", "name"}
        return [each if column in kept else empty for column, each, empty
                in zip(plan.columns, values, plan.empty, strict=True)]  # fmt: skip

    def _part(self, plan: Plan, value: Any, path: str, at_hand: "_Hand", depth: int) -> None:
        if not self._is_object(value, path, depth):
            return
        values = self._values(plan, value, path)
        at, key, owner = plan.at, plan.new_key(), at_hand.owner
        values[0], values[1], values[2] = key, owner, min(at_hand.place, 32_767)
        values[at[at_hand.column]] = at_hand.key
        if plan.entity.name == "attribute":
            values[at["link_entity"]], values[at["link_id"]] = at_hand.name, at_hand.id
        if plan.entity.name == "metadata":
            values[at["resource_type"]], values[at["resource_id"]] = at_hand.name, at_hand.id
        self._compare(plan, values, path)
        self._rows.append(Row(plan.entity.name, key, owner, values, path))
        self._nested(plan, value, path, values, key, owner, depth)

    def _nested(
        self, plan: Plan, value: Value, path: str, values: list[Any], key: UUID, owner: UUID,
        depth: int,
    ) -> None:  # fmt: skip
        entity = plan.entity
        for one in entity.ones:
            self._one(plan, one.name, one.entity, one.column, value, path, values, depth)
        own = values[plan.checks["id"][0]]
        for many in entity.many:
            if many.name not in value:
                continue
            each = value[many.name]
            if not isinstance(each, list):
                self.report.add(f"{path}/{many.name}", Wrong.NOT_LIST)
                continue
            below = self.plans[many.entity]
            for place, inner in enumerate(each):
                where = f"{path}/{many.name}/{place}"
                if below.entity.is_record:
                    self._record(below, inner, where, {many.column: key}, depth + 1)
                else:
                    hand = _Hand(entity.name, own or key, key, owner, many.column, place)
                    self._part(below, inner, where, hand, depth + 1)

    def _one(
        self, plan: Plan, name: str, entity: str, column: str, value: Value, path: str,
        values: list[Any], depth: int,
    ) -> None:  # fmt: skip
        place = plan.at[column]
        if isinstance(value.get(name), dict):
            owner = values[plan.at["organization_id"]] if name == "program" else None
            links = {"organization_id": owner} if owner else {}
            values[place] = self._record(
                self.plans[entity], value[name], f"{path}/{name}", links, depth + 1
            )
        elif name in value:
            self.report.add(f"{path}/{name}", Wrong.NOT_OBJECT)
        elif values[place] is None and self._must(plan, column):
            self.report.add(f"{path}/{name}", Wrong.MISSING)

    def _must(self, plan: Plan, column: str) -> bool:
        return any(each.column == column and each.required for each in plan.entity.fields)

    def _is_object(self, value: Any, path: str, depth: int) -> bool:
        if not isinstance(value, dict) or depth > DEEPEST:
            self.report.add(path, Wrong.NOT_OBJECT)
            return False
        return True

    def _values(self, plan: Plan, value: Value, path: str) -> list[Any]:
        """Return the values of the columns; what HSDS does not know is kept apart."""
        values, extra = plan.empty.copy(), {}
        for name, given in value.items():
            known = plan.checks.get(name)
            if known:
                checked = known[1](given, f"{path}/{name}", self.report)
                if checked is not BAD:
                    values[known[0]] = checked
            elif name not in plan.nested:
                extra[name] = given
        for name in plan.required:
            if name not in value:
                self.report.add(f"{path}/{name}", Wrong.MISSING)
        if extra:
            values[-1] = self._extra(extra, path)
        self._backwards(plan, values, path)
        return values

    def _extra(self, extra: Value, path: str) -> str:
        """Return what HSDS does not know as JSON; PostgreSQL takes no NUL, not even written."""
        told = encode(extra)
        if b"\\u0000" in told:
            self.report.add(path, Wrong.NUL)
            return "{}"
        return told.decode()

    def _backwards(self, plan: Plan, values: list[Any], path: str) -> None:
        for first, last in plan.ordered:
            low, high = values[plan.checks[first][0]], values[plan.checks[last][0]]
            if low is not None and high is not None and high < low:
                self.report.add(f"{path}/{last}", Wrong.BACKWARDS, first)
        if plan.entity.name == "location":
            self._place(plan, values, path)

    def _place(self, plan: Plan, values: list[Any], path: str) -> None:
        north, east = (values[plan.checks[name][0]] for name in ("latitude", "longitude"))
        if north is None and east is None:
            return
        if north is None or east is None or abs(north) > 90 or abs(east) > 180:  # noqa: PLR2004 -- degrees
            self.report.add(f"{path}/latitude", Wrong.NO_PLACE)
        elif 2 <= north <= 8 and 49 <= east <= 54:  # noqa: PLR2004 -- Benelux, the other way round
            self.report.add(f"{path}/latitude", Wrong.SWAPPED)

    def _was_read(self, entity: str, key: str, digest: bytes) -> bool:
        found = key_in(key)
        return found is not None and self._remember((entity, found), digest) == digest

    def _compare(self, plan: Plan, values: list[Any], path: str) -> None:
        """Look whether a part stood elsewhere in this feed with other content."""
        key = values[plan.checks["id"][0]]
        if key is None or plan.entity.name in {"attribute", "metadata"}:
            return
        digest = hash(tuple([values[place] for place, _ in plan.checks.values()]))
        before = self._remember((plan.entity.name, key), digest)
        if before is not None and before != digest:
            self.report.add(f"{path}/id", Wrong.TWICE, str(key))

    def _same(self, plan: Plan, value: Value, values: list[Any], path: str) -> None:
        """Look whether a record that names the same fields stood here with other values."""
        named = [name for name in plan.checks if name in value]
        own = [values[plan.checks[name][0]] for name in named if name != CHANGING]
        digest = hash(tuple(own))
        mark = (f"{plan.entity.name} {' '.join(named)}", values[plan.checks["id"][0]])
        before = self._remember(mark, digest)
        if before is not None and before != digest:
            self.report.add(f"{path}/id", Wrong.TWICE, str(mark[1]))

    def _remember(self, mark: tuple[str, UUID], digest: bytes | int) -> bytes | int | None:
        before = self._seen.get(mark)
        if before is None:
            self._seen[mark] = digest
            self._marks.append(mark)
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        return before


ORDERED = {
    "service": (("minimum_age", "maximum_age"),),
    "schedule": (("valid_from", "valid_to"), ("dtstart", "until")),
    "cost_option": (("valid_from", "valid_to"),),
}
