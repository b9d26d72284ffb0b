"""Django's PostgreSQL, with an end to every wait.

`statement_timeout` is kept by the server: one that hangs, or a network that swallows everything,
keeps no promise, and a worker would wait for ever. Here the client itself stops waiting. After
one such silence this process asks the database nothing for a moment and answers at once with the
calm page, so that the other visitors do not queue behind a wait that will fail too.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from psycopg.abc import RV, PQGen

QUICK = 3.0  # seconds for the question whether a connection still lives, and for a new one
REST = 2.0  # seconds in which a silent database is left alone


class Circuit:
    """Remembers, for this process, that the database was silent a moment ago."""

    def __init__(self) -> None:
        self._lock, self._until = threading.Lock(), 0.0

    def open(self) -> None:
        """Leave the database alone for a while."""
        with self._lock:
            self._until = time.monotonic() + REST

    def refuse(self) -> None:
        """Refuse at once while the database is left alone.

        :raises psycopg.OperationalError: it was silent less than two seconds ago
        """
        if time.monotonic() < self._until:
            raise psycopg.OperationalError("the database did not answer a moment ago")


circuit = Circuit()


class PatientConnection(psycopg.Connection[Any]):
    """A connection that gives up when its server stays silent."""

    patience: float | None = None  # seconds; nothing: wait for ever

    def wait(self, gen: PQGen[RV], interval: float = 0.1, timeout: float | None = None) -> RV:
        """Wait for the server, as long as patience lasts; then the connection is of no use."""
        limit = self.patience if timeout is None else timeout
        started = time.monotonic()
        try:
            return super().wait(gen, interval, limit)
        except psycopg.OperationalError:
            if limit is not None and time.monotonic() - started >= limit:
                circuit.open()
                self.pgconn.finish()  # what comes later would be taken for another answer
            raise

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Have little patience for a while."""
        usual, self.patience = self.patience, QUICK
        try:
            yield
        finally:
            self.patience = usual


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own, with connections that give up."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> PatientConnection:
        """Connect, unless the database was silent just now."""
        circuit.refuse()
        self.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
        try:
            made = PatientConnection.connect(**conn_params)
        except psycopg.errors.ConnectionTimeout:
            circuit.open()
            raise
        made.patience = self.settings_dict.get("PATIENCE")
        return made

    def is_usable(self) -> bool:
        """Tell whether the connection lives; soon, because a visitor waits for the answer."""
        try:
            circuit.refuse()
        except psycopg.OperationalError:
            return False
        if not isinstance(self.connection, PatientConnection):
            return False
        with self.connection.hurried():
            return bool(super().is_usable())
