"""A Chromium for the tests: installed, or Debian's package, or Playwright's own."""

import os
import shutil
import subprocess
import sys

from launch.words import Refused

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def find_or_install() -> str:
    """Return the path of a browser, installing one when there is none.

    :raises Refused: when none is there and none can be installed
    """
    return _found() or _from_debian() or _from_playwright()


def _found() -> str:
    given = os.environ.get("THUISFRONT_TEST_BROWSER", "")
    return given or next(filter(None, map(shutil.which, NAMES)), "")


def _from_debian() -> str:
    apt = shutil.which("apt-get")
    if not apt:
        return ""
    prefix = [] if not os.geteuid() else ["sudo", "-n"]
    if prefix and not shutil.which("sudo"):
        return ""
    print("Installing Debian's Chromium for the browser tests …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
        subprocess.run(
            [*prefix, apt, *arguments], check=False, env=quiet, stdout=subprocess.DEVNULL
        )
    return _found()


def _from_playwright() -> str:
    print("Installing Playwright's Chromium for the browser tests …", flush=True)
    done = subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if done.returncode:
        raise Refused("the browser tests need Chromium; install it and try again.")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path
