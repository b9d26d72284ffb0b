"""The public side, through the pages: ask, five words, come back, write back, erase."""

import logging
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from tests.core.accounts.factories import browser_of
from tests.core.base.counting import at_most
from tests.helpdesk.factories import (
    AT,
    HOPE,
    REPLY,
    SECRET,
    answer,
    ask,
    swap_keys_of_holders,
    token,
)
from tests.helpdesk.pages import Page, get, page, post, same_but_for_tokens
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.actions import Receipt
from thuisfront.helpdesk.models import Message, Question

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("centre")]
ASK = "/en/vraag/"
DONE = "/en/vraag/klaar/"
OPEN = "/en/vraag/antwoord/"
READ = "/en/vraag/gesprek/"
WRITE = "/en/vraag/gesprek/schrijf/"
ERASE = "/en/vraag/gesprek/wissen/"
CLOSE = "/en/vraag/gesprek/sluiten/"
SEEN = "/en/vraag/gesprek/gezien/"


def filled(**values: str) -> dict[str, str]:
    usual = {"text": SECRET, "hope": HOPE, "asker": "child", "answer_by": "code"}
    return {**usual, "form_token": token(), **values}


def words_on(shown: Page) -> list[str]:
    receipts = [found for found in shown.tree.iter("ol") if "tf-receipt" in found.get("class", "")]
    return ["".join(word.itertext()) for found in receipts for word in found.iter("li")]


def opened(receipt: Receipt) -> Client:
    client = Client()
    post(client, OPEN, {"words": receipt.words})
    return client


def test_from_a_question_to_five_words_to_the_answer(noor: User) -> None:
    asker = Client()
    form = get(asker, ASK).typed
    done = post(asker, ASK, {**form, **filled(form_token=form["form_token"], age_band="8-11")})
    words = words_on(done)
    question = Question.objects.get()
    assert len(words) == 5
    assert (question.asker, question.age_band, question.urgency) == ("child", "8-11", 1)
    answer(question, noor, links=[queries.Link("Op bezoek", "/kinderen/op-bezoek/")])
    later = Client()
    shown = post(later, OPEN, {"words": ", ".join(words).title()})
    assert SECRET in shown.text
    assert HOPE in shown.text
    assert REPLY in shown.text
    assert "/kinderen/op-bezoek/" in shown.links
    assert "Noor" not in shown.text


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_of_asking_works_in_both_languages(language: str) -> None:
    client = Client()
    done = post(client, f"{language}/vraag/", filled())
    assert (done.status, len(words_on(done))) == (200, 5)
    assert get(client, f"{language}/vraag/gesprek/").status == 200
    assert get(client, f"{language}/vraag/gesprek/wissen/").status == 200
    closed = post(client, f"{language}/vraag/gesprek/sluiten/", {})
    assert "words" in closed.typed


def test_the_five_words_are_shown_with_the_pass_only() -> None:
    client = Client()
    assert len(words_on(post(client, ASK, filled()))) == 5
    assert len(words_on(get(client, DONE))) == 5
    assert Client().get(DONE)["Location"] == OPEN
    post(client, CLOSE, {})
    assert client.get(DONE)["Location"] == OPEN
    assert opened(ask()).get(DONE)["Location"] == OPEN


def test_a_pass_is_over_after_half_an_hour_and_what_was_typed_is_shown() -> None:
    with time_machine.travel(AT, tick=False) as clock:
        client = opened(ask())
        assert SECRET in get(client, READ).text
        clock.shift(timedelta(minutes=30, seconds=1))
        for path in (READ, DONE, ERASE):
            assert client.get(path)["Location"] == OPEN
        over = post(client, WRITE, {"text": "lief dat je schrijft", "form_token": token()})
    assert over.status == 403
    assert "lief dat je schrijft" in over.html
    assert OPEN in over.links
    assert Message.objects.count() == 1


