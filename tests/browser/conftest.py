"""One running site and one browser for all tests of this folder; each test opens its own tabs."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from .people import PATIENCE, Visitors
from .program import Site, running

# What these tests ask from outside the machine is not found.
ONLY_HERE = "--host-resolver-rules=MAP localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ONLY_HERE]

expect.set_options(timeout=PATIENCE)


# Of this folder, not of the session: other tests cannot run Playwright while this one runs.
@pytest.fixture(scope="package")
def site() -> Iterator[Site]:
    """Return the running program."""
    with running() as started:
        yield started


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Return a browser without anybody in it."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=os.environ["THUISFRONT_TEST_BROWSER"], args=FLAGS
        )
        yield started
        started.close()


@pytest.fixture(scope="package")
def all_visitors(browser: Browser, site: Site) -> Visitors:
    """Return who may visit; sessions of staff are kept for all tests."""
    return Visitors(browser, site)


@pytest.fixture
def visitors(all_visitors: Visitors, site: Site) -> Iterator[Visitors]:
    """Return who may visit; nobody tried anything before, and every tab is closed afterwards."""
    site.ask_database("DELETE FROM access_attempt")
    site.ask_database("DELETE FROM access_lockout")
    yield all_visitors
    all_visitors.close()
