"""What a request gives of a case, what erasing does, and when it is gone."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.helpdesk.pages import get, post
from tests.meldcode.factories import AT, SEEN, begin, closed, consult
from thuisfront.core.access import asking
from thuisfront.core.accountability.finders import find
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import retention
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.models import DataKey
from thuisfront.core.privacy.subjects import Person, erase, package_for
from thuisfront.core.ui.forms import new_token
from thuisfront.helpdesk.models import Question
from thuisfront.meldcode.models import Case, CaseStep, Consultation

pytestmark = pytest.mark.django_db


def test_insight_gives_when_and_what_was_decided_and_no_words(noor: User, fatma: User) -> None:
    case = closed(noor, fatma)
    person = find("meldcode", case.number.lower())
    assert person == Person(Subject.CHILD, case.pk) == find("meldcode", str(case.pk))
    package = package_for(person)
    [decision] = package["meldcode.Decision"]
    assert (decision["report"], decision["must_report"]) == (False, False)
    held = {name for name, rows in package.items() if rows}
    assert held == {"meldcode.Case", "meldcode.Entry", "meldcode.Decision"}
    told = str(package)
    assert not any(word in told for word in (SEEN, "Daarom", "Oma", "Noor", str(noor.pk)))


@pytest.mark.parametrize("typed", ["", "x" * 8, "1234567", "%%%%%%%%", "' OR 1=1"])
def test_nothing_is_found_by_what_is_no_number(noor: User, typed: str) -> None:
    begin(noor)
    assert find("meldcode", typed) is None


def test_erasing_on_request_leaves_the_case_until_its_time_is_over(noor: User, fatma: User) -> None:
    case = closed(noor, fatma)
    assert set(erase(person=Person(Subject.CHILD, case.pk), at=AT, by=fatma).values()) == {0}
    assert Case.objects.count() == 1


def test_when_its_time_is_over_case_and_keys_are_gone(noor: User, sam: User, fatma: User) -> None:
    kept, case = begin(noor), closed(noor, fatma)
    consult(kept, noor, sam)
    until = case.keep_until
    assert until
    night = clock.start_of_day(AT).replace(year=until.year)
    assert "meldcode-cases" not in retention.run(night).removed
    assert retention.run(night + timedelta(days=1)).removed == {"meldcode-cases": 1}
    assert list(Case.objects.all()) == [kept]  # what is open stays
    assert set(CaseStep.objects.values_list("case", flat=True)) == {kept.pk}
    assert set(DataKey.objects.values_list("pk", flat=True)) >= {kept.pk}
    assert not DataKey.objects.filter(pk=case.pk).exists()
    Case.objects.filter(pk=kept.pk).update(
        stage="closed", closed_by=fatma, closed_at=AT, close_reason="help", keep_until=until
    )
    row = Consultation.objects.get()
    retention.run(night + timedelta(days=2))
    assert not DataKey.objects.filter(pk__in=[row.pk, kept.pk]).exists()


def test_nothing_of_a_case_stands_at_the_contact(
    desk: Client, noor: User, centre: Organization
) -> None:
    begun = post(
        desk, "/en/werk/gesprekken/begin/", {"form_token": new_token(), "channel": "phone"}
    )
    with asking.as_user(noor):
        begin(noor)
    assert "/werk/meldcode/" in begun.html
    again = get(desk, "/en/werk/gesprekken/")
    assert "meldcode/" not in again.html.split("<main")[1]
    fields = {field.name for field in Question._meta.get_fields()}
    assert not [name for name in fields if "case" in name or "meldcode" in name]
    pointing = {field.related_model for field in Case._meta.get_fields() if field.is_relation}
    assert Question not in pointing