def test_writing_back_makes_the_pass_last_longer() -> None:
    with time_machine.travel(AT, tick=False) as clock:
        client = opened(ask())
        clock.shift(timedelta(minutes=29))
        post(client, WRITE, {"text": "nog iets", "form_token": token()})
        clock.shift(timedelta(minutes=29))
        assert "nog iets" in get(client, READ).text


@pytest.mark.parametrize("cookie", ["", "x", "A" * 300, "é", "\x00"])
def test_a_forged_pass_opens_nothing(cookie: str) -> None:
    client = Client()
    client.cookies["gesprek"] = cookie
    for path in (READ, DONE, ERASE):
        assert client.get(path)["Location"] == OPEN
    assert post(client, ERASE, {}).status == 200


def test_closing_ends_the_conversation_on_this_device_and_the_words_open_it_again() -> None:
    receipt = ask()
    client = opened(receipt)
    post(client, CLOSE, {})
    assert client.get(READ)["Location"] == OPEN
    assert SECRET in post(client, OPEN, {"words": receipt.words}).text


def test_erasing_is_asked_first_and_then_final() -> None:
    receipt = ask()
    client = opened(receipt)
    assert get(client, ERASE).status == 200
    assert Question.objects.count() == 1
    assert post(client, ERASE, {}).status == 200
    assert (Question.objects.count(), Message.objects.count()) == (0, 0)
    assert client.get(READ)["Location"] == OPEN
    assert post(Client(), OPEN, {"words": receipt.words}).wrong == {"words"}


def test_a_form_posted_again_is_one_question_with_the_same_words() -> None:
    form = filled()
    shown = [words_on(post(Client(), ASK, form)) for _ in range(3)]
    assert shown[0] == shown[1] == shown[2]
    assert Question.objects.count() == 1


def test_a_form_with_a_token_that_was_tampered_with_is_a_question_of_its_own() -> None:
    for forged in ("", "x", "a" * 500, "<script>", "ü" * 32):
        assert len(words_on(post(Client(), ASK, filled(form_token=forged)))) == 5
    assert Question.objects.count() == 5


def test_danger_shows_the_numbers_first_and_is_accepted_the_second_time() -> None:
    client, form = Client(), filled(text="mijn vader slaat mij", age_band="8-11")
    warned = post(client, ASK, form)
    assert (warned.status, Question.objects.count()) == (200, 0)
    assert {"tel:112", "tel:08002000"} <= set(warned.links)
    assert "0800-2000" in warned.text
    assert (warned.errors, warned.summary) == ({}, [])
    for name, value in form.items():
        assert warned.typed[name] == value
    done = post(client, ASK, warned.typed)
    assert len(words_on(done)) == 5
    assert "tel:112" in done.links
    assert Question.objects.get().urgency == 0
    assert "tel:112" in get(client, READ).links


