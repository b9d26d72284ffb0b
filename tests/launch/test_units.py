"""Beside the systemd units: a command by hand gets the settings and secrets of the pages."""

import os
import re
import subprocess
import sys
from pathlib import Path

DEPLOY = Path(__file__).parents[2] / "deploy"
UNIT = (DEPLOY / "systemd" / "thuisfront-web.service").read_text("utf-8")
# Stands in for systemd: lays the credentials in a folder, sets what is asked, and runs the rest.
STAND_IN = """
import os, sys
from pathlib import Path
folder = Path(os.environ["FOLDER"])
told = (each.split("=", 2) for each in sys.argv if each.startswith(("--property", "--setenv")))
for _, name, value in told:
    if name == "LoadCredential":
        key, source = value.split(":")
        (folder / key).write_text(source)
    elif name.isupper():
        os.environ[name] = value
rest = [each for each in sys.argv[1:] if not each.startswith("--")]
program = rest[0].replace("/opt/thuisfront/deploy", os.environ["DEPLOY"])
shown = "import os; print(*(f'{k}={v}' for k, v in os.environ.items()), sep=chr(10))"
os.environ["CREDENTIALS_DIRECTORY"] = str(folder)
assert rest[1:4] == ["/opt/thuisfront/env/bin/python", "-m", "django"], rest
os.execv(program, [program, sys.executable, "-c", shown, *rest[4:]])
"""


def told(tmp_path: Path) -> dict[str, str]:
    """Return the environment that a command has under `manage.sh`."""
    stand_in = tmp_path / "systemd-run"
    stand_in.write_text(f"#!{sys.executable}\n{STAND_IN}")
    stand_in.chmod(0o755)
    (tmp_path / "given").mkdir()
    around = {"FOLDER": str(tmp_path / "given"), "DEPLOY": str(DEPLOY)}
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    asked = ["sh", str(DEPLOY / "manage.sh"), "check", "--deploy"]
    answer = subprocess.run(
        asked, env={"PATH": path, **around}, capture_output=True, text=True, check=True
    )
    return dict(line.split("=", 1) for line in answer.stdout.splitlines())


def test_a_command_by_hand_has_the_secrets_and_settings_of_the_pages(tmp_path: Path) -> None:
    found = told(tmp_path)
    files = dict(re.findall(r"(\w+_FILE)=%d/([\w-]+)", UNIT))
    secrets = dict(re.findall(r"^LoadCredential=([\w-]+):(\S+)$", UNIT, re.MULTILINE))
    assert len(files) == 4
    for name, key in files.items():
        assert Path(found[name]).read_text("utf-8") == secrets[key]
    for name in ("THUISFRONT_DATA", "DJANGO_SETTINGS_MODULE", "PYTHONPATH"):
        assert f"{name}={found[name]}" in UNIT
