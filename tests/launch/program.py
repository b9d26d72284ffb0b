"""The real `./thuisfront` as a person starts it: another process, a folder, a port."""

import http.client
import http.cookiejar
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlencode

from launch.words import DEMO_READY

ROOT = Path(__file__).resolve().parents[2]
SLOW = 120.0  # seconds; the first start may install the environment
OURS = ("THUISFRONT_", "DATABASE_", "DJANGO_", "PYTEST_")


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return what a new user has: nothing of ours, but the environments that are made already."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return {**kept, "THUISFRONT_HOME": os.environ["THUISFRONT_HOME"], **(more or {})}


def said(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [str(ROOT / "thuisfront"), *arguments], check=False, capture_output=True, text=True,
        env=environment(more), timeout=SLOW,
    )  # fmt: skip


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(holds: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Wait until something holds; tell whether it came to that."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return holds()


def living(pids: set[int]) -> set[int]:
    """Return the processes that still run; one that is only waited for does not count."""
    return {pid for pid in pids if state_of(pid) not in {"", "Z", "X"}}


def state_of(pid: int) -> str:
    """Return the letter of a process's state; empty when it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][:1]
    except OSError:
        return ""


def below(pid: int) -> set[int]:
    """Return every process that a process started, and what those started."""
    children: dict[int, set[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(") ")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, set()).add(int(entry.name))
    found: set[int] = set()
    fresh = {pid}
    while fresh:
        fresh = set().union(*(children.get(one, set()) for one in fresh)) - found
        found |= fresh
    return found


class Running:
    """A started program."""

    def __init__(self, data: Path, *more: str, **settings: str) -> None:
        self.data, self.port = data, free_port()
        self._log = Path(tempfile.mkstemp(prefix="thuisfront-run-")[1])
        with self._log.open("wb") as out:
            self.process = subprocess.Popen(
                [str(ROOT / "thuisfront"), "run", "--port", str(self.port), "--data", str(data),
                 *more],
                stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=environment(settings),
                start_new_session=True,
            )  # fmt: skip
        if not until(lambda: self.process.poll() is not None or self.answers(), SLOW):
            self.process.kill()
            raise TimeoutError(self.said)
        if self.process.poll() is not None:
            raise RuntimeError(self.said)

    @property
    def site(self) -> str:
        """Return the beginning of its addresses."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def said(self) -> str:
        """Return what it printed."""
        return self._log.read_text("utf-8")

    @property
    def postmaster(self) -> int:
        """Return the process of the database server."""
        return int((self.data / "postgres" / "postmaster.pid").read_text().split("\n", 1)[0])

    def waits_for_the_demo(self) -> None:
        """Wait until there is somebody to sign in as: the first page comes before that."""
        if not until(lambda: DEMO_READY in self.said, SLOW):
            raise TimeoutError(self.said)

    def answers(self) -> bool:
        """Tell whether pages are served."""
        try:
            return self.get("/")[0] == 200
        except (OSError, http.client.HTTPException):
            return False

    def get(self, path: str) -> tuple[int, str, dict[str, str]]:
        """Return status, text and headers of a page, as a reader without cookies gets it."""
        reader = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            reader.request("GET", path)
            answer = reader.getresponse()
            headers = {name.lower(): value for name, value in answer.getheaders()}
            return answer.status, answer.read().decode(), headers
        finally:
            reader.close()

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Ask it to stop and return how it ended."""
        self.process.send_signal(number)
        return self.process.wait(40)

    def clean(self) -> None:
        """Leave nothing behind, whatever the test did."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            try:
                self.stop()
            except subprocess.TimeoutExpired:
                self.process.kill()
        self._log.unlink(missing_ok=True)


class Person:
    """Somebody with a browser that keeps cookies and has no JavaScript."""

    def __init__(self, site: str) -> None:
        self.site = site
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._browser = urllib.request.build_opener(jar)
        self.page = self.address = ""

    def goes(self, path: str, **form: str) -> str:
        """Open a page, or send the form of the page that is open, and return what is shown."""
        hidden = dict(re.findall(r'name="(csrf\w+|form_token)" value="([^"]+)"', self.page))
        body = urlencode({**hidden, **form}).encode() if form else None
        with self._browser.open(self.site + path, body, timeout=30) as answer:
            self.page, self.address = answer.read().decode(), answer.url
        return self.page
