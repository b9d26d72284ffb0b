"""Askers and readers: what they were promised, and how the pages were meanwhile."""

import http.client
import random
import re
import secrets
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode

from launch.bench_faults_site import Site

HONEST, TRUSTING, IMPATIENT, READERS = 6, 2, 3, 2
PATIENCE = 20.0  # seconds until a client calls a page silent
PATHS = ("/", "/vraag/", "/zoeken/?q=bezoek", "/kinderen/eerste-bezoek/")
FAILURES = (OSError, http.client.HTTPException)
OK, FOUND, BUSY = 200, 302, 503


@dataclass
class Pages:
    """How the pages were, added up over all clients."""

    slowest: float = 0.0
    statuses: dict[int, int] = field(default_factory=dict)
    cut: int = 0
    silent: int = 0
    strange: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __str__(self) -> str:
        busy = self.statuses.get(BUSY, 0)
        whole = f"{sum(self.statuses.values())} pages, {busy} of them 503"
        return f"{whole}, {self.cut} cut, the slowest {self.slowest:.1f} s"

    def saw(self, answer: http.client.HTTPResponse, text: str, took: float, path: str) -> None:
        """Note a page; one that is not calm is kept."""
        with self.lock:
            self.slowest = max(self.slowest, took)
            self.statuses[answer.status] = self.statuses.get(answer.status, 0) + 1
            if answer.status not in {OK, FOUND, BUSY} or "Traceback" in text:
                self.strange.add(f"{path} answered {answer.status}")
            elif answer.status == BUSY and not (answer.headers["Retry-After"] and "<h1" in text):
                self.strange.add(f"{path} answered 503 without saying when to come back")

    def failed(self, failure: Exception, took: float) -> None:
        """Note a connection that was cut, or that stayed silent."""
        with self.lock:
            self.slowest = max(self.slowest, took)
            self.silent += isinstance(failure, TimeoutError)
            self.cut += not isinstance(failure, TimeoutError)

    def not_calm(self, may_cut: bool, limit: float) -> list[str]:
        """Return what was not calm."""
        wrong = sorted(self.strange)
        if self.silent:
            wrong.append(f"{self.silent} pages stayed silent")
        if self.cut and not may_cut:
            wrong.append(f"{self.cut} connections were cut")
        if self.slowest > limit:
            wrong.append(f"the slowest page took {self.slowest:.1f} s, more than {limit:.0f} s")
        return wrong


class Load:
    """Clients of one fault; what they know is kept in sets of texts."""

    def __init__(self, site: Site, name: str) -> None:
        self.port = site.port
        self.name = name
        self.pages = Pages()
        self.honest: set[str] = set()
        self.acknowledged: set[str] = set()
        self.believed: set[str] = set()
        self.impatient: set[str] = set()
        self._begun: list[float] = []  # when each acknowledged question was sent
        self._stopping = threading.Event()
        kinds = [self._ask] * HONEST + [self._trust] * TRUSTING + [self._read] * READERS
        self._threads = [threading.Thread(target=kind, daemon=True) for kind in kinds]

    def start(self) -> None:
        """Let everybody begin."""
        for thread in self._threads:
            thread.start()

    def hurry(self) -> None:
        """Let impatient clients join: they send again, as a new form, what was not answered."""
        more = [threading.Thread(target=self._insist, daemon=True) for _ in range(IMPATIENT)]
        self._threads += more
        for thread in more:
            thread.start()

    def stop(self) -> None:
        """Let everybody finish what was sent."""
        self._stopping.set()
        for thread in self._threads:
            thread.join(PATIENCE + 5)

    def wait_for(self, number: int) -> None:
        """Wait until so many questions more are acknowledged."""
        wanted, deadline = len(self.acknowledged) + number, time.monotonic() + 60
        while len(self.acknowledged) < wanted:
            if time.monotonic() > deadline:
                raise RuntimeError(f"no load: {self.pages}")
            time.sleep(0.05)

    def first_after(self, moment: float, seconds: float) -> float:
        """Return how long after a moment the first question was sent and stored."""
        while time.monotonic() < moment + seconds:
            if any(begun >= moment for begun in self._begun):
                return time.monotonic() - moment
            time.sleep(0.02)
        return float("inf")

    def _ask(self) -> None:
        """Ask as a browser does: the same form again until it is answered."""
        form = Form(self)
        while not self._stopping.is_set():
            text, token = form.new()
            self.honest.add(text)
            while True:
                begun = time.monotonic()
                if form.send(text, token):
                    self.acknowledged.add(text)
                    self._begun.append(begun)
                    break
                if self._stopping.wait(0.1):
                    return

    def _trust(self) -> None:
        """Control: take for stored whatever was sent."""
        form = Form(self)
        while not self._stopping.wait(0.02):
            text, token = form.new()
            self.believed.add(text)
            form.send(text, token)

    def _insist(self) -> None:
        """Control: send again with a new form what was not acknowledged."""
        form = Form(self)
        while not self._stopping.is_set():
            text, token = form.new()
            self.impatient.add(text)
            while not form.send(text, token) and not self._stopping.wait(0.05):
                _, token = form.new()

    def _read(self) -> None:
        while not self._stopping.wait(0.05):
            get(self, random.choice(PATHS))  # noqa: S311 -- no secret


class Form:
    """The page where one asks, opened once."""

    def __init__(self, load: Load) -> None:
        self._load, self._page, self._cookie = load, "", ""
        while not self._page:
            self._page, self._cookie = get(load, "/vraag/")
            found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self._page)
            self._csrf = found[1] if found else ""

    def new(self) -> tuple[str, str]:
        """Return a text that nobody wrote before, and the token of a new form."""
        text = f"Hoe gaat een bezoek? {self._load.name} {secrets.token_hex(8)}"
        return text, secrets.token_hex(16)

    def send(self, text: str, token: str) -> bool:
        """Send a question; tell whether it was acknowledged."""
        body = urlencode({
            "text": text, "asker": "child", "answer_by": "code", "form_token": token,
            "csrfmiddlewaretoken": self._csrf,
        })  # fmt: skip
        kind = "application/x-www-form-urlencoded"
        headers = {"Content-Type": kind, "Cookie": self._cookie}
        answer = request(self._load, "POST", "/vraag/", body, headers)
        return bool(answer and answer[0].status == FOUND)


def get(load: Load, path: str) -> tuple[str, str]:
    """Return a page and its cookie; empty when it did not come."""
    answer = request(load, "GET", path, "", {})
    if not answer or answer[0].status != OK:
        return "", ""
    return answer[1], (answer[0].headers["Set-Cookie"] or "").partition(";")[0]


def request(
    load: Load, method: str, path: str, body: str, headers: dict[str, str]
) -> tuple[http.client.HTTPResponse, str] | None:
    """Make one request from an address of its own and note how it went."""
    address = ".".join(str(byte) for byte in (10, *secrets.token_bytes(3)))
    started = time.monotonic()
    connection = http.client.HTTPConnection("127.0.0.1", load.port, timeout=PATIENCE)
    try:
        connection.request(method, path, body or None, {**headers, "X-Forwarded-For": address})
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
    except FAILURES as failure:
        load.pages.failed(failure, time.monotonic() - started)
        return None
    finally:
        connection.close()
    load.pages.saw(answer, text, time.monotonic() - started, path)
    return answer, text
