"""`./thuisfront restore FILE`: a backup into an empty data folder, whole or not at all."""

import argparse
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from launch import archive, dump, keys, manifest, roles, schema, verify
from launch.backup import IDENTITY, beside
from launch.folder import DataFolder
from launch.installation import Installation, given_url
from launch.manifest import BACKUP, KEYS, Manifest
from launch.postgres import Cluster, outside
from launch.progress import Step
from launch.words import Refused

SHORT = (archive.ABOUT, archive.MANIFEST, archive.SEAL)
TRACE = "unfinished-restore"


def options(arguments: list[str]) -> argparse.Namespace:
    """Return what was asked on the command line."""
    parser = argparse.ArgumentParser(prog="./thuisfront restore", description=__doc__)
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help="the backup")
    add("--data", type=Path, metavar="DIR", help="an empty folder; default: .thuisfront/data")
    add("--identity", type=Path, metavar="FILE", help="the age identity that opens the backup")
    add("--secrets", type=Path, metavar="DIR", help="your copy of the folder secrets/")
    add(
        "--keys", type=Path, metavar="FILE", help="default: FILE.keys; best: that of a newer backup"
    )
    add("--without-keys", action="store_true", help="what was sealed stays shut")
    add("--even-expired", action="store_true", help="also keys that had to be destroyed")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Build everything beside the folder, verify it, then put it in its place."""
    wanted = options(arguments)
    home = os.environ["THUISFRONT_HOME"]
    target = (wanted.data or Path(os.environ.get("THUISFRONT_DATA", f"{home}/data"))).absolute()
    _refuse_if_used(target)
    _sweep(target)
    os.environ.pop("THUISFRONT_ANCHOR", None)  # the one of the backup comes into the folder
    fresh = DataFolder(target.with_name(f"{target.name}.restoring-{os.getpid()}"))
    fresh.prepare()
    fresh.lock()
    cluster = None if given_url() else Cluster(fresh)
    try:
        _restore(wanted, fresh, cluster)
        _place(cluster, fresh.path, target)
    except BaseException:
        if cluster:
            cluster.remove()
        shutil.rmtree(fresh.path, ignore_errors=True)
        raise
    print(f"Restored into {target}. Start it as before: ./thuisfront run --data {target}")
    return 0


def _restore(wanted: argparse.Namespace, fresh: DataFolder, cluster: Cluster | None) -> None:
    """Make a whole installation of the files in a folder of its own, and prove it."""
    taken = _unpack(wanted, fresh.path)
    installation = Installation.of(fresh, cluster)
    _fill(installation, taken)
    print("Comparing with the backup:", flush=True)
    if not verify.verify(installation, taken.restored):
        more = "" if cluster else " The database of DATABASE_URL is filled: make it anew."
        raise Refused(f"what came out is not what went in; nothing was put in its place.{more}")
    installation.close()


def _refuse_if_used(target: Path) -> None:
    """Refuse a place where anything lies: what is there is never touched."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise Refused(f"{target} is not empty; restore into a new folder with --data.")
    if target.is_mount():
        raise Refused(f"{target} is a disk of its own; name a folder on it with --data.")
    left = outside(target / "postgres")
    if left.exists() and not (left.parent / TRACE).exists():
        raise Refused(f"the database of an earlier {target} lies in {left}; move it away first.")


def _sweep(target: Path) -> None:
    """Remove what an interrupted restore left."""
    for left in target.parent.glob(f"{target.name}.restoring-*"):
        folder = DataFolder(left)
        if folder.lock():
            Cluster(folder).remove()
            shutil.rmtree(left, ignore_errors=True)
    unplaced = outside(target / "postgres")
    if (unplaced.parent / TRACE).exists():
        shutil.rmtree(unplaced.parent)


@dataclass(frozen=True)
class Taken:
    """What came out of the files, checked."""

    folder: Path
    database: Path
    wrapped: Path | None
    restored: verify.Restored


def _unpack(wanted: argparse.Namespace, fresh: Path) -> Taken:
    """Decrypt and check both files before anything is believed."""
    secrets: Path | None = wanted.secrets
    key = archive.identity(_identity_file(wanted.identity, secrets))
    known = _masters(secrets)
    folder = fresh / "unpacked"
    folder.mkdir(mode=0o700)
    with Step("Opening the backup"):
        read = _open(wanted.file, key, known, folder / BACKUP, BACKUP)
    wrapped = None
    if not wanted.without_keys:
        with Step("Opening the keys"):
            wrapped = _open_keys(wanted, key, known, folder / KEYS, read)
    if secrets:
        _copy_secrets(secrets, fresh / "secrets")
    dumped = folder / KEYS / "database.dump"
    return Taken(
        folder, folder / BACKUP / "database.dump", dumped if dumped.exists() else None,
        verify.Restored(read, wrapped),
    )  # fmt: skip


