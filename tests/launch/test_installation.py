import gzip
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from launch import installation, roles, schema, scratch
from launch.installation import Installation
from launch.words import Refused

PASSWORD = "heel-geheim-woord"


@pytest.fixture(scope="module")
def installed() -> Iterator[Installation]:
    """Return a database as a first start makes it."""
    with scratch.installation() as fresh:
        assert schema.is_empty(fresh.owner_url)
        schema.load_new(fresh.owner_url)
        yield fresh


@pytest.fixture
def empty(installed: Installation) -> Iterator[str]:
    """Return the owner's address of a second, empty database."""
    cluster = installed.cluster
    assert cluster
    roles.create_database(cluster, "second")
    yield roles.urls(cluster, installed.folder, "second")[1]
    with cluster.connect() as connection:
        connection.execute("DROP DATABASE second WITH (FORCE)")


def one(url: str, query: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(query.encode()).fetchone()
    assert row
    return row[0]


def test_a_new_database_has_the_articles_and_the_prisons(installed: Installation) -> None:
    assert not schema.is_empty(installed.owner_url)
    articles = [file for file in Path("content/nl").glob("*/*.md") if "theme =" in file.read_text()]
    assert one(installed.app_url, "SELECT count(*) FROM knowledge_articlepage") == len(articles)
    assert one(installed.app_url, "SELECT count(*) FROM institutions_institution") == 85
    assert one(installed.app_url, "SELECT count(*) > 20 FROM search_document") is True
    assert schema.noted(installed.owner_url) == schema.present()


def test_a_new_database_has_no_people_and_no_questions(installed: Installation) -> None:
    for table in ("accounts_user", "helpdesk_question", "audit_auditline", "django_session"):
        count = f"SELECT count(*) FROM {table}"  # noqa: S608 -- names from the line above
        assert one(installed.app_url, count) == 0


def test_the_application_is_no_ruler_of_the_server(installed: Installation) -> None:
    query = (
        "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls"
        " FROM pg_roles WHERE rolname = current_user"
    )
    assert one(installed.app_url, "SELECT current_user") == "tf_app"
    assert one(installed.app_url, query) is False
    member = "SELECT count(*) FROM pg_auth_members WHERE member = 'tf_app'::regrole"
    assert one(installed.app_url, member) == 0


def test_the_application_owns_nothing(installed: Installation) -> None:
    query = "SELECT count(*) FROM pg_shdepend WHERE refobjid = 'tf_app'::regrole AND deptype = 'o'"
    assert one(installed.app_url, query) == 0
    owned = "SELECT count(*) FROM pg_class WHERE relowner = 'tf_owner'::regrole"
    assert int(str(one(installed.app_url, owned))) > 50


@pytest.mark.parametrize(
    "act",
    [
        "CREATE TABLE mine (x int)",
        "CREATE SCHEMA mine",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "TRUNCATE helpdesk_question CASCADE",
        "TRUNCATE audit_auditline",
        "DROP TABLE helpdesk_draft",
        "ALTER TABLE audit_auditline DISABLE TRIGGER ALL",
        "ALTER ROLE tf_app SUPERUSER",
        "SET ROLE tf_owner",
        "COPY helpdesk_question TO PROGRAM 'cat'",
        "UPDATE audit_auditline SET reason = ''",
        "DELETE FROM audit_auditline",
    ],
)
def test_the_application_may_not(installed: Installation, act: str) -> None:
    with (
        psycopg.connect(installed.app_url) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute(act.encode())


@pytest.mark.parametrize("role", ["tf_app", "tf_owner"])
def test_a_wrong_password_opens_nothing(installed: Installation, role: str) -> None:
    assert installed.cluster
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(installed.cluster.url(role, PASSWORD))


def test_making_the_roles_again_gives_them_their_passwords_back(installed: Installation) -> None:
    cluster = installed.cluster
    assert cluster
    with cluster.connect() as connection:
        connection.execute(sql.SQL("ALTER ROLE tf_app PASSWORD {}").format(PASSWORD))
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(installed.app_url)
    roles.create_roles(cluster, installed.folder)
    assert one(installed.app_url, "SELECT 1") == 1
    assert roles.create_database(cluster, "thuisfront") is False


def test_a_starter_of_other_content_is_not_used(
    empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stale = tmp_path / "starter.sql.gz"
    stale.write_bytes(gzip.compress(b"-- made of 0000 0000\nSELECT broken;\n"))
    monkeypatch.setattr(schema, "STARTER", stale)
    schema.load_new(empty)
    assert one(empty, "SELECT count(*) FROM knowledge_articlepage") == 0
    assert schema.noted(empty) == schema.Stamp(schema.present().tables, "")


def test_without_a_starter_the_tables_are_made(
    empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "STARTER", tmp_path / "none")
    schema.load_new(empty)
    assert not schema.is_empty(empty)
    assert schema.noted(empty).content == ""


def test_a_dump_that_fails_halfway_leaves_the_database_empty(
    empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = tmp_path / "snapshot.sql"
    whole = schema.SNAPSHOT.read_text("utf-8")
    half.write_text(f"{whole}\nSELECT broken;\n")
    monkeypatch.setattr(schema, "SNAPSHOT", half)
    with pytest.raises(psycopg.errors.UndefinedColumn):
        schema.load_snapshot(empty)
    assert schema.is_empty(empty)


def test_the_stamp_follows_the_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = schema.present()
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "home.md").write_text("anders")
    monkeypatch.setattr(schema, "CONTENT", tmp_path)
    schema.present.cache_clear()
    try:
        assert schema.present().tables == before.tables
        assert schema.present().content != before.content
    finally:
        schema.present.cache_clear()


def test_the_server_of_the_installation_itself_is_good(installed: Installation) -> None:
    installation.check_server(installed.app_url)
    installation.check_server(installed.owner_url)


def test_settings_for_django_hold_no_secret_but_the_place_of_it(installed: Installation) -> None:
    given = installed.environ()
    assert given["DATABASE_URL"] == installed.app_url
    assert installed.environ(owner=True)["DATABASE_URL"] == installed.owner_url
    secrets = {installed.folder.secret(name) for name in ("secret-key", "master-key")}
    assert not secrets & set(given.values())


def test_an_old_server_is_refused(installed: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "OLDEST", 990000)
    with pytest.raises(Refused, match="PostgreSQL 16 or newer is needed; DATABASE_URL is 18"):
        installation.check_server(installed.app_url)
