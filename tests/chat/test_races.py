"""Two at once, on connections of their own: one is first; every line has one place."""

from functools import partial

import pytest

from tests.core.access.system import as_system_always
from tests.core.accounts.factories import make_user
from tests.core.base.together import at_once as all_at_once
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import AT, token
from thuisfront.chat import queries
from thuisfront.chat.actions import ending, taking
from thuisfront.chat.enums import Ending
from thuisfront.chat.models import Chat
from thuisfront.core.accounts.models import User
from thuisfront.helpdesk.models import Question

from .factories import begin, open_chat, said, say, taken

at_once = partial(all_at_once, before=as_system_always)


@pytest.fixture
def two(committed_db: None) -> tuple[User, User]:
    as_system_always()
    open_chat(make_centre())
    return make_user("adviser", name="Noor"), make_user("adviser", name="Sam")


def test_of_two_advisers_one_gets_it_and_the_other_is_told(two: tuple[User, User]) -> None:
    chat = begin()
    results = at_once(*[partial(taking.take_chat, chat=chat, at=AT, by=one) for one in two])
    assert sorted(type(one).__name__ for one in results) == ["NoneType", "TakenError"]
    kinds = [line.kind for line in queries.lines_after(Chat.objects.get(), 0)]
    assert kinds == ["words", "came"]


def test_lines_of_both_sides_at_once_have_each_one_place_and_are_there_once(
    two: tuple[User, User],
) -> None:
    noor, _ = two
    chat, twice = taken(noor), token()
    acts = [
        partial(say, chat, f"regel {number}", noor if number % 2 else None) for number in range(6)
    ]
    again = [partial(say, chat, "dubbel", client=twice)] * 3
    places = at_once(*acts, *again)
    assert len({*places[:6]}) == 6
    assert len({*places[6:]}) == 1
    chat.refresh_from_db()
    lines = queries.lines_after(chat, 0)
    assert [line.place for line in lines] == list(range(1, 10))
    assert sorted(said(chat)[1:]) == ["dubbel", *(f"regel {number}" for number in range(6))]


def test_one_adviser_in_two_windows_gets_no_fourth(two: tuple[User, User]) -> None:
    noor, _ = two
    taken(noor)
    taken(noor)
    results = at_once(*[partial(taking.take_chat, chat=begin(), at=AT, by=noor) for _ in range(3)])
    assert sum(one is None for one in results) == 1


def test_ending_and_talking_at_once_lose_nothing(two: tuple[User, User]) -> None:
    noor, _ = two
    secret = token()
    chat = taken(noor, secret=secret)
    ended = partial(ending.end_chat, chat=chat, ending=Ending.WELL, at=AT, by=noor)
    results = at_once(ended, *[partial(say, chat, f"laatste {n}") for n in range(3)])
    assert isinstance(results[0], Chat)
    accepted = sum(isinstance(one, int) for one in results)
    question = Question.objects.get()
    kept = question.messages.count()
    assert kept == 1  # all of the visitor, in a row: one message
    from thuisfront.helpdesk import queries as helpdesk

    [whole] = helpdesk.conversation(question, helpdesk.line_key(question))
    assert whole.text.count("laatste") == accepted
