import os
import signal
import stat
import time
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from launch.folder import DataFolder
from launch.postgres import Cluster
from launch.words import Refused

from .program import below, living, state_of, until

NOBODY_KNOWN = 54321
ROWS = 200


def answers(cluster: Cluster) -> bool:
    try:
        cluster.connect().close()
    except psycopg.OperationalError:
        return False
    return True


def postmaster(cluster: Cluster) -> int:
    return int((cluster.home / "postmaster.pid").read_text().split("\n", 1)[0])


def kill_all(cluster: Cluster) -> None:
    """Take the power away: every process of the server at once, and see that it is gone."""
    first = postmaster(cluster)
    os.kill(first, signal.SIGSTOP)  # from here on it starts no other
    everyone = {first, *below(first)}
    assert len(everyone) > 3
    for blow in (signal.SIGSTOP, signal.SIGKILL):
        for pid in everyone:
            with suppress(ProcessLookupError):  # a helper of the server may end by itself
                os.kill(pid, blow)
    assert until(lambda: living(everyone) == set())
    assert not answers(cluster)
    assert (cluster.home / "postmaster.pid").exists()


def write_rows(cluster: Cluster) -> None:
    """Write rows, each in a transaction of its own, until the server said yes to the last."""
    with cluster.connect() as connection:
        connection.execute("CREATE TABLE note (number int)")
        for number in range(ROWS):
            connection.execute("INSERT INTO note VALUES (%s)", [number])


def rows(cluster: Cluster) -> int:
    with cluster.connect() as connection:
        found = connection.execute("SELECT count(*) FROM note").fetchone()
    assert found
    return int(str(found[0]))


def test_the_first_start_makes_it_and_the_second_finds_it_quickly(cluster: Cluster) -> None:
    assert cluster.start() is True
    write_rows(cluster)
    cluster.stop()
    assert not answers(cluster)
    assert not cluster.socket_folder.exists()
    started = time.monotonic()
    assert cluster.start() is False
    assert time.monotonic() - started < 3
    assert rows(cluster) == ROWS


def test_starting_what_runs_changes_nothing(cluster: Cluster, place: Path) -> None:
    cluster.start()
    before = postmaster(cluster)
    assert Cluster(DataFolder(place)).start() is False
    assert postmaster(cluster) == before


def test_stopping_leaves_no_process(cluster: Cluster) -> None:
    cluster.start()
    everyone = {postmaster(cluster), *below(postmaster(cluster))}
    cluster.stop()
    assert living(everyone) == set()
    cluster.stop()


@pytest.mark.parametrize("name", ["met spatie", "een, twee", "’s-Gravenhage é", "x" * 120])
def test_a_folder_may_have_any_name(place: Path, name: str) -> None:
    folder = DataFolder(place / name)
    folder.prepare()
    cluster = Cluster(folder)
    try:
        assert cluster.start() is True
        assert answers(cluster)
        with psycopg.connect(cluster.url("tf_super", database="postgres")) as connection:
            assert connection.execute("SHOW data_directory").fetchone() == (str(cluster.home),)
    finally:
        cluster.remove()
    assert not cluster.home.exists()


def test_what_was_said_to_be_kept_survives_losing_the_power(cluster: Cluster) -> None:
    cluster.start()
    write_rows(cluster)
    kill_all(cluster)
    assert cluster.start() is False
    assert rows(cluster) == ROWS


def test_a_server_that_says_so_too_early_does_lose_rows(place: Path) -> None:
    """The control: without waiting for the disk the same fault loses what was promised."""
    hasty = Cluster(DataFolder(place), scratch=True)
    hasty.start()
    try:
        with hasty.connect() as connection:
            connection.execute("ALTER SYSTEM SET wal_writer_delay = '10s'")
            connection.execute("SELECT pg_reload_conf()")
        time.sleep(0.5)
        write_rows(hasty)
        kill_all(hasty)
        hasty.start()
        try:
            kept = rows(hasty)
        except psycopg.errors.UndefinedTable:
            kept = 0
        assert kept < ROWS
    finally:
        hasty.remove()


def test_only_the_first_process_killed_is_mended_by_the_watch(cluster: Cluster) -> None:
    cluster.start()
    write_rows(cluster)
    cluster.watch()
    before = postmaster(cluster)
    os.kill(before, signal.SIGKILL)
    assert until(lambda: state_of(before) in {"", "Z"})
    assert until(lambda: answers(cluster) and postmaster(cluster) != before)
    assert rows(cluster) == ROWS


