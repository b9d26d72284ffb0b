"""The faults. Each does its harm, proves that it took effect, ends it, and brings its controls."""

import contextlib
import itertools
import random
import shutil
import signal
import socket
import struct
import threading
import time
from dataclasses import dataclass, field

import psycopg

from launch import bench_faults_site as site_of
from launch.bench_faults_load import Load
from launch.bench_faults_site import Site, until

ROUNDS, TURNS = 3, 2
FROZEN = 15.0  # seconds: longer than the client waits for a statement (12 s)
GONE = (psycopg.OperationalError, psycopg.InterfaceError)
MEGABYTE = 2**20


class NoEffectError(Exception):
    """The harm was done but nothing suffered: what follows would prove nothing."""


@dataclass
class Harm:
    """What was done, whether connections may have been cut by it, and what its controls lost."""

    effect: str
    may_cut: bool = False
    controls: dict[str, int] = field(default_factory=dict)


def kill_workers(site: Site, load: Load) -> Harm:
    """Kill every worker at once, some times, in the middle of requests."""
    killed = 0
    for _ in range(ROUNDS):
        workers = site.workers()
        site_of.send(workers, signal.SIGKILL)
        if not until(lambda alive=workers: not site_of.living(alive), 5):  # type: ignore[misc]  # a default binds the loop's value
            raise NoEffectError("a worker outlived kill -9")
        killed += len(workers)
        load.wait_for(10)
    return Harm(f"{killed} processes killed with -9 in {ROUNDS} rounds", may_cut=True)


def kill_database(site: Site, load: Load) -> Harm:
    """Kill every process of the database at once, some times."""
    control = Writers(site)
    for number in range(2 * TURNS):
        control.start(number)
        time.sleep(0.5)
        head, everyone = site.postmaster(), site.database()
        for sent in (signal.SIGSTOP, signal.SIGKILL):
            site_of.send(everyone, sent)
        if not until(lambda alive=everyone: not site_of.living(alive), 5):  # type: ignore[misc]  # a default binds the loop's value
            raise NoEffectError("the database outlived kill -9")
        control.join()
        if not until(lambda before=head: _answers(site) and site.postmaster() != before, 30):  # type: ignore[misc]  # a default binds the loop's value
            raise NoEffectError("the database did not come back as another process")
        load.wait_for(10)
    return Harm(f"whole server killed with -9 in {2 * TURNS} rounds", controls=control.lost())


def freeze_database(site: Site, load: Load) -> Harm:
    """Stop every process of the database without ending it, and let it go on."""
    del load
    waiting = Endless(site)
    everyone = site.database()
    site_of.send({site.postmaster()}, signal.SIGSTOP)  # first: it would note stopped children
    site_of.send(everyone, signal.SIGSTOP)
    try:
        if not until(lambda: all(site_of.state_of(pid) == "T" for pid in everyone), 5):
            raise NoEffectError("the database is not frozen")
        waiting.start()
        time.sleep(FROZEN)
        if _answers(site):
            raise NoEffectError("the database answers although it is frozen")
        hung = waiting.is_alive()
    finally:
        site_of.send(everyone, signal.SIGCONT)
    waiting.join(10)
    name = "connection without a deadline hung to the end"
    return Harm(f"every process stopped for {FROZEN:.0f} s", controls={name: int(hung)})


def cut_connections(site: Site, load: Load) -> Harm:
    """Cut connections of clients in the middle, and those of the program to its database."""
    with Cutter(site.port) as cutter:
        load.port = cutter.port
        load.hurry()
        ended = 0
        for _ in range(12):
            time.sleep(0.5)
            with site.connect() as connection:
                found = connection.execute(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    " WHERE usename = 'tf_app'"
                ).fetchone()
                ended += int(str(found[0])) if found else 0
        load.port = site.port
        time.sleep(0.5)
        cut = cutter.cut
    if not cut or not ended:
        raise NoEffectError(f"{cut} connections cut, {ended} sessions ended")
    return Harm(f"{cut} connections of clients cut, {ended} sessions of the database ended", True)


def fill_disk(site: Site, load: Load) -> Harm:
    """Fill the disk of the database to the last byte, and make room again."""
    del load
    ballast = site.folder / "ballast"
    refused = 0
    try:
        with ballast.open("wb") as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(MEGABYTE))
        free = shutil.disk_usage(site.folder).free
        for _ in range(12):
            refused += _is_refused(site)
            time.sleep(0.5)
    finally:
        ballast.unlink(missing_ok=True)
    if not refused:
        raise NoEffectError("the database still found room")
    until(lambda: _answers(site), 30)
    with site.connect() as connection:
        connection.execute("DROP TABLE IF EXISTS fault_ballast")
    return Harm(f"{free // 1024} kB free for 6 s, {refused} of 12 large writes refused")


