"""A request from its first day to its decision, by two people, in Python and in SQL."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.http import Http404

from tests.core.accountability.factories import AT, asker, prepare, record, release, sure
from tests.core.accounts.factories import make_user
from tests.helpdesk.factories import ask, token
from thuisfront.core.access import asking
from thuisfront.core.accountability import actions, queries, releasing
from thuisfront.core.accountability.actions import Decision, Intake
from thuisfront.core.accountability.models import RequestStep, SubjectRequest
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization

NOBODY = {"person": None}


def kinds(request: SubjectRequest) -> list[str]:
    return list(RequestStep.objects.filter(request=request).values_list("kind", flat=True))


def test_a_request_has_its_term_its_own_key_and_no_plain_name(petra: User) -> None:
    request = record(None, petra, received_on=date(2026, 11, 20), wish="Wat weten jullie?")
    assert (request.due_on, request.recorded_on) == (date(2026, 12, 21), date(2026, 11, 23))
    assert b"Zwaluw" not in bytes(request.sealed_asked or b"")
    assert queries.asked_of(request)["name"] == "Bo Zwaluw"
    assert kinds(request) == ["received"]


def test_the_same_form_twice_is_one_request_with_the_same_words(petra: User) -> None:
    mark = token()
    first, second = (record(None, petra, form_token=mark) for _ in range(2))
    assert first == second
    assert kinds(first) == ["received"]
    assert AuditLine.objects.filter(target=str(first.pk)).count() == 1


def test_a_request_never_comes_from_tomorrow(petra: User) -> None:
    with pytest.raises(IntegrityError, match="never_from_tomorrow"), transaction.atomic():
        record(None, petra, received_on=date(2026, 11, 24))


def test_with_the_words_of_a_question_a_request_needs_no_name(centre: Organization) -> None:
    receipt, mark = ask(), token()
    intake = Intake(form_token=mark, kind="access")
    made = [actions.ask_request(intake=intake, words=receipt.words, at=AT) for _ in range(2)]
    assert made[0] == made[1]
    request = made[0]
    assert (request.person_key, kinds(request)) == (receipt.question.pk, ["received", "words"])
    assert {step.at.minute for step in queries.steps_of(request)} == {0}
    with asking.as_holder(mark=actions.mark_of(receipt.words)):
        assert list(queries.requests_with_words(receipt.words)) == [request]
    with asking.as_holder(mark=actions.mark_of(ask("Iets anders").words)):
        assert not SubjectRequest.objects.exists()


def test_words_that_open_nothing_ask_nothing(centre: Organization) -> None:
    with pytest.raises(actions.UnknownWordsError):
        actions.ask_request(
            intake=Intake(form_token=token(), kind="access"), words="een twee drie vier vijf", at=AT
        )
    assert not SubjectRequest.objects.exists()


def test_nothing_is_given_before_it_is_sure_who_asks(petra: User) -> None:
    request = record(asker(ask().question.pk), petra)
    with pytest.raises(actions.NotSureError):
        prepare(request, petra)
    prepare(sure(request, petra), petra)
    request.refresh_from_db()
    assert (request.state, request.outcome) == ("prepared", "granted")


def test_refusing_needs_no_proof_of_who_asks_but_a_reason(petra: User, titia: User) -> None:
    request = record(asker(ask().question.pk), petra)
    with pytest.raises(IntegrityError, match="says_why"), transaction.atomic():
        prepare(request, petra, "refused")
    prepare(request, petra, "refused", reason="12.6")
    assert release(request, titia).reason == "12.6"


def test_a_parent_of_a_sixteen_year_old_gets_nothing(petra: User) -> None:
    request = record(asker(ask().question.pk), petra, requester="parent", age="16+")
    sure(request, petra, "saw-proof", "authority", "child-agrees")
    with pytest.raises(actions.NotEntitledError):
        prepare(request, petra)


def test_about_nobody_there_is_only_one_thing_to_say(petra: User, titia: User) -> None:
    request = sure(record(None, petra), petra)
    with pytest.raises(actions.NobodyError):
        prepare(request, petra)
    prepare(request, petra, "nothing")
    assert release(request, titia).outcome == "nothing"


def test_who_prepared_does_not_release_in_python(petra: User) -> None:
    request = sure(record(asker(ask().question.pk), petra), petra)
    prepare(request, petra)
    with pytest.raises(releasing.SamePersonError):
        release(request, petra)
    request.refresh_from_db()
    assert request.state == "prepared"


SIGN = """
    UPDATE accountability_subjectrequest SET state = 'released', released_by_id = %s,
        released_at = now(), closed_on = current_date WHERE id = %s
