"""Test data from a copy: nothing of anyone is left, and the program works with what is."""

import json
import os
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings as django_settings
from django.core.management import CommandError, call_command
from psycopg.sql import SQL, Identifier
from pytest_django import Settings

from tests.core.access.system import as_system_always
from tests.core.accounts.factories import SEED, make_user, with_password_and_seed
from tests.core.organizations.factories import make_centre
from tests.core.privacy.things import THINGS
from tests.helpdesk.factories import HOPE, REPLY, SECRET, answer, ask, ask_by_mail
from thuisfront.core.audit import anchoring
from thuisfront.core.base import clock, sealing
from thuisfront.core.privacy import keys, scrubbing
from thuisfront.core.privacy.datamap import entries
from thuisfront.core.privacy.models import DataKey
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.models import Message, Question

OURS = ("Noor Jansen", "noor@example.nl", "vrager@voorbeeld.test", SECRET, HOPE, REPLY, SEED)
_TABLES = (
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
)


@pytest.fixture
def copy(committed_db: None, settings: Settings, tmp_path: Path) -> str:
    """Have a database with a bit of everything that says that it is a copy."""
    settings.ANCHOR = str(tmp_path / "anchor.log")
    settings.COPY = True
    name = django_settings.DATABASES["default"]["NAME"]
    url = psycopg.conninfo.make_conninfo(os.environ["THUISFRONT_TEST_OWNER_URL"], dbname=name)
    settings.OWNER_URL = url
    as_system_always()
    make_centre()
    for make in THINGS.values():
        make(clock.now())
    noor = make_user("adviser", email="noor@example.nl", name="Noor Jansen")
    with_password_and_seed(noor)
    first, second = ask(), ask_by_mail()
    answer(first.question, noor)
    actions.save_draft(question=second.question, text=REPLY, articles=[], at=clock.now(), by=noor)
    anchoring.drop_anchor(at=clock.now())
    return url


def scrub() -> str:
    said = StringIO()
    call_command("scrub", "--yes", stdout=said)
    return said.getvalue()


def everything(url: str) -> str:
    """Return all rows of all tables as text, with what stands readable in closed columns."""
    with psycopg.connect(url, options=scrubbing.AS) as owner:
        tables = [row[0] for row in owner.execute(_TABLES)]
        asked = [SQL("SELECT t::text FROM {} t").format(Identifier(table)) for table in tables]
        return "\n".join(row[0] for one in asked for row in owner.execute(one))


def test_before_it_the_names_are_there_and_after_it_nothing_is(copy: str) -> None:
    old = dict(DataKey.objects.values_list("pk", "wrapped"))
    before = everything(copy)
    assert "Noor Jansen" in before
    assert "noor@example.nl" in before
    scrub()
    after = everything(copy)
    assert [word for word in OURS if word in after] == []
    assert [pk for pk, held in DataKey.objects.values_list("pk", "wrapped") if held == old[pk]] == [
        pk for pk in old if pk.int == 0
    ]


def test_rows_keep_their_shape_and_open_with_their_new_key(copy: str) -> None:
    many = Question.objects.count(), Message.objects.count()
    scrub()
    assert (Question.objects.count(), Message.objects.count()) == many
    texts = [
        message.text
        for question in Question.objects.all()
        for message in queries.conversation(question, keys.key_of(question.pk))
    ]
    assert {len(text) for text in texts} == {len(SECRET), len(REPLY)}
    asked = Question.objects.get(answer_by="email")
    contact = queries.contact_of(asked, keys.key_of(asked.pk))
    assert contact
    assert contact.email.endswith("@voorbeeld.test")


def test_no_old_key_and_no_words_open_anything_after_it(copy: str) -> None:
    receipt = ask()
    scrub()
    message = Message.objects.get(question=receipt.question)
    with pytest.raises(sealing.CannotOpenError):
        sealing.unseal(receipt.key, message.sealed_body, queries.place(message, "sealed_body"))
    assert queries.question_with_words(receipt.words) is None


def test_the_trail_begins_anew_and_is_whole(copy: str) -> None:
    scrub()
    assert list(anchoring.all_troubles(at=clock.now())) == []


def test_a_database_that_is_no_copy_is_refused(copy: str, settings: Settings) -> None:
    settings.COPY = False
    with pytest.raises(CommandError, match="Is it a copy"):
        scrub()
    assert "Noor Jansen" in everything(copy)


def test_the_application_alone_may_not(copy: str, settings: Settings) -> None:
    settings.OWNER_URL = ""
    with pytest.raises(CommandError, match="THUISFRONT_OWNER_URL"):
        scrub()


def test_another_answer_than_the_name_changes_nothing(
    copy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "ja")
    with pytest.raises(CommandError, match="Nothing was changed"):
        call_command("scrub")
    assert "Noor Jansen" in everything(copy)


def test_what_breaks_off_halfway_has_changed_nothing(copy: str, settings: Settings) -> None:
    settings.MASTER_KEYS = [django_settings.INDEX_KEY]
    with pytest.raises(CommandError, match="CannotOpenError"):
        scrub()
    assert "Noor Jansen" in everything(copy)


@pytest.mark.parametrize(
    ("held", "made"),
    [
        ("0612345678", "0000000000"),
        ("a@b.nl", "voorbeeld7@voorbeeld.test"),
        ("", ""),
        ("abc", "de "),
        ([{"title": "x"}, None, 3], [{"title": "d"}, None, 3]),
    ],
)
def test_a_made_up_value_has_the_shape_of_the_old_one(held: Any, made: Any) -> None:
    assert scrubbing._like(held, 7) == made
    json.dumps(made)


def test_every_sealed_column_says_with_which_file_it_opens() -> None:
    kept = [e for e in entries if scrubbing.sealed_columns(e) and not scrubbing.goes(e)]
    assert [entry.model._meta.label for entry in kept if not entry.file] == []
