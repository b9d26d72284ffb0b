"""Room on the disk of the embedded database: warned of before it is gone.

A full disk stops more than writing: sorting and recovering need room too. What is asked for is
the largest table with its indexes, for a rewrite or a sort of it, and twice what the write-ahead
log may grow to.
"""

import contextlib
import shutil
import sys
import threading

import psycopg

from launch.installation import Installation

EVERY = 60.0  # seconds
_NEEDED = """
    SELECT coalesce(max(pg_total_relation_size(oid)), 0)
        + 2 * pg_size_bytes(current_setting('max_wal_size'))
    FROM pg_class WHERE relkind IN ('r', 'm')
"""


class Room:
    """Watches the disk of an installation."""

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._short = False

    def watch(self) -> None:
        """Warn at the start and later, each time that room becomes short."""
        if self._installation.cluster:
            threading.Thread(target=self._watch, name="room-watch", daemon=True).start()

    def warning(self) -> str:
        """Return a sentence when room became short since the last time, else nothing."""
        cluster = self._installation.cluster
        if not cluster:
            return ""
        free, needed = shutil.disk_usage(cluster.home).free, self._needed()
        before, self._short = self._short, free < needed
        if before or not self._short:
            return ""
        return (
            f"the disk of {self._installation.folder.path} is getting full:"
            f" {free // 2**20} MB free, {needed // 2**20} MB is safe. A full disk stops reads too."
        )

    def _needed(self) -> int:
        with psycopg.connect(self._installation.owner_url, connect_timeout=3) as connection:
            found = connection.execute(_NEEDED).fetchone()
        return int(str(found[0])) if found else 0

    def _watch(self) -> None:
        waiting = threading.Event()
        while True:
            with contextlib.suppress(OSError, psycopg.Error):  # next minute again
                said = self.warning()
                if said:
                    print(f"thuisfront: {said}", file=sys.stderr, flush=True)
            waiting.wait(EVERY)
