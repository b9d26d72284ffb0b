"""`./thuisfront bench audit`: lines a second by eight writers, with the chain proved afterwards."""

import os
import subprocess
import sys

from launch import schema, scratch


def main() -> int:
    """Start a scratch database and measure as the role of the application; see bench_audit_run."""
    with scratch.installation() as fresh:
        schema.load_snapshot(fresh.owner_url)
        environment = {**os.environ, **fresh.environ(), "THUISFRONT_OWNER_URL": fresh.owner_url}
        measure = [sys.executable, "-m", "launch.bench_audit_run"]
        return subprocess.run(measure, check=False, env=environment).returncode
