"""The encrypted file of a backup: an age file (age-encryption.org) around a stream of tar.

Nothing plain touches the disk while it is written, and whoever writes it need not be able to
read it: that takes the identity that belongs to the recipient. Its parts, in order:

    about.json       kind, version, moment: enough to refuse early
    database/000001  a dump of PostgreSQL in pieces
    media/…          pictures and documents
    anchor…          the head of the trail, as it is kept beside the database
    manifest.json    rows, head of the trail, the SHA-256 of every part above
    seal             HMAC of the manifest under the master key: proof of who made it
"""

import contextlib
import functools
import hashlib
import io
import os
import tarfile
import threading
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import IO, Any

import pyrage

from launch.words import Refused

PIECE = 4 * 2**20  # bytes of the dump that are held in memory
ABOUT, MANIFEST, SEAL, DATABASE = "about.json", "manifest.json", "seal", "database"
DAMAGED = "it is no backup, damaged or not complete"


class DamagedError(Exception):
    """The file is not what was written, or not meant for this identity; says which."""


def recipient(text: str) -> Any:
    """Return a recipient of its text, `age1…`.

    :raises Refused: when it is none
    """
    try:
        return pyrage.x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError:
        raise Refused("THUISFRONT_BACKUP_RECIPIENT is no age recipient (age1…).") from None


def new_identity() -> str:
    """Return the text of a fresh identity, as `age-keygen` writes it."""
    made = pyrage.x25519.Identity.generate()
    return f"# public key: {made.to_public()}\n{made}\n"


def identity(file: Path) -> Any:
    """Return the identity in a file, as `age-keygen` writes it.

    :raises Refused: when there is none in it
    """
    lines = file.read_text("utf-8", errors="replace").splitlines()
    for line in lines:
        if line.startswith("AGE-SECRET-KEY-"):
            try:
                return pyrage.x25519.Identity.from_str(line.strip())
            except pyrage.IdentityError:
                break
    raise Refused(f"there is no age identity (AGE-SECRET-KEY-…) in {file}.")


class Packing:
    """Where the parts of a file go while it is written."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self.sums: dict[str, str] = {}

    def text(self, name: str, content: bytes) -> None:
        """Add a short part."""
        self._add(name, io.BytesIO(content), len(content))

    def file(self, name: str, file: Path) -> None:
        """Add a file; what is appended to it meanwhile stays out."""
        with file.open("rb") as opened:
            self._add(name, opened, os.fstat(opened.fileno()).st_size)

    def stream(self, reader: IO[bytes]) -> None:
        """Add the dump, whose length nobody knows yet, in pieces."""
        number = 0
        while piece := reader.read(PIECE):
            number += 1
            self.text(f"{DATABASE}/{number:06}", piece)

    def _add(self, name: str, content: IO[bytes], size: int) -> None:
        entry = tarfile.TarInfo(name)
        entry.size = size
        summed = Summed(content)
        self._tar.addfile(entry, summed)
        self.sums[name] = summed.sum.hexdigest()


class Summed:
    """A file whose SHA-256 is known once it has passed."""

    def __init__(self, inner: IO[bytes]) -> None:
        self._inner, self.sum = inner, hashlib.sha256()
        self.failure: OSError | None = None

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        read = self._inner.read(size)
        self.sum.update(read)
        return read

    def write(self, content: bytes) -> int:
        """Write on; age forgets the kind of a failure, so it is kept here."""
        try:
            written = self._inner.write(content)
        except OSError as failure:
            self.failure = failure
            raise
        self.sum.update(content)
        return written

    def flush(self) -> None:
        """Pass everything on."""
        self._inner.flush()


def write(file: Path, recipients: list[Any], fill: Callable[[Packing], None]) -> str:
    """Write an encrypted file with what `fill` packs, safely on the disk; return its SHA-256."""
    reading, writing = os.pipe()
    failures: list[BaseException] = []

    def pack() -> None:
        try:
            with os.fdopen(writing, "wb") as out, tarfile.open(fileobj=out, mode="w|") as tar:
                fill(Packing(tar))
        except BaseException as failure:
            failures.append(failure)

    packer = threading.Thread(target=pack, name="backup-pack")
    packer.start()
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        out = Summed(opened)
        try:
            with os.fdopen(reading, "rb") as plain:
                pyrage.encrypt_io(plain, out, recipients)
        except (pyrage.EncryptError, OSError):
            raise out.failure or OSError("it could not be encrypted") from None
        finally:
            packer.join()
        os.fsync(opened.fileno())
    if failures:
        raise failures[0]
    return out.sum.hexdigest()


class Part:
    """One part of a file that is being read."""

    def __init__(self, name: str, content: IO[bytes]) -> None:
        self.name, self._content = name, Summed(content)

    def text(self) -> bytes:
        """Return a short part."""
        return self._content.read()

    def copy(self, target: IO[bytes]) -> None:
        """Write it to a file."""
        while piece := self._content.read(PIECE):
            target.write(piece)

    @property
    def sum(self) -> str:
        """Return the SHA-256 of what was read."""
        return self._content.sum.hexdigest()


def read(file: Path, key: Any, take: Callable[[Part], None]) -> None:
    """Hand every part of an encrypted file to `take`, one after another.

    :raises DamagedError: as soon as a bit is not what was written, or the end is missing
    """
    reading, writing = os.pipe()
    failures: list[str] = []
    with file.open("rb") as source:  # one that cannot be opened says so itself
        decrypt = functools.partial(_decrypt, source, writing, key, failures)
        decrypter = threading.Thread(target=decrypt, name="backup-decrypt")
        decrypter.start()
        damaged = False
        try:
            with os.fdopen(reading, "rb") as plain:
                _members(plain, take)
                while plain.read(PIECE):  # the end of age comes after the end of tar
                    pass
        except (tarfile.TarError, EOFError):
            damaged = True
        finally:
            decrypter.join()
    if failures or damaged:
        raise DamagedError(failures[0] if failures else DAMAGED)


def _decrypt(source: IO[bytes], writing: int, key: Any, failures: list[str]) -> None:
    """Write what was encrypted into a pipe; the reader may have seen enough before the end."""
    with contextlib.suppress(BrokenPipeError), os.fdopen(writing, "wb") as plain:
        try:
            pyrage.decrypt_io(source, plain, [key])
        except pyrage.DecryptError as failure:
            other = "No matching keys" in str(failure)
            failures.append("it was made for another identity" if other else DAMAGED)
        except BrokenPipeError:
            raise
        except OSError:
            failures.append(DAMAGED)


def _members(plain: IO[bytes], take: Callable[[Part], None]) -> None:
    with tarfile.open(fileobj=plain, mode="r|") as tar:
        for entry in tar:
            content = tar.extractfile(entry) if entry.isreg() else None
            if content is None or not _harmless(entry.name):
                raise DamagedError("it has a part that no backup has")
            take(Part(entry.name, content))


def _harmless(name: str) -> bool:
    """Tell whether a name stays inside the folder: anyone can encrypt for a public key."""
    path = PurePosixPath(name)
    known = path.parts[:1] in {(DATABASE,), ("media",)} or len(path.parts) == 1
    return known and not path.is_absolute() and ".." not in path.parts and "\0" not in name
