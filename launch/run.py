"""`./thuisfront run`: everything up with one command, everything down with Ctrl-C."""

import argparse
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

from launch import schema, serve
from launch.installation import Installation
from launch.words import Refused, ready_text


def options(arguments: list[str]) -> argparse.Namespace:
    """Return what was asked on the command line."""
    parser = argparse.ArgumentParser(prog="./thuisfront run", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, metavar="N")
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS")
    parser.add_argument("--data", type=Path, metavar="DIR", help="default: .thuisfront/data")
    parser.add_argument("--workers", type=int, default=2, metavar="N")
    parser.add_argument("--no-demo", action="store_true", help="no demo centre, no demo accounts")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Start database, tables, content, pages and background work; serve until stopped."""
    wanted = options(arguments)
    serve.check_port(wanted.host, wanted.port)
    signal.signal(signal.SIGTERM, _as_interrupt)
    installation = Installation.at(wanted.data)
    if not installation.folder.lock():
        raise Refused(f"{installation.folder.path} is in use by another Thuisfront.")
    background = serve.Background()
    try:
        _start(installation, wanted)
        background.start()
        print(ready_text(wanted.host, wanted.port, demo=not wanted.no_demo), flush=True)
        serve.serve_pages(wanted.host, wanted.port, wanted.workers)
    except KeyboardInterrupt:
        print("\nStopping …", flush=True)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):  # stopping is not to be stopped
            signal.signal(number, signal.SIG_IGN)
        background.stop()
        installation.close()
    return 0


def _as_interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _start(installation: Installation, wanted: argparse.Namespace) -> None:
    """Open the database while Django loads, then bring tables and content up to date."""
    os.environ.setdefault("THUISFRONT_DEMO", str(not wanted.no_demo))
    os.environ.setdefault("THUISFRONT_DEBUG", str(not wanted.no_demo))
    os.environ.setdefault("THUISFRONT_BASE_URL", f"http://localhost:{wanted.port}")
    with Step("Starting the database and the program"):
        database = Beside(installation.open)
        _preload()
        database.join()
        os.environ.update(installation.environ())
        _set_up()
        _warm_up()
    if installation.cluster:
        installation.cluster.watch()
    fresh = _tables(installation)
    if fresh or "content" not in installation.folder.stamp():
        with Step("Loading the articles and the list of prisons"):
            _load_content(demo=not wanted.no_demo)
        installation.folder.note(content="1")
    _close_connections()


def _preload() -> None:
    """Import what is heavy and needs no settings, while the database starts."""
    import psycopg_pool  # noqa: F401
    import wagtail  # noqa: F401


def _set_up() -> None:
    import django

    django.setup()


def _tables(installation: Installation) -> bool:
    """Make or update the tables as their owner; tell whether they are new."""
    if installation.folder.stamp().get("tables") == schema.stamp():
        return False
    if schema.is_empty(installation.owner_url) and installation.cluster:
        with Step("Making the tables"):
            schema.load_snapshot(installation.owner_url)
        fresh = True
    else:
        with Step("Bringing the tables up to date"):
            fresh = schema.is_empty(installation.owner_url)
            _migrate(installation)
    installation.folder.note(tables=schema.stamp())
    return fresh


def _migrate(installation: Installation) -> None:
    """Migrate in a process of its own: as the owner, with the owner's address."""
    from launch.manage import run_as_owner

    if run_as_owner(installation, ["migrate", "--verbosity=0", "--no-input"]):
        raise Refused("the tables could not be brought up to date; nothing was changed.")


def _load_content(*, demo: bool) -> None:
    from django.core.management import call_command

    call_command("set_up_centre", verbosity=0)
    call_command("load_institutions", verbosity=0)
    call_command("load_content", verbosity=0)
    if demo:
        call_command("load_demo", verbosity=0)


def _warm_up() -> None:
    """Import what every page needs once, before the workers are forked."""
    from django.urls import get_resolver

    import thuisfront.config.wsgi  # noqa: F401 -- builds the middleware

    get_resolver().url_patterns  # noqa: B018 -- imports every room's addresses


def _close_connections() -> None:
    """Leave no connection open that the forked workers would share."""
    from django.db import connections

    connections.close_all()


WORTH_SAYING = 2  # seconds


class Beside:
    """A call in a thread whose failure comes out in `join`."""

    def __init__(self, call: Callable[[], None]) -> None:
        self._failure: BaseException | None = None
        self._thread = threading.Thread(target=self._run, args=(call,))
        self._thread.start()

    def join(self) -> None:
        """Wait for the call and raise what it raised."""
        self._thread.join()
        if self._failure:
            raise self._failure

    def _run(self, call: Callable[[], None]) -> None:
        try:
            call()
        except BaseException as failure:
            self._failure = failure


class Step:
    """A line that says what is being done, with its time when it took over two seconds."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __enter__(self) -> None:
        self._started = time.monotonic()
        print(f"{self._what} …", end="", flush=True)

    def __exit__(self, kind: object, *_: object) -> None:
        took = time.monotonic() - self._started
        print(" failed" if kind else f" done ({took:.0f} s)" if took > WORTH_SAYING else " done")
