"""What the tables of the helpdesk refuse, tried in the database."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model, ProtectedError
from django.utils.translation import override

from tests.helpdesk.factories import AT, answer, ask, ask_by_mail
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk import actions
from thuisfront.helpdesk.models import Draft, Message, Question

pytestmark = pytest.mark.django_db


def refused(row: Model, constraint: str, **values: object) -> None:
    rows = type(row)._default_manager.filter(pk=row.pk)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        rows.update(**values)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("question_taken_by_and_at", {"taken_at": AT}),
        ("question_contact_only_when_asked", {"sealed_contact": b"x"}),
        ("question_contact_only_when_asked", {"answer_by": "email"}),
        ("question_contact_only_when_asked", {"answer_by": "phone"}),
        ("question_age_of_a_child", {"asker": "school", "age_band": "8-11"}),
        ("question_state_known", {"state": "lost"}),
        ("question_state_known", {"state": ""}),
        ("question_urgency_known", {"urgency": 3}),
        ("helpdesk_question_urgency_check", {"urgency": -1}),
    ],
)
def test_a_question_cannot_be(
    centre: Organization, constraint: str, values: dict[str, object]
) -> None:
    refused(ask().question, constraint, **values)


def test_a_question_cannot_be_taken_by_someone_at_no_time(noor: User) -> None:
    refused(ask().question, "question_taken_by_and_at", taken_by=noor)


def test_a_question_that_wants_a_mail_has_an_address(centre: Organization) -> None:
    question = ask_by_mail().question
    refused(question, "question_contact_only_when_asked", sealed_contact=None)
    refused(question, "question_contact_only_when_asked", answer_by="code")


def test_no_two_questions_share_words_or_form(centre: Organization) -> None:
    first, second = ask().question, ask().question
    refused(second, "receipt_mark", receipt_mark=first.receipt_mark)
    refused(second, "form_mark", form_mark=first.form_mark)


def test_a_message_of_the_line_has_a_writer_and_one_of_the_asker_has_none(noor: User) -> None:
    question = ask().question
    answer(question, noor)
    asked, answered = Message.objects.filter(question=question)
    refused(asked, "message_line_has_a_writer", written_by=noor)
    refused(asked, "message_line_has_a_writer", author="line")
    refused(answered, "message_line_has_a_writer", written_by=None)
    refused(asked, "message_line_has_a_writer", author="ghost")


def test_no_two_messages_stand_in_one_place_or_come_from_one_form(noor: User) -> None:
    question = ask().question
    answer(question, noor)
    answer(question, noor)
    _asked, first, second = Message.objects.filter(question=question)
    refused(second, "message_place_once", place=2)
    refused(second, "form_mark", form_mark=first.form_mark)


def test_a_question_has_one_draft(noor: User) -> None:
    question = ask().question
    actions.save_draft(question=question, text="x", articles=[], at=AT, by=noor)
    with pytest.raises(IntegrityError, match="question_id"), transaction.atomic():
        Draft.objects.create(question=question, written_by=noor, sealed_body=b"x", saved_at=AT)


def test_a_colleague_who_answered_cannot_be_removed_from_under_the_answer(noor: User) -> None:
    answer(ask().question, noor)
    with pytest.raises(ProtectedError):
        noor.delete()
    with pytest.raises(ProtectedError):
        Organization.objects.get().delete()


def test_a_question_shows_no_content_of_itself(noor: User) -> None:
    question = ask().question
    actions.save_draft(question=question, text="x", articles=[], at=AT, by=noor)
    assert str(question) == str(question.pk)
    assert str(Message.objects.get()) == str(Message.objects.get().pk)
    assert str(Draft.objects.get()) == str(Draft.objects.get().pk)


def test_who_asks_and_how_to_answer_are_told_in_few_words() -> None:
    with override("en"):
        question = Question(asker="parent-at-home", answer_by="email")
        assert (question.asker_short, question.answer_by_short) == (
            "parent at home", "code and e-mail",
        )  # fmt: skip