def test_an_ordinary_question_is_not_met_with_alarm() -> None:
    done = post(Client(), ASK, filled())
    assert "tel:112" not in done.links


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"text": ""}, {"text"}),
        ({"text": "   \n\t "}, {"text"}),
        ({"text": "\x00\x01"}, {"text"}),
        ({"text": "x" * 10_001}, {"text"}),
        ({"text": "x" * 100_000}, {"text"}),
        ({"hope": "x" * 2001}, {"hope"}),
        ({"asker": ""}, {"asker"}),
        ({"asker": "king"}, {"asker"}),
        ({"age_band": "99"}, {"age_band"}),
        ({"answer_by": ""}, {"answer_by"}),
        ({"answer_by": "pigeon"}, {"answer_by"}),
        ({"answer_by": "email"}, {"email"}),
        ({"answer_by": "email", "email": "geen adres"}, {"email"}),
        ({"answer_by": "email", "email": "a@b.nl, c@d.nl"}, {"email"}),
        ({"answer_by": "email", "email": '"a,b"@c.nl'}, {"email"}),
        ({"answer_by": "email", "email": "x" * 400 + "@b.nl"}, {"email"}),
        ({"answer_by": "phone"}, {"phone"}),
        ({"answer_by": "phone", "phone": "bel me"}, {"phone"}),
        ({"answer_by": "phone", "phone": "12"}, {"phone"}),
        ({"answer_by": "phone", "phone": "0612345678", "phone_when": "x" * 201}, {"phone_when"}),
        ({"text": "", "asker": "", "answer_by": ""}, {"text", "asker", "answer_by"}),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_in_the_summary_and_what_was_typed_stays(
    values: dict[str, str], wrong: set[str]
) -> None:
    form = filled(**values)
    shown = post(Client(), ASK, form)
    assert shown.status == 200
    assert shown.wrong == wrong
    assert {line.split(": ")[0] for line in shown.summary} == wrong
    assert [text for text in shown.errors.values() if not text] == []
    choices = {"asker": "king", "age_band": "99", "answer_by": "pigeon"}
    for name, value in form.items():
        if value != choices.get(name):
            assert shown.typed.get(name, "").strip() == value.strip("\x00\x01").strip()
    assert Question.objects.count() == 0


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("😀🚀 ik mis papa 👨‍👩‍👧", "😀🚀 ik mis papa 👨‍👩‍👧"),
        ("مرحبا، أنا طفل", "مرحبا، أنا طفل"),
        ("\u202egnirts\u202c", "gnirts"),
        ("a\x00b", "ab"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ('"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'),
        ("{{ settings.SECRET_KEY }} {% now 'Y' %}", "{{ settings.SECRET_KEY }} {% now 'Y' %}"),
        ("'; DROP TABLE helpdesk_question; --", "'; DROP TABLE helpdesk_question; --"),
        ("regel een \r\nregel twee", "regel een regel twee"),
        ("x" * 10_000, "x" * 10_000),
        ("é" * 5000 + "e\u0301" * 5000, "é" * 10_000),
    ],
)
def test_odd_texts_are_accepted_and_shown_as_text(text: str, kept: str) -> None:
    client = Client()
    assert len(words_on(post(client, ASK, filled(text=text)))) == 5
    shown = get(client, READ)
    assert kept in shown.text
    assert list(shown.tree.iter("img")) == []
    assert [found.text for found in shown.tree.iter("script") if found.text] == []


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("", 200),
        ("   ", 200),
        ("😀", 200),
        ("\x00", 200),
        ("x" * 100_000, 200),
        ("<b>", 200),
        ("漢字", 200),
    ],
)
def test_words_that_are_none_are_refused_calmly(words: str, status: int) -> None:
    shown = post(Client(), OPEN, {"words": words})
    assert (shown.status, shown.wrong) == (status, {"words"})
    assert [line.split(": ")[0] for line in shown.summary] == ["words"]
    assert shown.typed["words"].strip() == words.strip("\x00").strip()


@pytest.mark.parametrize("text", ["", "  ", "\x00", "x" * 10_001, "x" * 100_000])
def test_a_message_that_cannot_be_is_refused_and_kept(text: str) -> None:
    shown = post(opened(ask()), WRITE, {"text": text, "form_token": token()})
    assert (shown.status, shown.wrong) == (200, {"text"})
    assert [line.split(": ")[0] for line in shown.summary] == ["text"]
    assert shown.typed["text"].strip() == text.strip("\x00").strip()
    assert SECRET in shown.text
    assert Message.objects.count() == 1


def test_the_same_message_posted_again_is_one_message() -> None:
    client, form = opened(ask()), {"text": "nog iets", "form_token": token()}
    for _ in range(3):
        assert post(client, WRITE, form).status == 200
    assert Message.objects.count() == 2


def test_a_wrong_code_and_an_unknown_code_look_the_same() -> None:
    first, second = ask(), ask("een andere vraag")
    swap_keys_of_holders(first, second)
    wrong = post(Client(), OPEN, {"words": first.words})
    unknown = post(Client(), OPEN, {"words": "appel boom fiets raam zee"})
    assert wrong.status == unknown.status == 200
    alike = same_but_for_tokens(wrong.html).replace(first.words, "WORDS")
    assert alike == same_but_for_tokens(unknown.html).replace("appel boom fiets raam zee", "WORDS")


