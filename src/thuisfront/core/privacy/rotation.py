"""Changing the master key: every value that one wrapped is wrapped anew, a few at a time.

Each batch is a transaction of its own. An interrupted change goes on where it stopped: what is
done begins with the name of the newest key, and the others still open with the key they had.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.db import connection, models
from django.db.models.functions import Substr

from thuisfront.core.access import asking
from thuisfront.core.base import sealing
from thuisfront.core.base.registry import Registry
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.models import DataKey

BATCH = 500
TOGETHER = 100  # rows in one statement
INSTALLATION = UUID(int=0)
_CHECK = "thuisfront"


class WrongKeyError(Exception):
    """A key from outside does not belong to this database."""


@dataclass(frozen=True)
class WrappedColumn:
    """A column with values wrapped by the master key."""

    model: type[models.Model]
    column: str
    purpose: str
    place: Callable[[object], str]

    @property
    def name(self) -> str:
        """Return the table and column, to tell how far one is."""
        return f"{self.model._meta.db_table}.{self.column}"

    def rows(self) -> models.QuerySet[models.Model]:
        """Return the rows that have something in the column."""
        return models.QuerySet(self.model).exclude(**{self.column: None})

    def wrap_anew(self, most: int) -> int:
        """Wrap what an older key wrapped, at most so many rows; return how many that were."""
        older = list(self._older().select_for_update()[:most])
        for row in older:
            place, held = self.place(row.pk), getattr(row, self.column)
            content = sealing.unwrap(self.purpose, held, place)
            setattr(row, self.column, sealing.wrap(self.purpose, content, place))
        # Together: to work out who may change a key takes the database longer than changing it.
        self.rows().bulk_update(older, [self.column], batch_size=TOGETHER)
        return len(older)

    def _older(self) -> models.QuerySet[models.Model]:
        name = Substr(self.column, 1, sealing.KEY_ID)
        newest = models.Value(sealing.master_key_ids()[0], models.BinaryField())
        named = self.rows().annotate(key_name=models.ExpressionWrapper(name, models.BinaryField()))
        older: models.QuerySet[models.Model] = named.exclude(key_name=newest).order_by("pk")
        return older


class SecondFactors:
    """Seeds of second factors, which their package keeps as text in JSON."""

    name = "mfa_authenticator.data"
    _SEEDS = ("secret", "seed")

    def wrap_anew(self, most: int) -> int:
        """Wrap what an older key wrapped, at most so many rows; return how many that were."""
        adapter, done = get_adapter(), 0
        for row in Authenticator.objects.select_for_update().order_by("pk"):
            old = [name for name in self._SEEDS if name in row.data and self._is_old(row, name)]
            for name in old:
                row.data[name] = adapter.encrypt(adapter.decrypt(row.data[name]))
            if old:
                row.save(update_fields=("data",))
                done += 1
            if done == most:
                break
        return done

    def _is_old(self, row: Authenticator, name: str) -> bool:
        return not sealing.is_newest(base64.b64decode(row.data[name]))


class Wrapping(Protocol):
    """Something with values that the master key wrapped."""

    @property
    def name(self) -> str:
        """Return the table and column, to tell how far one is."""

    def wrap_anew(self, most: int) -> int:
        """Wrap what an older key wrapped, at most so many rows; return how many that were."""


wrappings: Registry[Wrapping] = Registry()


def wrap_anew(said: Callable[[str, int], None]) -> int:
    """Wrap everything with the newest master key; tell after each batch what was done.

    :raises sealing.CannotOpenError: when the key that wrapped a row is not given any more
    """
    total = 0
    for wrapping in wrappings:
        count = 0
        while done := _batch(wrapping):
            count += done
            said(wrapping.name, count)
        total += count
    return total


def _batch(wrapping: Wrapping) -> int:
    with asking.as_system("rotate_keys"):
        return wrapping.wrap_anew(BATCH)


def check_keys() -> None:
    """Refuse keys from outside that are not those of this database.

    The first time they are noted: a key of the installation itself, that the master key must
    open, with the fingerprint that the index key must make.

    :raises WrongKeyError: with one sentence about which key is wrong
    """
    with asking.as_system("check_keys"):
        row = DataKey.objects.filter(pk=INSTALLATION).first()
        if not row:
            _note_installation()
            return
        try:
            noted = sealing.unwrap(keys.PURPOSE, row.wrapped, keys.place(INSTALLATION))
        except sealing.CannotOpenError:
            raise WrongKeyError(
                "THUISFRONT_MASTER_KEY is not the key that this database was sealed with"
            ) from None
        if noted != sealing.fingerprint(_CHECK, _CHECK):
            raise WrongKeyError("THUISFRONT_INDEX_KEY is not the key of this database")


def _note_installation() -> None:
    if DataKey.objects.exists():
        raise WrongKeyError("this database has keys of files and none of its own: restore it whole")
    with connection.cursor() as cursor:  # two workers may start at once
        cursor.execute(
            "INSERT INTO privacy_datakey (id, kind, wrapped) VALUES (%s, 'installation', %s)"
            " ON CONFLICT DO NOTHING",
            [
                INSTALLATION,
                sealing.wrap(
                    keys.PURPOSE,
                    sealing.fingerprint(_CHECK, _CHECK),
                    keys.place(INSTALLATION),
                ),
            ],
        )
