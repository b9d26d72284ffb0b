"""Every act of the helpdesk: what it writes, what it refuses, what it leaves in the trail."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from tests.helpdesk.factories import (
    AT,
    HOPE,
    REPLY,
    SECRET,
    answer,
    ask,
    ask_by_mail,
    read,
    swap_keys_of_holders,
    token,
)
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.proof import first_broken_link
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.base import receipts
from thuisfront.core.base.hours import ZONE
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter
from thuisfront.core.privacy import retention
from thuisfront.core.privacy.models import DataKey
from thuisfront.core.privacy.tasks import nightly
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.actions import Receipt, TakenError
from thuisfront.helpdesk.models import Draft, Message, Question
from thuisfront.helpdesk.queries import Contact, Link

pytestmark = pytest.mark.django_db
HOUR = datetime(2026, 11, 23, 9, tzinfo=UTC)


def acts(question: Question) -> list[tuple[str, str, str]]:
    lines = lines_about(question).order_by("id")
    return [(line.act.removeprefix("helpdesk."), line.actor_name, line.reason) for line in lines]


def write(receipt: Receipt, text: str = "en nog iets", form: str = "", at: datetime = AT) -> bool:
    return actions.write_back(
        question=receipt.question, key=receipt.key, text=text, form_token=form or token(), at=at
    )


def everything_stored() -> str:
    """Return all rows of all tables as a dump shows them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [str(row[0]) for row in cursor.fetchall()]
        rows: list[str] = []
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" AS t')  # noqa: S608 -- names of tables
            rows += [str(row[0]) for row in cursor.fetchall()]
    return "\n".join(rows).lower()


def found_in(dump: str, words: Iterable[str]) -> list[str]:
    """Return which words can be read in a dump, as text or as the bytes of a column."""
    return [word for word in words if word.lower() in dump or word.encode().hex() in dump]


def test_a_question_is_kept_with_its_hour_and_its_promise(centre: Organization) -> None:
    receipt = ask(age_band="8-11")
    question = Question.objects.get()
    assert receipt.question == question
    assert (question.asker, question.age_band, question.answer_by) == ("child", "8-11", "code")
    assert (question.urgency, question.state) == (1, "waiting")
    assert question.asked_at == HOUR
    assert question.due_at == datetime(2026, 11, 24, 17, tzinfo=ZONE)
    assert question.last_contact_on == date(2026, 11, 23)
    assert (question.organization, question.taken_by) == (centre, None)
    assert [m.sent_at for m in Message.objects.all()] == [HOUR]
    assert acts(question) == [("question.asked", "asker", "")]


def test_nothing_of_an_asker_is_known_more_exactly_than_the_hour(centre: Organization) -> None:
    receipt = ask()
    write(receipt)
    question = Question.objects.get()
    keys = [question.pk, *Message.objects.values_list("pk", flat=True)]
    assert {key.int >> 80 for key in keys} == {int(HOUR.timestamp() * 1000)}
    moments = [question.asked_at, *Message.objects.values_list("sent_at", flat=True)]
    moments += AuditLine.objects.filter(actor="asker").values_list("at", flat=True)
    assert set(moments) == {HOUR}


def test_danger_is_looked_at_today_and_a_school_waits_two_days(centre: Organization) -> None:
    promised = [
        (receipt.question.urgency, receipt.question.due_at.astimezone(ZONE).day)
        for receipt in (
            ask("ik wil dood"),
            ask("hoi", hope="x"),
            ask("hoi", asker="school", hope=""),
        )
    ]
    assert promised == [(0, 23), (1, 24), (2, 25)]


def test_the_five_words_open_the_conversation_and_nothing_else_does(centre: Organization) -> None:
    receipt = ask()
    ask("een andere vraag")
    found = queries.question_with_words(receipt.words.upper().replace(" ", ", "))
    assert found == (receipt.question, receipt.key)
    assert read(receipt) == [SECRET]
    words = receipt.words.split()
    for wrong in (" ".join(words[::-1]), " ".join(words[:4]), "", "appel boom fiets raam zee"):
        assert queries.question_with_words(wrong) is None


def test_words_that_lead_to_the_row_but_do_not_open_its_key_are_unknown(
    centre: Organization,
) -> None:
    first, second = ask(), ask("een andere vraag")
    swap_keys_of_holders(first, second)
    assert queries.question_with_words(first.words) is None


