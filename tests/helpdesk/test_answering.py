"""The side of the line, through the pages: the inbox, a question, a draft, an answer."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.utils import timezone

from tests.core.accounts.factories import browser_of, give_role, make_user
from tests.core.base.counting import at_most, exactly
from tests.core.organizations.factories import make_organization
from tests.core.search.factories import make_entry
from tests.helpdesk.factories import AT, HOPE, REPLY, SECRET, answer, ask, ask_by_mail, token
from tests.helpdesk.pages import get, page, post
from tests.helpdesk.test_queries import copy_of
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization
from thuisfront.core.search.actions import index_document
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.models import Draft, Message, Question
from thuisfront.helpdesk.queries import Contact

Execute = Callable[..., Any]
pytestmark = pytest.mark.django_db
LIST = "/en/werk/vragen/"
ACTS = ("neem", "terug", "overnemen", "concept", "antwoord")
READING = "Mag ik op bezoek in de gevangenis?"


def at(question: Question, act: str = "") -> str:
    return f"{LIST}{question.pk}/{act}{'/' if act else ''}"


def acts(question: Question) -> list[str]:
    lines = lines_about(question).order_by("id").values_list("act", flat=True)
    return [act.rpartition(".")[2] for act in lines]


def reply(text: str = REPLY, **values: object) -> dict[str, object]:
    return {"text": text, "form_token": token(), **values}


def index_articles() -> list[str]:
    """Make two articles that fit the question, and return their addresses."""
    entries = [make_entry(title="Mijn eerste bezoek"), make_entry(title="Op bezoek gaan")]
    for entry in entries:
        index_document(entry=entry, at=timezone.now())
    return [entry.url for entry in entries]


def test_an_adviser_takes_reads_and_answers_a_question(desk: Client, noor: User) -> None:
    receipt = ask()
    assert at(receipt.question) in get(desk, LIST).links
    shown = get(desk, at(receipt.question))
    assert SECRET in shown.text
    assert HOPE in shown.text
    taken = post(desk, at(receipt.question, "neem"), {})
    assert taken.status == 200
    done = post(desk, at(receipt.question, "antwoord"), reply())
    assert done.status == 200
    assert at(receipt.question) not in done.links
    assert at(receipt.question) in get(desk, f"{LIST}?stand=beantwoord").links
    texts = [m.text for m in queries.conversation(receipt.question, receipt.key)]
    assert texts == [SECRET, REPLY]
    assert acts(receipt.question) == ["asked", "viewed", "taken", "viewed", "answered"]


def test_every_look_is_in_the_trail_with_who_and_when(noor: User) -> None:
    question = ask().question
    with time_machine.travel(AT + timedelta(hours=1), tick=False):
        shown = get(browser_of(noor), at(question))
    line = AuditLine.objects.get(act="helpdesk.question.viewed")
    assert (line.actor, line.actor_name, line.at, line.purpose) == (
        str(noor.pk), "Noor de Adviseur", AT + timedelta(hours=1), "help",
    )  # fmt: skip
    assert (line.target_kind, line.target) == ("helpdesk.question", str(question.pk))
    assert "Noor de Adviseur read the question (to help the person who asked)" in shown.text


@pytest.mark.parametrize("act", ["overnemen", "concept", "antwoord"])
def test_a_form_with_an_error_shows_the_question_and_that_is_a_look_too(
    desk: Client, act: str
) -> None:
    question = ask().question
    shown = post(desk, at(question, act), {"text": "x" * 10_001, "reason": ""})
    assert SECRET in shown.text
    assert acts(question) == ["asked", "viewed"]


def test_being_second_shows_the_question_and_that_is_a_look_too(desk: Client, sam: User) -> None:
    question = ask().question
    actions.take_question(question=question, at=AT, by=sam)
    assert SECRET in post(desk, at(question, "neem"), {}).text
    assert acts(question) == ["asked", "taken", "viewed"]


@pytest.mark.parametrize("act", ["", *ACTS])
def test_who_is_not_signed_in_sees_nothing(act: str, centre: Organization) -> None:
    question = ask().question
    got = Client().get(at(question, act))
    sent = Client().post(at(question, act), {"text": REPLY * 3})
    assert (got.status_code, sent.status_code) == (302, 403)
    assert SECRET not in sent.content.decode()
    assert acts(question) == ["asked"]


@pytest.mark.parametrize("role", ["editor", "privacy-officer", "administrator", "log-manager"])
def test_another_role_is_refused(role: str, centre: Organization) -> None:
    question = ask().question
    other = browser_of(make_user(role, centre))
    assert other.get(LIST).status_code == 403
    assert other.get(at(question)).status_code == 403
    assert {other.post(at(question, act), reply()).status_code for act in ACTS} == {403}
    assert set(acts(question)) == {"asked", "denied"}


def test_what_is_not_yours_and_what_does_not_exist_look_the_same(centre: Organization) -> None:
    question = ask().question
    user = make_user()
    give_role(user, "adviser", make_organization())
    stranger = browser_of(user)
    pages = [get(stranger, at(question)), get(stranger, f"{LIST}{uuid4()}/")]
    assert [one.status for one in pages] == [404, 404]
    assert pages[0].text == pages[1].text
    assert get(stranger, LIST).text.count(str(question.pk)) == 0
    for act in ACTS:
        assert stranger.post(at(question, act), reply(reason="x")).status_code == 404
    assert set(acts(question)) == {"asked", "denied"}


@pytest.mark.parametrize("key", ["x", "1", "%00", "0000", "../../etc"])
def test_what_is_no_key_is_not_found(desk: Client, key: str) -> None:
    assert desk.get(f"{LIST}{key}/").status_code == 404


def test_who_is_second_is_told_the_first_and_keeps_what_was_typed(desk: Client, sam: User) -> None:
    receipt = ask()
    actions.take_question(question=receipt.question, at=AT, by=sam)
    for act in ("neem", "concept", "antwoord"):
        shown = post(desk, at(receipt.question, act), reply("mijn hele\nantwoord"))
        assert shown.status == 409
        assert "Sam van de Lijn was first and answers this question." in shown.text
        assert ("mijn hele\nantwoord" in shown.html) is (act != "neem")
    assert (Message.objects.count(), Draft.objects.count()) == (1, 0)


def test_the_same_answer_posted_again_is_one_message(desk: Client) -> None:
    receipt, form = ask(), reply()
    for _ in range(3):
        assert desk.post(at(receipt.question, "antwoord"), form).status_code == 302
    assert Message.objects.count() == 2


@pytest.mark.parametrize("act", ["neem", "antwoord", "concept"])
def test_a_question_erased_meanwhile_is_not_found_and_no_fault(desk: Client, act: str) -> None:
    question = ask().question

    def erase_first(execute: Execute, sql: str, *rest: Any) -> Any:
        if "helpdesk_question" in sql and ("FOR UPDATE" in sql or sql.startswith("UPDATE")):
            who = "SELECT set_config('thuisfront.who', %s, true)"
            execute(who, ("system:tests",), *rest[1:])
            execute("DELETE FROM helpdesk_message", (), *rest[1:])
            execute("DELETE FROM helpdesk_question", (), *rest[1:])
            execute(who, (asking.current().who,), *rest[1:])
        return execute(sql, *rest)

    with connection.execute_wrapper(erase_first):
        assert desk.post(at(question, act), reply()).status_code == 404
    assert set(acts(question)) == {"asked", "denied"}


def test_a_draft_comes_back_with_its_articles(desk: Client, sam: User) -> None:
    urls = index_articles()
    question = ask(READING).question
    saved = post(desk, at(question, "concept"), reply("een begin\n\nen meer", articles=urls[:1]))
    assert saved.typed["text"] == "een begin\n\nen meer"
    assert saved.typed["articles"] == urls[0]
    assert "een begin" not in get(browser_of(sam), at(question)).html
    assert acts(question)[:3] == ["asked", "taken", "saved"]
    post(desk, at(question, "antwoord"), reply())
    assert Draft.objects.count() == 0


def test_a_draft_may_be_empty_and_long_ones_keep_their_lines(desk: Client) -> None:
    question = ask().question
    assert post(desk, at(question, "concept"), reply("")).status == 200
    long = "regel\n" * 2000
    shown = post(desk, at(question, "concept"), reply(long))
    assert (shown.status, shown.wrong) == (200, {"text"})
    assert shown.typed["text"] == long


def test_a_draft_saves_itself_while_someone_types(desk: Client, noor: User) -> None:
    receipt = ask()
    response = desk.post(
        at(receipt.question, "concept"), reply("half"), headers={"hx-request": "true"}
    )
    assert response.status_code == 200
    assert "<html" not in response.content.decode()
    draft = queries.draft_of(receipt.question, receipt.key, noor)
    assert draft is not None
    assert draft.text == "half"


def test_articles_are_offered_and_stored_as_links(desk: Client) -> None:
    urls = index_articles()
    receipt = ask(READING)
    shown = get(desk, at(receipt.question))
    assert {link.partition("#")[0] for link in shown.links} >= set(urls)
    post(desk, at(receipt.question, "antwoord"), reply(articles=urls))
    _asked, answered = queries.conversation(receipt.question, receipt.key)
    assert [link.url for link in answered.links] == urls
    assert [link.title for link in answered.links] == ["Mijn eerste bezoek", "Op bezoek gaan"]


@pytest.mark.parametrize(
    "url", ["https://evil.example/", "javascript:alert(1)", "/niet/hier/", "\x00"]
)
def test_an_article_that_is_not_there_is_refused_at_the_field(desk: Client, url: str) -> None:
    question = ask().question
    shown = post(desk, at(question, "antwoord"), reply(articles=[url]))
    assert (shown.status, shown.typed["text"]) == (200, REPLY)
    assert [line.split(": ")[0] for line in shown.summary] == ["articles"]
    assert Message.objects.count() == 1


@pytest.mark.parametrize("text", ["", "  \n ", "\x00", "x" * 10_001, "x" * 100_000])
def test_an_answer_that_cannot_be_is_refused_and_kept(desk: Client, text: str) -> None:
    question = ask().question
    shown = post(desk, at(question, "antwoord"), reply(text))
    assert (shown.status, shown.wrong) == (200, {"text"})
    assert [line.split(": ")[0] for line in shown.summary] == ["text"]
    assert shown.typed["text"].strip() == text.strip("\x00").strip()
    assert Message.objects.count() == 1


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "😀 مرحبا", "{{ x }}{% y %}"])
def test_what_people_wrote_is_shown_as_text(desk: Client, text: str) -> None:
    receipt = ask(text, hope=text)
    post(desk, at(receipt.question, "antwoord"), reply(text))
    shown = get(desk, at(receipt.question))
    assert shown.text.count(text) == 3
    assert [found.text for found in shown.tree.iter("script") if found.text] == []


def test_a_reason_is_asked_for_taking_over(desk: Client, sam: User) -> None:
    question = ask().question
    actions.take_question(question=question, at=AT, by=sam)
    for reason in ("", "  ", "x" * 201):
        shown = post(desk, at(question, "overnemen"), {"reason": reason})
        assert (shown.status, shown.wrong) == (200, {"reason"})
        assert shown.typed["reason"].strip() == reason.strip()
    post(desk, at(question, "overnemen"), {"reason": "Sam is vrij"})
    question.refresh_from_db()
    line = AuditLine.objects.get(act="helpdesk.question.taken-over")
    assert (line.reason, question.taken_by) == ("Sam is vrij", line_user(line))


def line_user(line: AuditLine) -> User:
    return User.objects.get(pk=line.actor)


def test_giving_back_frees_the_question(desk: Client) -> None:
    question = ask().question
    post(desk, at(question, "neem"), {})
    assert post(desk, at(question, "terug"), {}).status == 200
    question.refresh_from_db()
    assert question.taken_by is None


def test_how_to_reach_the_asker_is_shown_as_far_as_it_is_needed(desk: Client) -> None:
    mailed = get(desk, at(ask_by_mail("zebra@voorbeeld.test", at=clock.now()).question))
    assert "zebra@voorbeeld.test" not in mailed.html
    phoned = ask(
        answer_by="phone", contact=Contact(phone="06 12345678", when="na vieren"), at=clock.now()
    )
    shown = get(desk, at(phoned.question))
    assert "06 12345678" in shown.text
    assert "na vieren" in shown.text


def test_danger_is_pointed_out_to_the_adviser(desk: Client) -> None:
    assert "Veilig Thuis 0800-2000" in get(desk, at(ask("hij slaat mij").question)).text
    assert "Veilig Thuis" not in get(desk, at(ask("hoi").question)).text


def test_what_was_promised_and_is_over_is_marked(desk: Client) -> None:
    question = ask().question
    with time_machine.travel(question.due_at - timedelta(minutes=1), tick=False):
        assert "too late" not in get(browser_of(question_adviser()), LIST).text
    with time_machine.travel(question.due_at + timedelta(minutes=1), tick=False):
        assert "too late" in get(browser_of(question_adviser()), LIST).text


def question_adviser() -> User:
    return User.objects.get(name="Noor de Adviseur")


def test_the_list_asks_the_database_the_same_for_one_question_and_for_three(desk: Client) -> None:
    get(desk, LIST)  # writes down that the session is in use
    for number in (1, 2):
        ask(str(number))
        with exactly(5):
            assert get(desk, LIST).status == 200
        ask("nog een")


def test_reading_and_answering_ask_the_database_little(desk: Client) -> None:
    urls = index_articles()
    question = ask_by_mail(text=READING).question
    with at_most(18):  # three are asked again only after two seconds: words of editors
        assert desk.get(at(question)).status_code == 200
    with at_most(15):
        assert desk.get(at(question)).status_code == 200
    with at_most(18):
        sent = desk.post(at(question, "antwoord"), reply(articles=urls))
    assert sent.status_code == 302


def test_pages_of_the_line_are_kept_nowhere_and_say_nothing_in_their_title(desk: Client) -> None:
    question = ask().question
    for path in (LIST, at(question)):
        response = desk.get(path)
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "no-referrer"
        shown = page(response)
        long = [word for word in SECRET.split() if len(word) > 4]
        assert [word for word in long if word in shown.title] == []


def test_an_act_is_only_done_by_sending_a_form(desk: Client) -> None:
    question = ask().question
    assert {desk.get(at(question, act)).status_code for act in ACTS} == {405}
    assert desk.post(LIST).status_code == 405
    guarded = browser_of(question_adviser(), enforce_csrf_checks=True)
    assert {guarded.post(at(question, act), reply()).status_code for act in ACTS} == {403}
    assert acts(question) == ["asked"]


def test_a_form_sent_after_the_session_ended_keeps_the_answer(centre: Organization) -> None:
    question = ask().question
    long = "Lieve vrager, " + REPLY + " en nog veel meer."
    response = Client().post(at(question, "antwoord"), reply(long))
    assert response.status_code == 403
    assert long in response.content.decode()


@pytest.mark.parametrize(
    "query", ["?na=x", "?na=%00", "?stand=weg", "?van=wie", "?na=" + "9" * 900]
)
def test_an_address_that_makes_no_sense_shows_the_list(desk: Client, query: str) -> None:
    question = ask().question
    shown = get(desk, f"{LIST}{query}")
    assert (shown.status, at(question) in shown.links) == (200, True)


def test_the_pages_of_the_list_lead_to_each_other(desk: Client) -> None:
    first = ask().question
    for number in range(30):
        copy_of(first, number)
    shown = get(desk, LIST)
    [following] = [link for link in shown.links if "na=" in link]
    rest = get(desk, following)
    seen = [link for link in (*shown.links, *rest.links) if link.count("-") == 4]
    assert (len(seen), len(set(seen))) == (31, 31)


def test_a_colleague_without_the_second_factor_is_sent_to_it(noor: User) -> None:
    question = ask().question
    half = browser_of(noor, second_factor=False)
    assert half.get(at(question))["Location"].startswith("/en/account/2fa/")
    answer(question, noor)
    assert half.get(LIST).status_code == 302
