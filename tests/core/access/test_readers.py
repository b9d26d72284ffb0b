"""Who can see a file, told by the code that decides; and what a role would see."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest

from tests.core.accounts.factories import browser_of, give_role, leave, make_user
from tests.core.base.counting import at_most
from tests.core.organizations.factories import make_centre, make_organization
from tests.helpdesk.factories import SECRET, answer, ask
from tests.helpdesk.pages import get, post
from thuisfront.core.access import asking, emergency, readers
from thuisfront.core.access.matrix import STAFF
from thuisfront.core.access.simulating import Sight, simulate
from thuisfront.core.access.words import row_in_words
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy.keys import ShreddedError
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.access import FILES
from thuisfront.helpdesk.models import Question

REASON = "Er klonk iets heel onveiligs en niemand neemt op"
TRY = "/en/werk/toegang/proberen/"


@pytest.fixture
def centre(db: None) -> Iterator[Organization]:
    with asking.as_system("tests"):
        yield make_centre()


def really(user: User, question: Question) -> str:
    """Tell what a user sees of a question when they ask for it, through both walls."""
    with asking.as_user(user):
        fresh = User.objects.get(pk=user.pk)
        if not queries.questions_for(fresh).filter(pk=question.pk).exists():
            return ""
        try:
            queries.line_key(question)
        except ShreddedError:
            return "knows"
        return "reads"


def told(question: Question) -> dict[UUID, str]:
    found = readers.readers_of(question)
    known = {reader.user.pk: "knows" for reader in found.knowing}
    return known | {reader.user.pk: "reads" for reader in found.reading}


@pytest.mark.parametrize("state", ["waiting", "taken", "answered", "emergency"])
def test_what_is_told_is_what_holds_for_every_role(centre: Organization, state: str) -> None:
    people = [make_user(role, centre) for role in STAFF]
    people += [make_user(role, make_organization()) for role in STAFF]
    gone = make_user("adviser", centre)
    leave(gone)
    closed = make_user("adviser", centre, is_active=False)
    question = ask().question
    adviser = people[STAFF.index("adviser")]
    if state == "taken":
        actions.take_question(question=question, at=clock.now(), by=adviser)
    if state == "answered":
        answer(question, adviser)
    if state == "emergency":
        senior = people[STAFF.index("senior-adviser")]
        with asking.as_user(senior):
            emergency.break_glass(
                file=question, key=new_key(), reason=REASON, at=clock.now(), by=senior
            )
    expected = {user.pk: really(user, question) for user in (*people, gone, closed)}
    assert told(question) == {key: seen for key, seen in expected.items() if seen}


def test_it_is_said_why_and_until_when(centre: Organization) -> None:
    noor = make_user("adviser", centre, name="Noor")
    senior = make_user("senior-adviser", centre, name="Fatma")
    question = ask().question
    found = readers.readers_of(question)
    assert [(r.user, r.role, r.why) for r in found.reading] == [
        (noor, "Adviseur", "beantwoordt wat wacht, of heeft dit zelf opgepakt")
    ]
    assert [reader.user for reader in found.knowing] == [senior]
    assert found.in_emergency == ["Fatma"]
    with asking.as_user(senior):
        emergency.break_glass(
            file=question, key=new_key(), reason=REASON, at=clock.now(), by=senior
        )
    found = readers.readers_of(question)
    [opened] = [reader for reader in found.reading if reader.user == senior]
    assert REASON in opened.why
    assert opened.until.startswith("tot ")
    assert found.in_emergency == []


def test_it_costs_three_questions_however_many_work_here(centre: Organization) -> None:
    for _ in range(30):
        make_user("adviser", centre)
    question = ask().question
    with at_most(3):
        assert len(readers.readers_of(question).reading) == 30


def test_the_page_is_for_who_may_know_of_the_file(centre: Organization) -> None:
    noor = make_user("adviser", centre, name="Noor de Adviseur")
    question = ask().question
    address = f"/en/werk/inzage/helpdesk.question/{question.pk}/"
    assert "Noor de Adviseur" in get(browser_of(noor), address).text
    stranger = browser_of(make_user("adviser", make_organization()))
    for asked in (address, "/en/werk/inzage/accounts.user/" + f"{noor.pk}/"):
        assert get(stranger, asked).status == 404
    assert address in get(browser_of(noor), f"/en/werk/vragen/{question.pk}/").html


def of_questions(seen: list[Sight]) -> Sight:
    [sight] = [one for one in seen if one.name == str(FILES.name)]
    return sight


@pytest.mark.parametrize("role", STAFF)
def test_a_role_that_is_tried_sees_what_a_person_with_it_sees(
    centre: Organization, role: str
) -> None:
    joris = make_user("coordinator", centre)
    person = make_user(role, centre)
    for _ in range(2):
        ask()
    answer(ask().question, joris)
    users, lines = User.objects.count(), AuditLine.objects.count()
    held = Membership.objects.count()
    with asking.as_user(joris):
        sight = of_questions(simulate(role=role, organization=centre, by=joris))
    seen = [really(person, question) for question in Question.objects.all()]
    assert sight.known == len([each for each in seen if each])
    assert sight.readable == seen.count("reads")
    assert (User.objects.count(), Membership.objects.count()) == (users, held)
    assert AuditLine.objects.count() == lines + 1


def test_examples_are_only_of_what_the_asker_may_know(centre: Organization) -> None:
    joris, anne = make_user("coordinator", centre), make_user("privacy-officer", centre)
    ask()
    with asking.as_user(joris):
        shown = of_questions(simulate(role="adviser", organization=centre, by=joris))
    with asking.as_user(anne):
        hidden = of_questions(simulate(role="adviser", organization=centre, by=anne))
    assert (len(shown.examples), hidden.examples) == (1, ())
    assert (shown.known, hidden.known) == (1, 1)


def test_the_simulator_is_a_page_for_who_looks_after_access(centre: Organization) -> None:
    joris, elsewhere = make_user("coordinator", centre), make_organization()
    ask()
    browser = browser_of(joris)
    shown = post(browser, TRY, {"role": "volunteer", "organization": str(centre.pk)})
    assert "Knows of 1, can read 1" in shown.text
    assert SECRET not in shown.html
    for where in ("x", str(elsewhere.pk)):
        sent = {"role": "adviser", "organization": where}
        assert "organization" in post(browser, TRY, sent).wrong
    for role in ("adviser", "senior-adviser", "administrator", "editor"):
        assert get(browser_of(make_user(role, centre)), TRY).status == 403


@pytest.mark.parametrize("role", STAFF)
def test_every_role_has_its_row_of_the_matrix_in_words(role: str) -> None:
    row = row_in_words(role)
    assert row
    assert all(name and acts for name, acts in row)


def test_someone_with_a_role_for_a_while_is_told_until_when(centre: Organization) -> None:
    user = make_user()
    give_role(user, "senior-adviser", centre, ends_on=clock.today() + timedelta(days=9))
    [reader] = readers.readers_of(ask().question).knowing
    assert reader.until.startswith("tot ")
