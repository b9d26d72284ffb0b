"""What of an answer comes on paper, and which letters still have to be posted."""

from dataclasses import dataclass

from django.db.models import QuerySet

from thuisfront.core.accounts.models import User
from thuisfront.core.privacy.keys import is_held
from thuisfront.helpdesk.enums import AnswerBy, Author, State
from thuisfront.helpdesk.models import Question
from thuisfront.helpdesk.queries import (
    Link,
    OpenMessage,
    contact_of,
    conversation,
    questions_to_answer,
)


@dataclass(frozen=True)
class OnPaper:
    """An answer for a letter: what was written, what to read, and where it goes if we know."""

    parts: tuple[str, ...]
    links: tuple[Link, ...]
    address: str = ""
    worded: bool = True


def on_paper(question: Question, key: bytes, *, address: bool) -> OnPaper:
    """Return the last answer: all that was written since the asker wrote last."""
    last: list[OpenMessage] = []
    for message in reversed(conversation(question, key)):
        if message.author != Author.LINE:
            break
        last.insert(0, message)
    contact = contact_of(question, key) if address else None
    links = dict.fromkeys(link for message in last for link in message.links)
    texts = tuple(message.text for message in last if message.text.strip() or message.links)
    where = contact.address if contact else ""
    return OnPaper(texts, tuple(links), where, is_held(question.pk))


def to_post(user: User) -> QuerySet[Question]:
    """Return the answers that this user still has to put in the post."""
    mine = questions_to_answer(user).filter(state=State.ANSWERED, answer_by=AnswerBy.LETTER)
    return mine.filter(posted_on=None).order_by("last_contact_on", "pk")