def test_the_key_of_a_pass_opens_its_own_question_only(centre: Organization) -> None:
    first, second = ask(), ask("een andere vraag")
    assert queries.question_with_key(first.question.pk, first.key) == first.question
    assert queries.question_with_key(first.question.pk, second.key) is None
    actions.shred_question(question=second.question, at=AT, by="asker", reason="wish")
    assert queries.question_with_key(second.question.pk or first.question.pk, second.key) is None


def test_the_same_form_twice_is_one_question_with_the_same_words(centre: Organization) -> None:
    form = token()
    first, second = ask(form_token=form), ask("heel iets anders", form_token=form)
    assert (first.question, first.words, first.key) == (second.question, second.words, second.key)
    assert read(second) == [SECRET]
    assert Question.objects.count() == 1
    assert acts(first.question) == [("question.asked", "asker", "")]
    assert first.words == receipts.code_for(form)


def test_nothing_that_was_written_can_be_read_in_a_dump(noor: User) -> None:
    receipt = ask_by_mail("zebravriend@voorbeeld.test")
    ask("Bel mij", answer_by="phone", contact=Contact(phone="0612345678", when="na koeientijd"))
    write(receipt, "mijn olifantengeheim")
    actions.save_draft(
        question=receipt.question, text="een nijlpaardconcept", articles=["/x/"], at=AT, by=noor
    )
    dump = everything_stored()
    assert str(receipt.question.pk) in dump
    secrets = [
        *SECRET.split(), *HOPE.split(), "zebravriend", "voorbeeld.test", "0612345678",
        "koeientijd", "olifantengeheim", "nijlpaardconcept", receipt.key.hex(), receipt.words,
    ]  # fmt: skip
    long = [word for word in secrets if len(word) > 4]
    assert found_in(dump, long) == []
    answer(receipt.question, noor)
    assert found_in(everything_stored(), [*long, *REPLY.split()[4:]]) == []


def test_a_dump_would_show_what_is_not_sealed() -> None:
    Organization.objects.create(name="Centrum Kameleon")
    assert found_in(everything_stored(), ["kameleon", "panter"]) == ["kameleon"]


def test_writing_back_makes_it_wait_again(noor: User) -> None:
    receipt = ask()
    answer(receipt.question, noor)
    later = AT + timedelta(days=3)
    assert write(receipt, "dank je", at=later)
    question = Question.objects.get()
    assert (question.state, question.urgency, question.taken_by) == ("waiting", 1, noor)
    assert question.due_at == datetime(2026, 11, 27, 17, tzinfo=ZONE)
    assert question.last_contact_on == later.date()
    assert read(receipt) == [SECRET, REPLY, "dank je"]
    assert acts(question)[-1] == ("question.written-back", "asker", "")


def test_writing_back_can_make_it_more_urgent_and_sooner_but_never_less_or_later(
    centre: Organization,
) -> None:
    receipt = ask("hoi", asker="school", hope="")
    promised = Question.objects.get().due_at
    write(receipt, "nog iets gewoons", at=AT + timedelta(days=1))
    assert (Question.objects.get().urgency, Question.objects.get().due_at) == (2, promised)
    write(receipt, "ik wil dood", at=AT + timedelta(hours=1))
    sooner = Question.objects.get()
    assert (sooner.urgency, sooner.due_at) == (0, datetime(2026, 11, 23, 17, tzinfo=ZONE))
    write(receipt, "het gaat weer", at=AT + timedelta(hours=2))
    assert (Question.objects.get().urgency, Question.objects.get().due_at) == (0, sooner.due_at)


def test_the_same_form_of_writing_back_is_one_message(centre: Organization) -> None:
    receipt, form = ask(), token()
    assert [write(receipt, form=form) for _ in range(3)] == [True, False, False]
    assert read(receipt) == [SECRET, "en nog iets"]
    assert len(acts(receipt.question)) == 2


def test_one_form_token_in_two_conversations_is_two_messages(centre: Organization) -> None:
    first, second, form = ask(), ask("een andere vraag"), token()
    assert write(first, form=form)
    assert write(second, form=form)
    assert read(second) == ["een andere vraag", "en nog iets"]


def test_taking_is_for_the_first_and_again_by_oneself_is_nothing(noor: User, sam: User) -> None:
    question = ask().question
    for _ in range(2):
        actions.take_question(question=question, at=AT, by=noor)
    with pytest.raises(TakenError) as caught:
        actions.take_question(question=question, at=AT, by=sam)
    assert caught.value.who == "Noor de Adviseur"
    assert acts(question)[1:] == [("question.taken", "Noor de Adviseur", "")]


