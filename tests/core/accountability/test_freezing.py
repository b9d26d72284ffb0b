"""A frozen question is there for its holder and for no colleague, in queries and in raw SQL."""

import pytest
from django.db import connection
from django.test import Client

from tests.core.accountability.factories import AT, asker, prepare, record, release, sure
from tests.core.accounts.factories import browser_of, make_user
from tests.helpdesk.factories import SECRET, answer, ask, read
from thuisfront.core.access import asking
from thuisfront.core.accountability import actions, freezing, queries
from thuisfront.core.accountability.models import Restriction, SubjectRequest
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy.models import Hold
from thuisfront.core.privacy.subjects import HeldError
from thuisfront.helpdesk.actions import Receipt
from thuisfront.helpdesk.queries import open_questions_for, question_with_words, questions_for

KIND = "helpdesk.question"
ROLES = ["adviser", "volunteer", "coordinator", "senior-adviser"]


def frozen(receipt: Receipt, petra: User) -> SubjectRequest:
    request = record(asker(receipt.question.pk), petra, kind="restriction")
    with asking.as_user(petra):
        assert actions.freeze_file(request=request, at=AT, by=petra)
        assert not actions.freeze_file(request=request, at=AT, by=petra)
    return request


def counts_in_sql(user: User) -> list[int]:
    found = []
    with asking.as_user(user), connection.cursor() as cursor:
        for table in ("helpdesk_question", "helpdesk_message", "helpdesk_draft"):
            cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 -- ours
            found.append(cursor.fetchone()[0])
        cursor.execute("SELECT count(*) FROM privacy_datakey WHERE kind = %s", [KIND])
        found.append(cursor.fetchone()[0])
    return found


@pytest.mark.parametrize("role", ROLES)
def test_no_colleague_sees_it_also_by_raw_sql(petra: User, centre: Organization, role: str) -> None:
    receipt, user = ask(), make_user(role, centre)
    with asking.as_user(user):
        assert questions_for(user).count() == 1
    frozen(receipt, petra)
    with asking.as_user(user):
        assert not questions_for(user).exists()
        assert not open_questions_for(user).exists()
    assert counts_in_sql(user) == [0, 0, 0, 0]


def test_also_not_who_had_taken_it_and_not_by_its_address(petra: User, noor: User) -> None:
    receipt = ask()
    with asking.as_user(noor):
        answer(receipt.question, noor)
    browser = browser_of(noor)
    page = f"/werk/vragen/{receipt.question.pk}/"
    assert browser.get(page).status_code == 200
    frozen(receipt, petra)
    for path in ("", "noodtoegang/", "neem/", "antwoord/"):
        assert browser.post(page + path).status_code in {403, 404, 405}
    assert browser.get(page).status_code == 404


def test_its_holder_still_reads_and_erases_it_and_the_rest_is_as_it_was(
    petra: User, noor: User
) -> None:
    receipt, other = ask(), ask("Een andere vraag")
    frozen(receipt, petra)
    with asking.as_holder(thing=receipt.question.pk):
        assert read(receipt)[0].startswith(SECRET[:10])
    assert question_with_words(receipt.words)
    with asking.as_user(noor):
        assert list(questions_for(noor)) == [other.question]


def test_it_is_held_and_the_freezing_ends_with_its_hold(petra: User, noor: User) -> None:
    receipt = ask()
    request = frozen(receipt, petra)
    assert Hold.objects.filter(thing=str(receipt.question.pk), lifted_at=None).count() == 1
    with asking.as_user(petra):
        assert actions.unfreeze_file(request=request, at=AT, by=petra)
        assert not actions.unfreeze_file(request=request, at=AT, by=petra)
    assert not Hold.objects.filter(lifted_at=None).exists()
    with asking.as_user(noor):
        assert questions_for(noor).count() == 1


def test_a_released_decision_freezes(petra: User, titia: User) -> None:
    receipt = ask()
    request = sure(record(asker(receipt.question.pk), petra, kind="restriction"), petra)
    prepare(request, petra)
    assert not freezing.is_frozen(KIND, receipt.question.pk)
    release(request, titia)
    assert freezing.is_frozen(KIND, receipt.question.pk)


def test_what_is_frozen_is_not_erased_before_it_is_ended(petra: User, titia: User) -> None:
    receipt = ask()
    frozen(receipt, petra)
    request = sure(record(asker(receipt.question.pk), petra, kind="erasure"), petra)
    prepare(request, petra)
    with pytest.raises(HeldError):
        release(request, titia)
    request.refresh_from_db()
    assert request.state == "prepared"


def test_an_adviser_freezes_and_ends_nothing(petra: User, noor: User) -> None:
    frozen(ask(), petra)
    with asking.as_user(noor):
        assert not Restriction.objects.update(lifted_at=AT, lifted_by=noor)


def test_an_own_statement_is_read_by_who_reads_the_file_and_goes_with_it(
    petra: User, titia: User, noor: User
) -> None:
    receipt = ask()
    request = record(asker(receipt.question.pk), petra, kind="correction")
    prepare(request, petra, "refused", reason="16", statement="Ik was er toen niet bij.")
    release(request, titia)
    with asking.as_user(noor):
        said = [each.text for each in queries.statements_beside(receipt.question.pk)]
        assert said == ["Ik was er toen niet bij."]
    with asking.as_user(titia):
        assert queries.statements_beside(receipt.question.pk) == []
    page = browser_of(noor).get(f"/werk/vragen/{receipt.question.pk}/")
    assert "Ik was er toen niet bij." in page.content.decode()
    erased = sure(record(asker(receipt.question.pk), petra, kind="erasure"), petra)
    prepare(erased, petra)
    release(erased, titia)
    assert queries.statements_beside(receipt.question.pk) == []


def test_who_asked_hears_that_it_is_frozen_and_writes_nothing_that_nobody_reads(
    petra: User, centre: Organization
) -> None:
    receipt = ask()
    frozen(receipt, petra)
    browser = Client()
    browser.post("/vraag/antwoord/", {"words": receipt.words})
    page = browser.get("/vraag/gesprek/").content.decode()
    assert "bevroren" in page
    assert "<textarea" not in page
    browser.post("/vraag/gesprek/schrijf/", {"text": "Hoor je mij?", "form_token": "x" * 32})
    with asking.as_holder(thing=receipt.question.pk):
        assert len(read(receipt)) == 1
