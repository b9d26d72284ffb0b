"""`./thuisfront test`: the whole suite on a real PostgreSQL, in parallel."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from launch import browser, scratch
from launch.words import Refused

TEMPLATE = "thuisfront_template"
MEMORY = Path("/dev/shm")  # noqa: S108 -- where Linux keeps files in memory; the folder in it is ours
ROOM = 4 * 2**30  # bytes: a run of the whole suite takes a quarter of it


def main(arguments: list[str]) -> int:
    """Start a scratch database and run pytest with the given arguments."""
    chromium = browser.find_or_install()
    with in_memory(), scratch.installation(TEMPLATE) as fresh:
        if not fresh.cluster:
            raise Refused("the tests start a database server of their own.")
        environment = {
            **os.environ,
            **fresh.environ(),
            "THUISFRONT_TEST_OWNER_URL": fresh.owner_url,
            "THUISFRONT_TEST_SUPER_URL": fresh.cluster.url("tf_super", database="postgres"),
            "THUISFRONT_TEST_BROWSER": chromium,
        }
        workers = str((os.cpu_count() or 1) + 1)  # one more: many wait for a program or a browser
        parallel = [] if _serial(arguments) else ["-n", workers, "--dist", "loadgroup"]
        command = [sys.executable, "-m", "pytest", *parallel, *arguments]
        return subprocess.run(command, check=False, env=environment).returncode


@contextlib.contextmanager
def in_memory(place: Path = MEMORY, room: int = ROOM) -> Iterator[None]:
    """Keep temporary files, databases among them, in memory where there is room: much faster."""
    if "TMPDIR" in os.environ or not place.is_dir() or shutil.disk_usage(place).free < room:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="thuisfront-test-", dir=place) as folder:
        Path(folder).chmod(0o755)  # the account of the database server has to reach its own
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        try:
            yield
        finally:
            del os.environ["TMPDIR"]
            tempfile.tempdir = None


def _serial(arguments: list[str]) -> bool:
    """Tell whether the caller decides about parallel running, or wants a debugger."""
    return any(a.startswith(("-n", "--pdb", "--dist", "--collect-only")) for a in arguments)
