"""Where the files of a run of the suite lie: in memory, where there is room."""

import os
import tempfile
from pathlib import Path

import pytest

from launch.test import in_memory


@pytest.fixture(autouse=True)
def _usual(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMPDIR", raising=False)
    monkeypatch.setattr(tempfile, "tempdir", None)


def test_files_lie_in_memory_meanwhile_and_nothing_is_left(tmp_path: Path) -> None:
    with in_memory(tmp_path, room=1):
        folder = Path(tempfile.mkdtemp())
        assert folder.parent.parent == tmp_path
        assert os.environ["TMPDIR"] == str(folder.parent)
        assert folder.parent.stat().st_mode & 0o777 == 0o755
    assert list(tmp_path.iterdir()) == []
    assert "TMPDIR" not in os.environ
    assert tmp_path not in Path(tempfile.gettempdir()).parents


def test_without_room_without_memory_or_with_a_place_of_your_own_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with in_memory(tmp_path, room=2**80), in_memory(tmp_path / "none", room=1):
        assert list(tmp_path.iterdir()) == []
    (own := tmp_path / "own").mkdir()
    monkeypatch.setenv("TMPDIR", str(own))
    with in_memory(tmp_path, room=1):
        assert list(tmp_path.iterdir()) == [own]