def test_taking_over_names_the_reason_and_drops_the_draft_of_the_other(
    noor: User, sam: User
) -> None:
    question = ask().question
    actions.save_draft(question=question, text="half", articles=[], at=AT, by=noor)
    actions.take_over_question(question=question, reason="Noor is ziek", at=AT, by=sam)
    question.refresh_from_db()
    assert question.taken_by == sam
    assert Draft.objects.count() == 0
    assert acts(question)[-1] == ("question.taken-over", "Sam van de Lijn", "Noor is ziek")
    with pytest.raises(TakenError, match="Sam van de Lijn"):
        answer(question, noor)


def test_giving_back_is_for_who_took_it_and_drops_the_draft(noor: User, sam: User) -> None:
    question = ask().question
    actions.save_draft(question=question, text="half", articles=[], at=AT, by=noor)
    before = acts(question)
    actions.give_back_question(question=question, at=AT, by=sam)
    assert (Question.objects.get().taken_by, acts(question)) == (noor, before)
    actions.give_back_question(question=question, at=AT, by=noor)
    given = Question.objects.get()
    assert (given.taken_by, given.taken_at, Draft.objects.count()) == (None, None, 0)
    assert acts(question)[-1] == ("question.given-back", "Noor de Adviseur", "")


def test_a_draft_is_restored_for_its_writer_only(noor: User, sam: User) -> None:
    receipt = ask()
    for text in ("een begin", "een begin\nen meer"):
        actions.save_draft(
            question=receipt.question, text=text, articles=["/kinderen/x/"], at=AT, by=noor
        )
    question = Question.objects.get(pk=receipt.question.pk)
    own = queries.draft_of(question, receipt.key, noor)
    assert own == queries.OpenDraft("een begin\nen meer", ("/kinderen/x/",), AT)
    assert queries.draft_of(question, receipt.key, sam) is None
    assert [act[0] for act in acts(receipt.question)] == [
        "question.asked", "question.taken", "draft.saved",
    ]  # fmt: skip
    with pytest.raises(TakenError, match="Noor de Adviseur"):
        actions.save_draft(question=receipt.question, text="x", articles=[], at=AT, by=sam)


def test_an_answer_is_read_with_the_words_and_its_draft_is_gone(noor: User) -> None:
    receipt = ask()
    actions.save_draft(question=receipt.question, text="half", articles=[], at=AT, by=noor)
    links = [Link("Op bezoek", "/kinderen/op-bezoek/"), Link("Bellen", "/kinderen/bellen/")]
    answer(receipt.question, noor, links=links)
    _asked, answered = queries.conversation(receipt.question, receipt.key)
    assert (answered.author, answered.text, answered.writer) == ("line", REPLY, "Noor")
    assert answered.links == tuple(links)
    question = Question.objects.get()
    assert (question.state, question.taken_by, Draft.objects.count()) == ("answered", noor, 0)
    assert acts(question)[-1] == ("question.answered", "Noor de Adviseur", "")
    assert Letter.objects.count() == 0


def test_the_same_answer_form_twice_is_one_message_and_one_mail(noor: User) -> None:
    receipt, form = ask_by_mail(), token()
    for _ in range(2):
        answer(receipt.question, noor, form_token=form)
    assert read(receipt) == [SECRET, REPLY]
    assert Letter.objects.count() == 1
    assert [act[0] for act in acts(receipt.question)].count("question.answered") == 1


def test_a_colleague_cannot_answer_what_another_took_or_answered(noor: User, sam: User) -> None:
    receipt = ask()
    answer(receipt.question, noor)
    with pytest.raises(TakenError, match="Noor de Adviseur"):
        answer(receipt.question, sam, text="ook iets")
    assert read(receipt) == [SECRET, REPLY]


def test_the_mail_says_that_there_is_an_answer_and_nothing_else(noor: User) -> None:
    receipt = ask_by_mail()
    answer(receipt.question, noor)
    letter = Letter.objects.get()
    told = f"{letter.subject}\n{letter.body}".lower()
    never = {
        *(word.lower() for text in (SECRET, HOPE, REPLY) for word in text.split() if len(word) > 4),
        str(receipt.question.pk), "noor", "kind", "child", "vraag",
        "gevangenis", "detentie", "vast", "prison", "ouder", "hulp", "question", "centrum",
    }  # fmt: skip
    assert receipt.words not in told
    address = "http://localhost:8000/vraag/antwoord/"
    assert address in letter.body
    said = set(re.findall(r"[\w-]+", told.replace(address, "")))
    assert said & never == set()


