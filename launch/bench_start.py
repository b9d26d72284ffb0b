"""How long from a bare checkout to the first page, and from a restart.

Reference, in the same run: install uv, sync the environment and `django.setup()`, one after
another, each on its own. Rounds alternate; medians count. Target: first page at most 1.5 times
the reference, restart at most 2.5 times `django.setup()`.
"""

import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROUNDS = 3
WAIT = 180.0  # seconds
HERE = Path(__file__).resolve().parent.parent
FIRST, RESTART = 1.5, 2.5


def main() -> int:
    """Measure and print."""
    references, setups, firsts, restarts = [], [], [], []
    for number in range(ROUNDS):
        with tempfile.TemporaryDirectory(prefix="thuisfront-bench-") as folder:
            base = Path(folder)
            base.chmod(0o755)
            whole, setup = reference(base / "reference")
            references.append(whole)
            setups.append(setup)
            firsts.append(first_page(base / "checkout"))
            restarts.append(restart(base / "checkout"))
        print(
            f"round {number + 1}: reference {whole:.1f} s (setup {setup:.1f} s),"
            f" first page {firsts[-1]:.1f} s, restart {restarts[-1]:.1f} s",
            flush=True,
        )
    return verdict(references, setups, firsts, restarts)


def verdict(
    references: list[float], setups: list[float], firsts: list[float], restarts: list[float]
) -> int:
    """Print medians and ratios; fail when a target is missed."""
    middle = statistics.median
    first, again = middle(firsts) / middle(references), middle(restarts) / middle(setups)
    print(
        f"start: first page {middle(firsts):.1f} s = {first:.2f} x reference"
        f" {middle(references):.1f} s (target {FIRST});"
        f" restart {middle(restarts):.1f} s = {again:.2f} x setup {middle(setups):.1f} s"
        f" (target {RESTART})"
    )
    return 0 if first <= FIRST and again <= RESTART else 1


def reference(folder: Path) -> tuple[float, float]:
    """Return the seconds of uv + sync + setup, and of a second `django.setup()` alone."""
    checkout(folder)
    pip = [sys.base_prefix + "/bin/python3", "-m", "pip", "install", "-q", "--target", "uv"]
    started = time.monotonic()
    run(
        [*pip, "--no-warn-script-location", "--require-hashes", "-r", "requirements/uv.txt"], folder
    )
    uv = str(folder / "uv" / "bin" / "uv")
    run([uv, "venv", "-q", "--python", sys.base_prefix + "/bin/python3", "env"], folder)
    sync = [uv, "pip", "sync", "-q", "--python", "env/bin/python", "requirements/run.txt"]
    run(sync, folder)
    set_up(folder)
    whole = time.monotonic() - started
    started = time.monotonic()
    set_up(folder)
    return whole, time.monotonic() - started


def set_up(folder: Path) -> None:
    """Load Django with everything installed, in a process of its own."""
    settings = {
        "DATABASE_URL": "postgres:///none",
        "THUISFRONT_SECRET_KEY": "bench",
        "THUISFRONT_MASTER_KEY": "YmVuY2hi" * 6,
        "THUISFRONT_INDEX_KEY": "YmVuY2hi" * 6,
        "DJANGO_SETTINGS_MODULE": "thuisfront.config.settings",
        "PYTHONPATH": "src",
    }
    run(["env/bin/python", "-c", "import django; django.setup()"], folder, settings)


def checkout(folder: Path) -> None:
    """Copy what git tracks, as a clone would."""
    files = subprocess.run(
        ["git", "ls-files", "-z"], cwd=HERE, check=True, capture_output=True, text=True
    ).stdout.split("\0")
    for name in filter(None, files):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(HERE / name, folder / name)


def first_page(folder: Path) -> float:
    """Return the seconds from a bare checkout to the first page."""
    checkout(folder)
    return _until_page(folder)


def restart(folder: Path) -> float:
    """Return the seconds from the command to the first page, a second time."""
    return _until_page(folder)


def _until_page(folder: Path) -> float:
    port = free_port()
    bare = {**os.environ, "PATH": _path_without_uv()}
    for name in list(bare):
        if re.match(r"THUISFRONT_|DATABASE_URL|DJANGO_|PYTHONPATH|VIRTUAL_ENV", name):
            del bare[name]
    started = time.monotonic()
    command = [sys.base_prefix + "/bin/python3", "thuisfront", "run", "--port", str(port)]
    with (folder / "bench.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=bare, stdout=log, stderr=log)
    try:
        wait_for_page(port, process)
        return time.monotonic() - started
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def _path_without_uv() -> str:
    folders = os.environ["PATH"].split(os.pathsep)
    return os.pathsep.join(f for f in folders if not (Path(f) / "uv").exists() or f == "/usr/bin")


def wait_for_page(port: int, process: subprocess.Popen[bytes], path: str = "/") -> None:
    """Ask for a page until it comes."""
    deadline = time.monotonic() + WAIT
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as page:
                page.read()
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.05)
    raise RuntimeError("the first page did not come")


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def run(command: list[str], folder: Path, settings: dict[str, str] | None = None) -> None:
    """Run a command that must succeed."""
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", **(settings or {})}
    subprocess.run(command, cwd=folder, check=True, env=environment)
