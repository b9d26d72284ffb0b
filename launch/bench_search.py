"""`./thuisfront bench search [SIZE ...]`: how often the answer is on top, and how fast, in process.

Sizes are numbers of documents, 10000 when none is given; 0 judges the questions only.
"""

import os
import subprocess
import sys

from launch import schema, scratch

DEFAULT = "10000"


def main(sizes: list[str] | None = None) -> int:
    """Measure each in a scratch database of its own, in a process that has Django."""
    runs = [("launch.bench_search_run", size) for size in sizes or [DEFAULT] if int(size)]
    return max(_measured(*run) for run in [("launch.bench_search_judged",), *runs])


def _measured(*program: str) -> int:
    with scratch.installation() as fresh:
        schema.load_snapshot(fresh.owner_url)
        environment = {**os.environ, **fresh.environ(), "THUISFRONT_OWNER_URL": fresh.owner_url}
        measure = [sys.executable, "-m", *program]
        return subprocess.run(measure, check=False, env=environment).returncode
