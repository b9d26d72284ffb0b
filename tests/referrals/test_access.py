"""Two walls that agree on who reads a referral; and what asking, erasing and time do with it."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from tests.core.accounts.factories import make_user
from tests.core.organizations.factories import make_organization
from tests.referrals.factories import AT, STREET, VALUES, draft, ended, sent
from thuisfront.core.access import asking
from thuisfront.core.access.matrix import STAFF
from thuisfront.core.accountability.finders import find
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import retention
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.models import DataKey
from thuisfront.core.privacy.subjects import Person, erase, package_for
from thuisfront.referrals import queries
from thuisfront.referrals.access import KIND
from thuisfront.referrals.models import Event, Referral

pytestmark = pytest.mark.django_db
CONSENT = "INSERT INTO consents_consent (kind, thing) VALUES (%s, %s)"
FAR = {"senior-adviser", "coordinator"}


def raw(table: str, column: str = "id") -> set[UUID]:
    """Return what a plain query shows, without any filter."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {table}")  # noqa: S608 -- names of our own
        return {row[0] for row in cursor.fetchall()}


def seen_by(user: User) -> set[UUID]:
    """Return the referrals that both walls show; they must agree, also on events and keys."""
    with asking.as_user(user):
        fresh = User.objects.get(pk=user.pk)
        known = raw("referrals_referral")
        assert set(queries.referrals_for(fresh).values_list("pk", flat=True)) == known
        assert raw("referrals_event", "referral_id") <= known
        assert raw("privacy_datakey") == known
    return known


@pytest.mark.parametrize("role", ["", *STAFF])
def test_queries_and_database_show_each_role_the_same(
    centre: Organization, noor: User, role: str
) -> None:
    every = {draft(noor).pk, sent(noor).pk, ended(noor).pk}
    assert seen_by(make_user(role, centre)) == (every if role in FAR else set())
    assert seen_by(make_user(role, make_organization())) == set()
    assert seen_by(noor) == every


def test_nobody_writes_beside_a_referral_of_another(noor: User, centre: Organization) -> None:
    made = sent(noor)
    others = [make_user(role, centre) for role in ("adviser", "volunteer", "referral-partner")]
    for who in (*map(asking.as_user, others), asking.as_nobody()):
        with who, connection.cursor() as cursor:
            for table, column in (("referrals_event", "referral_id"), ("privacy_datakey", "id")):
                added = f"INSERT INTO {table} ({column}) VALUES (%s)"  # noqa: S608 -- names of our own
                with (
                    pytest.raises(DatabaseError, match="row-level security"),
                    transaction.atomic(),
                ):
                    cursor.execute(added, [made.pk])
            with (
                pytest.raises(DatabaseError, match="row-level security"),
                transaction.atomic(),
            ):
                cursor.execute(CONSENT, [KIND, made.pk])


def test_a_link_shows_one_referral_and_no_word_of_it(noor: User) -> None:
    made, other = sent(noor), sent(noor)
    link = queries.mark_of_link(queries.token_of(made))
    with asking.as_holder(mark=link):
        assert raw("referrals_referral") == {made.pk}
        assert raw("privacy_datakey") == raw("referrals_event") == set()
    with asking.as_holder(thing=made.pk):
        assert raw("referrals_referral") == raw("privacy_datakey") == {made.pk}
        assert other.pk not in raw("referrals_event", "referral_id")
    with asking.as_nobody():
        assert raw("referrals_referral") == set()


def test_who_holds_the_contact_sees_that_it_is_there_and_no_key(noor: User) -> None:
    question = new_key()
    made = sent(noor, question=question)
    with asking.as_holder(thing=question):
        assert raw("referrals_referral") == {made.pk}
        assert raw("privacy_datakey") == set()
        assert Referral.objects.update(state="cancelled") == 0


def test_insight_gives_what_was_told_and_erasing_takes_everything(noor: User) -> None:
    made = sent(noor)
    person = find("referral", made.number.lower())
    assert person == Person(Subject.CHILD, made.pk)
    told = str(package_for(person))
    assert VALUES["situation"] in told
    assert STREET not in told
    assert "Noor" not in told
    erase(person=person, at=AT, by=noor)
    assert Referral.objects.count() == Event.objects.count() == 0
    assert not DataKey.objects.filter(pk=made.pk).exists()


def test_five_years_after_the_last_thing_it_is_gone_and_a_draft_after_ninety_days(
    noor: User,
) -> None:
    made, note = ended(noor), draft(noor)
    night = clock.start_of_day(AT)
    retention.run(night + timedelta(days=90))
    assert Referral.objects.count() == 2
    retention.run(night + timedelta(days=92))
    assert list(Referral.objects.all()) == [made]
    assert not DataKey.objects.filter(pk=note.pk).exists()
    until = made.keep_until
    retention.run(night.replace(year=until.year) + timedelta(days=1))
    assert Referral.objects.count() == 1
    retention.run(night.replace(year=until.year) + timedelta(days=3))
    assert Referral.objects.count() == 0
    assert not DataKey.objects.filter(pk=made.pk).exists()
