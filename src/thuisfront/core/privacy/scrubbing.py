"""Making test data of a copy of the database: the same rows and shapes, about nobody.

What happens to a field follows from its label in the data map. Links, moments, numbers and
choices stay; texts are made up, or emptied when they may be; what is sealed takes made-up words
of the same length under a new key that no five words open. Rows that are nothing but keys and
addresses go, and so does the trail. All of it is one transaction, as the owner of the tables.
"""

import json
import secrets
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
from django.contrib.auth.hashers import make_password
from django.db import models
from psycopg.sql import SQL, Composed, Identifier

from thuisfront.core.base import sealing
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.datamap import Entry, Label, entries
from thuisfront.core.privacy.enums import Category, Erasure
from thuisfront.core.privacy.models import DataKey
from thuisfront.core.privacy.rotation import INSTALLATION

AS = "-c thuisfront.who=system:scrub"
TOGETHER = 500
_LONE = frozenset({Category.SECRET, Category.CONTACT})
_TRAIL = ("audit_auditline", "audit_anchorpoint")
_WORDS = "de fiets staat in de regen en morgen schijnt de zon weer boven het water bij de brug "

Owner = psycopg.Connection[tuple[Any, ...]]
Row = dict[str, Any]
Keys = dict[Any, tuple[bytes, bytes]]  # of each file: its key until now, and the one it gets


def scrub(owner: Owner, said: Callable[[str, int], None]) -> None:
    """Make everything personal up, in the transaction of `owner`; tell of each table how much.

    :raises sealing.CannotOpenError: when the master key is not that of this copy
    """
    owner.execute(SQL("TRUNCATE {}").format(SQL(", ").join(map(Identifier, _TRAIL))))
    fresh = dict(_rekeyed(owner))
    for entry in entries:
        table = entry.model._meta.db_table
        if table in _TRAIL or entry.model is DataKey or not entry.personal:
            continue
        if goes(entry):
            said(table, owner.execute(SQL("DELETE FROM {}").format(Identifier(table))).rowcount)
        else:
            said(table, _make_up(owner, entry, fresh))
    _put_keys(owner, fresh)


def sealed_columns(entry: Entry) -> list[str]:
    """Return the columns that hold words or addresses in secret writing."""
    return [
        name
        for name, label in entry.personal.items()
        if isinstance(_field(entry, name), models.BinaryField)
        and label.category != Category.SECRET
        and not _field(entry, name).primary_key
    ]


def goes(entry: Entry) -> bool:
    """Tell whether rows are only keys and addresses, of which nothing can be made up."""
    labels = entry.personal.items()
    lone = any(label.category in _LONE or _field(entry, name).primary_key for name, label in labels)
    return lone and all(label.erasure == Erasure.DELETE for _, label in labels)


def _make_up(owner: Owner, entry: Entry, fresh: Keys) -> int:
    changes = [
        (name, label)
        for name, label in entry.personal.items()
        if not _stays(_field(entry, name), label)
    ]
    if not changes:
        return 0
    number = 0
    for number, row in enumerate(_rows(owner, entry), start=1):
        held = {name: _made_up(entry, name, label, row, fresh) for name, label in changes}
        _write(owner, entry, row["pk"], {name: put(number) for name, put in held.items()})
    return number


def _stays(field: Any, label: Label) -> bool:
    """Tell whether a value says nothing any more once the names are gone."""
    if label.category == Category.SECRET and not isinstance(field, models.UUIDField):
        return False
    text = isinstance(field, models.CharField | models.TextField | models.FileField)
    return bool(field.is_relation or field.choices or not (text or _is_closed(field)))


def _is_closed(field: Any) -> bool:
    return isinstance(field, models.BinaryField | models.JSONField)


def _made_up(entry: Entry, name: str, label: Label, row: Row, fresh: Keys) -> Callable[[int], Any]:
    """Return what makes the new value of one field, given the number of the row."""
    field, old = _field(entry, name), row[name]
    if old is None or (field.null and label.category == Category.SECRET):
        return lambda _: None
    if name in sealed_columns(entry):
        return _resealed(entry, name, row, fresh)
    if isinstance(field, models.BinaryField):
        return lambda _: secrets.token_bytes(len(old))
    if isinstance(field, models.JSONField):
        return lambda _: "{}"
    return _text(field, label, old)


