"""From a contact to help by others: nothing is typed twice, and who asked can stop it."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.core.accounts.factories import browser_of, make_user
from tests.helpdesk.factories import SECRET, ask
from tests.helpdesk.pages import get, post
from tests.referrals.factories import agree, make_help, step
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.privacy.models import DataKey
from thuisfront.core.ui.forms import new_token
from thuisfront.helpdesk.actions import Receipt, shred_question
from thuisfront.helpdesk.models import Question
from thuisfront.referrals import queries
from thuisfront.referrals.actions import drafting
from thuisfront.referrals.enums import Field, Step
from thuisfront.referrals.models import Referral

pytestmark = pytest.mark.django_db


def refer(noor: User, question: Question) -> Referral:
    """Press the button at a question."""
    desk = browser_of(noor)
    at = f"/en/werk/vragen/{question.pk}/"
    assert "Refer to help" in get(desk, at).text
    token = new_token()
    for _ in range(2):
        post(desk, f"{at}doorverwijzen/", {"form_token": token})
    return Referral.objects.get()


def sent(noor: User, receipt: Receipt) -> Referral:
    made = refer(noor, receipt.question)
    at = timezone.now()
    with asking.as_user(noor):
        drafting.choose_service(referral=made, service=make_help(), at=at, by=noor)
        told = queries.opened(Referral.objects.get())
        drafting.change_draft(
            referral=made, values=told.values, shared=[Field.WORDS], receiver=told.receiver,
            at=at, by=noor,
        )  # fmt: skip
    agree(Referral.objects.get(), noor, at=at)
    step(made, Step.SEND, noor, at=at)  # type: ignore[arg-type]  # a moment
    return Referral.objects.get()


def family(receipt: Receipt) -> Client:
    client = Client()
    post(client, "/en/vraag/antwoord/", {"words": receipt.words})
    return client


def test_what_a_child_wrote_comes_along_and_is_not_ticked(noor: User) -> None:
    made = refer(noor, ask(asker="child").question)
    with asking.as_user(noor):
        told = queries.opened(made)
    assert told.values[Field.WORDS] == SECRET
    assert not told.to_share or SECRET not in str(told.to_share)
    assert Field.WORDS not in made.shared
    assert made.state == "draft"


def test_a_volunteer_sees_no_button_and_cannot_refer(noor: User) -> None:
    del noor
    bram = make_user("volunteer")
    question = ask().question
    client, at = browser_of(bram), f"/en/werk/vragen/{question.pk}/"
    assert "Refer to help" not in get(client, at).text
    assert client.post(f"{at}doorverwijzen/", {}).status_code == 403


def test_who_asked_sees_where_it_stands_in_plain_words(noor: User) -> None:
    receipt = ask(asker="child")
    made, client = sent(noor, receipt), family(receipt)
    page = get(client, "/en/vraag/gesprek/")
    assert "They did not answer yet" in page.text
    assert made.number not in page.html
    step(made, Step.ACCEPT, at=timezone.now())  # type: ignore[arg-type]  # a moment
    assert "They said yes" in get(client, "/en/vraag/gesprek/").text


def test_who_asked_stops_it_and_nobody_else_can(noor: User) -> None:
    receipt, other = ask(asker="child"), ask()
    made = sent(noor, receipt)
    post(family(other), "/en/vraag/gesprek/hulp/stop/", {"referral": str(made.pk)})
    post(Client(), "/en/vraag/gesprek/hulp/stop/", {"referral": str(made.pk)})
    assert queries.consents_stand(made, timezone.now())
    page = post(family(receipt), "/en/vraag/gesprek/hulp/stop/", {"referral": str(made.pk)})
    assert "they cannot read it any more" in page.text
    assert not queries.consents_stand(made, timezone.now())
    for bad in ("", "x", "%00"):
        assert (
            post(family(receipt), "/en/vraag/gesprek/hulp/stop/", {"referral": bad}).status == 200
        )


def test_erasing_the_question_erases_what_was_asked_of_others(noor: User) -> None:
    receipt = ask(asker="child")
    made = sent(noor, receipt)
    post(family(receipt), "/en/vraag/gesprek/wissen/", {})
    assert Referral.objects.count() == 0
    assert not DataKey.objects.filter(pk=made.pk).exists()


def test_when_only_the_time_of_the_question_is_over_the_referral_stays(noor: User) -> None:
    receipt = ask(asker="child")
    sent(noor, receipt)
    shred_question(
        question=receipt.question, at=timezone.now(), by="system", reason="retention",
        letter_stays=True,
    )  # fmt: skip
    assert Referral.objects.get().question is None
