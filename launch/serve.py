"""Serving: web workers, the stream of the chat, one background worker: children of this process."""

import contextlib
import gc
import multiprocessing
import os
import resource
import signal
import socket
import threading
import time
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from typing import Any, cast

from launch.words import Refused

FORK = multiprocessing.get_context("fork")
MOST_STREAMS = 20_000


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


def free_port(host: str, beside: int) -> int:
    """Return a port that nobody uses: the one beside, or any."""
    for port in (beside + 1, 0):
        with (
            contextlib.suppress(OSError, OverflowError),
            socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe,
        ):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            return int(probe.getsockname()[1])
    raise Refused("no port is free for the stream of the chat.")


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


def _stream(host: str, port: int) -> None:
    """Tell open pages of the chat what is new, until the parent ends."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, hard), hard))
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels
    from granian.server import Server

    gc.freeze()  # what was loaded stays shared with the parent
    server = Server(
        "thuisfront.chat.stream:application", address=host, port=port,
        interface=Interfaces.ASGINL, workers=1, backlog=4096, backpressure=MOST_STREAMS,
        http=HTTPModes.http1, http1_settings=HTTP1Settings(max_buffer_size=8192),
        respawn_failed_workers=True, workers_kill_timeout=1, log_level=LogLevels.critical,
        log_access=False, websockets=False,
    )  # fmt: skip
    with contextlib.suppress(SystemExit):
        server.serve(target_loader=_stream_application, wrap_loader=False)


def _stream_application() -> Callable[..., Any]:
    end_with_parent()
    from thuisfront.chat.stream import application

    return application


def stream() -> "Background":
    """Return the process that tells open pages of the chat what is new."""
    return Background(_stream, "thuisfront-stream")


def worker() -> "Background":
    """Return the process that does the background jobs."""
    return Background(_work, "thuisfront-worker")


class Background:
    """A process beside the pages, started again when it ends by itself."""

    def __init__(self, target: Callable[..., None], name: str) -> None:
        self._target, self._name = target, name
        self._again: tuple[object, ...] = ()
        self._process: BaseProcess | None = None
        self._lock = threading.Lock()
        self._stopping = threading.Event()

    def start(self, *given: object, again: tuple[object, ...]) -> None:
        """Start it with something, and keep it up: every next time with what `again` says."""
        self._again = again
        self._spawn(*given)
        threading.Thread(target=self._watch, name=f"{self._name}-watch", daemon=True).start()

    def stop(self) -> None:
        """Let it finish its job, five seconds at most."""
        self._stopping.set()
        with self._lock:
            if self._process and self._process.is_alive():
                self._process.terminate()
                self._process.join(5)
                self._process.kill()

    def _spawn(self, *given: object) -> None:
        with self._lock:
            if not self._stopping.is_set():
                self._process = FORK.Process(target=self._target, args=given, name=self._name)
                self._process.start()

    def _watch(self) -> None:
        while not self._stopping.wait(2):
            if self._process and not self._process.is_alive():
                self._spawn(*self._again)


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
