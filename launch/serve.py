"""Serving: web workers under granian and one background worker, all children of this process."""

import contextlib
import multiprocessing
import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from typing import Any, cast

from launch.words import Refused

FORK = multiprocessing.get_context("fork")


def check_port(host: str, port: int) -> None:
    """Refuse a port that is taken or not allowed, before anything is started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise Refused(
                f"port {port} cannot be used ({why}); choose another one with --port."
            ) from None


def end_with_parent() -> None:
    """End this process soon after its parent is gone, also after `kill -9` of the parent."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, name="end-with-parent", daemon=True).start()


def _application() -> Callable[..., Any]:
    """Return the WSGI application; granian calls this once in every worker."""
    end_with_parent()
    from thuisfront.config.wsgi import application
    from thuisfront.core.search import analysis

    threading.Thread(target=analysis.warm, name="search-warm", daemon=True).start()
    return application


def _work(first: Callable[[], None] | None) -> None:
    """Run the background jobs until the parent ends; `first` comes before all jobs."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches us too: the parent stops us
    end_with_parent()
    if first:
        first()
    from procrastinate.contrib.django import app
    from procrastinate.contrib.django.django_connector import DjangoConnector

    connector = cast("DjangoConnector", app.connector).get_worker_connector()
    app.with_connector(connector).run_worker(
        name="thuisfront", install_signal_handlers=True, delete_jobs="successful"
    )
    from thuisfront.core.audit.tasks import drop_anchor
    from thuisfront.core.base import clock

    drop_anchor(clock.now())


class Background:
    """The background worker, started again when it ends by itself."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._lock = threading.Lock()
        self._stopping = threading.Event()

    def start(self, first: Callable[[], None] | None = None) -> None:
        """Start it, with something to do first, and keep it up."""
        self._spawn(first)
        threading.Thread(target=self._watch, name="worker-watch", daemon=True).start()

    def stop(self) -> None:
        """Let it finish its job, five seconds at most."""
        self._stopping.set()
        with self._lock:
            if self._process and self._process.is_alive():
                self._process.terminate()
                self._process.join(5)
                self._process.kill()

    def _spawn(self, first: Callable[[], None] | None = None) -> None:
        with self._lock:
            if not self._stopping.is_set():
                self._process = FORK.Process(target=_work, args=(first,), name="thuisfront-worker")
                self._process.start()

    def _watch(self) -> None:
        while not self._stopping.wait(2):
            if self._process and not self._process.is_alive():
                self._spawn()


def serve_pages(host: str, port: int, workers: int, ready: str) -> None:
    """Serve until Ctrl-C or a termination signal; say `ready` once the port is open.

    granian gives up when a worker ends twice within seconds; a machine short of memory does
    that to workers, and a site that stays away is worse than one that begins again.
    """
    told = False

    def tell() -> None:
        nonlocal told
        if not told:
            print(ready, flush=True)
        told = True

    while not _served(host, port, workers, tell):
        time.sleep(1)


def _served(host: str, port: int, workers: int, started: Callable[[], None]) -> bool:
    """Serve until the workers cannot be kept up, or somebody stops us; tell whether it was that."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    server = Server(
        "thuisfront.config.wsgi:application", address=host, port=port, interface=Interfaces.WSGI,
        workers=workers, blocking_threads=2, backlog=1024, respawn_failed_workers=True,
        workers_kill_timeout=3, log_level=LogLevels.error, log_access=False, websockets=False,
    )  # fmt: skip
    server.on_startup(started)
    with contextlib.suppress(SystemExit):  # how it says that it gave up
        server.serve(target_loader=_application, wrap_loader=False)
    return bool(server.interrupt_signal)
