"""A folder that also the account of PostgreSQL may reach, a server in it, a running program."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from launch.folder import DataFolder
from launch.postgres import Cluster

from .program import Running


@pytest.fixture
def place() -> Iterator[Path]:
    """Return an empty folder and remove it afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="thuisfront-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def cluster(place: Path) -> Iterator[Cluster]:
    """Return a server with the settings of a real installation, not yet started."""
    made = Cluster(DataFolder(place))
    yield made
    made.remove()


@pytest.fixture
def new(place: Path) -> Iterator[Running]:
    """Return the program with its demo, just started for the first time."""
    program = Running(place / "data")
    yield program
    program.clean()


@pytest.fixture(scope="module")
def resting() -> Iterator[Path]:
    """Return the folder of a program that was started once, and stopped."""
    folder = Path(tempfile.mkdtemp(prefix="thuisfront-test-"))
    folder.chmod(0o755)
    program = Running(folder / "data")
    program.waits_for_the_demo()
    program.clean()
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def running(resting: Path, place: Path) -> Iterator[Running]:
    """Return the program with its demo, started again in a copy of its folder."""
    subprocess.run(["cp", "--archive", str(resting), str(place / "data")], check=True)
    program = Running(place / "data")
    yield program
    program.clean()
