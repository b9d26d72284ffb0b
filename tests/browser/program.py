"""The real program with its demo, on a database of the scratch server, and a page elsewhere."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

import psycopg
from psycopg import sql

from launch import schema
from tests.conftest import super_connection

ROOT = Path(__file__).resolve().parents[2]
OURS = ("THUISFRONT_", "DATABASE_", "DJANGO_", "PYTEST_")
DATABASE = f"browser_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
SLOW = 60.0  # seconds
DEMO_QUESTIONS = 7
AS_SYSTEM = "-c thuisfront.who=system:tests"  # the owner is held by row-level security too


@dataclass(frozen=True)
class Site:
    """Where the program answers, where the way out leads, and its database for a look."""

    url: str
    away: str
    database: str

    def ask_database(self, query: str) -> list[tuple[object, ...]]:
        """Return what the database says, as the owner of the tables."""
        with psycopg.connect(self.database, options=AS_SYSTEM) as connection:
            found = connection.execute(query.encode())
            return found.fetchall() if found.description else []


@contextmanager
def running() -> Iterator[Site]:
    """Start everything and stop it again."""
    owner, app = (
        os.environ[name].rpartition("/")[0] + f"/{DATABASE}"
        for name in ("THUISFRONT_TEST_OWNER_URL", "DATABASE_URL")
    )
    with elsewhere() as away, own_database(owner), served(app, owner) as url:
        site = Site(url, away, owner)
        site.ask_database(f"UPDATE organizations_organization SET exit_url = '{away}'")  # noqa: S608 -- our own address
        yield site


@contextmanager
def own_database(owner: str) -> Iterator[None]:
    """Make a database with the articles in it, as a first start does."""
    name = sql.Identifier(DATABASE)
    with super_connection() as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER tf_owner").format(name))
    schema.load_new(owner)
    yield
    with super_connection() as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@contextmanager
def served(app: str, owner: str) -> Iterator[str]:
    """Run the program, and wait until its pages answer and its demo questions are there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    with tempfile.TemporaryDirectory(prefix="thuisfront-browser-") as data:
        environment = {
            **kept,
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "THUISFRONT_HOME": os.environ["THUISFRONT_HOME"],
            "DATABASE_URL": app,
            "THUISFRONT_OWNER_URL": owner,
        }
        port, said = free_port(), Path(data, "said")
        wanted = ["--port", str(port), "--data", f"{data}/data", "--workers", "1"]
        with said.open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, "-m", "launch", "run", *wanted],
                cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out,
            )  # fmt: skip
        try:
            ready = until(lambda: answers(port) or process.poll() is not None, SLOW)
            assert ready, said.read_text()
            assert process.poll() is None, said.read_text()
            assert until(lambda: count_questions(owner) == DEMO_QUESTIONS, SLOW), said.read_text()
            yield f"http://localhost:{port}"
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


@contextmanager
def elsewhere() -> Iterator[str]:
    """Answer as a site that has nothing to do with ours; on another host, as far as cookies go."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Weather)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/weer/"
    server.shutdown()
    thread.join()
    server.server_close()


class Weather(BaseHTTPRequestHandler):
    """Says that it will rain."""

    def do_GET(self) -> None:
        """Answer every address alike."""
        body = b"<!doctype html><title>Het weer</title><link rel=icon href=data:,>Regen."
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(holds: Callable[[], bool], seconds: float) -> bool:
    """Wait until something holds; tell whether it came to that."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.1)
    return holds()


def answers(port: int) -> bool:
    """Tell whether pages are served."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
            return bool(page.status == 200)
    except OSError:
        return False


def count_questions(owner: str) -> int:
    """Return how many questions there are."""
    with psycopg.connect(owner, options=AS_SYSTEM) as connection:
        found = connection.execute("SELECT count(*) FROM helpdesk_question").fetchone()
    return int(str(found[0])) if found else 0