def _identity_file(given: Path | None, secrets: Path | None) -> Path:
    if given:
        return given
    if secrets and (secrets / IDENTITY).exists():
        return secrets / IDENTITY
    raise Refused(
        "name the identity that opens the backup with --identity, or your copy of the folder"
        " secrets/ with --secrets."
    )


def _masters(secrets: Path | None) -> list[bytes]:
    """Return the master keys that were kept and those of the environment."""
    kept = {"THUISFRONT_MASTER_KEY_FILE": str(secrets / "master-key")} if secrets else {}
    known = keys.masters(kept) + keys.masters(keys.of_environment())
    if not known:
        raise Refused(
            "the master key is in no backup: give your copy of the folder secrets/ with --secrets,"
            " or set THUISFRONT_MASTER_KEY_FILE."
        )
    return known


def _open(file: Path, key: Any, known: list[bytes], into: Path, kind: str) -> Manifest:
    """Write the parts of a file into a folder; believe none before the seal fits."""
    into.mkdir()
    sums: dict[str, str] = {}
    short: dict[str, bytes] = {}

    def take(part: archive.Part) -> None:
        if part.name in SHORT:
            short[part.name] = part.text()
        else:
            _keep(part, into)
        sums[part.name] = part.sum
        if part.name == archive.ABOUT:
            manifest.about(short[part.name], kind)

    try:
        archive.read(file, key, take)
        read, seal = manifest.manifest(short[archive.MANIFEST]), short[archive.SEAL]
    except archive.DamagedError as failure:
        raise Refused(f"{file} cannot be used: {failure}.") from None
    except (msgspec.MsgspecError, KeyError):
        raise Refused(f"{file} cannot be used: it is not complete.") from None
    master = keys.fitting(known, read.masters)[0]
    if not keys.same(keys.seal(master, short[archive.MANIFEST]), seal):
        raise Refused(f"{file} cannot be used: it was not made with this master key.")
    listed = {name: each for name, each in sums.items() if name not in SHORT[1:]}
    if listed != read.sums:
        raise Refused(f"{file} cannot be used: its parts are not those that it lists.")
    return read


def _keep(part: archive.Part, into: Path) -> None:
    """Write one part where it belongs; pieces of the dump come behind one another."""
    pieces = part.name.startswith(f"{archive.DATABASE}/")
    file = into / ("database.dump" if pieces else part.name)
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as target:
        part.copy(target)


def _open_keys(
    wanted: argparse.Namespace, key: Any, known: list[bytes], into: Path, read: Manifest
) -> Manifest:
    """Open a file with keys of the same installation that may still be used."""
    file: Path = wanted.keys or beside(wanted.file)[1]
    if not file.exists():
        raise Refused(f"the keys are missing: {file} is not there. See --keys and --without-keys.")
    found = _open(file, key, known, into, KEYS)
    if found.installation != read.installation:
        raise Refused(f"{file} belongs to another installation than the backup.")
    if found.about.made_at < read.about.made_at:
        raise Refused(f"{file} is older than the backup; take its own or that of a newer one.")
    if not wanted.even_expired:
        manifest.refuse_expired(found.about, manifest.moment())
    return found


def _copy_secrets(source: Path, target: Path) -> None:
    """Take over the keys that were kept; passwords of roles are made anew."""
    target.mkdir(mode=0o700, exist_ok=True)
    for file in source.iterdir():
        if file.is_file() and not file.name.startswith((keys.ROLES, ".")):
            copied = target / file.name
            shutil.copyfile(file, copied)
            copied.chmod(0o600)


def _fill(installation: Installation, taken: Taken) -> None:
    """Load the database and lay the files beside it."""
    folder = installation.folder
    with Step("Filling the database"):
        if installation.cluster:
            installation.cluster.start()
            roles.create_roles(installation.cluster, folder)
            roles.create_bare_database(installation.cluster, "thuisfront")
        else:
            installation.open()
            if not schema.is_empty(installation.owner_url):
                raise Refused("the database of DATABASE_URL has tables; give an empty one.")
        dump.fill(_filler(installation), taken.database, taken.wrapped)
    for kept in (taken.folder / BACKUP).iterdir():
        if kept != taken.database:
            kept.rename(folder.path / kept.name)
    shutil.rmtree(taken.folder)
    told = taken.restored.manifest
    folder.note(roles="1", demo=told.demo, id=told.installation)
    (folder.path / verify.NOTED).write_bytes(msgspec.json.encode(taken.restored))


def _filler(installation: Installation) -> str:
    """Return the address for filling: the owner of the tables on a server of others."""
    return dump.admin_url(installation) if installation.cluster else installation.owner_url


def _place(cluster: Cluster | None, fresh: Path, target: Path) -> None:
    """Put everything in its place; the last rename is the moment that counts."""
    os.sync()
    final = outside(target / "postgres")
    if cluster and not cluster.home.is_relative_to(fresh):
        final.parent.mkdir(parents=True, exist_ok=True)
        (final.parent / TRACE).touch()
        cluster.home.rename(final)
    fresh.rename(target)
    (final.parent / TRACE).unlink(missing_ok=True)
