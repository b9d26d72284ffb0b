"""The register of breaches and the list of processors, as the privacy officer uses them."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localtime

from tests.core.access.system import as_system_always
from tests.core.accounts.factories import browser_of, make_user
from tests.core.base.together import at_once
from tests.core.organizations.factories import make_centre, make_organization
from tests.helpdesk.conftest import centre
from tests.helpdesk.factories import token
from tests.helpdesk.pages import get, post
from thuisfront.core.access import asking
from thuisfront.core.access.matrix import STAFF
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.incidents import actions, queries
from thuisfront.core.incidents.models import Breach, Processor
from thuisfront.core.office import tasks
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter

__all__ = ["centre"]
AT = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SECRET = "Een lijst ging naar de verkeerde pinguin"
LIST, NEW = reverse("office:breach-list"), reverse("office:breach-record")
PROCESSORS = reverse("office:processor-record")


@pytest.fixture
def officer(centre: Organization) -> User:
    return make_user("privacy-officer", centre, email="fg@example.nl")


@pytest.fixture
def desk(officer: User) -> Client:
    return browser_of(officer)


def typed(moment: datetime) -> str:
    return localtime(moment).strftime("%Y-%m-%dT%H:%M")


def record(by: User, *, aware_at: datetime = AT, form: str = "", at: datetime = AT) -> Breach:
    values = {"aware_at": aware_at, "nature": "seen", "people_count": 3, "records_count": None}
    account = queries.Account(happened=SECRET)
    return actions.record_breach(
        form_token=form or token(), values=values, account=account, at=at, by=by
    )


def detail(breach: Breach, name: str = "breach-detail") -> str:
    return reverse(f"office:{name}", args=(breach.pk,))


def whole(breach: Breach, **values: Any) -> dict[str, Any]:
    usual = {
        "aware_at": typed(breach.aware_at), "nature": "seen", "happened": SECRET,
        "report": "no", "why_report": "klein", "tell": "no", "why_tell": "klein",
        "measures": "gebeld", "lessons": "adres controleren",
    }  # fmt: skip
    return {**usual, **values}


def processor(**values: Any) -> dict[str, Any]:
    usual = {
        "form_token": token(), "name": "Host BV", "country": "Nederland", "task": "hosting",
        "kinds": "alles, versleuteld", "agreed_on": "2026-01-01", "review_on": "2027-01-01",
    }  # fmt: skip
    return {**usual, **values}


def test_a_breach_is_written_down_decided_and_closed_in_the_browser(desk: Client) -> None:
    assert "Er staat nog niets" in get(desk, LIST).text
    aware = clock.now() - 2 * HOUR
    form = {"form_token": token(), "aware_at": typed(aware), "nature": "seen", "happened": SECRET}
    shown = post(desk, NEW, form)
    assert "nog 69 uur" in shown.text or "nog 70 uur" in shown.text
    assert "Vul eerst in en sla op" in shown.text
    post(desk, NEW, form)  # the same form again
    breach = Breach.objects.get()
    assert "Er is nog iets niet ingevuld" in post(desk, detail(breach, "breach-close"), {}).text
    shown = post(desk, detail(breach), whole(breach))
    assert "besloten" in shown.text
    shown = post(desk, detail(breach, "breach-close"), {})
    assert "gesloten" in shown.text
    shown = get(desk, detail(breach))
    assert SECRET in shown.text
    assert "vertrouwelijkheid" in shown.text
    closed = post(desk, detail(breach), whole(breach, lessons="iets anders"))
    assert "verandert niets meer" in closed.text
    acts = AuditLine.objects.filter(act__startswith="incidents.breach.")
    assert set(acts.exclude(act__endswith="ed").values_list("act", flat=True)) == set()
    changed = acts.get(act="incidents.breach.changed")
    assert "lessons" in changed.reason
    assert SECRET not in changed.reason


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"aware_at": ""}, {"aware_at"}),
        ({"aware_at": "3026-01-01T10:00"}, {"aware_at"}),
        ({"happened": ""}, {"happened"}),
        ({"nature": "fun"}, {"nature"}),
        ({"people_count": "-1"}, {"people_count"}),
        ({"people_count": "9" * 30}, {"people_count"}),
    ],
)
def test_what_cannot_be_is_told(desk: Client, values: dict[str, str], wrong: set[str]) -> None:
    usual = {"aware_at": typed(clock.now() - HOUR), "nature": "seen", "happened": SECRET}
    assert post(desk, NEW, {**usual, **values}).wrong == wrong
    assert Breach.objects.count() == 0


def test_reporting_late_needs_its_reason(desk: Client, officer: User) -> None:
    now = clock.now().replace(second=0, microsecond=0)
    breach = record(officer, aware_at=now - 80 * HOUR, at=now)
    late = whole(breach, report="yes", reported_at=typed(now - HOUR))
    assert post(desk, detail(breach), late).wrong == {"why_late"}
    assert post(desk, detail(breach), late | {"why_late": "weekend"}).wrong == set()
    kept = Breach.objects.get()
    assert (kept.reported_at, kept.late_explained) == (now - HOUR, True)
    with pytest.raises(IntegrityError, match="breach_late_says_why"), transaction.atomic():
        Breach.objects.update(late_explained=False)


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"reported_at": -1}, {"report"}),
        ({"report": "yes", "reported_at": -30}, {"reported_at"}),
        ({"tell": "yes", "told_at": 5}, {"told_at"}),
    ],
)
def test_a_moment_that_cannot_be_is_refused(
    desk: Client, officer: User, values: dict[str, Any], wrong: set[str]
) -> None:
    now = clock.now()
    breach = record(officer, aware_at=now - 20 * HOUR, at=now)
    sent = {n: typed(now + v * HOUR) if isinstance(v, int) else v for n, v in values.items()}
    assert post(desk, detail(breach), whole(breach, **sent)).wrong == wrong


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("breach_known_before_recorded", {"aware_at": AT + HOUR}),
        ("breach_words_known", {"nature": "fun"}),
        ("breach_reported_after_knowing", {"report": "yes", "reported_at": AT - HOUR}),
        ("breach_reported_after_knowing", {"reported_at": AT + HOUR}),
        ("breach_told_after_knowing", {"told_at": AT + HOUR}),
        ("breach_closed_when_decided", {"closed_at": AT + HOUR}),
    ],
)
def test_the_table_refuses_it_too(
    officer: User, constraint: str, values: dict[str, object]
) -> None:
    record(officer)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Breach.objects.update(**values)


def test_what_is_told_is_sealed(officer: User) -> None:
    breach = record(officer)
    with connection.cursor() as cursor:
        cursor.execute("SELECT b::text FROM incidents_breach b")
        assert SECRET.encode().hex() not in cursor.fetchone()[0]
    assert queries.account_of(breach).happened == SECRET


def test_officers_are_reminded_in_neutral_words_and_not_twice(officer: User) -> None:
    make_user("adviser")
    make_user("privacy-officer", make_organization())
    record(officer)
    for hours, letters in ((40, 0), (48, 1), (49, 1), (66, 2), (72, 3), (73, 3), (96, 4)):
        tasks.terms(int((AT + hours * HOUR).timestamp()))
        assert Letter.objects.count() == letters, hours
    told = " ".join(f"{letter.subject} {letter.body}" for letter in Letter.objects.all())
    assert "lek" not in told.lower()
    assert SECRET not in told


def test_the_clock_stops_when_it_is_decided(officer: User) -> None:
    breach = record(officer)
    account = queries.account_of(breach)
    actions.change_breach(
        breach=breach, values={"report": "no"}, account=account, at=AT, by=officer
    )
    tasks.terms(int((AT + 90 * HOUR).timestamp()))
    assert Letter.objects.count() == 0
    assert not queries.told(Breach.objects.get(), AT).runs


def test_a_clock_that_goes_back_does_not_remind_again(officer: User) -> None:
    record(officer)
    for hours in (49, 48, 47, 50):
        tasks.terms(int((AT + hours * HOUR).timestamp()))
    assert Letter.objects.count() == 1


@pytest.mark.parametrize("role", STAFF)
def test_only_the_privacy_officer_sees_them(centre: Organization, officer: User, role: str) -> None:
    breach = record(officer)
    me = make_user(role, centre)
    with asking.as_user(me), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM incidents_breach")
        seen: set[UUID] = {row[0] for row in cursor.fetchall()}
    assert seen == ({breach.pk} if role == "privacy-officer" else set())
    pages = (LIST, NEW, detail(breach), PROCESSORS, reverse("office:processor-csv"))
    statuses = {browser_of(me).get(path).status_code for path in pages}
    assert statuses == ({200} if role == "privacy-officer" else {403})


def test_an_officer_of_another_organization_sees_nothing(officer: User) -> None:
    breach = record(officer)
    other = browser_of(make_user("privacy-officer", make_organization()))
    assert other.get(detail(breach)).status_code == 404
    assert "Er staat nog niets" in get(other, LIST).text


def test_processors_are_kept_changed_and_taken_along(desk: Client) -> None:
    form = processor(name="=cmd()", review_on="2020-01-01", agreed_on="2019-01-01")
    for _ in range(2):
        shown = post(desk, PROCESSORS, form)
    assert "te laat" in shown.text
    kept = Processor.objects.get()
    path = reverse("office:processor-change", args=(kept.pk,))
    shown = post(desk, path, processor(name="Andere BV", transfer="clauses"))
    assert "Andere BV" in shown.text
    assert Processor.objects.count() == 1
    post(desk, path, processor(name="=cmd()"))
    table = desk.get(reverse("office:processor-csv")).content.decode()
    assert "'=cmd()" in table
    assert "=cmd()" in get(desk, reverse("office:register-show")).text


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"name": ""}, {"name"}),
        ({"agreed_until": "2025-01-01"}, {"agreed_until"}),
        ({"ended_on": "2025-01-01"}, {"ended_on"}),
        ({"transfer": "hope"}, {"transfer"}),
        ({"review_on": "ooit"}, {"review_on"}),
    ],
)
def test_a_processor_that_cannot_be_is_refused(
    desk: Client, values: dict[str, str], wrong: set[str]
) -> None:
    assert post(desk, PROCESSORS, processor(**values)).wrong == wrong
    assert Processor.objects.count() == 0


def test_one_form_sent_several_times_at_once_is_one_breach(committed_db: None) -> None:
    as_system_always()
    make_centre()
    officer, form = make_user("privacy-officer"), token()
    at_once(*[partial(record, officer, form=form)] * 4, before=as_system_always)
    assert Breach.objects.count() == 1
