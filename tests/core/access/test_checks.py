"""Nothing is served with counts or sessions that each process keeps for itself."""

import os
import subprocess
import sys

import pytest
from django.core.checks import Tags, run_checks
from pytest_django import Settings

BACKENDS = "django.core.cache.backends"


def found() -> list[str]:
    return [str(m.id) for m in run_checks(tags=[Tags.security]) if str(m.id).startswith("thuis")]


def test_the_settings_of_the_house_pass() -> None:
    assert found() == []


@pytest.mark.parametrize(
    "kind", ["locmem.LocMemCache", "dummy.DummyCache", "filebased.FileBasedCache"]
)
def test_a_cache_of_one_process_is_refused(settings: Settings, kind: str) -> None:
    settings.CACHES = {"default": {"BACKEND": f"{BACKENDS}.{kind}", "LOCATION": "/tmp/x"}}
    assert found() == ["thuisfront.E001"]


@pytest.mark.parametrize("engine", ["cache", "signed_cookies", "db"])
def test_sessions_of_another_kind_are_refused(settings: Settings, engine: str) -> None:
    settings.SESSION_ENGINE = f"django.contrib.sessions.backends.{engine}"
    assert found() == ["thuisfront.E002"]


@pytest.mark.parametrize("start", ["from thuisfront.config import wsgi", "check"])
def test_neither_the_command_nor_the_server_starts_with_such_a_cache(start: str) -> None:
    change = (
        "from thuisfront.config import settings as s;"
        f"s.CACHES = {{'default': {{'BACKEND': '{BACKENDS}.locmem.LocMemCache'}}}};"
    )
    act = (
        start
        if start != "check"
        else (
            "import django; django.setup();"
            "from django.core.management import call_command; call_command('check')"
        )
    )
    done = subprocess.run(
        [sys.executable, "-c", change + act],
        check=False, capture_output=True, text=True, env={**os.environ},
    )  # fmt: skip
    assert done.returncode != 0
    assert "thuisfront.E001" in done.stderr