def test_an_address_for_two_people_cannot_get_into_a_letter(noor: User) -> None:
    receipt = ask_by_mail("a@b.nl, c@d.nl")
    with pytest.raises(ValidationError):
        answer(receipt.question, noor)
    assert (Letter.objects.count(), read(receipt)) == (0, [SECRET])


def test_shredding_leaves_a_line_in_the_trail_and_nothing_else(noor: User) -> None:
    receipt, other = ask_by_mail(), ask("een andere vraag")
    answer(receipt.question, noor)
    key = receipt.question.pk
    held = DataKey.objects.get(pk=key)
    kept = [bytes(held.wrapped).hex(), bytes(held.wrapped_for_holder or b"").hex()]
    Letter.objects.all().delete()
    actions.shred_question(question=receipt.question, at=AT, by="asker", reason="asker's wish")
    assert list(Question.objects.all()) == [other.question]
    assert {m.question_id for m in Message.objects.all()} == {other.question.pk}
    assert queries.question_with_words(receipt.words) is None
    line = AuditLine.objects.get(act="helpdesk.question.shredded")
    assert (line.actor, line.target, line.reason, line.at) == (
        "asker", str(key), "asker's wish", HOUR,
    )  # fmt: skip
    dump = everything_stored()
    assert [column for column in kept if column in dump] == []
    connection.check_constraints()  # chains the lines, as a commit does
    assert first_broken_link() is None


def test_what_is_over_is_shredded_by_the_clock_and_what_is_not_stays(noor: User) -> None:
    old, kept, answered = ask(), ask("nog lang niet"), ask("later beantwoord")
    contact = AT.date()
    Question.objects.filter(pk=kept.question.pk).update(last_contact_on=contact + timedelta(days=1))
    answer(answered.question, noor, at=AT + timedelta(days=40))
    moment = AT + timedelta(days=90)
    assert retention.run(moment).removed == {}
    assert retention.run(moment + timedelta(days=1)).removed == {"questions": 1}
    assert retention.run(moment + timedelta(days=1)).removed == {}
    assert queries.question_with_words(old.words) is None
    left = set(Question.objects.values_list("pk", flat=True))
    assert left == {kept.question.pk, answered.question.pk}
    line = AuditLine.objects.get(act="helpdesk.question.shredded")
    assert (line.actor, line.reason, line.at) == (
        "system", "retention", moment + timedelta(days=1),
    )  # fmt: skip


def test_every_night_what_is_over_is_shredded(centre: Organization) -> None:
    ask()
    nightly(int((AT + timedelta(days=90)).timestamp()))
    assert Question.objects.count() == 1
    nightly(int((AT + timedelta(days=91)).timestamp()))
    assert Question.objects.count() == 0


def test_no_line_of_the_trail_holds_what_was_written(noor: User, sam: User) -> None:
    receipt = ask_by_mail()
    write(receipt, SECRET)
    actions.save_draft(question=receipt.question, text=REPLY, articles=[], at=AT, by=noor)
    actions.take_over_question(question=receipt.question, reason="ziek", at=AT, by=sam)
    answer(receipt.question, sam)
    actions.shred_question(question=receipt.question, at=AT, by="asker", reason="wish")
    trail = str(list(AuditLine.objects.values()))
    words = [word for text in (SECRET, HOPE, REPLY) for word in text.split() if len(word) > 4]
    assert [word for word in words if word in trail] == []
    assert AuditLine.objects.filter(act__startswith="helpdesk.").count() == 7


def test_shredding_twice_is_one_line(centre: Organization) -> None:
    receipt = ask()
    again = Question.objects.get()
    for question in (receipt.question, again):
        actions.shred_question(question=question, at=AT, by="asker", reason="wish")
    assert AuditLine.objects.filter(act="helpdesk.question.shredded").count() == 1


def test_what_is_shredded_cannot_be_answered_or_written_to(noor: User) -> None:
    receipt = ask()
    again = Question.objects.get()
    actions.shred_question(question=receipt.question, at=AT, by="asker", reason="wish")
    gone = Receipt(again, receipt.words, receipt.key)
    for act in (
        lambda: write(gone),
        lambda: answer(again, noor),
        lambda: actions.take_question(question=again, at=AT, by=noor),
    ):
        with pytest.raises(Question.DoesNotExist):
            act()
    assert Message.objects.count() == 0


def test_a_question_belongs_to_the_centre(centre: Organization) -> None:
    Organization.objects.create(name="Ander")
    assert ask().question.organization == centre
