"""The end to every wait for the database."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from django.db import OperationalError, connection

from thuisfront.core.base.database import base


@pytest.fixture(autouse=True)
def circuit(monkeypatch: pytest.MonkeyPatch) -> base.Circuit:
    """Give each test a memory of its own, so that no other test is refused its database."""
    fresh = base.Circuit()
    monkeypatch.setattr(base, "circuit", fresh)
    monkeypatch.setattr(base, "QUICK", 0.5)
    return fresh


@pytest.fixture
def apart() -> Iterator[base.DatabaseWrapper]:
    """Return a connection to the tests' database beside the one of the test."""
    wrapper = base.DatabaseWrapper({**connection.settings_dict, "PATIENCE": 0.4})
    yield wrapper
    wrapper.close()


@pytest.fixture
def silent() -> Iterator[Path]:
    """Return the folder of a server that accepts and never says a word.

    It lies in /tmp: the name of a socket has at most 107 characters.
    """
    held = []
    with TemporaryDirectory(dir="/tmp") as folder, socket.socket(socket.AF_UNIX) as server:
        server.bind(str(Path(folder) / ".s.PGSQL.5432"))
        server.listen()

        def accept() -> None:
            try:
                while True:
                    held.append(server.accept())
            except OSError:
                return

        threading.Thread(target=accept, daemon=True).start()
        yield Path(folder)
        server.shutdown(socket.SHUT_RDWR)
    for end, _ in held:
        end.close()


def seconds_of(started: float) -> float:
    return time.monotonic() - started


@pytest.mark.django_db
def test_the_site_uses_it_and_waits_a_little_longer_than_the_server() -> None:
    connection.ensure_connection()
    assert isinstance(connection.connection, base.PatientConnection)
    assert connection.connection.patience == 12.0


@pytest.mark.django_db
def test_a_statement_without_an_answer_ends_and_its_connection_with_it(
    apart: base.DatabaseWrapper,
) -> None:
    started = time.monotonic()
    with pytest.raises(OperationalError), apart.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(20)")
    assert seconds_of(started) < 3
    assert apart.connection.closed


@pytest.mark.django_db
def test_after_a_silence_nobody_waits_for_a_moment_and_then_all_is_as_before(
    apart: base.DatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "REST", 1.0)
    with pytest.raises(OperationalError), apart.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(20)")
    apart.close()
    started = time.monotonic()
    with pytest.raises(OperationalError, match="did not answer a moment ago"):
        apart.ensure_connection()
    assert seconds_of(started) < 0.2
    time.sleep(1.0)
    with apart.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


@pytest.mark.django_db
def test_a_server_that_accepts_and_never_speaks_is_left_alone(
    apart: base.DatabaseWrapper, silent: Path, circuit: base.Circuit
) -> None:
    apart.settings_dict["HOST"] = str(silent)
    apart.settings_dict["OPTIONS"] = {**apart.settings_dict["OPTIONS"], "connect_timeout": 2}
    started = time.monotonic()
    with pytest.raises(OperationalError):
        apart.ensure_connection()
    assert seconds_of(started) < 5
    with pytest.raises(psycopg.OperationalError):
        circuit.refuse()


@pytest.mark.django_db
def test_a_mistake_in_a_statement_is_no_silence(
    apart: base.DatabaseWrapper, circuit: base.Circuit
) -> None:
    with apart.cursor() as cursor, pytest.raises(Exception, match="does not exist"):
        cursor.execute("SELECT no_such_column")
    circuit.refuse()
    assert apart.is_usable()


@pytest.mark.django_db
def test_whether_a_connection_lives_is_found_out_soon(apart: base.DatabaseWrapper) -> None:
    apart.ensure_connection()
    assert apart.is_usable()
    assert apart.connection.patience == 0.4
    apart.connection.close()
    assert not apart.is_usable()
