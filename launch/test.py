"""`./thuisfront test`: the whole suite on a real PostgreSQL, in parallel."""

import os
import subprocess
import sys

from launch import browser, scratch
from launch.words import Refused

TEMPLATE = "thuisfront_template"


def main(arguments: list[str]) -> int:
    """Start a scratch database and run pytest with the given arguments."""
    chromium = browser.find_or_install()
    with scratch.installation(TEMPLATE) as fresh:
        if not fresh.cluster:
            raise Refused("the tests start a database server of their own.")
        environment = {
            **os.environ,
            **fresh.environ(),
            "THUISFRONT_TEST_OWNER_URL": fresh.owner_url,
            "THUISFRONT_TEST_SUPER_URL": fresh.cluster.url("tf_super", database="postgres"),
            "THUISFRONT_TEST_BROWSER": chromium,
        }
        parallel = [] if _serial(arguments) else ["-n", "2", "--dist", "loadgroup"]
        command = [sys.executable, "-m", "pytest", *parallel, *arguments]
        return subprocess.run(command, check=False, env=environment).returncode


def _serial(arguments: list[str]) -> bool:
    """Tell whether the caller decides about parallel running, or wants a debugger."""
    return any(a.startswith(("-n", "--pdb", "--dist", "--collect-only")) for a in arguments)