def test_trying_words_is_limited_per_address() -> None:
    receipt = ask()
    with time_machine.travel(AT, tick=False) as clock:
        for _ in range(10):
            assert post(Client(), OPEN, {"words": "appel boom"}).status == 200
        limited = post(Client(), OPEN, {"words": receipt.words})
        assert (limited.status, len(limited.summary)) == (429, 1)
        assert SECRET not in limited.html
        assert limited.typed["words"] == receipt.words
        elsewhere = post(Client(REMOTE_ADDR="192.0.2.9"), OPEN, {"words": receipt.words})
        assert SECRET in elsewhere.text
        spoofed = Client(headers={"x-forwarded-for": "192.0.2.77"})
        assert post(spoofed, OPEN, {"words": receipt.words}).status == 429
        clock.shift(timedelta(minutes=10))
        assert SECRET in post(Client(), OPEN, {"words": receipt.words}).text


def test_asking_is_limited_per_address_and_keeps_what_was_typed() -> None:
    with time_machine.travel(AT, tick=False):
        for _ in range(20):
            assert Client().post(ASK, filled()).status_code == 302
        limited = post(Client(), ASK, filled(text="nog een vraag"))
    assert (limited.status, limited.typed["text"]) == (429, "nog een vraag")
    assert len(limited.summary) == 1
    assert Question.objects.count() == 20


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/json", "image/png", "", "x/y; charset=q"]
)
def test_a_form_of_another_kind_is_refused_in_words(kind: str) -> None:
    body = b'{"text": "hoi"}'
    for path in (ASK, OPEN):
        shown = page(Client().generic("POST", path, body, content_type=kind))
        assert shown.status == 200
        assert shown.errors != {}
        assert shown.summary != []
    over = Client().generic("POST", WRITE, body, content_type=kind)
    assert over.status_code == 403


def test_a_broken_upload_or_bytes_that_are_no_text_are_never_a_fault() -> None:
    broken = "multipart/form-data; boundary=x"
    urlencoded = "application/x-www-form-urlencoded"
    for path in (ASK, OPEN, WRITE):
        assert Client().post(path, b"--x\r\nbroken", content_type=broken).status_code < 500
        assert (
            Client().post(path, b"text=%ff%fe&words=%c3", content_type=urlencoded).status_code < 500
        )
        many = b"&".join(b"a=1" for _ in range(500))
        assert Client().post(path, many, content_type=urlencoded).status_code == 400
        huge = b"text=" + b"x" * 1_200_000
        assert Client().post(path, huge, content_type=urlencoded).status_code == 413


def test_without_the_token_of_the_page_nothing_happens_and_what_was_typed_stays() -> None:
    receipt = ask()
    client = Client(enforce_csrf_checks=True)
    asked = post(client, ASK, filled(text="mijn vraag"))
    assert (asked.status, asked.typed["text"], len(asked.summary)) == (200, "mijn vraag", 1)
    shown = post(client, OPEN, {"words": receipt.words})
    assert (shown.status, shown.typed["words"], len(shown.summary)) == (200, receipt.words, 1)
    form = get(client, OPEN).typed
    assert SECRET in post(client, OPEN, {**form, "words": receipt.words}).text
    written = post(client, WRITE, {"text": "nog iets", "form_token": token()})
    assert (written.typed["text"], len(written.summary)) == ("nog iets", 1)
    assert post(client, ERASE, {}).status == 200
    assert client.post(CLOSE, {}).status_code == 403
    assert (Question.objects.count(), Message.objects.count()) == (1, 1)


def test_the_form_that_comes_back_after_a_lost_token_can_be_sent_as_it_is() -> None:
    client = Client(enforce_csrf_checks=True)
    again = post(client, ASK, filled())
    assert len(words_on(post(client, ASK, again.typed))) == 5


