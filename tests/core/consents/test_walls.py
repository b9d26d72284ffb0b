"""Who sees the register: each role the same through the queries and through plain SQL."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from tests.core.accounts.factories import make_user
from tests.core.consents.factories import ask_to_share, may_share, say, stop
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import AT, answer, ask
from thuisfront.core.access import asking
from thuisfront.core.access.matrix import STAFF
from thuisfront.core.accounts.models import User
from thuisfront.core.consents.models import Consent, Voice
from thuisfront.core.consents.rules import Speaker
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.models import Question

SEEN = {  # role: consents of questions that wait, are answered by others, and lie elsewhere
    "adviser": "waiting",
    "coordinator": "waiting answered",
    "senior-adviser": "waiting answered",
    "privacy-officer": "waiting answered",  # of the own organization
}


def raw(table: str) -> set[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {table}")  # noqa: S608 -- names of our own
        return {row[0] for row in cursor.fetchall()}


@pytest.fixture
def kept(centre: Organization, noor: User) -> dict[str, Consent]:
    """Ask consent at a question that waits, one that a colleague answered, and one elsewhere."""
    made = {name: ask().question for name in ("waiting", "answered", "elsewhere")}
    asked = {name: ask_to_share(question, noor) for name, question in made.items()}
    answer(made["answered"], noor)
    there = make_organization()
    Question.objects.filter(pk=made["elsewhere"].pk).update(organization=there)
    Consent.objects.filter(thing=made["elsewhere"].pk).update(organization=there)
    return asked


@pytest.mark.parametrize("role", ["", *STAFF])
def test_each_role_sees_what_the_matrix_says_also_without_a_filter(
    centre: Organization, kept: dict[str, Consent], role: str
) -> None:
    me = make_user(role, centre)
    expected = {kept[name].pk for name in SEEN.get(role, "").split()}
    voices = set(Voice.objects.filter(consent__in=expected).values_list("pk", flat=True))
    with asking.as_user(me):
        assert raw("consents_consent") == expected
        assert raw("consents_voice") == voices
        shown = set(queries.questions_with_consents_for(me).values_list("pk", flat=True))
    here = {kept[name].thing for name in SEEN.get(role, "").split()}
    assert shown == (set() if role == "privacy-officer" else here)  # who sees no question


@pytest.mark.parametrize("ask_as", [asking.as_nobody, asking.as_holder])
def test_nobody_sees_nothing(
    kept: dict[str, Consent], ask_as: Callable[[], AbstractContextManager[None]]
) -> None:
    with ask_as():
        assert raw("consents_consent") == raw("consents_voice") == set()


def test_a_holder_sees_and_changes_their_own_only(kept: dict[str, Consent]) -> None:
    mine, other = kept["waiting"], kept["answered"]
    with asking.as_holder(thing=mine.thing):
        assert raw("consents_consent") == {mine.pk}
        assert Voice.objects.filter(consent=other).update(answer="refused") == 0
        assert Consent.objects.filter(pk=other.pk).delete()[0] == 0


@pytest.mark.parametrize("role", sorted({"", *STAFF} - {"adviser", "coordinator"}))
def test_who_may_not_record_changes_nothing_also_in_plain_sql(
    centre: Organization, kept: dict[str, Consent], role: str
) -> None:
    me, consent = make_user(role, centre), kept["waiting"]
    said = consent.voices.get(speaker=Speaker.FIRST_HOLDER)
    with asking.as_user(me):
        changed = Voice.objects.filter(pk=said.pk).update(
            answer="given", answered_at=AT, how="browser"
        )
        if role != "privacy-officer":  # withdraws when the person asks so: the matrix
            assert changed == 0
        assert Voice.objects.filter(pk=said.pk).delete()[0] == 0
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            Voice(consent_id=consent.pk, speaker="person", asked_at=AT).save(force_insert=True)


def test_the_answer_is_the_same_for_who_may_not_read_the_register(
    centre: Organization, kept: dict[str, Consent], noor: User
) -> None:
    consent, question = kept["waiting"], Question.objects.get(pk=kept["waiting"].thing)
    say(consent, Speaker.FIRST_HOLDER, noor)
    say(consent, Speaker.SECOND_HOLDER, noor)
    askers = [asking.as_user(make_user(role, centre)) for role in ("volunteer", "editor")]
    for who in (*askers, asking.as_nobody()):
        with who:
            assert may_share(question)
            assert raw("consents_consent") == set()
    stop(consent, Speaker.SECOND_HOLDER, noor)
    with asking.as_nobody():
        assert not may_share(question)
