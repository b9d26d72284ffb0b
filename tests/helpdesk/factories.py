"""Questions and answers for tests, made through the acts themselves."""

from datetime import UTC, datetime
from secrets import token_urlsafe
from typing import Any

from tests.core.accounts.factories import make_user
from thuisfront.core.accounts.models import User
from thuisfront.core.privacy.models import DataKey
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.actions import Asked, Receipt, following
from thuisfront.helpdesk.models import Question, Task

AT = datetime(2026, 11, 23, 9, 31, 7, 654321, tzinfo=UTC)  # a Monday, 10:31 on the wall
SECRET = "Mijn zebrastreepje zit vast en ik mis hem"
HOPE = "Ik hoop op een pinguindans"
REPLY = "Je mag altijd een giraffebrief schrijven"


def token() -> str:
    """Return the token of a fresh form."""
    return token_urlsafe(24)


def ask(text: str = SECRET, *, at: datetime = AT, **values: Any) -> Receipt:
    """Ask a question as a child that wants its answer with the code."""
    usual = {"form_token": token(), "asker": "child", "hope": HOPE}
    return actions.ask_question(asked=Asked(text=text, **{**usual, **values}), at=at)


def ask_by_mail(email: str = "vrager@voorbeeld.test", **values: Any) -> Receipt:
    """Ask a question and for a mail when there is an answer."""
    return ask(answer_by="email", contact=queries.Contact(email=email), **values)


def answer(question: Question, by: User, text: str = REPLY, **values: Any) -> None:
    """Answer a question."""
    usual: dict[str, Any] = {"links": [], "form_token": token(), "at": AT}
    actions.answer_question(question=question, text=text, by=by, **{**usual, **values})


def read(receipt: Receipt) -> list[str]:
    """Return what the holder of the receipt reads."""
    return [message.text for message in queries.conversation(receipt.question, receipt.key)]


def swap_keys_of_holders(first: Receipt, second: Receipt) -> None:
    """Give the first question what the words of the second open."""
    other = DataKey.objects.get(pk=second.question.pk)
    DataKey.objects.filter(pk=first.question.pk).update(
        wrapped_for_holder=other.wrapped_for_holder, salt_of_holder=other.salt_of_holder
    )


def make_task(at: datetime = AT, **values: Any) -> Task:
    """Write down a task; one that is done when `done` is true."""
    by, done = values.pop("by", None) or make_user("adviser"), values.pop("done", True)
    usual = {"text": SECRET, "due_at": at, "owner": None, "question": None, "form_token": token()}
    task = following.add_task(**{**usual, **values}, at=at, by=by)
    if done:
        following.finish_task(task=task, at=at, by=by)
    task.refresh_from_db()
    return task
