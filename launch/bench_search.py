"""`./thuisfront bench search`: how often the answer is on top, and how fast, in process."""

import os
import subprocess
import sys

from launch import schema, scratch


def main() -> int:
    """Measure each in a scratch database of its own, in a process that has Django."""
    return max(map(_measured, ("launch.bench_search_judged", "launch.bench_search_run")))


def _measured(module: str) -> int:
    with scratch.installation() as fresh:
        schema.load_snapshot(fresh.owner_url)
        environment = {**os.environ, **fresh.environ()}
        measure = [sys.executable, "-m", module]
        return subprocess.run(measure, check=False, env=environment).returncode
