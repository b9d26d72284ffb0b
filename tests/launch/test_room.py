from pathlib import Path

import pytest

from launch import roles
from launch.folder import DataFolder
from launch.installation import Installation
from launch.postgres import Cluster
from launch.room import Room


def test_a_disk_that_gets_full_is_told_once_each_time(
    place: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = DataFolder(place)
    cluster.start()
    roles.create_roles(cluster, folder)
    roles.create_database(cluster, "thuisfront")
    room = Room(Installation(folder, cluster, *roles.urls(cluster, folder)))
    free = {"is": 10**12}

    class Usage:
        """How full the disk seems."""

        @property
        def free(self) -> int:
            """Return the bytes that are left."""
            return free["is"]

    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage())
    assert room.warning() == ""
    free["is"] = 2 * 10**9  # less than twice the write-ahead log of one gigabyte
    assert "is getting full: 1907 MB free" in room.warning()
    assert room.warning() == ""
    free["is"] = 10**12
    assert room.warning() == ""
    free["is"] = 10**9
    assert "is getting full" in room.warning()
