"""Two walls that agree: what the queries let through and what the database does by itself."""

from dataclasses import dataclass
from threading import Barrier
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from tests.core.access.system import as_system_always
from tests.core.accounts.factories import browser_of, leave, make_user
from tests.core.base.together import at_once
from tests.core.organizations.factories import make_centre, make_organization
from tests.helpdesk.factories import AT, SECRET, answer, ask, ask_by_mail
from thuisfront.core.access import asking
from thuisfront.core.access.asking import Asking
from thuisfront.core.access.matrix import STAFF
from thuisfront.core.access.walls import walls
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.access import KIND
from thuisfront.helpdesk.models import Question

CONSENT = "INSERT INTO consents_consent (kind, thing) VALUES (%s, %s)"
TABLES = ("helpdesk_question", "helpdesk_message", "helpdesk_draft", "privacy_datakey")


@dataclass(frozen=True)
class Files:
    """Questions in every state that matters, and the colleague of the others."""

    waiting: UUID
    taken: UUID
    mine: UUID
    answered: UUID
    elsewhere: UUID


@pytest.fixture
def colleague(centre: Organization) -> User:
    return make_user("adviser", centre, name="Sam")


def files_for(me: User, colleague: User) -> Files:
    """Make one question of each kind, `mine` answered by `me` and `answered` by the colleague."""
    made = [ask(str(number)).question for number in range(5)]
    actions.take_question(question=made[1], at=AT, by=colleague)
    answer(made[2], me)
    answer(made[3], colleague)
    Question.objects.filter(pk=made[4].pk).update(organization=make_organization())
    return Files(*(question.pk for question in made))


def raw(table: str) -> set[UUID]:
    """Return the questions of which a plain query shows rows, without any filter."""
    column = "question_id" if table in {"helpdesk_message", "helpdesk_draft"} else "id"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")  # noqa: S608 -- names of our own
        return {row[0] for row in cursor.fetchall()}


EXPECTED = {  # role: (rows it may know of, words it may read)
    "adviser": ("waiting taken mine", "waiting taken mine"),
    "volunteer": ("waiting taken mine", "waiting taken mine"),
    "coordinator": ("waiting taken mine answered", "waiting taken mine"),
    "senior-adviser": ("waiting taken mine answered", ""),
}


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["", *STAFF])
def test_queries_and_database_show_each_role_the_same(
    centre: Organization, colleague: User, role: str
) -> None:
    me = make_user(role, centre)
    files = files_for(me, colleague)
    known, read = (
        {getattr(files, name) for name in names.split()} for names in EXPECTED.get(role, ("", ""))
    )
    with asking.as_user(me):
        assert raw("helpdesk_question") == known
        assert raw("helpdesk_message") == raw("privacy_datakey") == read
        assert set(queries.questions_for(me).values_list("pk", flat=True)) == known
        assert set(queries.open_questions_for(me).values_list("pk", flat=True)) == read
        for key in (*vars(files).values(),):
            assert (key in read) == can_open(key)


def can_open(key: UUID) -> bool:
    try:
        keys.key_of(key)
    except keys.ShreddedError:
        return False
    return True


@pytest.mark.django_db
def test_nobody_and_who_left_see_nothing_also_without_a_filter(
    centre: Organization, colleague: User
) -> None:
    ask()
    leave(colleague)
    for who in (asking.as_nobody(), asking.as_user(colleague), asking.as_holder()):
        with who:
            assert [raw(table) for table in TABLES] == [set()] * 4
            assert Question.objects.count() == 0


@pytest.mark.django_db
def test_an_asker_sees_what_the_words_or_the_pass_open_and_nothing_else(
    centre: Organization,
) -> None:
    mine, other = ask(), ask()
    mark = queries.mark_of_words(mine.words)
    for held in (asking.as_holder(mark=mark), asking.as_holder(thing=mine.question.pk)):
        with held:
            assert [raw(table) for table in TABLES if table != "helpdesk_draft"] == [
                {mine.question.pk}
            ] * 3
            assert Question.objects.filter(pk=other.question.pk).update(state="answered") == 0
            assert Question.objects.filter(pk=other.question.pk).delete()[0] == 0


@pytest.mark.django_db
def test_a_forgotten_filter_changes_no_row_that_one_may_not_change(
    centre: Organization, colleague: User
) -> None:
    senior = make_user("senior-adviser", centre)
    files = files_for(colleague, make_user("adviser", centre))
    with asking.as_user(senior):
        assert Question.objects.update(state="waiting") == 0
        assert Question.objects.all().delete()[0] == 0
    with asking.as_user(colleague):
        assert Question.objects.filter(pk=files.answered).update(state="waiting") == 0
        assert Question.objects.update(urgency=0) == 3
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM helpdesk_question")
            assert cursor.rowcount == 0
            cursor.execute("DELETE FROM privacy_datakey")
            assert cursor.rowcount == 0


@pytest.mark.django_db
def test_nobody_slips_a_question_in(centre: Organization, colleague: User) -> None:
    row = ask().question
    row.pk, row.form_mark, row.receipt_mark = UUID(int=7), b"x", b"y"
    for who in (asking.as_user(colleague), asking.as_nobody(), asking.as_holder(mark=b"z")):
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic(), who:
            row.save(force_insert=True)