def test_the_watch_does_not_wake_what_was_stopped(cluster: Cluster) -> None:
    cluster.start()
    cluster.watch()
    cluster.stop()
    time.sleep(1)
    assert not answers(cluster)
    assert not (cluster.home / "postmaster.pid").exists()


@pytest.mark.parametrize(
    "foreign", [os.getpid(), 2**22 - 1, "nonsense"], ids=["own", "none", "word"]
)
def test_a_note_about_another_process_is_not_believed(cluster: Cluster, foreign: object) -> None:
    cluster.start()
    cluster.stop()
    cluster.socket_folder.mkdir(mode=0o700)
    owner = cluster.home.stat()
    if not os.geteuid():
        os.chown(cluster.socket_folder, owner.st_uid, owner.st_gid)
    for left in (cluster.home / "postmaster.pid", cluster.socket_folder / ".s.PGSQL.5432.lock"):
        left.write_text(f"{foreign}\n{cluster.home}\n")
    assert cluster.start() is False
    assert answers(cluster)
    assert state_of(os.getpid())


def test_the_socket_is_for_its_owner_only(cluster: Cluster) -> None:
    cluster.start()
    found = cluster.socket_folder.stat()
    assert stat.S_IMODE(found.st_mode) == 0o700
    assert found.st_uid == cluster.home.stat().st_uid
    assert stat.S_IMODE(cluster.home.stat().st_mode) == 0o700


def test_a_socket_folder_that_is_open_to_others_is_shut(cluster: Cluster) -> None:
    cluster.start()
    cluster.stop()
    cluster.socket_folder.mkdir(mode=0o777)
    owner = cluster.home.stat()
    if not os.geteuid():
        os.chown(cluster.socket_folder, owner.st_uid, owner.st_gid)
    cluster.socket_folder.chmod(0o777)
    cluster.start()
    assert stat.S_IMODE(cluster.socket_folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_socket_folder_of_somebody_else_is_refused(cluster: Cluster) -> None:
    cluster.socket_folder.mkdir(mode=0o700)
    os.chown(cluster.socket_folder, NOBODY_KNOWN, NOBODY_KNOWN)
    try:
        with pytest.raises(Refused, match="belongs to somebody else"):
            cluster.start()
        assert cluster.socket_folder.stat().st_uid == NOBODY_KNOWN
    finally:
        cluster.socket_folder.rmdir()


def test_a_link_in_the_place_of_the_socket_folder_is_refused(cluster: Cluster, place: Path) -> None:
    target = place / "of-somebody-else"
    target.mkdir(mode=0o755)
    before = target.stat()
    cluster.socket_folder.symlink_to(target)
    try:
        with pytest.raises(Refused, match="belongs to somebody else"):
            cluster.start()
        after = target.stat()
        assert (after.st_uid, after.st_mode) == (before.st_uid, before.st_mode)
    finally:
        cluster.socket_folder.unlink()


def test_nobody_reaches_it_over_the_network_and_nothing_is_written_down(cluster: Cluster) -> None:
    cluster.start()
    names = ("listen_addresses", "log_statement", "synchronous_commit", "fsync", "data_checksums")
    with cluster.connect() as connection:
        found = [str((connection.execute(f"SHOW {name}").fetchone() or [""])[0]) for name in names]
    assert found == ["", "none", "on", "on", "on"]


def test_data_of_another_major_version_is_refused(cluster: Cluster) -> None:
    cluster.start()
    cluster.stop()
    (cluster.home / "PG_VERSION").write_text("14\n")
    with pytest.raises(Refused, match="made by PostgreSQL 14, this is 1"):
        cluster.start()


def test_a_server_that_cannot_start_says_why_in_one_sentence(cluster: Cluster) -> None:
    cluster.start()
    cluster.stop()
    with (cluster.home / "postgresql.conf").open("a") as settings:
        settings.write("\nshared_preload_libraries = 'not_there'\n")
    cluster_wait = pytest.MonkeyPatch()
    cluster_wait.setattr("launch.postgres.WAIT", 2.0)
    try:
        with pytest.raises(Refused, match=r"^PostgreSQL did not start: .*not_there[^\n]*$"):
            cluster.start()
    finally:
        cluster_wait.undo()
