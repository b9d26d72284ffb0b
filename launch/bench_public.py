"""A cached public page against nginx with the same bytes as a file, in the same run.

Needs `wrk` and `nginx` (Debian's packages of those names). Rounds alternate; medians count.
Targets: at least 0.4 times the requests per second of nginx, p95 at most 4 times. Also what a
first visit weighs on the wire (at most 100 kB, font included).
"""

import contextlib
import gzip
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from launch.bench_start import HERE, free_port, wait_for_page
from launch.words import Refused

ROUNDS = 3
SECONDS = 5
PAGE = "/kinderen/niet-jouw-schuld/"
REQUESTS, P95, WEIGHT = 0.4, 4.0, 100_000
LUA = """
done = function(summary, latency, requests)
    io.write(string.format("rps %f p95 %f errors %d\\n", summary.requests / summary.duration * 1e6,
        latency:percentile(95) / 1000, summary.errors.status + summary.errors.connect
        + summary.errors.read + summary.errors.timeout))
end
"""
NGINX = """
daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off; sendfile on; types {{ text/html html; }} default_type text/html;
    server {{ listen 127.0.0.1:{port}; root {folder}/www; index index.html; }}
}}
"""


def main() -> int:
    """Measure and print."""
    for program in ("wrk", "nginx"):
        if not (shutil.which(program) or Path("/usr/sbin", program).exists()):
            raise Refused(f"this benchmark needs {program}; install Debian's package of that name.")
    with tempfile.TemporaryDirectory(prefix="thuisfront-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        with site(folder) as port, nginx(folder, fetch(port, PAGE)) as reference:
            weight = first_visit(port)
            pairs = [(load(folder, port), load(folder, reference)) for _ in range(ROUNDS)]
    return verdict(pairs, weight)


def verdict(pairs: list[tuple[tuple[float, float], tuple[float, float]]], weight: int) -> int:
    """Print medians and ratios; fail when a target is missed."""
    rates = statistics.median(ours[0] / theirs[0] for ours, theirs in pairs)
    waits = statistics.median(ours[1] / theirs[1] for ours, theirs in pairs)
    ours, theirs = (
        [statistics.median(pair[side][part] for pair in pairs) for part in (0, 1)]
        for side in (0, 1)
    )
    print(
        f"public: {ours[0]:.0f} requests/s against nginx {theirs[0]:.0f} = {rates:.2f} x"
        f" (target {REQUESTS}); p95 {ours[1]:.1f} ms against {theirs[1]:.1f} ms = {waits:.2f} x"
        f" (target {P95}); first visit {weight / 1000:.0f} kB (target {WEIGHT // 1000})"
    )
    return 0 if rates >= REQUESTS and waits <= P95 and weight <= WEIGHT else 1


@contextlib.contextmanager
def site(folder: Path) -> Iterator[int]:
    """Run the real program with two workers and no demo; yield its port."""
    port = free_port()
    command = [sys.base_prefix + "/bin/python3", "thuisfront", "run", "--no-demo"]
    command += ["--workers", "2", "--port", str(port), "--data", str(folder / "data")]
    bare = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    with (folder / "site.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=HERE, env=bare, stdout=log, stderr=log)
    try:
        wait_for_page(port, process)
        yield port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


@contextlib.contextmanager
def nginx(folder: Path, page: bytes) -> Iterator[int]:
    """Serve the same bytes as a file; yield the port."""
    port, root = free_port(), folder / "www"
    (root / PAGE.strip("/")).mkdir(parents=True)
    (root / PAGE.strip("/") / "index.html").write_bytes(page)
    settings = folder / "nginx.conf"
    settings.write_text(NGINX.format(folder=folder, port=port))
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    process = subprocess.Popen([program, "-c", str(settings)], stderr=subprocess.DEVNULL)
    try:
        wait_for_page(port, process, PAGE)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def load(folder: Path, port: int) -> tuple[float, float]:
    """Return requests per second and p95 in milliseconds of one round."""
    script = folder / "report.lua"
    script.write_text(LUA)
    url = f"http://127.0.0.1:{port}{PAGE}"
    command = ["wrk", "-t1", "-c16", f"-d{SECONDS}s", "-s", str(script), url]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"rps ([\d.]+) p95 ([\d.]+) errors (\d+)", said)
    if not found or int(found[3]):
        raise Refused(f"the load did not run cleanly: {said.strip().splitlines()[-1]}")
    return float(found[1]), float(found[2])


def fetch(port: int, path: str, *, packed: bool = False) -> bytes:
    """Return the body of a page or file as it goes over the wire."""
    wanted = {"Accept-Encoding": "gzip"} if packed else {}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=wanted)
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 -- our own http
        return bytes(answer.read())


def first_visit(port: int) -> int:
    """Return the bytes of a page and all that it loads, compressed as a browser asks."""
    page = fetch(port, PAGE, packed=True)
    html = gzip.decompress(page).decode()
    linked = set(re.findall(r'(?:href|src)="(/static/[^"]+)"', html))
    return len(page) + sum(len(fetch(port, path, packed=True)) for path in linked)
