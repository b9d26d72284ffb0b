import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from launch.folder import DataFolder
from launch.words import Refused
from thuisfront import __version__

LOCKER = """
import sys, time
from pathlib import Path
from launch.folder import DataFolder
print(DataFolder(Path(sys.argv[1])).lock(), flush=True)
time.sleep(60)
"""


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "thuisfront-test", str(disk)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_new_folder_is_made_with_all_above_it(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "a b" / "gegevens, 1")
    folder.prepare()
    assert folder.path.is_dir()
    assert list(folder.path.iterdir()) == []


def test_preparing_again_keeps_what_is_there(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.note(demo="yes")
    folder.prepare()
    assert folder.stamp() == {"version": __version__, "demo": "yes"}


def test_notes_are_added_to_each_other(tmp_path: Path) -> None:
    DataFolder(tmp_path).note(one="1")
    DataFolder(tmp_path).note(two="2")
    assert DataFolder(tmp_path).stamp() == {"version": __version__, "one": "1", "two": "2"}


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")
    with pytest.raises(Refused, match=r"cannot write in the data folder .*/file/data: Not a dir"):
        DataFolder(file / "data").prepare()


def test_a_folder_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    shut = Path("/proc") if not os.geteuid() else tmp_path
    shut.chmod(0o500) if os.geteuid() else None
    with pytest.raises(Refused, match=f"cannot write in the data folder {shut}"):
        DataFolder(shut).prepare()


def test_a_full_disk_is_refused_before_anything_is_written(small_disk: Path) -> None:
    with pytest.raises(Refused, match=r"the disk of .* is full: [01] MB free, 300 MB needed"):
        DataFolder(small_disk).prepare()
    assert list(small_disk.iterdir()) == []


def test_a_disk_without_a_single_byte_is_refused(small_disk: Path) -> None:
    (small_disk / "all").write_bytes(b"x" * 1_048_576)
    with pytest.raises(Refused, match="No space left"):
        DataFolder(small_disk).prepare()
    assert [file.name for file in small_disk.iterdir()] == ["all"]


@pytest.mark.parametrize("version", ["0.1.1", "0.2", "1.0.0", "99"])
def test_a_folder_of_a_newer_version_is_refused(tmp_path: Path, version: str) -> None:
    (tmp_path / "installed.json").write_text(json.dumps({"version": version}))
    with pytest.raises(Refused, match=f"belongs to version {version}, this is {__version__}"):
        DataFolder(tmp_path).prepare()


@pytest.mark.parametrize("version", ["0.0.9", "0.1", "0.1.0"])
def test_a_folder_of_this_or_an_older_version_is_taken(tmp_path: Path, version: str) -> None:
    (tmp_path / "installed.json").write_text(json.dumps({"version": version}))
    DataFolder(tmp_path).prepare()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"0.1.0"', '{"version": 3}', "\0\0"])
def test_damaged_notes_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "installed.json").write_text(text)
    with pytest.raises(Refused, match=r"installed\.json is damaged"):
        DataFolder(tmp_path).prepare()


def test_only_one_has_the_folder_at_a_time(tmp_path: Path) -> None:
    first, second = DataFolder(tmp_path), DataFolder(tmp_path)
    assert first.lock() is True
    assert second.lock() is False


def test_who_is_killed_lets_go_of_the_folder(tmp_path: Path) -> None:
    command = [sys.executable, "-c", LOCKER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "True\n"
        assert DataFolder(tmp_path).lock() is False
        other.send_signal(signal.SIGKILL)
        other.wait(10)
        assert DataFolder(tmp_path).lock() is True


def test_a_secret_stays_the_same_and_is_only_for_its_owner(tmp_path: Path) -> None:
    made = DataFolder(tmp_path).secret("master-key")
    assert DataFolder(tmp_path).secret("master-key") == made
    assert stat.S_IMODE((tmp_path / "secrets").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "secrets" / "master-key").stat().st_mode) == 0o600
    assert [file.name for file in (tmp_path / "secrets").iterdir()] == ["master-key"]


def test_every_secret_and_every_folder_has_its_own(tmp_path: Path) -> None:
    one, other = DataFolder(tmp_path / "one"), DataFolder(tmp_path / "other")
    one.prepare()
    other.prepare()
    found = {one.secret("a"), one.secret("b"), other.secret("a")}
    assert len(found) == 3
    assert min(map(len, found)) >= 50
