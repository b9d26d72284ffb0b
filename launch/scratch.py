"""A database server for one command: nothing of it is kept."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from launch import roles
from launch.folder import DataFolder
from launch.installation import Installation
from launch.postgres import Cluster


@contextlib.contextmanager
def installation(database: str = "thuisfront") -> Iterator[Installation]:
    """Yield an installation with an empty database; everything is removed afterwards."""
    base = Path(tempfile.mkdtemp(prefix="thuisfront-scratch-"))
    base.chmod(0o755)
    folder = DataFolder(base)
    folder.prepare()
    cluster = Cluster(folder, scratch=True)
    try:
        cluster.start()
        roles.create_roles(cluster, folder)
        roles.create_database(cluster, database)
        yield Installation(folder, cluster, *roles.urls(cluster, folder, database))
    finally:
        cluster.remove()
        shutil.rmtree(base, ignore_errors=True)
