"""`./thuisfront manage …`: a Django command on the database of this installation."""

import os
import subprocess
import sys
from pathlib import Path

from launch.installation import Installation

OWNER_COMMANDS = {
    "migrate",
    "makemigrations",
    "sqlmigrate",
    "showmigrations",
    "sqlflush",
    "dbshell",
}
OWNER_STEPS = {"audit_prune", "scrub"}


def main(arguments: list[str]) -> int:
    """Run a Django command, with the database started when it is at rest."""
    data = os.environ.get("THUISFRONT_DATA")
    installation = Installation.at(Path(data) if data else None)
    resting = installation.folder.lock()
    try:
        installation.open_with_tables()
        if arguments and arguments[0] in OWNER_COMMANDS:
            return run_as_owner(installation, arguments)
        return run_django(_settings_for(installation, arguments), arguments)
    finally:
        if resting:
            installation.close()


def _settings_for(installation: Installation, arguments: list[str]) -> dict[str, str]:
    """Give the owner's address besides to what works as the application, but for one step."""
    owner = {"THUISFRONT_OWNER_URL": installation.owner_url}
    own_step = arguments and arguments[0] in OWNER_STEPS
    return installation.environ() | (owner if own_step else {})


def run_as_owner(installation: Installation, arguments: list[str]) -> int:
    """Run a command that changes tables, as the role that owns them."""
    return run_django(installation.environ(owner=True), arguments)


def run_django(settings: dict[str, str], arguments: list[str]) -> int:
    """Run a Django command with these settings, in a process of its own."""
    command = [sys.executable, "-m", "django", *arguments]
    return subprocess.run(command, check=False, env={**os.environ, **settings}).returncode
