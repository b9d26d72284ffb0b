"""Static files with their content's hash in the address, without collecting them first."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage

DIGITS = 10


class VersionedStorage(StaticFilesStorage):
    """Gives `/static/<name>?v=<hash>`: a changed file has another address, so caches may keep."""

    def url(self, name: str | None) -> str:
        """Return the address of a static file; without version for one that is not there."""
        address = super().url(name)
        version = version_of(name or "")
        return f"{address}?v={version}" if version else address


@lru_cache(maxsize=2048)
def version_of(name: str) -> str:
    """Return the start of the hash of a static file's content; read once per process."""
    found = finders.find(name)
    return sha256(Path(found).read_bytes()).hexdigest()[:DIGITS] if found else ""
