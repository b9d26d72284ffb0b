"""The site that the faults are done to: the real program, on a small disk of its own."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg

from launch.bench_start import HERE, free_port, wait_for_page
from launch.folder import DataFolder
from launch.postgres import SUPER, Cluster

SIZE = "900m"  # of the small disk; a fresh installation takes about 150 MB


@dataclass
class Site:
    """A running program and how to reach what it stands on."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes]
    small: bool  # whether the folder is a small disk of its own

    @property
    def cluster(self) -> Cluster:
        """Return its database server."""
        return Cluster(DataFolder(self.folder / "data"))

    def connect(
        self, seconds: int = 3, options: str = ""
    ) -> psycopg.Connection[tuple[object, ...]]:
        """Connect to its database as the superuser."""
        return psycopg.connect(
            self.cluster.url(SUPER), autocommit=True, connect_timeout=seconds, options=options
        )

    def forget_limits(self) -> None:
        """Forget how many questions were asked lately: this is no flood but a test."""
        with self.connect() as connection:
            connection.execute("TRUNCATE cache")

    def postmaster(self) -> int:
        """Return the process of the database server; 0 when it is gone."""
        try:
            return int((self.cluster.home / "postmaster.pid").read_text().split("\n", 1)[0])
        except (OSError, ValueError):
            return 0

    def database(self) -> set[int]:
        """Return all processes of the database server."""
        head = self.postmaster()
        return {head, *below(head)} if head else set()

    def workers(self) -> set[int]:
        """Return all processes of the program but the first."""
        return below(self.process.pid) - self.database()


@contextlib.contextmanager
def site() -> Iterator[Site]:
    """Run the program with two workers and no demo; everything is removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="thuisfront-faults-"))
    folder.chmod(0o755)
    small = _mounted(folder)
    port = free_port()
    command = [sys.base_prefix + "/bin/python3", "thuisfront", "run", "--no-demo", "--workers"]
    command += ["2", "--port", str(port), "--data", str(folder / "data")]
    bare = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    log = tempfile.TemporaryFile()  # noqa: SIM115 -- closed below; not on the small disk
    process = subprocess.Popen(
        command, cwd=HERE, stdout=log, stderr=log,
        env=bare | {"THUISFRONT_TRUSTED_PROXIES": "1", "THUISFRONT_LOG_LEVEL": "CRITICAL"},
    )  # fmt: skip
    try:
        wait_for_page(port, process)
        yield Site(folder, port, process, small)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        log.close()
        if small:
            subprocess.run(["umount", "--lazy", str(folder)], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def _mounted(folder: Path) -> bool:
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=755", "thuisfront-bench", str(folder)]
    return (
        not os.geteuid() and not subprocess.run(mount, check=False, capture_output=True).returncode
    )


def below(pid: int) -> set[int]:
    """Return every process that a process started, and what those started."""
    children: dict[int, set[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                parent = int((entry / "stat").read_text().rpartition(") ")[2].split()[1])
                children.setdefault(parent, set()).add(int(entry.name))
    found: set[int] = set()
    fresh = {pid}
    while fresh:
        fresh = set().union(*(children.get(one, set()) for one in fresh)) - found
        found |= fresh
    return found


def send(pids: set[int], number: int) -> None:
    """Send a signal to processes, of which some may be gone."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)


def living(pids: set[int]) -> set[int]:
    """Return the processes that still run; one that is only waited for does not count."""
    found = set()
    for pid in pids:
        with contextlib.suppress(OSError):
            if Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][:1] not in "ZX":
                found.add(pid)
    return found


def state_of(pid: int) -> str:
    """Return the letter of a process's state: T for one that is stopped."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][:1]
    except OSError:
        return ""


def until(holds: Callable[[], object], seconds: float) -> bool:
    """Wait until a call gives something true; tell whether it came to that."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return False
