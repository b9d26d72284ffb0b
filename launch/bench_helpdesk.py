"""`./thuisfront bench helpdesk [SIZE ...]`: writing down a call and listing, through HTTP.

One worker process, one client that waits for each answer, with sign-in, access rules and audit
on. Sizes are numbers of contacts, 10,000 and 1,000,000 when none is given; most are answered, as
in a centre that is years old. CPU is that of the Python process and of the database together.
Targets: 17 ms of CPU to record, 20 ms for a list of 20; the list at the largest size at most 1.2
times that at the smallest. Queries are counted by `bench journey`.
"""

import http.cookiejar
import re
import statistics
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe

import psycopg

from launch import bench_public_sites as sites
from launch.folder import DataFolder
from launch.postgres import SUPER, Cluster

SIZES = ["10000", "1000000"]
PASSWORD = "thuis-voor-een-kind"  # noqa: S105 -- of the demo
WAITING, TURNS, WARM, FOUND, PATIENCE = 20, 60, 8, 302, 60
TARGETS = {"record": 17.0, "list": 20.0}  # milliseconds of CPU
GROWTH = 1.2
_FILL = """
INSERT INTO helpdesk_question (id, organization_id, channel, form_mark, receipt_mark, asker,
  for_whom, age_band, region, topics, phase, safety, outcomes, minutes, answer_by, urgency, state,
  asked_at, due_at, may_voicemail, last_contact_on, open_days, taken_by_id, taken_at)
SELECT uuidv7(), o.id, 'phone', uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()),
  'parent-at-home', 'own-child', '', 'NL-UT', '{telling}', 'arrest', 'safe', '{information}', 6,
  'code', 2, %(state)s::text, now() - n * interval '1 minute', now() + interval '2 days', false,
  current_date, 14, CASE WHEN %(state)s::text = 'answered' THEN u.id END,
  CASE WHEN %(state)s::text = 'answered' THEN now() END
FROM generate_series(1, %(number)s) AS n,
  (SELECT id FROM organizations_organization WHERE is_centre) AS o,
  (SELECT id FROM accounts_user WHERE email = 'adviseur@demo.test') AS u
"""


@dataclass(frozen=True)
class Took:
    """What one kind of request took: p50 and p95 in milliseconds, CPU of both sides."""

    p50: float
    p95: float
    web: float
    database: float


class Stay(urllib.request.HTTPRedirectHandler):
    """Goes nowhere: where an answer leads is another request."""

    def redirect_request(self, *_: object) -> None:
        """Follow nothing."""


class Browser:
    """An adviser who is signed in, with a keyboard of its own."""

    def __init__(self, port: int) -> None:
        self._base = f"http://127.0.0.1:{port}"
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(jar, Stay)
        self.post("/account/login/", login="adviseur@demo.test", password=PASSWORD)
        self.post("/account/2fa/authenticate/", code="000000")
        if "<h1>" not in self.get("/werk/"):
            raise RuntimeError("the demo adviser cannot sign in")

    def get(self, path: str) -> str:
        """Return a page."""
        return self._asked(path, None)

    def post(self, path: str, page: str = "", **fields: str) -> str:
        """Send a form of a page, which is fetched when it is not at hand."""
        secret = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', page or self.get(path))
        token = secret[1] if secret else ""
        return self._asked(path, {**fields, "csrfmiddlewaretoken": token})

    def _asked(self, path: str, fields: dict[str, str] | None) -> str:
        data = urllib.parse.urlencode(fields).encode() if fields else None
        request = urllib.request.Request(self._base + path, data, {"Referer": self._base})  # noqa: S310 -- our own http
        try:
            with self._opener.open(request, timeout=30) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            if error.code != FOUND:
                raise
            return str(error.headers["Location"])


