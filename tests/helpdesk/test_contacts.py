"""Writing down a conversation while one listens: nothing is lost, nobody else reads along."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from psycopg import sql

from tests.core.accounts.factories import browser_of, make_user
from tests.core.base.counting import at_most
from tests.helpdesk.factories import AT, token
from tests.helpdesk.pages import Page, get, post
from tests.helpdesk.test_answering import index_articles
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.consents.models import Voice
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys, retention
from thuisfront.core.privacy.models import DataKey
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.actions import asking as making
from thuisfront.helpdesk.actions import contacts
from thuisfront.helpdesk.models import EmptyContact, Intake, Question

Execute = Callable[..., Any]
pytestmark = pytest.mark.django_db
DESK = "/en/werk/gesprekken/"
SAID = "Mijn man is vanochtend opgehaald en de kinderen vragen waar papa is"
TOLD = "Vertel wat ze zagen, in korte zinnen"
NOTE = "Oma weet het nog niet"
ENOUGH = {
    "words": SAID, "asker": "parent-at-home", "for_whom": "own-child", "age_band": "8-11",
    "topics": ["telling", "arrest"], "safety": "safe", "outcomes": ["information"],
    "next": "done",
}  # fmt: skip


def begin(desk: Client, channel: str = "phone") -> Intake:
    """Start notes through the page, and return them."""
    desk.post(f"{DESK}begin/", {"form_token": token(), "channel": channel})
    return Intake.objects.latest("pk")


def at(intake: Intake, act: str = "") -> str:
    return f"{DESK}{intake.pk}/{act}{'/' if act else ''}"


def finish(desk: Client, intake: Intake, **values: object) -> Page:
    sent = {**ENOUGH, "form_token": intake.form_token, **values}
    return post(desk, at(intake), sent)


def words_on(shown: Page) -> str:
    return " ".join(
        (li.text or "").strip() for ol in shown.tree.iter("ol") for li in ol.iter("li")
    ).strip()


def test_a_call_becomes_a_contact_that_the_caller_reads_with_five_words(
    desk: Client, noor: User
) -> None:
    articles = index_articles()
    intake = begin(desk)
    done = finish(desk, intake, answer=TOLD, note=NOTE, articles=articles[:1], well="Oma helpt")
    question = Question.objects.get()
    assert (question.channel, question.asker, question.for_whom) == (
        "phone", "parent-at-home", "own-child",
    )  # fmt: skip
    assert (question.age_band, question.topics) == ("8-11", ["telling", "arrest"])
    assert (question.state, question.taken_by) == ("answered", noor)
    assert not Intake.objects.exists()
    caller = Client()
    opened = post(caller, "/en/vraag/antwoord/", {"words": words_on(done)})
    assert SAID in opened.text
    assert TOLD in opened.text
    assert articles[0] in opened.links
    assert NOTE not in opened.html
    shown = get(desk, f"/en/werk/vragen/{question.pk}/")
    assert NOTE in shown.text
    assert "telling the child, arrest" in shown.text


def offer_of_words(shown: Page) -> dict[str, str]:
    """Return what the button that gives five words sends; nothing when there is no such button."""
    for form in shown.tree.iter("form"):
        if "/woorden/" in str(form.get("action")):
            [field] = [one for one in form.iter("input") if one.get("name") == "form_token"]
            return {"form_token": str(field.get("value"))}
    return {}


def test_who_wants_no_words_gets_none_and_may_have_them_later_once(desk: Client) -> None:
    done = finish(desk, begin(desk))
    question = Question.objects.get()
    assert words_on(done) == ""
    assert not keys.is_held(question.pk)
    sent, path = offer_of_words(done), f"{DESK}woorden/{question.pk}/"
    assert sent
    assert offer_of_words(get(desk, f"/en/werk/vragen/{question.pk}/"))

    given = [words_on(post(desk, path, sent)) for _ in range(2)]  # clicked twice
    assert len(given[0].split()) == 5
    assert given[0] == given[1]
    assert SAID in post(Client(), "/en/vraag/antwoord/", {"words": given[0]}).text
    again = post(desk, path, {"form_token": token()})
    assert "given before" in again.text
    assert SAID in post(Client(), "/en/vraag/antwoord/", {"words": given[0]}).text
    assert offer_of_words(get(desk, f"/en/werk/vragen/{question.pk}/")) == {}
    lines = AuditLine.objects.filter(act="helpdesk.contact.worded")
    assert [line.target for line in lines] == [str(question.pk)]


def test_writing_down_a_call_asks_the_database_little(desk: Client) -> None:
    """Ten questions, and who asks is told twice: `bench journey` counts these too."""
    for more in ({}, {"topics": ["telling", "arrest", "school"], "note": NOTE}):
        intake = begin(desk)
        with at_most(10):
            sent = {**ENOUGH, "form_token": intake.form_token, **more}
            assert desk.post(at(intake), sent).status_code == 302


def test_a_later_call_is_linked_by_words_that_were_given_later(desk: Client) -> None:
    done = finish(desk, begin(desk))
    earlier = Question.objects.get()
    words = words_on(post(desk, f"{DESK}woorden/{earlier.pk}/", offer_of_words(done)))
    intake = begin(desk)
    linked = post(desk, at(intake, "eerder"), {**ENOUGH, "earlier": words})
    assert "the same person was here before" in linked.text
    intake.refresh_from_db()
    assert intake.follows == earlier.pk


@pytest.mark.parametrize(
    ("more", "gets"),
    [
        ({}, False),
        ({"five_words": "on"}, True),
        ({"answer": TOLD}, True),
        ({"next": "code"}, True),
        ({"next": "email", "email": "a@b.nl"}, True),
        ({"next": "phone", "phone": "0612345678"}, False),
        ({"next": "letter", "address": "Oma, Laan 1"}, False),
    ],
)
def test_words_are_made_when_there_is_something_to_read_with_them(
    desk: Client, more: dict[str, str], gets: bool
) -> None:
    done = finish(desk, begin(desk), **more)
    assert (len(words_on(done).split()) == 5) == gets
    assert keys.is_held(Question.objects.get().pk) == gets


def test_a_colleague_gives_no_words_of_what_is_not_theirs(
    desk: Client, sam: User, centre: Organization
) -> None:
    finish(desk, begin(desk))
    question = Question.objects.get()
    path = f"{DESK}woorden/{question.pk}/"
    for other in (sam, make_user("coordinator", centre)):
        assert browser_of(other).post(path, {"form_token": token()}).status_code in {403, 404}
    assert not keys.is_held(question.pk)


def test_the_least_that_is_asked_of_a_question_for_information_is_six_fields(desk: Client) -> None:
    few = {name: value for name, value in ENOUGH.items() if name not in {"words", "age_band"}}
    intake = begin(desk)
    done = post(desk, at(intake), few)
    assert done.status == 200
    assert len(few) == 6
    assert Question.objects.get().messages.count() == 0


@pytest.mark.parametrize("missing", ["asker", "for_whom", "topics", "safety", "outcomes", "next"])
def test_what_is_missing_is_said_and_nothing_is_lost(desk: Client, missing: str) -> None:
    intake = begin(desk)
    shown = finish(desk, intake, **{missing: []})
    assert shown.status == 422
    assert shown.wrong == {missing}
    assert not Question.objects.exists()
    assert get(desk, at(intake)).typed["words"] == SAID
    newer = re.findall(r"nieuwer/\?gezien=\w+", shown.html)[0]
    assert "HX-Refresh" not in desk.get(f"{at(intake)}{newer}").headers  # what is wrong stays


def test_finishing_twice_makes_one_contact_and_leads_to_the_same_page(desk: Client) -> None:
    intake = begin(desk)
    first, second = finish(desk, intake), finish(desk, intake)
    assert (first.status, second.status) == (200, 200)
    assert first.text == second.text
    assert Question.objects.count() == 1


def test_notes_come_back_after_a_refresh_and_in_another_session(desk: Client, noor: User) -> None:
    intake = begin(desk)
    half = {"words": f"{SAID} \u202e\0\U0001f98b", "topics": ["school", "leave"], "x": "y"}
    assert desk.post(at(intake, "bewaar"), half, headers={"HX-Request": "true"}).status_code == 200
    for browser in (desk, browser_of(noor)):
        shown = get(browser, at(intake))
        assert shown.typed["words"] == f"{SAID} \U0001f98b"
        checked = [e.get("value") for e in shown.tree.iter("input") if e.get("checked") is not None]
        assert checked == ["school", "leave", "done"]


def test_a_page_that_was_made_too_early_is_told_to_load_again(desk: Client) -> None:
    intake = begin(desk)
    seen = re.findall(r"nieuwer/\?gezien=\w+", get(desk, at(intake)).html)[0]
    asked = f"{at(intake)}{seen}"
    for typed, tells in (({}, False), ({"words": ""}, False), ({"words": SAID}, True)):
        desk.post(at(intake, "bewaar"), typed)
        assert ("HX-Refresh" in desk.get(asked).headers) == tells
    assert desk.get(f"{at(intake, 'nieuwer')}?gezien=%00").status_code == 204


def test_a_book_of_text_is_cut_in_the_notes_and_refused_at_the_end(desk: Client) -> None:
    intake, book = begin(desk), "a" * 20_000
    assert desk.post(at(intake, "bewaar"), {"words": book}).status_code == 302
    assert len(get(desk, at(intake)).typed["words"]) == 10_000
    assert finish(desk, intake, words=book).wrong == {"words"}


def test_nobody_else_reads_or_changes_what_i_write_down(
    desk: Client, noor: User, sam: User, centre: Organization
) -> None:
    intake = begin(desk)
    desk.post(at(intake, "bewaar"), {"words": SAID})
    others = [sam, make_user("coordinator", centre), make_user("senior-adviser", centre)]
    for other in others:
        with asking.as_user(other):
            assert not Intake.objects.exists()
            assert not DataKey.objects.filter(pk=intake.pk).exists()
            assert not Intake.objects.update(saved_at=AT + timedelta(days=9999))
    colleague = browser_of(sam)
    assert str(intake.pk) not in get(colleague, DESK).html
    for act in ("", "bewaar", "hulp", "weg"):
        sent = {**ENOUGH, "form_token": intake.form_token}
        assert colleague.post(at(intake, act), sent).status_code == 404
    assert get(desk, at(intake)).typed["words"] == SAID


def test_several_conversations_are_open_side_by_side_and_five_is_the_most(desk: Client) -> None:
    open_now = [begin(desk) for _ in range(5)]
    sixth = post(desk, f"{DESK}begin/", {"form_token": token(), "channel": "phone"})
    assert sixth.status == 409
    assert Intake.objects.count() == 5
    shown = get(desk, at(open_now[0]))
    assert all(at(other) in shown.links for other in open_now[1:])


def test_starting_twice_with_one_form_opens_one(noor: User) -> None:
    same = token()
    made = {
        contacts.start_intake(channel="phone", form_token=same, at=AT, by=noor).pk for _ in range(2)
    }
    assert len(made) == 1


def test_thrown_away_is_gone_with_its_key(desk: Client) -> None:
    intake = begin(desk)
    assert "Throw these notes away?" in get(desk, at(intake, "weg")).text
    assert Intake.objects.exists()
    assert post(desk, at(intake, "weg"), {}).status == 200
    assert not Intake.objects.exists()
    assert not DataKey.objects.filter(pk=intake.pk).exists()


def test_notes_that_were_left_go_after_a_week(noor: User) -> None:
    intake = contacts.start_intake(channel="phone", form_token=token(), at=AT, by=noor)
    retention.run(at=AT + timedelta(days=6))
    assert Intake.objects.exists()
    retention.run(at=AT + timedelta(days=8))
    assert not Intake.objects.exists()
    assert not DataKey.objects.filter(pk=intake.pk).exists()


def test_what_cannot_be_stored_leaves_the_notes_as_they_are(noor: User) -> None:
    intake = contacts.start_intake(channel="phone", form_token=token(), at=AT, by=noor)
    wrong = making.Asked(
        intake.form_token, "school", SAID, facts=making.Facts("phone", topics=("weather",))
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        contacts.record_contact(intake=intake, recorded=making.Recorded(wrong), at=AT, by=noor)
    assert Intake.objects.get() == intake
    assert not Question.objects.exists()


def test_a_call_back_is_kept_only_with_a_yes_that_was_heard(desk: Client, noor: User) -> None:
    done = finish(desk, begin(desk), next="phone", phone="+31 6 12345678", phone_when="na vieren")
    question = Question.objects.get()
    assert (question.state, question.taken_by) == ("waiting", noor)
    voice = Voice.objects.get()
    assert (voice.how, voice.answered_by, voice.answer) == ("speech", noor, "given")
    assert "You promised something" in done.text
    found = post(desk, "/en/werk/vragen/zoeken/", {"contact": "06-12345678"})
    assert f"/en/werk/vragen/{question.pk}/" in found.links


def test_without_a_call_back_no_number_is_kept(desk: Client) -> None:
    finish(desk, begin(desk), next="done", phone="0612345678", email="a@b.nl")
    question = Question.objects.get()
    assert (question.sealed_contact, question.contact_mark) == (None, None)


@pytest.mark.parametrize(("way", "field"), [("phone", "phone"), ("email", "email")])
def test_a_promise_needs_where_to(desk: Client, way: str, field: str) -> None:
    assert finish(desk, begin(desk), next=way).wrong == {field}


def test_danger_is_urgent_and_leads_to_a_colleague(desk: Client) -> None:
    done = finish(desk, begin(desk), safety="danger", next="code")
    assert Question.objects.get().urgency == 0
    assert "Meldcode" in done.text


def test_an_age_is_only_kept_of_a_child(desk: Client) -> None:
    finish(desk, begin(desk), asker="school", for_whom="general", age_band="8-11")
    assert Question.objects.get().age_band == ""


def test_a_call_without_words_is_one_click_and_one_to_take_back(desk: Client) -> None:
    once = {"form_token": token(), "kind": "silent"}
    for _ in range(2):
        counted = post(desk, f"{DESK}leeg/", once)
    assert "Counted: Silence" in counted.text
    assert EmptyContact.objects.get().counted_at == clock.whole_hour(clock.now())
    assert "Counted today" in get(desk, DESK).text
    post(desk, f"{DESK}leeg/{EmptyContact.objects.get().pk}/", {})
    assert not EmptyContact.objects.exists()


@pytest.mark.parametrize("sent", [{}, {"kind": "ghost"}, {"kind": "\0"}])
def test_an_unknown_kind_is_not_counted(desk: Client, sent: dict[str, str]) -> None:
    assert post(desk, f"{DESK}leeg/", sent).status == 200
    assert not EmptyContact.objects.exists()


def test_the_trail_tells_who_wrote_down_and_when_and_no_word_of_it(
    desk: Client, noor: User
) -> None:
    finish(desk, begin(desk))
    lines = AuditLine.objects.filter(
        act__in=("helpdesk.intake.started", "helpdesk.contact.recorded")
    )
    assert {line.actor for line in lines} == {str(noor.pk)}
    assert len(lines) == 2
    assert SAID not in str(list(AuditLine.objects.values()))


def test_no_word_of_it_lies_open_in_the_database(desk: Client) -> None:
    finish(desk, begin(desk), note=NOTE, answer=TOLD)
    begun = begin(desk)
    desk.post(at(begun, "bewaar"), {"words": SAID})
    with connection.cursor() as cursor:
        for table in ("helpdesk_question", "helpdesk_message", "helpdesk_intake"):
            cursor.execute(sql.SQL("SELECT t::text FROM {} t").format(sql.Identifier(table)))
            assert not any(SAID in row[0] or NOTE in row[0] for row in cursor.fetchall())


def test_a_page_that_fits_is_offered_while_typing(desk: Client) -> None:
    articles, intake = index_articles(), begin(desk)
    sent = {"words": "mag ik op bezoek", "topics": ["first-visit", "nonsense"]}
    shown = desk.post(at(intake, "hulp"), sent).content.decode()
    assert all(address in shown for address in articles)


def test_the_key_of_a_recorded_contact_is_that_of_its_five_words(desk: Client) -> None:
    done = finish(desk, begin(desk), five_words="on")
    with asking.as_holder(mark=queries.mark_of_words(words_on(done))):
        assert queries.question_with_words(words_on(done))


def test_saving_and_finishing_take_few_queries(desk: Client) -> None:
    intake = begin(desk)
    with at_most(17):
        desk.post(at(intake, "bewaar"), {"words": SAID}, headers={"HX-Request": "true"})
    with at_most(36):
        desk.post(at(intake), {**ENOUGH, "form_token": intake.form_token})
