"""Two walls that agree on who reads a case, and nobody else who knows that it is there."""

from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from tests.core.accounts.factories import give_role, leave, make_user
from tests.core.organizations.factories import make_organization
from tests.meldcode.factories import (
    AT,
    QUESTION,
    SAFE,
    STRUCTURAL,
    begin,
    close,
    consult,
    decide,
    note,
    take,
    weigh,
)
from thuisfront.core.access import asking
from thuisfront.core.access.matrix import STAFF
from thuisfront.core.access.readers import readers_of
from thuisfront.core.access.simulating import simulate
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys
from thuisfront.meldcode import actions, queries
from thuisfront.meldcode.actions import consulting
from thuisfront.meldcode.enums import Stage
from thuisfront.meldcode.models import Case, Consultation, Decision, Entry

pytestmark = pytest.mark.django_db
OF_CASE = ("meldcode_casestep", "meldcode_entry", "meldcode_decision", "meldcode_consultation")


def raw(table: str, column: str = "id") -> set[UUID]:
    """Return what a plain query shows, without any filter."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")  # noqa: S608 -- names of our own
        return {row[0] for row in cursor.fetchall()}


def seen_by(user: User) -> set[UUID]:
    """Return the cases that both walls show; they must agree, also on rows and keys."""
    with asking.as_user(user):
        fresh = User.objects.get(pk=user.pk)
        known = raw("meldcode_case")
        assert set(queries.cases_for(fresh).values_list("pk", flat=True)) == known
        theirs = {case for table in OF_CASE for case in raw(table, "case_id")}
        own = {row.pk for row in Consultation.objects.all()}
        assert raw("privacy_datakey") == known | own
        asked = set(queries.consultations_for(fresh).values_list("case", flat=True))
        assert theirs <= known | asked
    return known


@pytest.fixture
def sorts(noor: User, sam: User, fatma: User) -> dict[str, UUID]:
    """Return a case of Noor in every stage, with everything in it."""
    found = {stage: begin(noor) for stage in Stage.values}
    for case in found.values():
        weigh(case, noor, SAFE)
        note(case, noor)
    with asking.as_user(noor):
        actions.offer_case(case=found["offered"], at=AT, by=noor)
    take(found["taken"], fatma)
    take(found["closed"], fatma)
    decide(found["closed"], fatma, report=False)
    close(found["closed"], fatma)
    return {stage: case.pk for stage, case in found.items()}


@pytest.mark.parametrize("role", ["", *STAFF])
def test_queries_and_database_show_each_role_the_same(
    centre: Organization, sorts: dict[str, UUID], role: str
) -> None:
    every = set(sorts.values()) if role == "senior-adviser" else set()
    assert seen_by(make_user(role, centre)) == every
    assert seen_by(make_user(role, make_organization())) == set()


def test_who_has_the_worry_reads_it_until_it_is_taken_over(
    noor: User, sam: User, fatma: User, sorts: dict[str, UUID]
) -> None:
    assert seen_by(noor) == {sorts["writing"], sorts["offered"]}
    assert seen_by(sam) == set()
    assert seen_by(fatma) == set(sorts.values())
    leave(noor)
    assert seen_by(noor) == set()


def test_nobody_and_the_holder_of_something_see_nothing(sorts: dict[str, UUID]) -> None:
    key = sorts["writing"]
    for who in (asking.as_nobody(), asking.as_holder(), asking.as_holder(thing=key, mark=b"x")):
        with who:
            assert raw("meldcode_case") == set()
            assert [raw(table) for table in OF_CASE] == [set()] * 4


def test_a_colleague_who_is_consulted_reads_the_question_and_nothing_of_the_case(
    noor: User, sam: User, fatma: User
) -> None:
    case = begin(noor)
    row = consult(case, noor, sam)
    with asking.as_user(sam):
        assert (raw("meldcode_case"), raw("meldcode_casestep")) == (set(), set())
        assert raw("privacy_datakey") == {row.pk}
        assert queries.words_for(row) == (QUESTION, "")
        with pytest.raises(keys.ShreddedError):
            keys.key_of(case.pk)
        consulting.give_advice(consultation=row, advice="Bel samen", at=AT, by=sam)
    weigh(case, noor, SAFE)
    take(case, fatma)
    decide(case, fatma, report=False)
    with asking.as_user(sam):
        assert queries.words_for(Consultation.objects.get()) == (QUESTION, "Bel samen")
    close(case, fatma)
    with asking.as_user(sam):
        assert (raw("meldcode_consultation"), raw("privacy_datakey")) == (set(), set())
    with asking.as_user(fatma):
        [told] = queries.opened(case)[0].consultations
        assert told.advice == "Bel samen"


def test_who_looked_along_does_not_any_more_once_it_is_taken_over(
    noor: User, sam: User, fatma: User
) -> None:
    case = begin(noor)
    with asking.as_system("tests"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT access_give_grant(%s, %s, %s, 'meldcode.case', %s, 'look-along', 'x',"
            " now() + interval '3 days')",
            [UUID(int=9), sam.pk, case.organization_id, case.pk],
        )
    assert seen_by(sam) == {case.pk}
    with asking.as_user(sam):
        assert Case.objects.update(is_urgent=True) == 0
    take(case, fatma)
    assert seen_by(sam) == set()


def test_a_forgotten_filter_changes_nothing_that_is_not_theirs(
    noor: User, sam: User, fatma: User, sorts: dict[str, UUID]
) -> None:
    with asking.as_user(sam):
        assert Case.objects.update(is_urgent=True) == 0
    with asking.as_user(noor):
        assert Case.objects.update(is_urgent=True) == 2
    for who in (noor, fatma):
        with asking.as_user(who):
            assert Entry.objects.update(kind="after") == 0
            assert Decision.objects.update(report=True) == 0
            with connection.cursor() as cursor:
                cursor.execute("DELETE FROM meldcode_case")
                assert cursor.rowcount == 0
                cursor.execute("DELETE FROM privacy_datakey")
                assert cursor.rowcount == 0


def test_nobody_slips_a_case_in_under_another_name(noor: User, sam: User) -> None:
    row = begin(noor)
    row.pk, row.form_token = UUID(int=7), "y" * 32
    for who in (asking.as_user(sam), asking.as_nobody()):
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic(), who:
            row.save(force_insert=True)


def test_the_database_refuses_a_decision_that_the_norm_or_the_pair_does_not_allow(
    noor: User, fatma: User
) -> None:
    case = begin(noor)
    good = {
        "case": case, "round": 1, "began_by": noor, "report": False, "help": True,
        "must_report": False, "sealed_reason": b"", "decided_by": fatma, "decided_at": AT,
    }  # fmt: skip
    for wrong, why in (
        ({"must_report": True}, "decision_follows_the_norm"),
        ({"decided_by": noor}, "decision_not_alone_not_to_report"),
        ({"began_by": fatma, "decided_by": noor}, "somebody else began"),
    ):
        with pytest.raises(IntegrityError, match=why), transaction.atomic():
            Decision.objects.create(**{**good, **wrong})
    Decision.objects.create(**good)
    with pytest.raises(IntegrityError, match="decision_once_in_a_round"), transaction.atomic():
        Decision.objects.create(**good)


def test_the_database_refuses_a_case_in_a_stage_that_cannot_be(noor: User, sam: User) -> None:
    case = begin(noor)
    for wrong, why in (
        ({"stage": "taken"}, "taken_by_someone"),
        ({"taken_by": sam}, "taken_by_and_at"),
        ({"stage": "closed"}, "closed_by_at_and_why"),
        ({"close_reason": "help"}, "closed_by_at_and_why"),
        ({"stage": "weg"}, "case_stage_known"),
        ({"country": "de"}, "case_country_known"),
        ({"round": 0}, "case_round_from_one"),
    ):
        with pytest.raises(IntegrityError, match=why), transaction.atomic():
            Case.objects.filter(pk=case.pk).update(**wrong)


def test_advice_that_was_given_stays_as_it_was(noor: User, sam: User) -> None:
    row = consult(begin(noor), noor, sam)
    with asking.as_user(sam):
        consulting.give_advice(consultation=row, advice="Bel samen", at=AT, by=sam)
        consulting.give_advice(consultation=row, advice="Toch niet", at=AT, by=sam)
        assert queries.words_for(Consultation.objects.get())[1] == "Bel samen"
        with pytest.raises(IntegrityError, match="stays as it was"), transaction.atomic():
            Consultation.objects.update(sealed_advice=b"x")


def test_who_can_see_a_case_is_told_as_it_is(noor: User, sam: User, fatma: User) -> None:
    give_role(sam, "coordinator", Organization.objects.get(is_centre=True))
    case = begin(noor)
    told = {reader.user: reader.told for reader in readers_of(case).reading}
    assert set(told) == {noor, fatma}
    assert "tot de aandachtsfunctionaris" in told[noor]
    take(case, fatma)
    assert {reader.user for reader in readers_of(Case.objects.get(pk=case.pk)).reading} == {fatma}


def test_who_tries_a_role_is_not_told_how_many_cases_there_are(
    noor: User, centre: Organization
) -> None:
    begin(noor)
    boss = make_user("coordinator", centre)
    with asking.as_user(boss):
        told = simulate(role="senior-adviser", organization=centre, by=boss)
    assert [sight.known for sight in told] == [0] * len(told)
    assert "Meldcode" not in {sight.name for sight in told}


def test_the_norm_leaves_no_choice_and_reporting_may_always(noor: User, fatma: User) -> None:
    case = begin(noor)
    weigh(case, noor, STRUCTURAL)
    take(case, fatma)
    with pytest.raises(actions.RefusedError):
        decide(case, fatma, report=False)
    decide(case, fatma, report=True)
    assert Decision.objects.get().must_report
