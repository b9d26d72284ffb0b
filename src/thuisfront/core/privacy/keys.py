"""The keys of files: made, opened by the house or by their holder, shredded, wrapped anew."""

from collections.abc import Iterable
from secrets import token_bytes
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef

from thuisfront.core.base import sealing
from thuisfront.core.base.models import remove_rows
from thuisfront.core.privacy.models import DataKey

PURPOSE = "data key"
SALT = 16


class ShreddedError(Exception):
    """The key is gone, or not for whoever asks: the content stays closed."""


def make_key(kind: str, thing: UUID, *, words: str = "") -> bytes:
    """Make and keep the key of a file; with `words` its holder can open it too."""
    key, row = new_key(kind, thing, words=words)
    keep(row)
    return key


def new_key(kind: str, thing: UUID, *, words: str = "") -> tuple[bytes, DataKey]:
    """Return a key and the row that keeps it, for a file that is not stored yet: its row first."""
    key = sealing.new_key()
    row = DataKey(id=thing, kind=kind, wrapped=sealing.wrap(PURPOSE, key, place(thing)))
    if words:
        _wrap_for_holder(row, key, words)
    return key, row


def has_holder(thing: OuterRef) -> Exists:
    """Return the condition that somebody has words that open a file."""
    return Exists(DataKey.objects.filter(pk=thing).exclude(wrapped_for_holder=None))


def is_held(thing: UUID) -> bool:
    """Tell whether somebody has words that open this file."""
    return DataKey.objects.filter(pk=thing).exclude(wrapped_for_holder=None).exists()


def give_to_holder(thing: UUID, words: str) -> bool:
    """Let who has these words open a file from now on; tell whether nobody could before.

    Ask as its holder, who may keep and remove its key.
    """
    row = DataKey.objects.filter(pk=thing, wrapped_for_holder=None).first()
    if not row:
        return False
    _wrap_for_holder(row, unwrapped(thing, bytes(row.wrapped)), words)
    shred(thing)
    keep(row)
    return True


def _wrap_for_holder(row: DataKey, key: bytes, words: str) -> None:
    row.salt_of_holder = token_bytes(SALT)
    own = sealing.key_from_words(words, row.salt_of_holder)
    row.wrapped_for_holder = sealing.seal(own, key, place(row.pk, "wrapped_for_holder"))


def keep(row: DataKey) -> None:
    """Store a new key. Plain SQL asks nothing back: who may add a key may not always read it."""
    DataKey.objects.bulk_create([row])


def key_of(thing: UUID) -> bytes:
    """Return the key of a file.

    :raises ShreddedError: when there is none for who asks now
    """
    return keys_of([thing])[thing]


def keys_of(things: Iterable[UUID]) -> dict[UUID, bytes]:
    """Return the keys of several files.

    :raises ShreddedError: when one is not there for who asks now
    """
    wanted = set(things)
    with connection.cursor() as cursor:
        cursor.execute("SELECT file, wrapped FROM privacy_keys(%s::uuid[])", [list(wanted)])
        found = {pk: unwrapped(pk, held) for pk, held in cursor.fetchall()}
    if len(found) < len(wanted):
        raise ShreddedError
    return found


def unwrapped(thing: UUID, wrapped: bytes) -> bytes:
    """Return the key of a file as the table keeps it."""
    return sealing.unwrap(PURPOSE, wrapped, place(thing))


def key_with_words(thing: UUID | None, words: str) -> bytes | None:
    """Return the key of a file as its holder opens it, or nothing.

    An unknown file and wrong words take the same time.
    """
    row = DataKey.objects.filter(pk=thing).first() if thing else None
    salt = bytes(row.salt_of_holder) if row and row.salt_of_holder else bytes(SALT)
    own = sealing.key_from_words(words, salt)
    if not row or row.wrapped_for_holder is None:
        return None
    try:
        return sealing.unseal(own, row.wrapped_for_holder, place(row.pk, "wrapped_for_holder"))
    except sealing.CannotOpenError:
        return None


def shred(thing: UUID) -> bool:
    """Remove the key of a file for good; tell whether there was one."""
    return remove_rows(DataKey.objects.filter(pk=thing)) > 0


def place(thing: object, column: str = "wrapped") -> str:
    """Return where a wrapped key belongs."""
    return f"privacy_datakey.{column}|{thing}"
