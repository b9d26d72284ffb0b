"""`./thuisfront backup FILE`: everything of this installation in one encrypted file, keys apart."""

import argparse
import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from launch import archive, dump, keys, schema
from launch.archive import Packing
from launch.folder import DataFolder
from launch.installation import Installation, given_url
from launch.manifest import BACKUP, KEYS, KEYS_LIVE, About, Manifest, encoded, moment
from launch.progress import Step
from launch.words import Refused

IDENTITY, ANCHOR = "backup-identity", "anchor.log"


def options(arguments: list[str]) -> argparse.Namespace:
    """Return what was asked on the command line."""
    parser = argparse.ArgumentParser(prog="./thuisfront backup", description=__doc__)
    parser.add_argument("file", type=Path, metavar="FILE", help="also makes FILE.keys")
    parser.add_argument("--data", type=Path, metavar="DIR", help="default: .thuisfront/data")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Write FILE and FILE.keys, or neither; the site may run meanwhile."""
    wanted = options(arguments)
    targets = beside(wanted.file)
    for target in targets:
        if target.exists():
            raise Refused(f"{target} is there already; a backup is never overwritten.")
    installation = existing(wanted.data)
    to, told = recipients(installation)
    resting = installation.folder.lock()
    try:
        installation.open()
        if schema.is_empty(installation.owner_url):
            raise Refused("there are no tables yet, so there is nothing to keep.")
        sums = _write(installation, to, targets)
    finally:
        if resting:
            installation.close()
    for target, digest in sums.items():
        print(f"{digest}  {target}")
    print(told)
    return 0


def beside(file: Path) -> tuple[Path, Path]:
    """Return the two files of a backup: everything, and the wrapped keys."""
    return file, file.with_name(f"{file.name}.keys")


def existing(data: Path | None) -> Installation:
    """Return an installation that is there; none is made.

    :raises Refused: when there is none
    """
    folder = data or Path(
        os.environ.get("THUISFRONT_DATA", f"{os.environ['THUISFRONT_HOME']}/data")
    )
    if not given_url() and not (folder / "installed.json").exists():
        raise Refused(f"there is no installation in {folder}; name its folder with --data.")
    return Installation.at(data)


def recipients(installation: Installation) -> tuple[list[object], str]:
    """Return for whom to encrypt, and what to tell about the key that opens it."""
    chosen = os.environ.get("THUISFRONT_BACKUP_RECIPIENT", "")
    if chosen:
        apart = "Only the identity of THUISFRONT_BACKUP_RECIPIENT opens them."
        return [archive.recipient(chosen)], f"{apart}\n{_APART}"
    file = installation.folder.path / "secrets" / IDENTITY
    installation.folder.secret(IDENTITY, archive.new_identity)
    own = archive.identity(file)
    return [own.to_public()], f"Only the identity in {file} opens them.\n{_APART}"


_APART = """\
Not in a backup, so copy these away from this machine now, and keep them apart from the backups:
that identity, the master key, the other keys of secrets/. Without them nobody can open a backup
or read what it holds. docs/operating.md says how to restore and how long to keep what."""


def _write(
    installation: Installation, to: list[object], targets: tuple[Path, Path]
) -> dict[Path, str]:
    """Write both files under other names; they appear only when both are whole."""
    known = keys.masters(keys.configured(installation.folder.path / "secrets"))
    if not known:
        raise Refused("the master key is not set here; a backup is sealed with it.")
    parts = [target.with_name(f".{target.name}.{os.getpid()}") for target in targets]
    try:
        with contextlib.ExitStack() as stack:
            with anchored(installation.folder.path) as anchor:
                held = stack.enter_context(dump.snapshot(dump.admin_url(installation)))
            stamp = schema.noted(installation.owner_url).tables
            filling = Filling(held, installation.folder, known, stamp, anchor)
            with Step("Writing the backup"):
                sums = [archive.write(parts[0], to, filling.everything)]
            with Step("Writing the keys"):
                sums.append(archive.write(parts[1], to, filling.wrapped_keys))
        for part, target in zip(reversed(parts), reversed(targets), strict=True):
            part.rename(target)  # the keys first: a backup is never seen without them
    finally:
        for part in parts:
            part.unlink(missing_ok=True)
    return dict(zip(targets, sums, strict=True))


class Filling:
    """What goes into the two files of one backup, of one moment."""

    def __init__(
        self,
        held: dump.Snapshot,
        folder: DataFolder,
        masters: list[bytes],
        tables: str,
        anchor: bytes,
    ) -> None:
        self._held, self._folder, self._masters, self._tables = held, folder.path, masters, tables
        self._anchor = anchor
        self._id = folder.stamp().get("id") or str(uuid4())
        folder.note(id=self._id)
        self._demo = folder.stamp().get("demo", "no")
        self._made_at = moment()
        present = held.tables()
        self._keys = [table for table in present if table in dump.KEY_TABLES]
        self._others = [t for t in present if t not in {*dump.KEY_TABLES, *dump.FLEETING}]

    def everything(self, packing: Packing) -> None:
        """Pack database, pictures and the kept head of the trail."""
        without = [f"--exclude-table-data=public.{t}" for t in (*dump.KEY_TABLES, *dump.FLEETING)]

        def content() -> None:
            with self._held.dump(*without) as dumped:
                packing.stream(dumped)
            for file in sorted(self._folder.glob("media/**/*")):
                if file.is_file() and not file.is_symlink():
                    packing.file(str(file.relative_to(self._folder)), file)
            if self._anchor:
                packing.text(ANCHOR, self._anchor)

        self._pack(packing, self._about(BACKUP), content, self._others)

    def wrapped_keys(self, packing: Packing) -> None:
        """Pack the rows of the tables with keys alone."""
        chosen = [f"--table=public.{table}" for table in self._keys]

        def content() -> None:
            if chosen:
                with self._held.dump("--data-only", *chosen) as dumped:
                    packing.stream(dumped)

        self._pack(packing, self._about(KEYS), content, self._keys)

    def _about(self, kind: str) -> About:
        server = self._held.connection.info.server_version // 10000
        about = About(kind, self._made_at, server)
        return replace(about, expires_at=self._made_at + KEYS_LIVE) if kind == KEYS else about

    def _pack(
        self, packing: Packing, about: About, content: Callable[[], None], tables: list[str]
    ) -> None:
        packing.text(archive.ABOUT, encoded(about))
        content()
        manifest = encoded(
            Manifest(
                about, self._tables, self._held.rows(tables), self._held.last_line(),
                self._id, self._demo, [keys.mark(key) for key in self._masters],
                dict(packing.sums),
            )
        )  # fmt: skip
        packing.text(archive.MANIFEST, manifest)
        packing.text(archive.SEAL, keys.seal(self._masters[0], manifest))


@contextlib.contextmanager
def anchored(folder: Path) -> Iterator[bytes]:
    """Yield the anchor of the trail, and let nobody add a point to it meanwhile.

    The worker writes file and table under the same lock: in the backup they are of one moment.
    """
    file = Path(os.environ.get("THUISFRONT_ANCHOR", folder / ANCHOR))
    if not file.exists():
        yield b""
        return
    with file.open("rb") as opened:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield opened.read()