"""


def signed(by: User, whose: User, request: SubjectRequest) -> None:
    with asking.as_user(by), connection.cursor() as cursor:
        cursor.execute(SIGN, [whose.pk, request.pk])
        assert cursor.rowcount == 1


def test_who_prepared_does_not_release_in_sql_either(petra: User, titia: User) -> None:
    request = sure(record(asker(ask().question.pk), petra), petra)
    prepare(request, petra)
    with pytest.raises(DatabaseError, match="request_released_by_another"), transaction.atomic():
        signed(petra, petra, request)
    with pytest.raises(DatabaseError, match="nobody signs for another"), transaction.atomic():
        signed(petra, titia, request)
    signed(titia, titia, request)


def test_nobody_prepares_in_the_name_of_another(petra: User, titia: User) -> None:
    request = sure(record(asker(ask().question.pk), petra), petra)
    decision = Decision("granted", "Dat mag.")
    with (
        pytest.raises(DatabaseError, match="nobody signs for another"),
        transaction.atomic(),
        asking.as_user(petra),
    ):
        actions.prepare_decision(request=request, decision=decision, at=AT, by=titia)


def test_who_may_not_approve_releases_nothing(petra: User, centre: Organization) -> None:
    request = sure(record(asker(ask().question.pk), petra), petra)
    prepare(request, petra)
    for role in ("adviser", "coordinator", "administrator", "log-manager", "editor"):
        with pytest.raises(SubjectRequest.DoesNotExist), transaction.atomic():
            release(request, make_user(role, centre))


def test_what_was_released_stays_as_it_is(petra: User, titia: User) -> None:
    request = sure(record(asker(ask().question.pk), petra), petra)
    prepare(request, petra)
    release(request, titia)
    for again in (
        lambda: release(request, titia),
        lambda: prepare(request, petra),
        lambda: sure(request, petra, "authority"),
    ):
        with pytest.raises(actions.NotNowError), transaction.atomic():
            again()
    with (
        pytest.raises(DatabaseError, match="what was released stays"),
        transaction.atomic(),
        asking.as_user(titia),
    ):
        SubjectRequest.objects.filter(pk=request.pk).update(outcome="refused", reason="15.4")


def test_a_decision_goes_back_and_is_prepared_anew(petra: User, titia: User) -> None:
    request = sure(record(asker(ask().question.pk), petra), petra)
    prepare(request, petra)
    with asking.as_user(titia):
        releasing.send_back(request=request, at=AT, by=titia)
    request.refresh_from_db()
    assert (request.state, request.outcome, queries.package_of(request)) == ("received", "", None)
    prepare(request, petra)
    assert release(request, titia).state == "released"


def test_a_term_is_made_longer_once(petra: User) -> None:
    request = record(None, petra)
    with asking.as_user(petra):
        longer = actions.extend_term(request=request, longer="complex", at=AT, by=petra)
        assert (longer.due_on, longer.extended_on) == (date(2027, 2, 23), date(2026, 11, 23))
        with pytest.raises(actions.NotNowError):
            actions.extend_term(request=request, longer="many", at=AT, by=petra)


def test_a_term_is_not_made_longer_after_the_first_month(petra: User) -> None:
    request = record(None, petra, received_on=date(2026, 10, 20))
    with asking.as_user(petra), pytest.raises(actions.NotNowError):
        actions.extend_term(request=request, longer="complex", at=AT, by=petra)


def test_what_was_taken_back_is_over_and_keeps_no_package(petra: User) -> None:
    request = sure(record(asker(ask().question.pk), petra), petra)
    prepare(request, petra)
    with asking.as_user(petra):
        actions.withdraw_request(request=request, at=AT, by=petra)
        with pytest.raises(actions.NotNowError), transaction.atomic():
            actions.withdraw_request(request=request, at=AT, by=petra)
    request.refresh_from_db()
    assert (request.state, queries.package_of(request)) == ("withdrawn", None)


def test_a_check_is_noted_once(petra: User) -> None:
    request = record(None, petra)
    sure(sure(request, petra), petra)
    assert kinds(request).count("saw-proof") == 1


@pytest.mark.parametrize(
    "role", ["adviser", "coordinator", "administrator", "log-manager", "editor", "volunteer"]
)
def test_nobody_else_sees_a_request_also_by_raw_sql(
    petra: User, centre: Organization, role: str
) -> None:
    request, other = record(None, petra), make_user(role, centre)
    with asking.as_user(other), connection.cursor() as cursor:
        with pytest.raises(Http404):
            queries.request_for(other, request.pk)
        for table in ("subjectrequest", "requeststep", "package"):
            cursor.execute(f"SELECT count(*) FROM accountability_{table}")  # noqa: S608 -- ours
            assert cursor.fetchone() == (0,)
        cursor.execute("SELECT count(*) FROM privacy_datakey WHERE id = %s", [request.pk])
        assert cursor.fetchone() == (0,)


def test_a_list_is_ordered_by_term_and_filtered(petra: User) -> None:
    late = record(None, petra, received_on=AT.date() - timedelta(60), kind="erasure")
    new = record(None, petra)
    with asking.as_user(petra):
        found = queries.requests_for(petra)
        assert list(queries.filtered(found)) == [late, new]
        assert list(queries.filtered(found, kind="access")) == [new]
        assert list(queries.filtered(found, late=AT.date())) == [late]
        assert not queries.filtered(found, state="released")
        assert queries.to_remind(AT.date()) == [late]
        queries.note_reminded([late], AT.date())
        assert queries.to_remind(AT.date()) == []
