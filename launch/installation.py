"""One installation: its data folder, its database (embedded or DATABASE_URL), its settings."""

import os
from dataclasses import dataclass
from pathlib import Path

import psycopg

from launch import roles, schema
from launch.folder import DataFolder
from launch.postgres import Cluster
from launch.words import Refused

OLDEST = 160000


@dataclass
class Installation:
    """Where the data lies and how to reach the database."""

    folder: DataFolder
    cluster: Cluster | None
    app_url: str = ""
    owner_url: str = ""

    @classmethod
    def at(cls, data: Path | None) -> "Installation":
        """Return the installation of a data folder, checked and ready to open."""
        home = Path(os.environ["THUISFRONT_HOME"])
        folder = DataFolder(data or Path(os.environ.get("THUISFRONT_DATA", home / "data")))
        folder.prepare()
        return cls.of(folder, None if given_url() else Cluster(folder))

    @classmethod
    def of(cls, folder: DataFolder, cluster: Cluster | None) -> "Installation":
        """Return the installation of a folder with a server of its own, or with DATABASE_URL."""
        if cluster:
            return cls(folder, cluster, *roles.urls(cluster, folder))
        given = given_url()
        return cls(folder, None, given, os.environ.get("THUISFRONT_OWNER_URL", given))

    def open(self) -> None:
        """Start or find the database; afterwards both addresses work.

        :raises Refused: with one sentence about what is wrong
        """
        if self.cluster is None:
            check_server(self.app_url)
            check_server(self.owner_url)
            return
        if self.cluster.start() or "roles" not in self.folder.stamp():
            roles.create_roles(self.cluster, self.folder)
            roles.create_database(self.cluster, "thuisfront")
            self.folder.note(roles="1")

    def open_with_tables(self) -> None:
        """Open, and fill a new database of our own."""
        self.open()
        if self.cluster and schema.is_empty(self.owner_url):
            schema.load_new(self.owner_url)

    def close(self) -> None:
        """Stop the database when it is ours."""
        if self.cluster:
            self.cluster.stop()

    def environ(self, *, owner: bool = False) -> dict[str, str]:
        """Return the settings for Django; `owner` for commands that change the tables."""
        return {
            "DJANGO_SETTINGS_MODULE": os.environ.get(
                "DJANGO_SETTINGS_MODULE", "thuisfront.config.settings"
            ),
            "DATABASE_URL": self.owner_url if owner else self.app_url,
            "THUISFRONT_STATEMENT_TIMEOUT": "0" if owner else self._timeout(),
            "THUISFRONT_DATA": str(self.folder.path),
            **self._secret("THUISFRONT_SECRET_KEY", "secret-key"),
            **self._secret("THUISFRONT_MASTER_KEY", "master-key"),
            **self._secret("THUISFRONT_INDEX_KEY", "index-key"),
        }

    def _timeout(self) -> str:
        return os.environ.get("THUISFRONT_STATEMENT_TIMEOUT", "10000")

    def _secret(self, name: str, file: str) -> dict[str, str]:
        if name in os.environ or f"{name}_FILE" in os.environ:
            return {}
        self.folder.secret(file)
        return {f"{name}_FILE": str(self.folder.path / "secrets" / file)}


def given_url() -> str:
    """Return the address of a server that is not ours: DATABASE_URL, or the file it points at."""
    file = os.environ.get("DATABASE_URL_FILE", "")
    try:
        return Path(file).read_text("utf-8").strip() if file else os.environ.get("DATABASE_URL", "")
    except OSError as error:
        raise Refused(f"DATABASE_URL_FILE cannot be read: {error.strerror}.") from None


def check_server(url: str) -> None:
    """Refuse a database that cannot be used, without repeating its password."""
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            version = connection.info.server_version
            allowed = connection.execute(
                "SELECT has_database_privilege(current_database(), 'CREATE')"
                " OR has_schema_privilege('public', 'USAGE')"
            ).fetchone()
    except psycopg.Error as error:
        raise Refused(f"the database of DATABASE_URL cannot be used: {_why(error)}.") from None
    if version < OLDEST:
        raise Refused(f"PostgreSQL 16 or newer is needed; DATABASE_URL is {version // 10000}.")
    if not allowed or not allowed[0]:
        raise Refused("the role of DATABASE_URL may not use the schema public.")


_LOOKS_PAST = """
    SELECT current_setting('is_superuser')::bool OR r.rolbypassrls
        OR pg_get_userbyid(c.relowner) = current_user
    FROM pg_roles r, pg_class c
    WHERE r.rolname = current_user AND c.oid = to_regclass('public.accounts_membership')
"""


def check_role(url: str) -> None:
    """Refuse to serve with a role for which row-level security would not hold."""
    with psycopg.connect(url) as connection:
        found = connection.execute(_LOOKS_PAST).fetchone()
    if found and found[0]:
        raise Refused(
            "DATABASE_URL is of a superuser or of the owner of the tables, who could look past the"
            " rules about who sees what. Use a role that only uses the tables, and the owner in"
            " THUISFRONT_OWNER_URL (docs/operating.md)."
        )


def _why(error: psycopg.Error) -> str:
    """Return what the server said; an address that cannot be read is not repeated."""
    if not isinstance(error, psycopg.OperationalError):
        return "it is no address such as postgres://role:password@host/name"
    return str(error).strip().splitlines()[0].rstrip(".")