def main(sizes: list[str] | None = None) -> int:
    """Fill, measure and print for each size; 0 when the targets are met."""
    with tempfile.TemporaryDirectory(prefix="thuisfront-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with sites.site(folder, workers=1, demo=True) as port:
            counter = Counter(folder)
            counter.wait_for_demo()
            found = [
                _measured(counter, port, int(size)) for size in sorted(sizes or SIZES, key=int)
            ]
    growth = found[-1]["list"].p50 / found[0]["list"].p50
    print(f"helpdesk: the list takes {growth:.2f} x as long at the largest size (target {GROWTH})")
    met = all(
        took[name].web + took[name].database <= cpu
        for took in found for name, cpu in TARGETS.items()
    )  # fmt: skip
    return 0 if met and growth <= GROWTH else 1


class Counter:
    """Reads what the processes of the program used, and what was asked of the database."""

    def __init__(self, folder: Path) -> None:
        self._cluster = Cluster(DataFolder(folder / "data"))
        self.owner = psycopg.connect(self._cluster.url(SUPER, "thuisfront"), autocommit=True)
        self._home = str(folder)

    def wait_for_demo(self) -> None:
        """Wait until there is somebody to sign in as: the first page comes before that."""
        for _ in range(PATIENCE):
            found = "SELECT 1 FROM accounts_user u JOIN helpdesk_question q ON q.state = 'waiting'"
            if self.owner.execute(f"{found} WHERE email = 'adviseur@demo.test'").fetchone():
                return
            time.sleep(1)
        raise RuntimeError("there is no demo")

    def cpu(self) -> tuple[float, float]:
        """Return milliseconds of CPU that the web and the database processes used so far."""
        web = database = 0.0
        for entry in Path("/proc").iterdir():
            used = _used(entry, self._home) if entry.name.isdigit() else None
            if used:
                web, database = web + used[0], database + used[1]
        return web, database


def _used(entry: Path, home: str) -> tuple[float, float] | None:
    """Return what a process used, as one of ours or of its database; nothing of another."""
    try:
        command = (entry / "cmdline").read_bytes().decode(errors="replace").split("\0")
        at_home = (entry / "cwd").readlink().is_relative_to(home)
        spent = [(one / "schedstat").read_text().split()[0] for one in (entry / "task").iterdir()]
    except OSError:
        return None
    milliseconds = sum(map(int, spent)) / 1e6
    if at_home:
        return 0.0, milliseconds
    return (milliseconds, 0.0) if f"{home}/data" in command else None


def _measured(counter: Counter, port: int, size: int) -> dict[str, Took]:
    _fill(counter.owner, size)
    adviser = Browser(port)
    took = {
        "list": _timed(counter, lambda _: adviser.get("/werk/vragen/"), lambda: ""),
        "record": _timed(counter, lambda page: _recorded(adviser, page), lambda: _begun(adviser)),
    }
    for name, one in took.items():
        print(
            f"helpdesk: {size} contacts: {name}: {1000 / one.p50:.0f} requests/s,"
            f" p50 {one.p50:.1f} ms, p95 {one.p95:.1f} ms, CPU {one.web:.1f} ms web"
            f" + {one.database:.1f} ms database (target {TARGETS[name]:.0f})",
            flush=True,
        )
    return took


def _fill(owner: "psycopg.Connection[tuple[object, ...]]", size: int) -> None:
    """Bring the number of contacts to a size; of these a few wait, as the list shows them."""
    for state, wanted in (("waiting", WAITING), ("answered", size - WAITING)):
        held = "SELECT count(*)::int FROM helpdesk_question WHERE state = %s"
        [there] = owner.execute(held, [state]).fetchone() or [0]
        number = max(wanted - int(str(there)), 0)
        owner.execute(_FILL, {"state": state, "number": number})
    owner.execute("VACUUM ANALYZE helpdesk_question")


def _begun(adviser: Browser) -> str:
    """Open notes, and return the page on which they are written."""
    form = {"form_token": token_urlsafe(24), "channel": "phone"}
    return adviser.get(
        adviser.post("/werk/gesprekken/begin/", adviser.get("/werk/gesprekken/"), **form)
    )


def _recorded(adviser: Browser, page: str) -> None:
    where = re.search(r'action="(/werk/gesprekken/[0-9a-f-]{36}/)"', page)
    token = re.search(r'name="form_token" value="([^"]+)"', page)
    if not where or not token:
        raise RuntimeError("there are no notes to finish")
    told = {
        "words": "Mijn man is vanochtend opgehaald en de kinderen vragen waar papa is",
        "asker": "parent-at-home", "for_whom": "own-child", "topics": "telling",
        "safety": "safe", "outcomes": "information", "next": "done", "form_token": token[1],
    }  # fmt: skip
    if "/klaar/" not in adviser.post(where[1], page, **told):
        raise RuntimeError("the contact was not recorded")


def _timed(counter: Counter, act: Callable[[str], object], prepare: Callable[[], str]) -> Took:
    """Do it some times, one after the other; only the act counts."""
    waits, web, database = [], [], []
    for turn in range(WARM + TURNS):
        page = prepare()
        before, started = counter.cpu(), time.perf_counter()
        act(page)
        waited, after = time.perf_counter() - started, counter.cpu()
        if turn >= WARM:
            waits.append(1000 * waited)
            web.append(after[0] - before[0])
            database.append(after[1] - before[1])
    p95 = statistics.quantiles(waits, n=20)[-1]
    middle = statistics.median(waits)
    return Took(middle, p95, statistics.mean(web), statistics.mean(database))
