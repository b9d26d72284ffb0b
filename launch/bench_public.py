"""Public pages against nginx with the same bytes as files, and against Wagtail, in the same run.

Needs `wrk` and `nginx` (Debian's packages of those names). Sixteen clients; rounds alternate and
medians count. Targets, for the home page, an article and the page of a prison: from two Python
workers at least 0.7 times the requests per second of nginx and p95 at most twice; behind nginx as
`deploy/nginx.conf` has it at least 0.9 times; at least 50 times the same page from Wagtail without
our cache. Search is made anew for each question and is told without a target. Also how long a
changed page takes to be everywhere (at most 5 s), and what a first visit weighs (at most 100 kB,
font included).
"""

import gzip
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from launch import bench_public_sites as sites
from launch.bench_public_sites import fetch
from launch.bench_start import HERE
from launch.words import Refused

ROUNDS, SECONDS = 3, 3
ARTICLE, SEARCH = "/kinderen/niet-jouw-schuld/", "/zoeken/?q=op+bezoek"
PAGES = {"home": "/", "article": ARTICLE, "prison": "/instellingen/pi-vught/"}
RATE, P95, FRONT, PLAIN = 0.7, 2.0, 0.9, 50.0  # times
EVERYWHERE, WEIGHT = 5.0, 100_000  # seconds, bytes
LUA = """
done = function(summary, latency, requests)
    io.write(string.format("rps %f p95 %f errors %d\\n", summary.requests / summary.duration * 1e6,
        latency:percentile(95) / 1000, summary.errors.status + summary.errors.connect
        + summary.errors.read + summary.errors.timeout))
end
"""


@dataclass(frozen=True)
class Load:
    """What one server did for one page: requests per second, p95 in milliseconds."""

    rate: float
    p95: float


def main() -> int:
    """Measure and print."""
    for program in ("wrk", "nginx"):
        if not (shutil.which(program) or Path("/usr/sbin", program).exists()):
            raise Refused(f"this benchmark needs {program}; install Debian's package of that name.")
    with tempfile.TemporaryDirectory(prefix="thuisfront-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "report.lua").write_text(LUA)
        with sites.site(folder) as ours:
            return max([_pages(folder, ours), _changing(folder, ours), _weight(ours)])


def _pages(folder: Path, ours: int) -> int:
    bodies = {path: fetch(ours, path) for path in PAGES.values()}
    missed = 0
    with (
        sites.nginx_with_files(folder, bodies) as files,
        sites.nginx_in_front(folder, ours) as front,
        sites.wagtail_alone(folder) as plain,
    ):
        for name, path in PAGES.items():
            servers = {"ours": ours, "files": files, "front": front, "plain": plain}
            found = {who: _load(folder, port, path) for who, port in servers.items()}
            rounds = [found] + [
                {who: _load(folder, port, path) for who, port in servers.items() if who != "plain"}
                for _ in range(ROUNDS - 1)
            ]
            missed = max(missed, _told(name, rounds, found["plain"]))
        search = _load(folder, ours, SEARCH)
    print(f"search: {search.rate:.0f} requests/s, p95 {search.p95:.0f} ms, never from a cache")
    return missed


def _told(name: str, rounds: list[dict[str, Load]], plain: Load) -> int:
    """Print what was found about one page, and tell whether a target was missed."""
    middle = statistics.median
    rate = middle(found["ours"].rate / found["files"].rate for found in rounds)
    wait = middle(found["ours"].p95 / found["files"].p95 for found in rounds)
    front = middle(found["front"].rate / found["files"].rate for found in rounds)
    ours = middle(found["ours"].rate for found in rounds)
    p95 = middle(found["ours"].p95 for found in rounds)
    print(
        f"{name}: {ours:.0f} requests/s, {rate:.2f} x nginx with files (target {RATE});"
        f" p95 {p95:.1f} ms, {wait:.2f} x (target {P95}); behind nginx {front:.2f} x"
        f" (target {FRONT}); {ours / plain.rate:.0f} x Wagtail alone (target {PLAIN:.0f})"
    )
    held = rate >= RATE and wait <= P95 and front >= FRONT and ours >= PLAIN * plain.rate
    return 0 if held else 1


def _changing(folder: Path, ours: int) -> int:
    """Change a page and tell how long it takes until every answer has it, also behind nginx."""
    with sites.nginx_in_front(folder, ours) as front:
        for port in (ours, front) * 8:  # every worker and the cache in front have it
            fetch(port, ARTICLE)
        said = f"Nieuw om {time.time():.0f}."
        command = [sys.executable, "-m", "launch.bench_public_change", ARTICLE, said]
        subprocess.run(command, cwd=HERE, env=sites.settings(folder), check=True)
        since = time.monotonic()
        last = dict.fromkeys((ours, front), 0.0)
        while time.monotonic() - since < 2 * EVERYWHERE:
            for port in last:
                if said.encode() not in fetch(port, ARTICLE):
                    last[port] = time.monotonic() - since
            time.sleep(0.02)
    print(
        f"change: everywhere after {last[ours]:.1f} s, behind nginx after {last[front]:.1f} s"
        f" (target {EVERYWHERE:.0f})"
    )
    return 0 if max(last.values()) <= EVERYWHERE else 1


def _load(folder: Path, port: int, path: str) -> Load:
    """Return what one round gave."""
    url = f"http://127.0.0.1:{port}{path}"
    command = [
        "wrk",
        "-t1",
        "-c16",
        "--timeout",
        "10s",
        f"-d{SECONDS}s",
        "-s",
        str(folder / "report.lua"),
        url,
    ]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"rps ([\d.]+) p95 ([\d.]+) errors (\d+)", said)
    if not found or int(found[3]):
        told = (folder / "site.log").read_text()[-2000:]
        raise Refused(f"the load on {url} did not run cleanly: {said.strip()}\n{told}")
    return Load(float(found[1]), float(found[2]))


def _weight(port: int) -> int:
    """Tell what a page and all that it loads weigh, compressed as a browser asks."""
    page = fetch(port, ARTICLE, packed=True)
    linked = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', gzip.decompress(page).decode()))
    weight = len(page) + sum(len(fetch(port, path, packed=True)) for path in linked)
    print(f"first visit: {weight / 1000:.0f} kB (target {WEIGHT // 1000})")
    return 0 if weight <= WEIGHT else 1