def test_nothing_of_a_question_is_in_an_address_a_title_or_a_log(
    noor: User, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client, seen = Client(), []
    for path, data in [
        (ASK, filled()), (WRITE, {"text": SECRET, "form_token": token()}),
        (WRITE, {"text": SECRET * 1000}), (OPEN, {"words": SECRET}), (ERASE, {}), (WRITE, {}),
    ]:  # fmt: skip
        response = client.post(path, data, follow=True)
        seen += [address for address, _ in response.redirect_chain]
        seen.append(page(response).title)
    said = " ".join([*seen, caplog.text]).lower()
    words = [word.lower() for word in f"{SECRET} {HOPE}".split() if len(word) > 4]
    assert [word for word in words if word in said] == []
    assert {address for address in seen if address.startswith("/")} <= {DONE, READ, OPEN}


def test_pages_of_asking_are_kept_nowhere_and_set_no_session() -> None:
    client = Client()
    for response in (
        client.get(ASK),
        client.get(OPEN),
        client.post(ASK, filled()),
        client.get(READ),
    ):
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "no-referrer"
        assert "werk" not in response.cookies
    assert set(client.cookies) == {"formulier", "gesprek"}
    assert client.cookies["formulier"]["expires"] == ""


def test_an_asker_gets_no_staff_and_staff_sees_no_pass(desk: Client) -> None:
    client = opened(ask())
    assert client.get("/en/werk/vragen/").status_code == 302
    assert desk.get(READ)["Location"] == OPEN


def test_looking_without_a_javascript_or_a_method_that_is_unknown() -> None:
    for path in (ASK, OPEN, ERASE, DONE, READ, WRITE, CLOSE):
        for method in ("put", "delete", "patch"):
            assert getattr(Client(), method)(path).status_code == 405
    for path in (WRITE, CLOSE):
        assert Client().get(path).status_code == 405
    assert Client().head(ASK).status_code == 200


def test_asking_and_reading_ask_the_database_little(noor: User) -> None:
    client = Client()
    with at_most(13):
        client.get(ASK)
    with at_most(13):
        assert len(words_on(post(client, ASK, filled()))) == 5
    answer(Question.objects.get(), noor)
    words = " ".join(words_on(get(client, DONE)))
    with at_most(13):
        assert REPLY in post(Client(), OPEN, {"words": words}).text


def test_every_act_of_an_asker_is_in_the_trail_by_the_hour() -> None:
    with time_machine.travel(AT, tick=False):
        client = Client()
        post(client, ASK, filled())
        post(client, WRITE, {"text": "nog iets", "form_token": token()})
        post(client, ERASE, {})
    lines = AuditLine.objects.filter(actor="asker").order_by("id")
    assert [(line.act, line.at.minute, line.at.second) for line in lines] == [
        ("helpdesk.question.asked", 0, 0),
        ("helpdesk.question.written-back", 0, 0),
        ("helpdesk.question.shredded", 0, 0),
    ]


def test_a_conversation_erased_elsewhere_is_over_here() -> None:
    receipt = ask()
    here, there = opened(receipt), opened(receipt)
    post(there, ERASE, {})
    assert here.get(READ)["Location"] == OPEN
    over = post(here, WRITE, {"text": "ben je er nog", "form_token": token()})
    assert (over.status, "ben je er nog" in over.html) == (403, True)


def test_without_a_centre_that_is_set_up_nothing_breaks() -> None:
    Organization.objects.all().delete()
    assert get(Client(), ASK).status == 200
    assert get(Client(), OPEN).status == 200


def test_who_saw_my_question_is_told_as_a_role_to_its_holder_only(noor: User) -> None:
    receipt, other = ask(), ask()
    browser_of(noor).get(f"/werk/vragen/{receipt.question.pk}/")
    client = opened(receipt)
    shown = get(client, SEEN)
    assert shown.status == 200
    told = "Adviser of Centrum Test read the question"
    assert told in shown.text
    for hidden in (noor.name, noor.email, str(noor.pk), str(receipt.question.pk), SECRET):
        assert hidden not in shown.html
    assert client.get(SEEN)["Cache-Control"] == "no-store"
    assert told not in get(opened(other), SEEN).text
    assert Client().get(SEEN)["Location"] == OPEN
    assert client.post(SEEN).status_code == 405
