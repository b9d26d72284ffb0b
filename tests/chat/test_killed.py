"""What is said or ended while something is killed: nothing lost, nothing twice, in its order."""

import pytest

from tests.chat.factories import begin, open_chat, said, say
from tests.core.access.system import as_system_always
from tests.core.accounts.factories import make_user
from tests.core.base.killed import WAYS, ended_half_way
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import AT, token
from thuisfront.chat import queries
from thuisfront.chat.actions import ending, taking
from thuisfront.chat.enums import ChatState, Ending
from thuisfront.chat.models import Chat
from thuisfront.core.accounts.models import User
from thuisfront.helpdesk.models import Question

SETUP = """
import sys, django
django.setup()
from tests.chat.factories import say
from tests.helpdesk.factories import AT
from thuisfront.chat.actions import ending
from thuisfront.chat.enums import Ending
from thuisfront.chat.models import Chat
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
"""
SAY = f"""{SETUP}
with asking.as_system("tests"):
    by = User.objects.filter(pk=sys.argv[3]).first() if sys.argv[3:] else None
    say(Chat.objects.get(), sys.argv[1], by, client=sys.argv[2])
"""
END = f"""{SETUP}
with asking.as_system("tests"):
    by = User.objects.get(pk=sys.argv[1])
    ending.end_chat(chat=Chat.objects.get(), ending=Ending.WELL, at=AT, by=by)
"""


@pytest.fixture
def noor(committed_db: None) -> User:
    as_system_always()
    open_chat(make_centre())
    return make_user("adviser")


def talk(noor: User) -> Chat:
    chat = begin("hallo")
    taking.take_chat(chat=chat, at=AT, by=noor)
    return Chat.objects.get()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("side", ["visitor", "adviser"])
def test_what_was_being_said_is_not_there_and_said_again_it_is_there_once(
    noor: User, way: str, side: str
) -> None:
    chat, client = talk(noor), token()
    by = noor if side == "adviser" else None
    say(chat, "een")
    ended_half_way(way, "chat_chat", SAY, "twee", client, *([noor.pk] if by else []))
    assert said(Chat.objects.get()) == ["hallo", "een"]
    places = [say(chat, "twee", by, client=client) for _ in range(2)]
    assert places[0] == places[1]
    say(chat, "drie")
    chat = Chat.objects.get()
    assert said(chat) == ["hallo", "een", "twee", "drie"]
    lines = queries.lines_after(chat, 0)
    assert [line.place for line in lines] == list(range(1, len(lines) + 1))


@pytest.mark.parametrize("way", WAYS)
def test_a_chat_that_was_being_ended_goes_on_and_ends_as_one_question(noor: User, way: str) -> None:
    chat = talk(noor)
    say(chat, "een")
    ended_half_way(way, "chat_chat", END, noor.pk)
    assert said(Chat.objects.get()) == ["hallo", "een"]
    assert Chat.objects.get().state != ChatState.ENDED
    assert Question.objects.count() == 0
    ending.end_chat(chat=Chat.objects.get(), ending=Ending.WELL, at=AT, by=noor)
    assert Question.objects.count() == 1
