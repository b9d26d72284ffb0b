"""The pages of both sides: from a draft to an answer, and what is refused on the way."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.core.accounts.factories import browser_of
from tests.helpdesk.pages import Page, get, post
from tests.referrals.factories import (
    STREET,
    VALUES,
    WORDS,
    agree,
    draft,
    make_help,
    sent,
    step,
    stop,
)
from thuisfront.core.accounts.models import User
from thuisfront.core.outbox.models import Letter, TextMessage
from thuisfront.core.ui.forms import new_token
from thuisfront.referrals import queries
from thuisfront.referrals.actions.receiving import MOST_WRONG
from thuisfront.referrals.enums import Kind, Step
from thuisfront.referrals.models import Event, Referral

pytestmark = pytest.mark.django_db
LIST = "/en/werk/verwijzingen/"


def now_sent(by: User, **more: object) -> Referral:
    return sent(by, at=timezone.now() - timedelta(minutes=5), **more)


def address(referral: Referral) -> str:
    return f"/en/bericht/{queries.token_of(referral)}/"


def open_it(client: Client, referral: Referral) -> Page:
    return post(client, address(referral), {"code": queries.code_of(referral)})


def do(client: Client, referral: Referral, deed: str, **typed: str) -> Page:
    form = {f"{deed}-{name}": value for name, value in typed.items()}
    form.setdefault(f"{deed}-form_token", new_token())
    return post(client, f"{address(referral)}doe/{deed}/", form)


def state(referral: Referral) -> str:
    return Referral.objects.get(pk=referral.pk).state


def test_an_adviser_refers_a_child_from_the_first_page_to_the_last(desk: Client) -> None:
    service = make_help()
    assert "No referrals here" in get(desk, LIST).text
    found = post(desk, f"{LIST}nieuw/", {"form_token": new_token(), "kind": "help"})
    assert service.name in found.text
    made = Referral.objects.get()
    one = f"{LIST}{made.pk}/"
    content = post(desk, f"{one}hulp/", {"service": str(service.pk)})
    held = content.typed
    assert held["receiver_email"] == service.email
    assert {name for name in held if name.startswith("share_")} == {
        "share_child", "share_age", "share_parent", "share_phone", "share_email", "share_reach",
        "share_situation", "share_wish",
    }  # fmt: skip
    filled = held | {f"value_{code}": value for code, value in VALUES.items()}
    told = post(desk, f"{one}inhoud/", filled)
    assert STREET in told.text  # under what stays here
    asked = post(desk, f"{one}toestemming/", {
        "form_token": new_token(), "about": "parent", "holders": "2", "country": "nl",
    })  # fmt: skip
    [answer] = re.findall(r"/toestemming/[^/]+/antwoord/", asked.html)
    assert (
        "Not allowed"
        not in post(desk, f"{one}{answer[1:]}", {"answer": "given", "how": "speech"}).text
    )
    preview = get(desk, f"{one}stap/send/")
    assert VALUES["situation"] in preview.text
    assert STREET not in preview.text
    assert WORDS not in preview.text
    done = post(desk, f"{one}stap/send/", {"send-form_token": new_token()})
    assert done.status == 200
    assert state(made) == "requested"
    code = queries.code_of(Referral.objects.get())
    assert f"{code[:3]} {code[3:]}" in done.text
    assert made.number in get(desk, f"{LIST}?lijst=wacht").text


def test_before_sending_words_are_pointed_out_that_tell_where_a_parent_is(
    desk: Client, noor: User
) -> None:
    made = draft(noor, values=VALUES | {"situation": "Papa zit in de gevangenis"})
    assert "gevangenis" in get(desk, f"{LIST}{made.pk}/stap/send/").text
    told = get(desk, f"{LIST}{made.pk}/stap/send/").text
    assert "that was not ticked" in told
    other = draft(noor, service=make_help(name="Iets anders"))
    assert "that was not ticked" not in get(desk, f"{LIST}{other.pk}/stap/send/").text


def test_without_consent_sending_says_why_not(desk: Client, noor: User) -> None:
    made = draft(noor)
    page = post(desk, f"{LIST}{made.pk}/stap/send/", {"send-form_token": new_token()})
    assert page.status == 409
    assert "did not agree" in page.text
    assert state(made) == "draft"


@pytest.mark.parametrize(
    ("field", "typed"),
    [("receiver_email", "geen adres"), ("receiver_mobile", "12"), ("value_child", "x" * 301)],
)
def test_bad_input_is_said_at_its_field(desk: Client, noor: User, field: str, typed: str) -> None:
    made = draft(noor)
    held = get(desk, f"{LIST}{made.pk}/inhoud/").typed
    page = post(desk, f"{LIST}{made.pk}/inhoud/", held | {field: typed})
    assert page.status == 422
    assert page.wrong == {field}
    assert page.typed[field] == typed


def test_the_link_opens_nothing_without_the_code(noor: User) -> None:
    made, client = now_sent(noor), Client()
    page = get(client, address(made))
    assert page.status == 200
    for value in (*VALUES.values(), made.service_name, made.number):
        assert value not in page.html
    wrong = post(client, address(made), {"code": "12345"})
    assert (wrong.status, wrong.wrong) == (422, {"code"})
    assert do(client, made, "accept").status == 200  # sent to the code
    assert state(made) == "requested"
    opened = open_it(client, made)
    assert VALUES["situation"] in opened.text
    assert STREET not in opened.html
    assert WORDS not in opened.html
    assert VALUES["situation"] not in get(Client(), address(made)).html  # another device


def test_pages_of_the_receiver_are_kept_nowhere(noor: User) -> None:
    made, client = now_sent(noor), Client()
    for _ in range(2):
        answer = client.get(address(made))
        assert answer.headers["Cache-Control"].find("no-store") >= 0
        open_it(client, made)
    assert "noindex" in answer.content.decode()


def test_nothing_around_the_page_of_the_receiver_tells_of_detention(noor: User) -> None:
    made, client = now_sent(noor), Client()
    for dutch in (True, False):
        path = address(made).removeprefix("/en") if dutch else address(made)
        for page in (get(client, path), open_it(client, made), get(client, path)):
            assert not re.search("deten|gevang|prison|bajes", page.html, re.IGNORECASE)
    over = get(client, "/bericht/AAAAAAAAAAAAAAAAAAAAAAAA/")
    assert not re.search("deten|gevang|prison|bajes", over.html, re.IGNORECASE)


def test_the_receiver_accepts_asks_reports_and_is_done(noor: User, desk: Client) -> None:
    made, client = now_sent(noor), Client()
    open_it(client, made)
    do(client, made, "question", text="Wanneer is Kiki thuis?")
    assert "Wanneer is Kiki thuis?" in get(desk, f"{LIST}{made.pk}/").text
    post(desk, f"{LIST}{made.pk}/antwoord/", {
        "reply-form_token": new_token(), "reply-text": "Na vier uur",
    })  # fmt: skip
    assert "Na vier uur" in get(client, address(made)).text
    do(client, made, "accept", text="Fijn")
    assert state(made) == "accepted"
    do(client, made, "start")
    do(client, made, "report", text="Twee keer gezien")
    do(client, made, "hold", text="Vakantie")
    assert state(made) == "on-hold"
    do(client, made, "resume")
    missing = do(client, made, "complete", text="Klaar")
    assert missing.status == 422
    assert state(made) == "in-progress"
    last = do(client, made, "complete", outcome="helped", text="Kiki slaapt")
    assert state(made) == "completed"
    assert "This is closed" in last.text
    seen = get(desk, f"{LIST}{made.pk}/").text
    assert "it helped" in seen
    assert "Kiki slaapt" in seen


def test_a_no_needs_a_reason_and_keeps_what_was_typed(noor: User) -> None:
    made, client = now_sent(noor), Client()
    open_it(client, made)
    page = do(client, made, "reject", text="Wij zitten vol")
    assert page.status == 422
    assert page.typed["reject-text"] == "Wij zitten vol"
    do(client, made, "reject", refusal="no-room", text="Wij zitten vol")
    assert state(made) == "rejected"


def test_two_colleagues_at_once_give_one_event_and_the_second_sees_it(noor: User) -> None:
    made, first, second = now_sent(noor), Client(), Client()
    open_it(first, made)
    open_it(second, made)
    do(first, made, "accept")
    page = do(second, made, "accept")
    assert page.status == 200
    assert Event.objects.filter(what="accept").count() == 1
    refused = do(second, made, "reject", refusal="age", text="Toch niet")
    assert refused.status == 409
    assert "somebody was first" in refused.text
    assert state(made) == "accepted"


def test_withdrawn_consent_closes_the_open_page_at_that_moment(noor: User) -> None:
    at = timezone.now() - timedelta(minutes=5)
    made = draft(noor, at=at)
    voice = agree(made, noor, at=at)
    step(made, Step.SEND, noor, at=at)  # type: ignore[arg-type]  # a moment
    made, client = Referral.objects.get(), Client()
    assert VALUES["situation"] in open_it(client, made).text
    stop(voice, noor, at=at)
    page = get(client, address(made))
    assert page.status == 403
    assert VALUES["situation"] not in page.html
    assert do(client, made, "accept").status == 403
    assert state(made) == "requested"


def test_a_new_link_ends_the_old_one_and_its_devices(noor: User, desk: Client) -> None:
    made, client = now_sent(noor), Client()
    open_it(client, made)
    post(desk, f"{LIST}{made.pk}/link/", {"form_token": new_token()})
    assert get(client, address(made)).status == 404
    new = Referral.objects.get()
    assert VALUES["situation"] not in get(client, address(new)).html
    assert Letter.objects.count() == 2


def test_a_link_that_is_over_or_made_up_leads_nowhere(noor: User) -> None:
    made = now_sent(noor)
    Referral.objects.update(link_until=timezone.now() - timedelta(seconds=1))
    for path in (address(made), "/en/bericht/AAAAAAAAAAAAAAAAAAAAAAAA/", "/en/bericht/x/"):
        assert get(Client(), path).status == 404
        assert Client().post(f"{path}doe/accept/", {}).status_code == 404


def test_many_wrong_codes_close_the_link_for_the_right_one_too(noor: User) -> None:
    made = now_sent(noor)
    wrong = "000000" if queries.code_of(made) != "000000" else "111111"
    for _ in range(MOST_WRONG):
        post(Client(), address(made), {"code": wrong})
    assert open_it(Client(), made).status == 422


def test_asking_for_room_shows_nobody_and_takes_one_press(noor: User, desk: Client) -> None:
    made, client = now_sent(noor, kind=Kind.ROOM, values={}), Client()
    page = open_it(client, made)
    assert "Yes, there is room" in page.text
    do(client, made, "accept")
    assert state(made) == "accepted"
    assert "There is room: ask for help now" in get(desk, f"{LIST}{made.pk}/").text
    post(desk, f"{LIST}{made.pk}/opnieuw/", {"form_token": new_token()})
    assert Referral.objects.get(state="draft").service_id == made.service_id


def test_the_code_goes_by_text_message_when_there_is_a_number(
    noor: User, settings: Settings
) -> None:
    settings.SMS_URL, settings.SMS_SECRET = "http://localhost:9/", "x" * 32
    made = draft(noor)
    Referral.objects.update(sealed_receiver=_receiver(made, "+31612345678"))
    agree(made, noor)
    step(made, Step.SEND, noor)
    text = TextMessage.objects.get()
    assert queries.code_of(Referral.objects.get()) in text.body
    assert "Praatmaatje" not in text.body


def _receiver(referral: Referral, mobile: str) -> bytes:
    from thuisfront.core.privacy import keys

    told = {"email": "aanmelden@praatmaatje.test", "mobile": mobile}
    return queries.sealed(keys.key_of(referral.pk), referral, "sealed_receiver", told)


def test_a_colleague_sees_nothing_and_the_coordinator_takes_over(
    noor: User, sam: User, carla: User
) -> None:
    made, boss = now_sent(noor), browser_of(carla)
    path = f"{LIST}{made.pk}/"
    assert browser_of(sam).get(path).status_code == 404
    assert made.number not in get(browser_of(sam), f"{LIST}?lijst=").text
    assert "Take it over" in get(boss, path).text
    assert boss.get(f"{path}stap/cancel/").status_code == 404
    post(boss, f"{path}neem/", {})
    assert Referral.objects.get().owner == carla
    assert browser_of(noor).get(path).status_code == 404


def test_cancelling_and_trying_elsewhere_shows_the_chain(noor: User, desk: Client) -> None:
    made = now_sent(noor)
    post(desk, f"{LIST}{made.pk}/opnieuw/", {"form_token": new_token()})
    assert state(made) == "cancelled"
    new = Referral.objects.get(state="draft")
    for one in (made, new):
        text = get(desk, f"{LIST}{one.pk}/").text
        assert made.number in text
        assert new.number in text


def test_the_list_asks_the_database_as_often_for_one_as_for_three(noor: User, desk: Client) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = []
    for more in (1, 2):
        for _ in range(more):
            now_sent(noor)
        get(desk, f"{LIST}?lijst=wacht")
        with CaptureQueriesContext(connection) as asked:
            get(desk, f"{LIST}?lijst=wacht")
        counts.append(len(asked))
    assert counts[0] == counts[1]
