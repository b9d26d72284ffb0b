"""The roles of a fresh cluster: an owner for migrations, an application that owns nothing."""

from psycopg import sql

from launch.folder import DataFolder
from launch.postgres import Cluster

OWNER, APP = "tf_owner", "tf_app"


def create_roles(cluster: Cluster, folder: DataFolder) -> None:
    """Create the two roles, or give them the passwords of this folder again."""
    with cluster.connect() as connection:
        for role in (OWNER, APP):
            asked = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
            known = asked.fetchone()
            verb = "ALTER" if known else "CREATE"
            connection.execute(
                sql.SQL("{} ROLE {} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE PASSWORD {}").format(
                    sql.SQL(verb), sql.Identifier(role), folder.secret(role)
                )
            )


def create_database(cluster: Cluster, name: str) -> bool:
    """Create a database of the owner that the application may use; false when it is there."""
    if not create_bare_database(cluster, name):
        return False
    with cluster.connect(name) as connection:
        for line in _GRANTS:
            connection.execute(
                sql.SQL(line).format(owner=sql.Identifier(OWNER), app=sql.Identifier(APP))
            )
    return True


def create_bare_database(cluster: Cluster, name: str) -> bool:
    """Create a database of the owner in which nothing is granted yet, as a dump expects it."""
    with cluster.connect() as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            return False
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {}").format(
                sql.Identifier(name), sql.Identifier(OWNER)
            )
        )
    return True


_GRANTS = (
    "REVOKE ALL ON SCHEMA public FROM PUBLIC",
    "ALTER SCHEMA public OWNER TO {owner}",
    "GRANT USAGE ON SCHEMA public TO {app}",
    (
        "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public"
        " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {app}"
    ),
    (
        "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public"
        " GRANT USAGE, SELECT ON SEQUENCES TO {app}"
    ),
)


def urls(cluster: Cluster, folder: DataFolder, database: str = "thuisfront") -> tuple[str, str]:
    """Return the addresses for the application and for the owner."""
    app = cluster.url(APP, folder.secret(APP), database)
    return app, cluster.url(OWNER, folder.secret(OWNER), database)
