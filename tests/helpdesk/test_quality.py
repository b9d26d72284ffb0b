"""Answers drawn by lot: never chosen, to read only, for a week, and told to the writer only."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.test import Client

from tests.core.accounts.factories import browser_of, leave, make_user
from tests.core.base.counting import at_most
from tests.core.office.letters import sent_letters
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import SECRET, answer, ask, token
from tests.helpdesk.pages import Page, get, post
from thuisfront.core.access import asking, drawing, sharing
from thuisfront.core.access.models import Grant
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy.models import DataKey
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.models import QualityDraw, QualityRead, Question

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LIST, TOLD = "/en/werk/kwaliteit/", "/en/werk/terugkoppeling/"
FILLED = {"first_day": "2026-11-01", "last_day": "2026-11-24", "channel": "", "number": "2"}
FOUND = {"safety": "yes", "own_words": "partly", "plain": "yes", "referral": "not-here"}
SAID = "Mooi begin met de bijenkorf"


@pytest.fixture(autouse=True)
def now() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def titia(centre: Organization) -> User:
    return make_user("senior-adviser", centre, name="Titia", email="titia@voorbeeld.test")


@pytest.fixture
def reading(titia: User) -> Client:
    return browser_of(titia)


@pytest.fixture
def answered(noor: User) -> list[UUID]:
    return [answered_by(noor) for _ in range(6)]


def answered_by(who: User) -> UUID:
    question = ask(at=NOW).question
    answer(question, who, at=NOW)
    return question.pk


def draw(browser: Client, **values: object) -> Page:
    return post(browser, LIST, {**FILLED, "form_token": token(), **values})


def tell(browser: Client, read: QualityRead, **values: object) -> Page:
    return post(browser, f"{LIST}{read.pk}/", {**FOUND, "text": SAID, **values})


def test_the_database_draws_by_lot_and_the_seed_proves_it(
    reading: Client, answered: list[UUID]
) -> None:
    assert "Drawn by lot, from 6." in draw(reading).html
    made = QualityDraw.objects.get()
    drawn = [read.question_id for read in made.reads.all()]
    assert drawn == drawing.by_lot(made.seed, answered, 2)
    assert f"Seed: {made.seed}" in get(reading, LIST).text
    codes = [reading.get(f"/en/werk/vragen/{key}/").content.decode() for key in answered]
    assert [SECRET in page for page in codes] == [key in drawn for key in answered]


def test_who_asked_sees_that_it_was_drawn_and_read_to_see_how_we_work(
    reading: Client, answered: list[UUID]
) -> None:
    draw(reading)
    read = QualityRead.objects.first()
    assert read
    page = get(reading, f"/en/werk/vragen/{read.question_id}/")
    assert "You drew this by lot" in page.text
    lines = AuditLine.objects.filter(target=str(read.question_id), purpose="supervise")
    assert set(lines.values_list("act", flat=True)) == {
        "helpdesk.question.drawn", "helpdesk.question.viewed",
    }  # fmt: skip


def test_it_is_to_read_only_and_for_a_week(
    reading: Client, titia: User, answered: list[UUID], now: time_machine.Traveller
) -> None:
    draw(reading)
    [first, _] = QualityRead.objects.all()
    with asking.as_user(titia):
        assert Question.objects.filter(pk=first.question_id).update(urgency=0) == 0
        with pytest.raises(PermissionDenied):
            sharing.ask_along(
                file=first.question, colleague=make_user("adviser"), reason="kijk eens mee",
                until=NOW + timedelta(days=1), at=NOW, by=titia,
            )  # fmt: skip
    now.shift(timedelta(days=7, seconds=1))
    late = browser_of(titia)
    assert SECRET not in late.get(f"/en/werk/vragen/{first.question_id}/").content.decode()
    assert late.get(f"{LIST}{first.pk}/").status_code == 404


def test_who_lost_the_role_reads_no_more(
    reading: Client, titia: User, answered: list[UUID]
) -> None:
    draw(reading)
    with asking.as_user(titia):
        assert queries.open_questions_for(titia).count() == 2
    leave(titia)
    fresh = User.objects.get(pk=titia.pk)
    with asking.as_user(fresh):
        assert queries.open_questions_for(fresh).count() == 0
        assert not DataKey.objects.filter(pk__in=answered).exists()


@pytest.mark.parametrize("role", ["volunteer", "adviser", "coordinator", "editor"])
def test_nobody_else_draws(centre: Organization, answered: list[UUID], role: str) -> None:
    user = make_user(role, centre)
    assert browser_of(user).get(LIST).status_code == 403
    with asking.as_user(user), pytest.raises(PermissionDenied):
        drawing.draw(
            kind="helpdesk.question", organization=centre.pk, things=answered, number=1,
            until=NOW + timedelta(days=1),
        )  # fmt: skip


def test_nobody_gives_such_a_grant_by_hand(
    noor: User, titia: User, answered: list[UUID], centre: Organization
) -> None:
    from thuisfront.core.base.database.definers import ask as ask_database

    values = [uuid4(), titia.pk, centre.pk, "helpdesk.question", answered[0], "quality", "x", NOW]
    with asking.as_user(noor), pytest.raises(PermissionDenied):
        ask_database("SELECT access_give_grant(%s, %s, %s, %s, %s, %s, %s, %s)", values)


def test_one_cannot_choose_by_making_the_lots_few(
    titia: User, answered: list[UUID], centre: Organization
) -> None:
    few = {"kind": "helpdesk.question", "organization": centre.pk, "until": NOW + timedelta(days=1)}
    with asking.as_user(titia):
        for things, number in ((answered[:4], 1), ([answered[0]] * 9, 1), (answered, 4)):
            with pytest.raises(drawing.NotDrawnError, match="few"):
                drawing.draw(**few, things=things, number=number)  # type: ignore[arg-type]  # of a dict
        with pytest.raises(PermissionDenied):
            drawing.draw(**few, things=[*answered, uuid4()], number=1)  # type: ignore[arg-type]  # of a dict


def test_own_answers_of_others_and_of_elsewhere_are_no_lots(
    reading: Client, titia: User, answered: list[UUID], centre: Organization
) -> None:
    Question.objects.filter(pk=answered[0]).update(organization=make_organization())
    Question.objects.filter(pk=answered[1]).update(taken_by=titia)
    page = draw(reading, number="1")
    assert page.status == 422
    assert "There are too few to draw from" in page.text
    assert not QualityDraw.objects.exists()


def test_the_same_form_draws_once_and_twenty_in_a_week_is_the_most(
    reading: Client, noor: User, answered: list[UUID]
) -> None:
    for _ in range(14):
        answered_by(noor)
    secret = token()
    for _ in range(2):
        draw(reading, number="10", form_token=secret)
    assert (QualityDraw.objects.count(), Grant.objects.count()) == (1, 10)
    draw(reading, number="10")
    assert "Twenty in a week is the most" in draw(reading, number="1").text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"number": "11"}, "number"), ({"number": "0"}, "number"), ({"channel": "fax"}, "channel"),
     ({"first_day": "2026-12-01", "last_day": "2026-12-02"}, "first_day"),
     ({"last_day": "2026-10-01"}, "last_day"), ({"first_day": "gisteren"}, "first_day")],
)  # fmt: skip
def test_a_draw_that_cannot_be_is_told(
    reading: Client, answered: list[UUID], wrong: dict[str, str], field: str
) -> None:
    assert draw(reading, **wrong).wrong == {field}


def test_what_is_said_goes_to_the_writer_who_answers_and_nobody_else_reads_it(
    reading: Client, desk: Client, noor: User, sam: User, answered: list[UUID]
) -> None:
    draw(reading)
    [read, other] = QualityRead.objects.all()
    assert SAID not in get(desk, TOLD).text
    assert "Your colleague can read it now." in tell(reading, read).html
    [(to, body)] = sent_letters()
    assert (to, SAID in body) == ([noor.email], False)
    page = get(desk, TOLD)
    assert SAID in page.text
    assert "Were the own words of the child kept?" in page.text
    reply = f"{TOLD}{read.pk}/"
    assert post(desk, reply, {"reply": " "}).wrong == {"reply"}
    for words in ("Dank, dat helpt", "nog eens"):
        post(desk, reply, {"reply": words})
    assert "Dank, dat helpt" in get(reading, LIST).text
    assert reading.get(f"{LIST}{read.pk}/").status_code == 404  # it was answered
    assert desk.get(f"{TOLD}{other.pk}/").status_code == 404  # nothing was told yet
    for who in (sam, make_user("coordinator"), make_user("senior-adviser")):
        browser = browser_of(who)
        assert SAID not in browser.get(TOLD).content.decode()
        assert {browser.get(f"{way}{read.pk}/").status_code for way in (LIST, TOLD)} <= {403, 404}
        with asking.as_user(who):
            assert not QualityRead.objects.exists()
            assert not DataKey.objects.filter(pk=read.pk).exists()


@pytest.mark.parametrize("missing", ["safety", "own_words", "plain", "referral", "text"])
def test_every_point_is_answered(reading: Client, answered: list[UUID], missing: str) -> None:
    draw(reading)
    read = QualityRead.objects.first()
    assert read
    assert tell(reading, read, **{missing: ""}).wrong == {missing}


def test_it_goes_after_sixty_days_or_with_the_question(
    reading: Client, answered: list[UUID]
) -> None:
    from thuisfront.helpdesk.actions.quality import forget_draws

    draw(reading)
    [read, other] = QualityRead.objects.all()
    tell(reading, read)
    with asking.as_holder(thing=read.question_id):
        actions.shred_question(question=read.question, at=NOW, by="asker", reason="")
    assert list(QualityRead.objects.all()) == [other]
    assert not DataKey.objects.filter(pk=read.pk).exists()
    forget_draws(draws=QualityDraw.objects.all(), at=NOW)
    assert not QualityRead.objects.exists()
    assert not DataKey.objects.filter(pk=other.pk).exists()


def test_the_tables_refuse_what_cannot_be(reading: Client, answered: list[UUID]) -> None:
    draw(reading)
    read = QualityRead.objects.first()
    assert read
    for wrong in (
        {"adviser": read.reader}, {"told_at": NOW}, {"replied_at": NOW, "sealed_reply": b"x"}
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            QualityRead.objects.filter(pk=read.pk).update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        QualityDraw.objects.update(last_day="2026-10-01")


def test_the_pages_ask_little_however_much_was_drawn(
    reading: Client, desk: Client, answered: list[UUID]
) -> None:
    for browser, path in ((reading, LIST), (desk, TOLD)):
        get(browser, path)
        for _ in range(2):
            draw(reading)
            for read in QualityRead.objects.filter(told_at=None):
                tell(reading, read)
            with at_most(10):
                get(browser, path)
