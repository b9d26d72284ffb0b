"""`./thuisfront bench figures`: draws, memory and suppression, against numpy drawing alone.

10 million draws of the method by components may take 1.5 times what numpy needs to draw the same
numbers, in less than 150 MB that do not grow with the draws. A table of 28 × 6 is protected and
audited within 3 seconds, one of 100 × 20 within 60. An estimate of 200,000 draws is answered over
HTTP within 400 ms, 19 times out of 20.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPConnection
from importlib import import_module
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

MILLION = 1_000_000
TIMES, MOST_MB, MOST_MS = 1.5, 150, 400
REQUESTS, JSON = 60, "application/json"
TABLES = ((28, 6, 3.0), (100, 20, 60.0))
INPUTS = {
    "men": {"value": 8800, "rounding": 100},
    "share_men": {"n": 785, "x": 329},
    "children_men": {"value": 1.8, "low": 1.6, "high": 2.0, "distribution": "lognormal"},
    "women": {"value": 600, "rounding": 10},
    "share_women": {"value": 0.7, "low": 0.6, "high": 0.8},
    "children_women": {"value": 1.9, "low": 1.5, "high": 2.4, "distribution": "lognormal"},
}


def main() -> int:
    """Measure each in a process of its own, tell what came out, and whether that is good."""
    small, large = run("estimate", MILLION), run("estimate", 10 * MILLION)
    alone = run("draw", 10 * MILLION)
    times = large["seconds"] / alone["seconds"]
    print(f"numpy alone     {alone['seconds']:6.2f} s for 10 million draws of six inputs")
    print(f"components      {large['seconds']:6.2f} s: {times:.2f} times (at most {TIMES})")
    print(f"memory          {large['mb']:6.0f} MB; of 1 million draws {small['mb']:.0f} MB")
    good = times <= TIMES and large["mb"] < MOST_MB
    for rows, columns, most in TABLES:
        took = run("protect", rows, columns)["seconds"]
        print(f"table {rows:3} × {columns:2}  {took:6.2f} s (at most {most:.0f})")
        good = good and took <= most
    slow = over_http()
    print(f"over HTTP       {slow:6.0f} ms p95 for 200,000 draws (at most {MOST_MS})")
    good = good and slow <= MOST_MS
    print("good" if good else "NOT GOOD")
    return 0 if good else 1


def run(what: str, *sizes: int) -> dict[str, float]:
    """Return the seconds and the memory of one measurement."""
    command = [sys.executable, "-m", "launch.bench_figures", what, *map(str, sizes)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def over_http() -> float:
    """Return how many milliseconds 19 of 20 estimates take at the most, one after another."""
    from launch.bench_public_sites import site

    asked = json.dumps({"question": {"kind": "stock"}, "method": "components", "inputs": INPUTS,
                        "draws": 200_000})  # fmt: skip
    took = []
    with TemporaryDirectory() as folder, site(Path(folder)) as port:
        for _ in range(REQUESTS):
            line = HTTPConnection("127.0.0.1", port, timeout=30)
            began = time.perf_counter()
            line.request("POST", "/api/figures/v1/estimates/", asked, {"Content-Type": JSON})
            answer = line.getresponse()
            answer.read()
            took.append((time.perf_counter() - began) * 1000)
            line.close()
            if answer.status != HTTPStatus.OK:
                raise RuntimeError(f"an estimate was answered with {answer.status}")
    return quantiles(took, n=20)[-1]


def measure(what: str, *sizes: int) -> None:
    """Do one of the three and print what it took."""
    began = _DOINGS[what](*sizes)
    took = time.perf_counter() - began
    status = Path("/proc/self/status").read_text("utf-8")
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    print(json.dumps({"seconds": took, "mb": peak / 1024}))


def _estimate(draws: int) -> float:
    from thuisfront.figures.enums import Kind
    from thuisfront.figures.rules import estimating
    from thuisfront.figures.rules.methods import METHODS
    from thuisfront.figures.rules.reading import read_inputs

    method = METHODS["components"]
    read = read_inputs(method, INPUTS, Kind.STOCK)
    began = time.perf_counter()
    estimating.estimate(method, read, Kind.STOCK, draws=draws, seed=1)
    return began


def _draw(draws: int) -> float:
    from thuisfront.figures.enums import Kind
    from thuisfront.figures.rules import estimating
    from thuisfront.figures.rules.methods import METHODS
    from thuisfront.figures.rules.reading import read_inputs

    read = read_inputs(METHODS["components"], INPUTS, Kind.STOCK)
    began = time.perf_counter()
    for _ in estimating.chunks(read.spreads, draws=draws, seed=1):
        pass
    return began


def _protect(rows: int, columns: int) -> float:
    from thuisfront.core.base.disclosure.tables import Table, protect

    for name in ("scipy.optimize", "scipy.sparse"):  # loaded once, when the first table is hidden
        import_module(name)
    chance = random.Random(1)  # noqa: S311 -- a table to measure with, not a secret
    counts = [[int(chance.lognormvariate(2.8, 1.2)) for _ in range(columns)] for _ in range(rows)]
    table = Table(tuple(map(tuple, counts)))
    began = time.perf_counter()
    protect(table)
    return began


_DOINGS: dict[str, Callable[..., float]] = {
    "estimate": _estimate,
    "draw": _draw,
    "protect": _protect,
}

if __name__ == "__main__":
    measure(sys.argv[1], *map(int, sys.argv[2:]))
