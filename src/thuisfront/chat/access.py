"""Who may see and do what with which chat, twice: for queries and for the database.

A chat that waits is for everyone who may answer; one that was taken for who took it, and for who
is asked to go on with it. Who leads the line knows that it is there, and gets no key.
"""

from django.db.models import Q

from thuisfront.chat.enums import ChatState
from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.queries import organizations_within
from thuisfront.core.access.walls import Wall, within
from thuisfront.core.accounts.models import User

KIND = "chat.chat"
DATA = Data.ANONYMOUS_QUESTION
FAR = (Reach.ORGANIZATION, Reach.EVERYWHERE)


def answerable_by(user: User) -> Q:
    """Return the condition for chats that this user may take, or talks in."""
    lines = organizations_within(user, DATA, Act.UPDATE, Reach.QUEUE)
    mine = Q(state=ChatState.WAITING) | Q(taken_by=user) | Q(offered_to=user)
    return Q(organization__in=lines) & mine


def visible_to(user: User) -> Q:
    """Return the condition for chats that this user may know of, without their words."""
    masked = organizations_within(user, DATA, Act.READ, *FAR, masked=True)
    return answerable_by(user) | Q(organization__in=masked)


# The same for the database; a test compares what the two let through.
_HELD = "(c.mark = (SELECT access_mark()))"
_MINE = (
    "(c.state = 'waiting' OR c.taken_by_id = (SELECT access_who())"
    " OR c.offered_to_id = (SELECT access_who()))"
)
_LINE = "c.organization_id"
_OPEN = f"({_HELD} OR ({_MINE} AND {within(_LINE, DATA, Act.READ, Reach.QUEUE)}))"
_MASKED = within(_LINE, DATA, Act.READ, *FAR, masked=True)
_ANSWERABLE = f"({_HELD} OR ({_MINE} AND {within(_LINE, DATA, Act.UPDATE, Reach.QUEUE)}))"


def _itself(condition: str) -> str:
    return condition.replace("c.", "chat_chat.")


def _of_chat(condition: str, column: str) -> str:
    """Return the condition on a row that belongs to a chat."""
    return f"EXISTS (SELECT FROM chat_chat c WHERE c.id = {column} AND {condition})"


WALLS = (
    Wall(
        "chat_chat",
        read=_itself(f"({_OPEN} OR {_MASKED})"),
        create=_itself(_HELD),
        update=_itself(_ANSWERABLE),
        delete=_itself(_HELD),
    ),
    Wall(
        "chat_chatline",
        read=_of_chat(_OPEN, "chat_chatline.chat_id"),
        create=_of_chat(_ANSWERABLE, "chat_chatline.chat_id"),
        delete=_of_chat(_ANSWERABLE, "chat_chatline.chat_id"),
    ),
    Wall(
        "privacy_datakey",
        read=_of_chat(_OPEN, "privacy_datakey.id"),
        create=_of_chat(_HELD, "privacy_datakey.id"),
        delete=_of_chat(_ANSWERABLE, "privacy_datakey.id"),
        name="chats",
        kept="id",
    ),
)
