import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest

from launch.words import HELP

from .program import ROOT, environment, free_port, said

PASSWORD = "heel-geheim-woord"


def in_one_sentence(done: subprocess.CompletedProcess[str]) -> str:
    """Check that a command ended as it should when a person can mend something."""
    assert done.returncode not in {0, -9, -11}
    assert "Traceback" not in done.stdout + done.stderr
    assert PASSWORD not in done.stdout + done.stderr
    [sentence] = [line for line in done.stderr.splitlines() if line.strip()]
    assert sentence.startswith("thuisfront: ")
    assert sentence.endswith((".", ")"))
    return sentence


def run(place: Path, *more: str, **settings: str) -> str:
    data = ["--data", str(place / "data")] if "--data" not in more else []
    port = ["--port", str(free_port())] if "--port" not in more else []
    sentence = in_one_sentence(said("run", *data, *port, *more, **settings))
    assert not (place / "data" / "postgres" / "postmaster.pid").exists()
    return sentence


@pytest.fixture
def taken() -> Iterator[int]:
    """Return a port that somebody else listens to."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


def url_with(**parts: str) -> str:
    """Return the address of the tests' own server with something else in it."""
    own = urlsplit(os.environ["THUISFRONT_TEST_OWNER_URL"])
    host = own.netloc.rpartition("@")[2]
    user, password = (
        parts.get("user", str(own.username)),
        parts.get("password", unquote(str(own.password))),
    )
    name = parts.get("name", own.path.strip("/"))
    return f"postgres://{user}:{quote(password, safe='')}@{parts.get('host', host)}/{name}"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"password": PASSWORD}, "password authentication failed"),
        ({"user": "nobody-here", "password": PASSWORD}, "password authentication failed"),
        ({"password": PASSWORD, "host": "127.0.0.1:1"}, "127.0.0.1"),
        ({"name": "not-there"}, "does not exist"),
    ],
)
def test_a_database_that_cannot_be_used_is_refused(
    place: Path, parts: dict[str, str], words: str
) -> None:
    sentence = run(place, DATABASE_URL=url_with(**parts))
    assert "the database of DATABASE_URL cannot be used" in sentence
    assert words in sentence


@pytest.mark.parametrize(
    "url",
    [
        f"mysql://u:{PASSWORD}@127.0.0.1/x",
        f"nonsense {PASSWORD}",
        f"postgres://u:{PASSWORD}@[::1/x",
    ],
)
def test_an_address_that_is_none_is_refused_without_repeating_it(place: Path, url: str) -> None:
    assert "DATABASE_URL" in run(place, DATABASE_URL=url)


def test_a_file_with_the_address_that_is_not_there_is_named(place: Path) -> None:
    sentence = run(place, DATABASE_URL_FILE=str(place / "none"))
    assert "DATABASE_URL_FILE cannot be read" in sentence


def test_the_same_holds_for_the_commands_of_django(place: Path) -> None:
    settings = {"DATABASE_URL": url_with(password=PASSWORD), "THUISFRONT_DATA": str(place)}
    sentence = in_one_sentence(said("manage", "check", **settings))
    assert "password authentication failed" in sentence


def test_a_port_in_use_is_refused_before_anything_is_made(place: Path, taken: int) -> None:
    assert f"port {taken} cannot be used" in run(place, "--port", str(taken))
    assert not (place / "data").exists()


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_does_not_exist_is_refused(place: Path, port: str) -> None:
    assert f"port {port} cannot be used" in run(place, f"--port={port}", "--port", port)


def test_a_folder_that_cannot_be_written_is_refused(place: Path) -> None:
    (place / "file").write_text("")
    assert "cannot write in the data folder" in run(place, "--data", str(place / "file" / "data"))


def test_a_folder_of_a_newer_version_is_refused(place: Path) -> None:
    (place / "data").mkdir()
    (place / "data" / "installed.json").write_text(json.dumps({"version": "99.0.0"}))
    assert "belongs to version 99.0.0" in run(place)


def test_a_folder_that_another_has_is_refused(place: Path) -> None:
    from launch.folder import DataFolder

    folder = DataFolder(place / "data")
    folder.prepare()
    assert folder.lock()
    assert "is in use by another Thuisfront" in run(place)


def test_an_unknown_command_gets_the_list_of_commands() -> None:
    done = said("wandelen")
    assert done.returncode == 2
    assert "thuisfront: there is no command 'wandelen'." in done.stderr
    assert HELP in done.stderr


@pytest.mark.parametrize("arguments", [(), ("help",), ("--help",), ("-h",)])
def test_help_needs_no_environment(place: Path, arguments: tuple[str, ...]) -> None:
    home = place / "home"
    done = said(*arguments, THUISFRONT_HOME=str(home))
    assert (done.returncode, done.stdout) == (0, f"{HELP}\n")
    assert not home.exists()


def test_every_command_of_the_help_is_there() -> None:
    listed = {line.split()[1] for line in HELP.splitlines() if line.startswith("  ./thuisfront")}
    assert listed == {
        "run", "backup", "restore", "verify", "rotate", "test", "check", "bench", "manage", "help",
    }  # fmt: skip


def test_a_home_that_cannot_be_written_is_refused(place: Path) -> None:
    (place / "file").write_text("")
    done = said("run", THUISFRONT_HOME=str(place / "file" / "home"))
    assert "cannot write in" in in_one_sentence(done)


def test_it_can_be_started_from_anywhere(place: Path) -> None:
    program = shutil.which("python3") or sys.executable
    command = [program, str(ROOT / "thuisfront"), "help"]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=place, env=environment()
    )
    assert done.stdout.startswith("Thuisfront:")
