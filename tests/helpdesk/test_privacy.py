"""What an asker may see of what is kept, and what erasing a question does."""

import pytest

from tests.helpdesk.factories import AT, HOPE, REPLY, SECRET, answer, ask, ask_by_mail
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import datamap
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.keys import ShreddedError, key_of
from thuisfront.core.privacy.models import DataKey
from thuisfront.core.privacy.subjects import Person, erase, package_for, sources
from thuisfront.helpdesk.actions import Receipt
from thuisfront.helpdesk.models import Message, Question


def person(receipt: Receipt) -> Person:
    return Person(Subject.ASKER, receipt.question.pk)


def test_the_package_has_every_word_and_leaves_the_adviser_out(noor: User) -> None:
    receipt = ask_by_mail()
    answer(receipt.question, noor)
    package = package_for(person(receipt))
    [question], messages = package["helpdesk.Question"], package["helpdesk.Message"]
    assert question["sealed_contact"]["email"] == "vrager@voorbeeld.test"
    assert question["asker"] == "child"
    assert [message["sealed_body"]["text"] for message in messages] == [SECRET, REPLY]
    assert messages[0]["sealed_body"]["hope"] == HOPE
    left_out = "[weggelaten: dit gaat over iemand anders]"
    assert messages[1]["written_by"] == question["taken_by"] == left_out
    assert str(noor.pk) not in str(package)
    assert "receipt_mark" not in str(package)


def test_the_package_of_one_question_has_nothing_of_another(centre: Organization) -> None:
    receipt, _other = ask("wanneer mag ik bellen"), ask()
    assert SECRET not in str(package_for(person(receipt)))


def test_every_model_of_an_asker_is_a_source() -> None:
    told = {source.model for source in sources if source.kind == Subject.ASKER}
    shown = {
        entry.model
        for entry in datamap.entries
        for label in entry.personal.values()
        if label.subject == Subject.ASKER and label.shown_on_request
    }
    on_their_way = {"outbox.Letter", "outbox.TextMessage"}  # who asked is not in them
    assert {model._meta.label for model in shown - told} == on_their_way


def test_erasing_shreds_the_question_and_no_other(noor: User) -> None:
    receipt, other = ask_by_mail(), ask()
    answer(receipt.question, noor)
    counts = erase(person=person(receipt), at=AT, by=noor)
    assert {name: number for name, number in counts.items() if number} == {
        "helpdesk.Message": 2, "helpdesk.Question": 1, "consents.Consent": 1, "consents.Voice": 1,
    }  # fmt: skip
    assert list(Question.objects.all()) == [other.question]
    assert Message.objects.count() == 1
    assert not DataKey.objects.filter(pk=receipt.question.pk).exists()
    with pytest.raises(ShreddedError):
        key_of(receipt.question.pk)
    names = ("helpdesk.Message", "consents.Voice", "consents.Consent", "helpdesk.Question")
    found = package_for(person(receipt))
    assert [found[name] for name in names] == [[], [], [], []]
    assert not any(found.values())


def test_erasing_what_is_not_there_does_nothing(noor: User) -> None:
    receipt = ask()
    erase(person=person(receipt), at=AT, by=noor)
    assert set(erase(person=person(receipt), at=AT, by=noor).values()) == {0}
