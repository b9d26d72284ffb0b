"""`./thuisfront check`: everything that can be said without running the program."""

import os
import subprocess
import sys
import time
from pathlib import Path

from launch import scratch

HERE = Path(__file__).resolve().parent.parent
PYTHON_FILES = ["src", "launch", "tests", "tools", "thuisfront"]


def main(arguments: list[str]) -> int:
    """Run every check, or those named; say for each whether it holds."""
    chosen = {name: command for name, command in checks().items() if name in arguments}
    failed = [name for name, command in (chosen or checks()).items() if not _holds(name, command)]
    if not chosen or "migrations" in arguments:
        failed += [] if _migrations_hold() else ["migrations"]
    print(f"Not in order: {', '.join(failed)}." if failed else "All checks hold.")
    return 1 if failed else 0


def checks() -> dict[str, list[str]]:
    """Return the checks and their commands."""
    templates = sorted(str(f) for f in (HERE / "src").rglob("templates/**/*.html"))
    module = [sys.executable, "-m"]
    return {
        "style": [*module, "ruff", "check", *PYTHON_FILES],
        "format": [*module, "ruff", "format", "--check", *PYTHON_FILES],
        "templates": [_program("djade"), "--check", "--target-version", "5.2", *templates],
        "types": [*module, "mypy"],
        "house": [_program("lint-imports")],
        "dependencies": [_program("deptry"), "src", "launch"],
        "spelling": [_program("codespell")],
        "translations": [*module, "launch", "messages", "--check"],
        "licences": [_program("reuse"), "lint", "--quiet"],
    }


def _program(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _holds(name: str, command: list[str]) -> bool:
    started = time.monotonic()
    done = subprocess.run(
        command, check=False, cwd=HERE, env=_environment(), capture_output=True, text=True
    )
    said = "in order" if not done.returncode else "NOT IN ORDER"
    print(f"{name:14}{said} ({time.monotonic() - started:.0f} s)", flush=True)
    if done.returncode:
        print(done.stdout[-6000:] + done.stderr[-3000:], flush=True)
    return not done.returncode


def _environment() -> dict[str, str]:
    """Settings that let Django load without a database, for the type checker."""
    nothing = {
        "DJANGO_SETTINGS_MODULE": "thuisfront.config.settings",
        "DATABASE_URL": "postgres:///none",
        "THUISFRONT_SECRET_KEY": "only for checks " * 4,
        "THUISFRONT_MASTER_KEY": "Y2hlY2tz" * 6,
        "THUISFRONT_INDEX_KEY": "Y2hlY2tz" * 6,
    }
    return {**os.environ, **nothing}


def _migrations_hold() -> bool:
    """Tell whether models, migrations and snapshot agree, and Django's deployment checks pass."""
    with scratch.installation() as fresh:
        settings = {**os.environ, **fresh.environ(owner=True)}
        deploy = {**settings, "THUISFRONT_HTTPS": "true", "THUISFRONT_DEBUG": "false"}
        django = [sys.executable, "-m", "django"]
        results = [
            _django_holds("models", [*django, "makemigrations", "--check", "--dry-run"], settings),
            _django_holds(
                "deployment", [*django, "check", "--deploy", "--fail-level=WARNING"], deploy
            ),
        ]
    snapshot = _holds("snapshot", [sys.executable, "-m", "launch", "snapshot", "--check"])
    return all([*results, snapshot])


def _django_holds(name: str, command: list[str], environment: dict[str, str]) -> bool:
    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
    print(f"{name:14}{'in order' if not done.returncode else 'NOT IN ORDER'}", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr[-3000:], flush=True)
    return not done.returncode
