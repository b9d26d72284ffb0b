"""`./thuisfront run`: everything up with one command, everything down with Ctrl-C."""

import argparse
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from launch import schema, serve
from launch.installation import Installation, check_role, check_server
from launch.progress import Step
from launch.room import Room
from launch.words import DEMO_READY, Refused, ready_text

if TYPE_CHECKING:
    from django.db.utils import ConnectionHandler


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
    background, stream = serve.worker(), serve.stream()
    heard_at = (wanted.host, serve.free_port(wanted.host, wanted.port))
    try:
        demo = is_demo(installation, wanted=not wanted.no_demo)
        os.environ.setdefault("THUISFRONT_STREAM_URL", stream_url(*heard_at))
        _start(installation, wanted.port, demo=demo)
        background.start(_load_demo if demo else None, again=(None,))
        stream.start(*heard_at, again=heard_at)
        ready = ready_text(wanted.host, wanted.port, demo=demo)
        serve.serve_pages(wanted.host, wanted.port, wanted.workers, ready)
    except KeyboardInterrupt:
        print("\nStopping …", flush=True)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):  # stopping is not to be stopped
            signal.signal(number, signal.SIG_IGN)
        background.stop()
        stream.stop()
        installation.close()
    return 0


def stream_url(host: str, port: int) -> str:
    """Return where the browser finds the stream of the chat when no proxy stands in front."""
    return f"http://{'localhost' if host == '127.0.0.1' else host}:{port}/chat/stroom/"


def _load_demo() -> None:
    """Add demo accounts and questions where there are none; the pages do not wait for it."""
    call("load_demo")
    call("load_demo_chat")
    call("load_demo_partner")
    print(DEMO_READY, flush=True)


def _as_interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def is_demo(installation: Installation, *, wanted: bool) -> bool:
    """Tell whether this is a demo: known passwords never come beside real accounts.

    A database is a demo when its first start was; on a server of others, when it has no
    accounts or only those of the demo.
    """
    if installation.cluster is None:
        check_server(installation.app_url)
        return wanted and not schema.has_real_accounts(installation.owner_url)
    began_as = installation.folder.stamp().get("demo", "yes" if wanted else "no")
    installation.folder.note(demo=began_as)
    return wanted and began_as == "yes"


def _start(installation: Installation, port: int, *, demo: bool) -> None:
    """Open the database while Django loads, then bring tables and content up to date."""
    os.environ.setdefault("THUISFRONT_DEMO", str(demo))
    os.environ.setdefault("THUISFRONT_DEBUG", str(demo))
    os.environ.setdefault("THUISFRONT_BASE_URL", f"http://localhost:{port}")
    os.environ.update(installation.environ())
    with Step("Starting the database and the program"):
        database = Beside(installation.open_with_tables)
        _load_program()
        database.join()
    if installation.cluster:
        installation.cluster.watch()
        Room(installation).watch()
    _bring_up_to_date(installation)
    check_role(installation.app_url)
    _check_keys()
    call("set_up_centre")
    connections().close_all()  # the workers are forked and share none


def _check_keys() -> None:
    """Refuse keys that are not those of this database, before anyone meets a page that fails."""
    from django.core.management import CommandError

    try:
        call("check_keys")
    except CommandError as error:
        raise Refused(str(error)) from None


def _bring_up_to_date(installation: Installation) -> None:
    """Update tables and content when the database is of another version."""
    url, wanted = installation.owner_url, schema.present()
    before = schema.noted(url)
    if before.tables != wanted.tables:
        with Step("Bringing the tables up to date"):
            _migrate(installation)
    if before.content != wanted.content:
        with Step("Loading the articles, the list of prisons and who helps"):
            call("load_institutions")
            call("load_content")
            call("load_services")
    call("reindex", when_read_otherwise=True)
    if before != wanted:
        schema.note(url, wanted)


def _load_program() -> None:
    """Load Django with every room and every address once, before the workers are forked."""
    import django

    django.setup()

    from django.urls import get_resolver

    import thuisfront.config.wsgi  # noqa: F401 -- builds the middleware

    get_resolver().url_patterns  # noqa: B018 -- imports every room's addresses


def call(command: str, **options: bool) -> None:
    """Run a Django command in this process."""
    from django.core.management import call_command

    call_command(command, verbosity=0, **options)


def connections() -> "ConnectionHandler":
    """Return Django's connections."""
    from django.db import connections

    return connections


def _migrate(installation: Installation) -> None:
    """Migrate in a process of its own: as the owner, with the owner's address."""
    from launch.manage import run_as_owner

    if run_as_owner(installation, ["migrate", "--verbosity=0", "--no-input"]):
        raise Refused("the tables could not be brought up to date; nothing was changed.")


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
