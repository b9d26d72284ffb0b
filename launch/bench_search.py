"""`./thuisfront bench search`: p95 of a search over ten thousand documents, in process."""

import os
import subprocess
import sys

from launch import schema, scratch


def main() -> int:
    """Start a scratch database and measure in a process that has Django; see bench_search_run."""
    with scratch.installation() as fresh:
        schema.load_snapshot(fresh.owner_url)
        environment = {**os.environ, **fresh.environ()}
        measure = [sys.executable, "-m", "launch.bench_search_run"]
        return subprocess.run(measure, check=False, env=environment).returncode
