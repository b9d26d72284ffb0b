"""A family asks for help itself: what goes along, once, under five words, and never a dead end."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.referrals.factories import make_help
from tests.referrals.test_access import raw
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.consents.enums import How
from thuisfront.core.consents.models import Consent, Voice
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter
from thuisfront.core.ui.forms import new_token
from thuisfront.directory.enums import Status
from thuisfront.directory.public import Service
from thuisfront.referrals import actions, queries
from thuisfront.referrals.actions.silence import follow_silence
from thuisfront.referrals.enums import Asker, Happening, Outcome, Side, State, Step
from thuisfront.referrals.models import Event, Referral
from thuisfront.referrals.queries import receiving

pytestmark = pytest.mark.django_db
STREET = "Kerkpad 12"
WISH = "Ik wil met iemand praten"
TYPED = {
    "wish": WISH, "situation": "Ik slaap slecht", "name": "Marouscha", "phone": "06 12345678",
    "email": "", "read_along": "yes", "reach": "bel na vieren", "address": STREET, "child_age": "",
}  # fmt: skip
DONE, ASKED = "/hulp-vinden/gevraagd/klaar/", "/hulp-vinden/gevraagd/"


@pytest.fixture
def there(centre: Organization) -> Service:
    """Return a service that can be asked."""
    del centre
    return make_help()


def page(service: Service, who: str = "ouder") -> str:
    return f"/hulp-vinden/{service.pk}/zelf/?wie={who}"


def post(browser: Client, service: Service, who: str = "ouder", **more: Any) -> Any:
    sent = TYPED | {"send": "1", "agree": "on", "form_token": new_token()} | more
    if "look" in more:
        del sent["send"]
    if who == "jongere":
        sent = {"age": "16"} | sent
    return browser.post(page(service, who), sent)


def told(referral: Referral) -> dict[str, str]:
    with asking.as_system("tests"):
        return dict(queries.opened(referral).values)


def words_on(answer: Any) -> str:
    text = answer.content.decode().split('tf-receipt__words"')[1].split("</ol>")[0]
    return " ".join(part.split("<")[0] for part in text.split("<li>")[1:])


def text_of(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def test_the_card_offers_it_only_where_a_question_arrives(there: Service, client: Client) -> None:
    deaf = make_help(name="Zonder adres", email="")
    assert "zelf/" in text_of(client.get(f"/hulp-vinden/{there.pk}/"))
    assert "zelf/" not in text_of(client.get(f"/hulp-vinden/{deaf.pk}/"))
    answer = client.get(page(deaf))
    assert answer.status_code == 404
    assert "/vraag/" in text_of(answer)
    Service.objects.filter(pk=there.pk).update(status=Status.INACTIVE)
    assert client.get(page(there)).status_code == 404


def test_a_parent_asks_and_the_organization_gets_the_same_message_page(
    there: Service, client: Client
) -> None:
    looked = post(client, there, look="1")
    assert looked.status_code == 200
    assert WISH in text_of(looked)
    assert STREET not in text_of(looked).split("<form")[-2]
    assert Referral.objects.count() == 0
    answer = post(client, there)
    assert answer["Location"] == DONE
    made = Referral.objects.get()
    assert (made.state, made.asked_by, made.owner) == (State.REQUESTED, Asker.PARENT, None)
    values = told(made)
    assert values["wish"] == WISH
    assert values["reach"].startswith("Let op: iemand anders kan meelezen")
    assert "address" not in values
    assert "detention" not in values
    assert STREET not in str(values)
    there_too = Client()
    link = f"/bericht/{queries.token_of(made)}/"
    there_too.post(link, {"code": queries.code_of(made)})
    seen = text_of(there_too.get(link))
    assert WISH in seen
    assert "Iemand vraagt je zelf om hulp" in seen
    there_too.post(f"{link}doe/accept/", {"accept-form_token": new_token(), "accept-text": "Ja!"})
    assert Referral.objects.get().state == State.ACCEPTED
    mine = text_of(client.get(ASKED))
    assert "zeiden ja" in mine
    assert "Ja!" in mine


def test_what_is_ticked_goes_along_and_the_consent_says_exactly_that(
    there: Service, client: Client
) -> None:
    post(client, there, "jongere", share_address="on", share_detention="on")
    made = Referral.objects.get()
    values = told(made)
    assert (values["address"], values["detention"]) == (STREET, "Een ouder zit vast.")
    assert (values["child"], values["age"]) == ("Marouscha", "16")
    assert queries.consents_stand(made, clock.now())
    assert queries.consents_fit(made, values)
    voice = Voice.objects.get()
    assert (voice.how, voice.answered_by, voice.speaker) == (How.BROWSER, None, "person")


def test_without_the_tick_or_a_way_to_be_reached_nothing_is_sent(
    there: Service, client: Client
) -> None:
    for missing in (
        {"agree": ""}, {"phone": ""}, {"wish": ""}, {"read_along": ""}, {"reach": ""},
        {"share_address": "on", "address": ""}, {"phone": "bel maar"}, {"email": "geen adres"},
    ):  # fmt: skip
        assert post(client, there, **missing).status_code == 422, missing
    assert post(client, there, "jongere", age="12").status_code == 422
    assert post(client, there, "jongere", age="").status_code == 422
    assert Referral.objects.count() == Consent.objects.count() == 0
    assert post(client, there, phone="", email="mo@voorbeeld.test").status_code == 302


def test_the_same_form_sent_twice_is_one_request_with_the_same_words(
    there: Service, client: Client
) -> None:
    token = new_token()
    post(client, there, form_token=token)
    first = words_on(client.get(DONE))
    other = Client()
    post(other, there, form_token=token)
    assert words_on(other.get(DONE)) == first
    assert len(first.split()) == 5
    assert Referral.objects.count() == Consent.objects.count() == 1
    assert Event.objects.filter(what=Happening.SEND).count() == 1


def test_who_is_younger_than_sixteen_gets_other_ways_and_leaves_nothing(
    there: Service, client: Client
) -> None:
    seen = text_of(client.get(page(there, "jonger")))
    assert "/vraag/" in seen
    assert "tel:" in seen
    assert "<textarea" not in seen
    post(client, there, "jonger")
    assert Referral.objects.count() == 0
    chosen = text_of(client.get(f"/hulp-vinden/{there.pk}/zelf/"))
    assert [who for who in ("ouder", "jongere", "jonger") if f"?wie={who}" in chosen] == [
        "ouder", "jongere", "jonger",
    ]  # fmt: skip


def test_words_of_danger_show_help_first_and_then_it_can_still_be_sent(
    there: Service, client: Client
) -> None:
    first = post(client, there, wish="Mijn vader slaat mij")
    assert first.status_code == 200
    assert "112" in text_of(first)
    assert Referral.objects.count() == 0
    assert post(client, there, wish="Mijn vader slaat mij", seen_help="on").status_code == 302


def test_words_that_tell_of_prison_are_pointed_out_before_sending(
    there: Service, client: Client
) -> None:
    looked = text_of(post(client, there, look="1", wish="papa zit vast in de bajes"))
    assert "bajes" in looked.split("tf-panel")[0]
    ticked = post(client, there, look="1", wish="papa zit in de bajes", share_detention="on")
    assert "bajes" not in text_of(ticked).split("tf-panel")[0]


def test_five_words_open_it_elsewhere_and_others_do_not(there: Service, client: Client) -> None:
    post(client, there)
    words = words_on(client.get(DONE))
    other = Client()
    assert other.get(ASKED)["Location"] == "/vraag/antwoord/"
    assert other.post("/vraag/antwoord/", {"words": words.upper()})["Location"] == ASKED
    assert WISH in text_of(other.get(ASKED))
    assert other.get(DONE)["Location"] == ASKED
    wrong = Client()
    assert wrong.post("/vraag/antwoord/", {"words": "aap noot mies wim zus"}).status_code == 200
    assert wrong.get(ASKED)["Location"] == "/vraag/antwoord/"
    other.post("/hulp-vinden/gevraagd/sluit/")
    assert other.get(ASKED).status_code == 302


def test_more_words_reach_the_organization_once_and_danger_shows_help(
    there: Service, client: Client
) -> None:
    post(client, there)
    sent = {"text": "Liever op dinsdag", "form_token": new_token()}
    for _ in range(2):
        assert client.post(f"{ASKED}erbij/", sent)["Location"] == ASKED
    made = Referral.objects.get()
    assert Event.objects.filter(what=Happening.ADDED, side=Side.FAMILY).count() == 1
    with asking.as_system("tests"):
        seen = [one.text for one in receiving.timeline(queries.opened(made))]
    assert "Liever op dinsdag" in seen
    unsafe = client.post(f"{ASKED}erbij/", {"text": "hij slaat mij", "form_token": new_token()})
    assert "112" in text_of(unsafe)
    assert client.post(f"{ASKED}erbij/", {"text": ""}).status_code == 422
    late = Client().post(f"{ASKED}erbij/", {"text": "verloren woorden"})
    assert late.status_code == 403
    assert "verloren woorden" in text_of(late)


@pytest.mark.parametrize("accepted", [False, True])
def test_taking_it_back_closes_the_page_of_the_organization_at_once(
    there: Service, client: Client, *, accepted: bool
) -> None:
    post(client, there)
    made = Referral.objects.get()
    receiver, link = Client(), f"/bericht/{queries.token_of(made)}/"
    receiver.post(link, {"code": queries.code_of(made)})
    if accepted:
        receiver.post(f"{link}doe/accept/", {"accept-form_token": new_token()})
    assert client.get(f"{ASKED}stop/").status_code == 200
    client.post(f"{ASKED}stop/")
    client.post(f"{ASKED}stop/")
    over = receiver.get(link)
    assert over.status_code == 403
    assert WISH not in text_of(over)
    made.refresh_from_db()
    assert made.state == State.CANCELLED
    assert made.outcome == (Outcome.STOPPED if accepted else "")
    assert Event.objects.filter(what=Happening.CANCEL).count() == 1
    assert "gestopt" in text_of(client.get(ASKED))
    again = client.post(f"{ASKED}erbij/", {"text": "toch", "form_token": new_token()})
    assert again.status_code == 409


def test_it_waits_for_whoever_of_the_line_takes_it(
    there: Service, client: Client, noor: User, sam: User
) -> None:
    post(client, there)
    made = Referral.objects.get()
    desk = browser_of(noor)
    assert made.number in text_of(desk.get("/werk/verwijzingen/"))
    assert WISH in text_of(desk.get(f"/werk/verwijzingen/{made.pk}/"))
    assert "Jij: verstuurd" in text_of(client.get(ASKED))
    desk.post(f"/werk/verwijzingen/{made.pk}/neem/")
    made.refresh_from_db()
    assert made.owner == noor
    assert queries.code_of(made)[:3] in text_of(desk.get(f"/werk/verwijzingen/{made.pk}/"))
    assert "Wie het vroeg: verstuurd" in text_of(desk.get(f"/werk/verwijzingen/{made.pk}/"))
    assert browser_of(sam).get(f"/werk/verwijzingen/{made.pk}/").status_code == 404


def test_several_that_wait_give_the_line_one_mail(
    there: Service, client: Client, noor: User, sam: User
) -> None:
    post(client, there)
    assert Letter.objects.count() == 3  # the organization, and both advisers
    post(Client(), there)
    assert Letter.objects.count() == 4
    assert {noor.pk, sam.pk} == set(User.objects.values_list("pk", flat=True))


def test_nobody_answers_and_both_the_line_and_the_family_see_that(
    there: Service, client: Client, noor: User
) -> None:
    post(client, there)
    made = Referral.objects.get()
    Referral.objects.filter(pk=made.pk).update(sent_at=clock.now() - timedelta(days=15))
    assert follow_silence(at=clock.now()) == (0, 1)
    assert "geen antwoord" in text_of(browser_of(noor).get("/werk/verwijzingen/"))
    assert "Wij bellen hen" in text_of(client.get(ASKED))


def test_who_holds_the_words_sees_one_row_and_no_key(there: Service, client: Client) -> None:
    post(client, there)
    post(client, there)
    made = Referral.objects.first()
    assert made
    with asking.as_holder(mark=bytes(made.receipt_mark or b"")):
        assert raw("referrals_referral") == {made.pk}
        assert raw("referrals_event") == raw("privacy_datakey") == set()
        assert Referral.objects.update(state="cancelled") == 0


def test_a_volunteer_sees_nothing_of_what_waits(
    there: Service, client: Client, centre: Organization
) -> None:
    post(client, there)
    with asking.as_user(make_user("volunteer", centre)):
        assert raw("referrals_referral") == raw("privacy_datakey") == set()


def test_neither_mail_nor_trail_tells_what_was_asked(there: Service, client: Client) -> None:
    post(client, there, share_detention="on")
    shown = str([vars(row) for row in (*Letter.objects.all(), *AuditLine.objects.all())])
    for word in (WISH, "Marouscha", "06 12345678", "detent", "vast."):
        assert word not in shown
    stored = str([vars(row) for row in Referral.objects.all()])
    assert WISH not in stored


def test_the_table_knows_who_made_it(there: Service, client: Client, noor: User) -> None:
    post(client, there)
    for broken in ({"asked_by": "line"}, {"made_by": noor}, {"receipt_mark": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Referral.objects.update(**broken)


def test_too_many_at_once_are_asked_to_wait(there: Service) -> None:
    answers = [post(Client(), there).status_code for _ in range(11)]
    assert answers == [302] * 10 + [429]


def test_a_family_makes_only_its_own_steps(there: Service, client: Client) -> None:
    post(client, there)
    made = Referral.objects.get()
    with pytest.raises(actions.RefusedError), asking.as_system("tests"):
        actions.take_step(
            referral=made, step=Step.ACCEPT, side=Side.FAMILY, form_token=new_token(),
            at=clock.now(),
        )  # fmt: skip