@pytest.mark.django_db
def test_nobody_writes_beside_a_question_of_another_also_not_who_looks_along(
    centre: Organization, colleague: User
) -> None:
    along, senior = make_user("adviser", centre), make_user("senior-adviser", centre)
    row = files_for(along, colleague).answered
    look_along(along, row, centre)
    beside = {
        (wall.table, wall.kept) for wall in walls
        if wall.kept and wall.table.startswith(("helpdesk_", "privacy_"))
    }  # fmt: skip
    assert len(beside) > 5
    for who in (asking.as_user(along), asking.as_user(senior), asking.as_nobody()):
        with who, connection.cursor() as cursor:
            for table, column in beside:
                added = f"INSERT INTO {table} ({column}) VALUES (%s)"  # noqa: S608 -- names of our own
                with (
                    pytest.raises(DatabaseError, match="row-level security"),
                    transaction.atomic(),
                ):
                    cursor.execute(added, [row])
            with (
                pytest.raises(DatabaseError, match="row-level security"),
                transaction.atomic(),
            ):
                cursor.execute(CONSENT, [KIND, row])
            cursor.execute(
                "UPDATE helpdesk_message SET place = place WHERE question_id = %s", [row]
            )
            assert cursor.rowcount == 0
            cursor.execute("DELETE FROM helpdesk_message WHERE question_id = %s", [row])
            assert cursor.rowcount == 0
    with asking.as_user(along):
        assert row in raw("helpdesk_message")


def look_along(user: User, question: UUID, centre: Organization) -> None:
    """Let a colleague look along with a question, as who asks a second opinion does."""
    with asking.as_system("tests"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT access_give_grant(%s, %s, %s, 'helpdesk.question', %s, 'look-along', 'x',"
            " now() + interval '3 days')",
            [UUID(int=9), user.pk, centre.pk, question],
        )


@pytest.mark.django_db
def test_every_wall_of_the_code_stands_in_the_database_and_holds_the_owner_too() -> None:
    wanted: dict[tuple[str, str], str] = {}
    for wall in walls:
        wanted |= {(wall.table, name): digest for name, digest in wall.digests().items()}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, p.polname, obj_description(p.oid, 'pg_policy')"
            " FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid"
        )
        standing = {(table, name): digest for table, name, digest in cursor.fetchall()}
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity"
            " AND pg_get_userbyid(relowner) <> current_user"
        )
        closed = {row[0] for row in cursor.fetchall()}
    assert {name: standing.get(name) for name in wanted} == wanted
    assert {wall.table for wall in walls} <= closed
    assert {table for table, _ in standing} <= closed


@pytest.mark.django_db
def test_what_walls_ask_by_function_is_asked_as_who_asks_and_about_the_one_row() -> None:
    asked = {f"{w.table}_{w.name}_{act}": w for w in walls if w.kept for act in w.keeps}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT p.proname, p.prosecdef, p.provolatile, p.proconfig, p.prosrc, p.pronargs"
            " FROM pg_proc p WHERE EXISTS (SELECT FROM pg_depend d"
            " WHERE d.refobjid = p.oid AND d.classid = 'pg_policy'::regclass)"
            " AND p.proargnames = '{p_row}'"
        )
        standing = {row[0]: row[1:] for row in cursor.fetchall()}
    assert standing
    assert set(standing) <= set(asked)
    fixed = ["search_path=public, pg_temp", "plan_cache_mode=force_generic_plan"]
    for name, (definer, volatility, settings, source, arguments) in standing.items():
        assert (definer, volatility, settings, arguments) == (False, "s", fixed, 1), name
        assert f"{asked[name].table}." not in source, name


@pytest.mark.django_db
def test_an_adviser_of_one_line_gets_nothing_of_another_line_by_its_address(
    centre: Organization,
) -> None:
    question = ask_by_mail().question
    stranger = browser_of(make_user("adviser", make_organization()))
    address = f"/werk/vragen/{question.pk}/"
    assert stranger.get(address).status_code == 404
    acts = ("neem", "geef-terug", "neem-over", "concept", "antwoord")
    sent = {"text": "een antwoord dat lang genoeg is", "form_token": "x" * 32, "reason": "ik wil"}
    assert {stranger.post(f"{address}{act}/", sent).status_code for act in acts} == {404}


@pytest.fixture
def lines(committed_db: None) -> list[User]:
    """Return two advisers of two lines, each with one question, really committed."""
    as_system_always()
    centre = make_centre()
    one, other = ask(f"{SECRET} een").question, ask(f"{SECRET} twee").question
    elsewhere = make_organization()
    Question.objects.filter(pk=other.pk).update(organization=elsewhere)
    users = [make_user("adviser", centre), make_user("adviser", elsewhere)]
    for user, question in zip(users, (one, other), strict=True):
        user.question = question.pk  # type: ignore[attr-defined]  # for the test
    return users


def test_no_connection_keeps_who_asked_before(lines: list[User]) -> None:
    turns = Barrier(4, timeout=20)

    def ask_in_turn(number: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute("RESET ALL")
        for turn in range(30):
            user = lines[(number + turn) % 2]
            turns.wait()
            with asking.as_user(user):
                assert raw("helpdesk_question") == {user.question}  # type: ignore[attr-defined]  # for the test
            assert raw("helpdesk_question") == set()
            assert asking.current() == Asking()
            if turn % 5 == 0:
                with pytest.raises(ZeroDivisionError), asking.as_user(user):
                    _ = 1 / 0
                assert raw("helpdesk_question") == set()

    assert at_once(*(lambda n=n: ask_in_turn(n) for n in range(4))) == [None] * 4