def _resealed(entry: Entry, name: str, row: Row, fresh: Keys) -> Callable[[int], bytes]:
    if row[entry.file] not in fresh:  # its key was shredded: nobody reads it, and nobody will
        return lambda _: secrets.token_bytes(len(row[name]))
    before, after = fresh[row[entry.file]]
    place = f"{entry.model._meta.db_table}.{name}|{row['pk']}"
    content = sealing.unseal(before, row[name], place)
    return lambda n: sealing.seal(after, _content_like(content, n), place)


def _content_like(content: bytes, number: int) -> bytes:
    """Return JSON or a text of the same shape; of anything else, such as a zip, nothing."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return b""
    if text.startswith(("{", "[")):
        return json.dumps(_like(json.loads(text), number)).encode()
    return str(_like(text, number)).encode()


def _text(field: Any, label: Label, old: Any) -> Callable[[int], str]:
    if label.category == Category.SECRET:
        return lambda _: make_password(None)[: field.max_length]
    if field.blank and not old:
        return lambda _: ""
    if isinstance(field, models.EmailField):
        return lambda n: str(_like("@", n))
    return lambda n: f"voorbeeld {n}"[: field.max_length]


def _like(held: Any, number: int) -> Any:
    """Return something of the same shape that says nothing."""
    if isinstance(held, dict):
        return {name: _like(value, number) for name, value in held.items()}
    if isinstance(held, list):
        return [_like(value, number) for value in held]
    if not isinstance(held, str):
        return held
    if "@" in held:
        return f"voorbeeld{number}@voorbeeld.test"
    if held and not any(sign.isalpha() for sign in held):
        return "0" * len(held)
    return (_WORDS * (len(held) // len(_WORDS) + 1))[: len(held)]


def _rekeyed(owner: Owner) -> Iterator[tuple[Any, tuple[bytes, bytes]]]:
    """Yield of every file its key until now, and the key that it gets."""
    table = Identifier(DataKey._meta.db_table)
    found = owner.execute(SQL("SELECT id, wrapped FROM {}").format(table))
    for pk, wrapped in found.fetchall():
        if pk == INSTALLATION:
            continue
        yield pk, (sealing.unwrap(keys.PURPOSE, wrapped, keys.place(pk)), sealing.new_key())


def _put_keys(owner: Owner, fresh: Keys) -> None:
    statement = SQL(
        "UPDATE {} SET wrapped = %s, wrapped_for_holder = NULL, salt_of_holder = NULL WHERE id = %s"
    ).format(Identifier(DataKey._meta.db_table))
    for pk, (_, key) in fresh.items():
        owner.execute(statement, [sealing.wrap(keys.PURPOSE, key, keys.place(pk)), pk])


def _rows(owner: Owner, entry: Entry) -> Iterator[Row]:
    """Yield every row with its personal columns, by key, a part at a time."""
    names = [name for name in entry.personal if not _field(entry, name).is_relation]
    wanted = dict.fromkeys([*names, *filter(None, [entry.file])])
    key = Identifier(str(entry.model._meta.pk.column))
    statement = SQL("SELECT {} FROM {} ORDER BY {}").format(
        SQL(", ").join([key, *(_selected(entry, name) for name in wanted)]),
        Identifier(entry.model._meta.db_table),
        key,
    )
    with owner.cursor(name="scrub") as cursor:
        cursor.itersize = TOGETHER
        cursor.execute(statement)
        for pk, *values in cursor:
            yield {"pk": pk, **dict(zip(wanted, values, strict=True))}


def _selected(entry: Entry, name: str) -> Identifier | Composed:
    """Return a column, or that of the row which a name such as `consent__thing` leads to."""
    own, _, beyond = name.partition("__")
    if not beyond:
        return Identifier(_column(entry, own))
    other = _field(entry, own).related_model
    return SQL("(SELECT o.{} FROM {} o WHERE o.{} = {}.{})").format(
        Identifier(other._meta.get_field(beyond).column), Identifier(other._meta.db_table),
        Identifier(other._meta.pk.column), Identifier(entry.model._meta.db_table),
        Identifier(_column(entry, own)),
    )  # fmt: skip


def _write(owner: Owner, entry: Entry, pk: Any, values: Row) -> None:
    sets: list[Composed] = [
        SQL("{} = %s").format(Identifier(_column(entry, name))) for name in values
    ]
    statement = SQL("UPDATE {} SET {} WHERE {} = %s").format(
        Identifier(entry.model._meta.db_table),
        SQL(", ").join(sets),
        Identifier(str(entry.model._meta.pk.column)),
    )
    owner.execute(statement, [*values.values(), pk])


def _field(entry: Entry, name: str) -> Any:
    return entry.model._meta.get_field(name)


def _column(entry: Entry, name: str) -> str:
    return str(_field(entry, name).column)
