"""The inbox: sorted, filtered, in pages without gaps or doubles, for those who need to know."""

from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.accounts.factories import give_role, make_user
from tests.core.base.moments import moments
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import AT, answer, ask
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.models import Question

pytestmark = pytest.mark.django_db


def copy_of(question: Question, number: int, **values: object) -> Question:
    """Return another row like this one, without the cost of sealing it."""
    row = Question.objects.get(pk=question.pk)
    row.pk = None
    row.id = UUID(int=(7 << 76) + (2 << 62) + 9999 - number)  # the last made sorts first
    row.form_mark, row.receipt_mark = b"f%d" % number, b"r%d" % number
    for name, value in values.items():
        setattr(row, name, value)
    row.save(force_insert=True)
    return row


def all_pages(user: User, **narrowed: bool | str) -> list[Question]:
    found: list[Question] = []
    after = ""
    for _ in range(20):
        page = queries.inbox_for(user, at=AT, after=after, **narrowed)  # type: ignore[arg-type]  # checked by running
        assert len(page.questions) <= queries.PAGE
        found += page.questions
        after = page.next_after
        if not after:
            return found
    raise AssertionError("the pages never end")


def test_the_most_urgent_comes_first_then_what_was_promised_soonest(noor: User) -> None:
    asked = [
        ask("hoi", asker="school", hope=""),
        ask("ik wil dood", at=AT + timedelta(days=2)),
        ask("hoi", at=AT + timedelta(days=1)),
        ask("hoi", at=AT),
        ask("ik wil dood", at=AT),
    ]
    keys = [receipt.question.pk for receipt in asked]
    listed = [question.pk for question in queries.inbox_for(noor, at=AT).questions]
    assert listed == [keys[4], keys[1], keys[3], keys[2], keys[0]]


def test_an_empty_inbox_is_a_page_without_a_next_one(noor: User) -> None:
    page = queries.inbox_for(noor, at=AT)
    assert (page.questions, page.next_after, page.counts) == (
        [],
        "",
        {"waiting": 0, "mine": 0, "late": 0},
    )


def test_waiting_answered_and_mine_are_apart(noor: User, sam: User) -> None:
    free, mine, others, answered = (ask(str(number)).question for number in range(4))
    actions.take_question(question=mine, at=AT, by=noor)
    actions.take_question(question=others, at=AT, by=sam)
    answer(answered, noor)
    waiting = queries.inbox_for(noor, at=AT)
    assert {question.pk for question in waiting.questions} == {free.pk, mine.pk, others.pk}
    assert waiting.counts == {"waiting": 3, "mine": 1, "late": 0}
    assert [q.pk for q in queries.inbox_for(noor, at=AT, mine=True).questions] == [mine.pk]
    assert [q.pk for q in queries.inbox_for(noor, at=AT, state="answered").questions] == [
        answered.pk
    ]
    assert queries.inbox_for(sam, at=AT, state="answered", mine=True).questions == []


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.lists(
        st.tuples(
            st.integers(0, 2),
            st.one_of(st.just(AT), moments(2026, 2027)),
            st.booleans(),
        ),
        max_size=70,
    )
)
def test_the_pages_together_are_the_whole_inbox_in_order_once(
    noor: User, rows: list[tuple[int, object, bool]]
) -> None:
    Question.objects.all().delete()
    first = ask().question
    for number, (urgency, due, mine) in enumerate(rows):
        taken = {"taken_by": noor, "taken_at": AT} if mine else {}
        copy_of(first, number, urgency=urgency, due_at=due, **taken)
    first.delete()
    everything = list(Question.objects.order_by("urgency", "due_at", "pk"))
    assert all_pages(noor) == everything
    assert all_pages(noor, mine=True) == [q for q in everything if q.taken_by == noor]


def test_a_question_that_is_answered_meanwhile_makes_no_gap(noor: User) -> None:
    first = ask().question
    rows = [copy_of(first, number) for number in range(60)]
    page = queries.inbox_for(noor, at=AT)
    Question.objects.filter(pk__in=[q.pk for q in page.questions[:10]]).update(state="answered")
    following = queries.inbox_for(noor, at=AT, after=page.next_after)
    seen = [q.pk for q in (*page.questions, *following.questions)]
    expected = sorted([first.pk, *(row.pk for row in rows)])[:50]
    assert seen == expected


@pytest.mark.parametrize(
    "after",
    [
        "x", "|", "||", "1|2|3", "0|2026-11-23T09:00:00+00:00|x", "x|2026-11-23|y", "\x00",
        "99999999999999999999|2026-11-23T09:00:00+00:00|00000000-0000-7000-8000-000000000000",
        "0|0001-01-01T00:00:00+14:00|00000000-0000-7000-8000-000000000000",
        "0|2026-11-23T09:00:00|00000000-0000-7000-8000-000000000000", "é" * 500,
    ],
)  # fmt: skip
def test_a_place_that_makes_no_sense_breaks_nothing(noor: User, after: str) -> None:
    ask()
    assert len(queries.inbox_for(noor, at=AT, after=after).questions) <= 1


def test_questions_of_another_organization_are_not_there(centre: Organization) -> None:
    ask()
    stranger, elsewhere = make_user(), make_organization()
    give_role(stranger, "adviser", elsewhere)
    assert list(queries.questions_for(stranger)) == []
    assert queries.inbox_for(stranger, at=AT).counts == {"waiting": 0, "mine": 0, "late": 0}
    both = make_user("adviser", centre)
    give_role(both, "coordinator", elsewhere)
    assert queries.questions_for(both).count() == 1


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        ("adviser", 1),
        ("coordinator", 1),
        ("editor", 0),
        ("privacy-officer", 0),
        ("administrator", 0),
    ],
)
def test_only_those_who_answer_need_to_know(centre: Organization, role: str, sees: int) -> None:
    ask()
    assert queries.questions_for(make_user(role, centre)).count() == sees


def test_the_steps_tell_who_did_what_in_words(noor: User) -> None:
    question = ask().question
    actions.take_question(question=question, at=AT, by=noor)
    actions.take_over_question(question=question, reason="ruil", at=AT, by=noor)
    actions.give_back_question(question=question, at=AT, by=noor)
    actions.save_draft(question=question, text="x", articles=[], at=AT, by=noor)
    answer(question, noor)
    steps = queries.steps_of(question)
    assert len(steps) == 7
    assert [step for step in steps if not step.why] == []
    assert [step.why for step in steps].count("ruil") == 1
    assert {step.told for step in steps} >= {
        "De vrager heeft de vraag gesteld",
        f"{noor.name} heeft de vraag beantwoord",
    }


def test_the_trail_may_not_go_before_the_oldest_question_that_is_left(
    centre: Organization,
) -> None:
    assert queries.start_of_oldest() is None
    ask(at=AT)
    ask(at=AT - timedelta(days=40))
    with asking.as_nobody():  # who asks makes no difference: this is of the system
        assert queries.start_of_oldest() == clock.whole_hour(AT - timedelta(days=40))
