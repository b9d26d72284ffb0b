"""Two at once, on connections of their own: one is first, the other is told or changes nothing."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

import pytest

from tests.core.access.system import as_system_always
from tests.core.accounts.factories import make_user
from tests.core.base.together import at_once as all_at_once
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import AT, REPLY, SECRET, answer, ask, ask_by_mail, read, token
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.proof import first_broken_link
from thuisfront.core.outbox.models import Letter
from thuisfront.helpdesk import actions
from thuisfront.helpdesk.actions import Receipt, TakenError, closing
from thuisfront.helpdesk.models import Draft, Message, Question, Task

Act = Callable[[Question, User], None]
at_once = partial(all_at_once, before=as_system_always)


def take(question: Question, by: User) -> None:
    actions.take_question(question=question, at=AT, by=by)


def save(question: Question, by: User) -> None:
    actions.save_draft(question=question, text="x", articles=[], at=AT, by=by)


@pytest.fixture
def two(committed_db: None) -> tuple[User, User]:
    as_system_always()
    make_centre()
    return make_user("adviser", name="Noor"), make_user("adviser", name="Sam")


def acts(name: str) -> int:
    return AuditLine.objects.filter(act=f"helpdesk.{name}").count()


def outcome(results: Sequence[object]) -> tuple[int, list[str]]:
    """Return how many succeeded, and the names that the others were told."""
    told = [result.who for result in results if isinstance(result, TakenError)]
    other = [r for r in results if isinstance(r, Exception) and not isinstance(r, TakenError)]
    assert other == []
    return len(results) - len(told), told


def test_the_same_form_from_several_threads_is_one_question(two: tuple[User, User]) -> None:
    form = token()
    receipts = at_once(*[lambda: ask(form_token=form)] * 4)
    whole = [receipt for receipt in receipts if isinstance(receipt, Receipt)]
    assert len(whole) == 4
    assert {(one.question.pk, one.words, one.key) for one in whole} == {
        (Question.objects.get().pk, whole[0].words, whole[0].key)
    }
    assert read(whole[3]) == [SECRET]
    assert acts("question.asked") == 1


def test_of_two_advisers_one_is_first_and_the_other_is_told_the_name(
    two: tuple[User, User],
) -> None:
    everything: list[Act] = [take, save, answer]
    for act in everything:
        question = ask().question
        tries = [partial(act, question, adviser) for adviser in two]
        results = at_once(*tries)
        winner = Question.objects.get(pk=question.pk).taken_by
        assert outcome(results) == (1, [winner.name if winner else ""])
        assert Message.objects.filter(question=question, author="line").count() <= 1
        assert Draft.objects.filter(question=question).exclude(written_by=winner).count() == 0
    assert (acts("question.taken"), acts("draft.saved"), acts("question.answered")) == (2, 1, 1)
    assert first_broken_link() is None


def test_one_answer_form_posted_several_times_at_once_is_one_answer_and_one_mail(
    two: tuple[User, User],
) -> None:
    receipt, form = ask_by_mail(), token()
    sent = at_once(*[lambda: answer(receipt.question, two[0], form_token=form)] * 4)
    assert outcome(sent) == (4, [])
    assert read(receipt) == [SECRET, REPLY]
    assert (Letter.objects.count(), acts("question.answered")) == (1, 1)


def test_drafts_of_one_adviser_saved_at_once_are_one_draft(two: tuple[User, User]) -> None:
    question, noor = ask().question, two[0]
    take(question, noor)
    saved = at_once(*[partial(save, question, noor)] * 4)
    assert saved == [None] * 4
    assert (Draft.objects.count(), acts("draft.saved")) == (1, 1)


def test_messages_written_at_once_each_get_a_place_of_their_own(two: tuple[User, User]) -> None:
    receipt, form = ask(), token()

    def write(text: str, form_token: str) -> bool:
        return actions.write_back(
            question=receipt.question, key=receipt.key, text=text, form_token=form_token, at=AT
        )

    new = at_once(
        lambda: write("een", form),
        lambda: write("een", form),
        lambda: write("twee", token()),
        lambda: write("drie", token()),
    )
    assert sorted(map(str, new)) == ["False", "True", "True", "True"]
    assert sorted(read(receipt)[1:]) == ["drie", "een", "twee"]
    assert list(Message.objects.values_list("place", flat=True)) == [1, 2, 3, 4]


def test_taking_and_giving_back_at_once_leaves_a_question_that_is_whole(
    two: tuple[User, User],
) -> None:
    question, (noor, sam) = ask().question, two
    take(question, noor)
    results = at_once(
        lambda: actions.give_back_question(question=question, at=AT, by=noor),
        lambda: take(question, sam),
    )
    left = Question.objects.get()
    assert left.taken_by == (None if outcome(results) == (1, ["Noor"]) else sam)
    assert (left.taken_by is None) == (left.taken_at is None)


def test_a_question_erased_while_it_is_answered_leaves_nothing(two: tuple[User, User]) -> None:
    question, noor = ask().question, two[0]
    results = at_once(
        lambda: answer(question, noor),
        lambda: actions.shred_question(
            question=Question.objects.get(), at=AT, by="asker", reason="wish"
        ),
    )
    assert [r for r in results if r is not None and not isinstance(r, Question.DoesNotExist)] == []
    assert (Question.objects.count(), Message.objects.count()) == (0, 0)
    assert acts("question.shredded") == 1


def test_two_tabs_tell_at_once_whether_it_helped_and_one_counts(two: tuple[User, User]) -> None:
    receipt = ask()
    answer(receipt.question, two[0])
    closing.agree_to_be_asked(question=receipt.question, form_token=token(), at=AT)
    later = AT + timedelta(days=14)

    def says(result: str) -> bool:
        return closing.tell_if_helped(
            question=receipt.question, key=receipt.key, result=result, remark="", at=later
        )

    done = at_once(lambda: says("not"), lambda: says("not"), lambda: says("not"))
    assert sorted(map(str, done)) == ["False", "False", "True"]
    assert Task.objects.count() == 1
