"""What a dump shows of who works here: the name and the address that they sign in with."""

from collections.abc import Iterator

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test import Client
from psycopg.sql import SQL, Identifier

from tests.core.access.signing_in import inside, make_noor, now, try_code, try_password
from tests.core.accounts.factories import totp
from tests.helpdesk.factories import answer, ask
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock

# Why these stay plain, and what protects them: docs/adr/0024. Nothing else may join them.
PLAIN = {
    "accounts_user.email", "accounts_user.name", "account_emailaddress.email",
    "audit_auditline.actor_name",
}  # fmt: skip
NAME, ADDRESS = "Noor van Zeggelen-Oudkerk", "noor@example.nl"


@pytest.fixture
def noor(db: None) -> Iterator[User]:
    with asking.as_system("tests"):
        user = make_noor()
        User.objects.filter(pk=user.pk).update(name=NAME)
        yield User.objects.get(pk=user.pk)


def columns_with(*words: str) -> set[str]:
    """Return every column of every table in which one of these can be read, also as bytes."""
    asked = (
        "SELECT table_name, column_name FROM information_schema.columns"
        " JOIN pg_tables ON tablename = table_name AND schemaname = table_schema"
        " WHERE table_schema = 'public'"
    )
    forms = [form for word in words for form in (word, word.encode().hex(), word.split("@")[0])]
    found = set()
    with connection.cursor() as cursor:
        cursor.execute(asked)
        for table, column in cursor.fetchall():
            look = SQL("SELECT 1 FROM {} WHERE lower({}::text) LIKE ANY (%s) LIMIT 1")
            cursor.execute(
                look.format(Identifier(table), Identifier(column)),
                [[f"%{form.lower()}%" for form in forms]],
            )
            if cursor.fetchone():
                found.add(f"{table}.{column}")
    return found


def test_a_colleague_is_readable_in_these_columns_and_nowhere_else(noor: User) -> None:
    desk = Client()
    assert try_password(desk)
    assert try_code(desk, totp(now()))
    assert inside(desk)
    question = ask(at=clock.now()).question
    answer(question, noor, at=clock.now())
    desk.get(f"/werk/vragen/{question.pk}/")
    desk.post("/en/account/password/reset/", {"email": ADDRESS})
    try_password(Client(), "verkeerd")
    # allauth makes one when an address is confirmed; no page of ours does so yet.
    EmailAddress.objects.create(user=noor, email=ADDRESS, verified=True, primary=True)
    assert columns_with(NAME, ADDRESS) == PLAIN
