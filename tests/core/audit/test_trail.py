"""The trail: written with the act, closed to change, provable."""

import os

import psycopg
import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from thuisfront.core.audit import actions, proof
from thuisfront.core.audit.models import AuditLine


def write(number: int) -> None:
    for count in range(number):
        actions.record(f"test.act.{count}", at=timezone.now(), by=actions.SYSTEM, reason="why")
    connection.check_constraints()  # chains them, as a commit does


@pytest.mark.django_db
def test_lines_are_numbered_and_chained() -> None:
    write(3)
    lines = list(AuditLine.objects.order_by("number"))
    assert [line.number for line in lines] == [1, 2, 3]
    assert bytes(lines[1].previous_hash or b"") == bytes(lines[0].hash or b"-")
    assert proof.first_broken_link() is None


@pytest.mark.django_db
def test_the_application_cannot_change_a_line() -> None:
    write(1)
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        AuditLine.objects.update(reason="another")
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        AuditLine.objects.all().delete()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_auditline SET reason = 'another'",
        "DELETE FROM audit_auditline",
        "TRUNCATE audit_auditline",
        "ALTER TABLE audit_auditline DISABLE TRIGGER audit_closed",
        "DROP TRIGGER audit_closed ON audit_auditline",
        "DROP TABLE audit_auditline",
        "CREATE OR REPLACE FUNCTION audit_closed() RETURNS trigger LANGUAGE sql AS ''",
    ],
)
def test_the_role_of_the_application_is_refused_every_change(statement: str) -> None:
    write(2)
    with (
        pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert AuditLine.objects.count() == 2
    assert proof.first_broken_link() is None


@pytest.mark.django_db
def test_the_application_is_no_superuser_and_owns_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_setting('is_superuser')")
        assert cursor.fetchone() == ("tf_app", "off")
        cursor.execute("SELECT count(*) FROM pg_class WHERE relowner = 'tf_app'::regrole")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = 'tf_app'")
        assert cursor.fetchone() == (False, False)


def test_even_the_owner_is_stopped_while_the_guard_is_on(committed_db: None) -> None:
    write(2)
    url, name = os.environ["THUISFRONT_TEST_OWNER_URL"], connection.settings_dict["NAME"]
    with psycopg.connect(url, dbname=name, autocommit=True) as owner:
        for statement in (
            "UPDATE audit_auditline SET reason = ''",
            "UPDATE audit_auditline SET number = number + 1",
            "UPDATE audit_auditline SET number = NULL, hash = NULL, previous_hash = NULL",
            "DELETE FROM audit_auditline",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
                owner.execute(statement.encode())


def test_many_lines_of_one_transaction_are_chained_by_index(committed_db: None) -> None:
    """Also in a table that was just cleaned, where a plan to read it whole would be kept."""
    url, name = os.environ["THUISFRONT_TEST_OWNER_URL"], connection.settings_dict["NAME"]
    with psycopg.connect(url, dbname=name, autocommit=True) as owner:
        owner.execute("VACUUM ANALYZE audit_auditline")
    looked = "SELECT seq_scan FROM pg_stat_xact_user_tables WHERE relname = 'audit_auditline'"
    with transaction.atomic(), connection.cursor() as cursor:
        write(20)
        cursor.execute(looked)
        assert cursor.fetchone() == (0,)
    assert proof.first_broken_link() is None
