"""Labels of what the chat keeps while it lasts, and how its rules are carried out."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from thuisfront.chat.actions.ending import forget_chats
from thuisfront.chat.models import Chat, ChatLine, ReadyAnswer
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention
from thuisfront.core.privacy.enums import Category, Erasure, Exemption, Ground, Subject, Then
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period

CHATS = Retention(
    "chats",
    _("Until the end of the chat; what is left of it goes within a day."),
    "AVG 5.1.e",
    starts="said_at",
    period=Period(days=1),
    then=Then.SHRED,
)
WITH_CHAT = Retention(
    "with-chat",
    _("As long as the chat lasts. What was said is then kept as a question, under five words."),
    "AVG 5.1.e",
    then=Then.FOLLOW,
    because=CHATS.name,
)
FOR_EVERYBODY = Retention(
    "ready-answers",
    _("As long as the line uses them."),
    "–",
    then=Then.KEEP,
    because=_("Texts of the centre itself; they are about nobody."),
)
CHATTING = Processing(
    "chats",
    _("Chatting"),
    _("Talking by typing with a young person, a parent or someone around them."),
    Ground.PUBLIC_TASK,
    _("The adviser who chats, and a colleague who goes on with it. Nobody outside the centre."),
    _(
        "If you chat with us, we keep what you write in secret writing. We do not ask your name. "
        "After the chat it is kept like a question, and only your five words open it."
    ),
    _(
        "Do you chat with us? Then we keep what you write, in secret writing. We do not ask what "
        "you are called. Your parents and your school do not see it."
    ),
    _("Your chat"),
)
_WORDS = Label(
    Subject.ASKER, Category.OWN_WORDS, Erasure.SHRED, shown_on_request=False,
    exemption=Exemption.REQUEST,
)  # fmt: skip
_ASKER = Label(Subject.ASKER, Category.ORDINARY, Erasure.DELETE, shown_on_request=False)
_KEYS = Label(Subject.ASKER, Category.SECRET, Erasure.DELETE, shown_on_request=False)
_STAFF = Label(
    Subject.STAFF, Category.ORDINARY, Erasure.KEEP,
    because=_("It says who is answerable; it points to a nameless account once that is erased."),
)  # fmt: skip

ENTRIES = (
    Entry(
        Chat,
        CHATTING,
        CHATS,
        personal=dict.fromkeys(
            ("age", "began_at", "seen_at", "said_at", "ended_at", "ending", "blocked_until"), _ASKER
        )
        | dict.fromkeys(("mark", "sealed_token", "contact"), _KEYS)
        | dict.fromkeys(("taken_by", "taken_at", "offered_to", "reported_at"), _STAFF),
        plain=frozenset({"id", "organization", "state", "last_place", "paused"}),
        file="id",
    ),
    Entry(
        ChatLine,
        CHATTING,
        WITH_CHAT,
        personal={
            "sealed_body": _WORDS, "said_at": _ASKER, "author": _ASKER, "client_token": _KEYS,
            "written_by": _STAFF,
        },
        plain=frozenset({"id", "chat", "place", "kind"}),
        file="chat",
    ),
    Entry(
        ReadyAnswer,
        CHATTING,
        FOR_EVERYBODY,
        plain=frozenset({"id", "organization", "title", "text"}),
    ),
)  # fmt: skip


def _forget(rows: Iterable[Chat], at: datetime) -> None:
    forget_chats(chats=rows, at=at)


SWEEPS = (Sweep(CHATS, Chat, remove=_forget, by_one=True),)