def _is_refused(site: Site) -> bool:
    """Tell whether the database has no room for five megabytes; what fits stays, to fill it up."""
    try:
        with site.connect() as connection:
            connection.execute(
                "CREATE TABLE IF NOT EXISTS fault_ballast (bytes bytea STORAGE PLAIN)"
            )
            connection.execute(
                "INSERT INTO fault_ballast SELECT decode(repeat(md5(random()::text), 200), 'hex')"
                " FROM generate_series(1, 1600)"
            )
    except psycopg.Error:
        return True
    return False


def _answers(site: Site) -> bool:
    try:
        with site.connect(seconds=2) as connection:
            return connection.execute("SELECT 1").fetchone() is not None
    except GONE:
        return False


class Endless(threading.Thread):
    """Control: somebody who asks the database something without a deadline."""

    def __init__(self, site: Site) -> None:
        super().__init__(daemon=True)
        self._connection = site.connect()

    def run(self) -> None:
        """Wait for the answer."""
        with contextlib.suppress(*GONE):
            self._connection.execute("SELECT 1")
            self._connection.close()


class Writers:
    """Controls: one does not wait for the disk, one writes the trail in another transaction."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._numbers = itertools.count(1)
        self._fast: set[int] = set()
        self._threads: list[threading.Thread] = []
        with site.connect() as connection:
            connection.execute("CREATE TABLE fault_write (number int, way text)")
            connection.execute("CREATE TABLE fault_line (number int)")
            connection.execute("ALTER SYSTEM SET wal_writer_delay = '10s'")
            connection.execute("SELECT pg_reload_conf()")

    def start(self, turn: int) -> None:
        """Write in one of the ways until the database is gone; the other would hurry the disk."""
        ways = [self._apart_writes] * 4 if turn % 2 else [self._fast_writes] * 2
        self._threads = [threading.Thread(target=way, daemon=True) for way in ways]
        for thread in self._threads:
            thread.start()

    def join(self) -> None:
        """Wait until every writer has noticed."""
        for thread in self._threads:
            thread.join(10)

    def lost(self) -> dict[str, int]:
        """Return what each wrong way lost, and clean up."""
        with self._site.connect() as connection:
            kept = {n for (n,) in connection.execute("SELECT number FROM fault_write")}
            orphans = connection.execute(
                "SELECT count(*) FROM fault_write w WHERE way = 'apart' AND NOT EXISTS"
                " (SELECT FROM fault_line l WHERE l.number = w.number)"
            ).fetchone()
            connection.execute("DROP TABLE fault_write, fault_line")
            connection.execute("ALTER SYSTEM RESET wal_writer_delay")
            connection.execute("SELECT pg_reload_conf()")
        return {
            "lost with synchronous_commit=off": len(self._fast - kept),
            "without a line, written in another transaction": int(str(orphans[0]))
            if orphans
            else 0,
        }

    def _fast_writes(self) -> None:
        with contextlib.suppress(*GONE):
            connection = self._site.connect(options="-c synchronous_commit=off")
            while True:
                number = next(self._numbers)
                connection.execute("INSERT INTO fault_write VALUES (%s, 'fast')", [number])
                self._fast.add(number)

    def _apart_writes(self) -> None:
        with contextlib.suppress(*GONE):
            connection = self._site.connect()
            while True:
                number = next(self._numbers)
                connection.execute("INSERT INTO fault_write VALUES (%s, 'apart')", [number])
                connection.execute("INSERT INTO fault_line VALUES (%s)", [number])


class Cutter:
    """Between clients and site: cuts one of four, at once or with the answer in hand."""

    def __init__(self, site_port: int) -> None:
        self._site_port = site_port
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = int(self._listening.getsockname()[1])
        self.cut = 0

    def __enter__(self) -> "Cutter":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listening.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client = self._listening.accept()[0]
                threading.Thread(target=self._pass, args=(client,), daemon=True).start()

    def _pass(self, client: socket.socket) -> None:
        chance = random.random()  # noqa: S311 -- no secret
        with contextlib.suppress(OSError), client, self._dial() as site:
            _forward(client, site)
            if chance < 1 / 8:
                self._reset(client, site)
                return
            answer = _everything(site)
            if chance < 1 / 4:
                self._reset(client)
                return
            client.sendall(answer)

    def _dial(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self._site_port))

    def _reset(self, *ends: socket.socket) -> None:
        self.cut += 1
        for end in ends:
            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            end.close()


def _forward(client: socket.socket, site: socket.socket) -> None:
    """Pass one request on, and ask for the connection to be closed after it."""
    head = b""
    while b"\r\n\r\n" not in head:
        head += client.recv(65536) or b"\r\n\r\n"
    top, _, body = head.partition(b"\r\n\r\n")
    length = next(
        (
            int(line.split(b":")[1])
            for line in top.split(b"\r\n")
            if b"content-length" in line.lower()
        ),
        0,
    )
    while len(body) < length:
        body += client.recv(65536)
    site.sendall(top + b"\r\nConnection: close\r\n\r\n" + body)


def _everything(site: socket.socket) -> bytes:
    parts = []
    while part := site.recv(65536):
        parts.append(part)
    return b"".join(parts)
