"""After the answer: how long the words open it, and the one question whether it helped."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.helpdesk.factories import AT, REPLY, SECRET, answer, ask, ask_by_mail, token
from tests.helpdesk.pages import Page, get, post
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter
from thuisfront.core.privacy import retention
from thuisfront.core.ui.models import RenderedPage
from thuisfront.helpdesk import actions, queries, rules
from thuisfront.helpdesk.actions import Receipt, closing
from thuisfront.helpdesk.models import ClosedCode, HelpCheck, Question, Task
from thuisfront.helpdesk.queries import closing as reads
from thuisfront.helpdesk.queries.figures import report_of

pytestmark = pytest.mark.django_db
READ = "/en/vraag/gesprek/"
OPEN = "/en/vraag/antwoord/"
LATER = AT + timedelta(days=14)  # a Monday again, 10:31
REMARK = "De bezoekpinguin was dicht"


@pytest.fixture(autouse=True)
def clock_of_the_test(centre: Organization) -> Iterator[time_machine.Traveller]:
    with time_machine.travel(AT, tick=False) as traveller:
        yield traveller


@pytest.fixture
def answered(noor: User) -> Receipt:
    receipt = ask_by_mail()
    answer(receipt.question, noor)
    Letter.objects.all().delete()
    return receipt


def opened(receipt: Receipt) -> Client:
    reader = Client()
    assert post(reader, OPEN, {"words": receipt.words}).status == 200
    return reader


def choose(reader: Client, days: object) -> Page:
    return post(reader, f"{READ}open-tot/", {"days": days})


def agree(reader: Client) -> Page:
    return post(reader, f"{READ}later/", {"agree": "on", "form_token": token()})


def tell(reader: Client, result: str, remark: str = "") -> Page:
    return post(reader, f"{READ}geholpen/", {"result": result, "remark": remark})


def acts(question: Question) -> list[str]:
    return list(lines_about(question).order_by("id").values_list("act", flat=True))


def test_an_answer_stays_open_for_what_is_kept_unless_the_asker_chooses_less(
    answered: Receipt,
) -> None:
    reader = opened(answered)
    assert answered.question.open_days == rules.KEEP_DAYS == max(rules.OPEN_FOR)
    shown = choose(reader, 14)
    assert shown.typed["days"] == "14"
    assert "we erase this conversation on 8 December" in shown.text.replace(
        "8 december", "8 December"
    )
    assert acts(answered.question)[-1] == "helpdesk.question.period-chosen"
    choose(reader, 14)
    assert acts(answered.question).count("helpdesk.question.period-chosen") == 1
    assert choose(reader, 90).typed["days"] == "90"


@pytest.mark.parametrize("days", ["", "0", "-1", "365", "91", "veertien", "14; drop", "9" * 400])
def test_a_time_that_cannot_be_chosen_is_refused_at_the_field(answered: Receipt, days: str) -> None:
    shown = choose(opened(answered), days)
    assert (shown.status, shown.wrong) == (200, {"days"})
    answered.question.refresh_from_db()
    assert answered.question.open_days == rules.KEEP_DAYS


def test_a_time_that_is_over_already_is_not_offered_and_refused(
    answered: Receipt, clock_of_the_test: time_machine.Traveller
) -> None:
    clock_of_the_test.move_to(AT + timedelta(days=20))
    reader = opened(answered)
    assert 'value="14"' not in get(reader, READ).html
    assert choose(reader, 14).wrong == {"days"}
    with pytest.raises(closing.PeriodOverError):
        closing.choose_period(question=answered.question, days=14, at=AT + timedelta(days=20))


def test_no_time_can_be_longer_than_what_is_kept(answered: Receipt) -> None:
    for days in (0, rules.KEEP_DAYS + 1):
        with (
            pytest.raises(IntegrityError, match="question_open_no_longer_than_kept"),
            transaction.atomic(),
        ):
            Question.objects.filter(pk=answered.question.pk).update(open_days=days)


def test_after_the_chosen_time_the_words_open_nothing_and_a_page_says_why(
    answered: Receipt, clock_of_the_test: time_machine.Traveller
) -> None:
    reader = opened(answered)
    choose(reader, 14)
    last = datetime(2026, 12, 7, 22, 59, tzinfo=UTC)  # 23:59 on the wall, the last day
    clock_of_the_test.move_to(last)
    assert SECRET in get(opened(answered), READ).text
    reader = opened(answered)
    clock_of_the_test.move_to(last + timedelta(minutes=2))
    assert SECRET not in get(reader, READ).text  # also who had it open
    told = post(Client(), OPEN, {"words": answered.words})
    assert (told.status, SECRET in told.html) == (410, False)
    assert "The time of these words is over" in told.text
    assert "/en/vraag/" in told.links
    retention.run(last + timedelta(hours=4))
    assert not Question.objects.filter(pk=answered.question.pk).exists()
    assert post(Client(), OPEN, {"words": answered.words}).status == 410
    unknown = post(Client(), OPEN, {"words": "een twee drie vier vijf"})
    assert (unknown.status, unknown.wrong) == (200, {"words"})


def test_the_mark_of_a_closed_code_names_no_question_and_goes_after_a_year(
    answered: Receipt,
) -> None:
    at = AT + timedelta(days=91)
    retention.run(at)
    closed = ClosedCode.objects.get()
    assert bytes(closed.mark) not in {
        bytes(answered.question.receipt_mark), answered.question.pk.bytes
    }  # fmt: skip
    retention.run(at + timedelta(days=366))
    assert not ClosedCode.objects.exists()


def test_who_erases_everything_leaves_no_mark(answered: Receipt) -> None:
    actions.shred_question(question=answered.question, at=AT, by="asker", reason="wish")
    assert not ClosedCode.objects.exists()
    assert post(Client(), OPEN, {"words": answered.words}).wrong == {"words"}


def test_a_new_message_counts_the_time_anew(
    answered: Receipt, clock_of_the_test: time_machine.Traveller
) -> None:
    choose(opened(answered), 14)
    clock_of_the_test.move_to(AT + timedelta(days=10))
    post(opened(answered), f"{READ}schrijf/", {"text": "Nog iets", "form_token": token()})
    clock_of_the_test.move_to(AT + timedelta(days=24))
    assert "Nog iets" in get(opened(answered), READ).text


def test_a_held_question_is_not_removed_when_the_chosen_time_is_over(answered: Receipt) -> None:
    from thuisfront.core.privacy.models import Hold

    choose(opened(answered), 14)
    Hold.objects.create(
        rule="questions", thing=str(answered.question.pk), why="complaint", reason="klacht",
        until=date(2027, 6, 1), placed_by=make_user("privacy-officer"), placed_at=AT,
    )  # fmt: skip
    retention.run(AT + timedelta(days=20))
    assert Question.objects.filter(pk=answered.question.pk).exists()


def test_an_answer_page_is_kept_by_no_cache(answered: Receipt) -> None:
    reader = opened(answered)
    response = reader.get(READ)
    assert "no-store" in response.headers["Cache-Control"]
    assert not RenderedPage.objects.filter(path__contains="gesprek").exists()


def test_without_a_pass_nothing_is_chosen_or_told(answered: Receipt) -> None:
    for act, sent in (
        ("open-tot", {"days": 14}), ("later", {"agree": "on"}), ("geholpen", {"result": "not"}),
    ):  # fmt: skip
        response = Client().post(f"{READ}{act}/", sent)
        assert (response.status_code, response.headers["Location"]) == (302, OPEN)
    assert not HelpCheck.objects.exists()


def test_only_a_tick_lets_us_ask_later_and_only_once(answered: Receipt) -> None:
    reader = opened(answered)
    assert "May we ask later whether it helped?" in get(reader, READ).text
    post(reader, f"{READ}later/", {"form_token": token()})
    assert not HelpCheck.objects.exists()
    shown = agree(reader)
    assert "we ask you here whether it helped" in shown.text, shown.text
    agree(reader)
    assert HelpCheck.objects.get().ask_from == date(2026, 12, 7)
    assert acts(answered.question).count("helpdesk.help.agreed") == 1


def test_before_there_is_an_answer_nothing_is_offered() -> None:
    receipt = ask()
    reader = opened(receipt)
    assert "ask later" not in get(reader, READ).text
    agree(reader)
    assert not HelpCheck.objects.exists()


@pytest.mark.parametrize(
    ("answered_at", "day"),
    [
        (AT, date(2026, 12, 7)),
        (AT + timedelta(days=5), date(2026, 12, 14)),  # a Saturday: the Monday after
        (datetime(2026, 12, 11, 9, tzinfo=UTC), date(2026, 12, 28)),  # Christmas, a Friday
        (datetime(2026, 10, 12, 22, 30, tzinfo=UTC), date(2026, 10, 27)),  # over the clock change
    ],
)
def test_the_day_to_ask_is_two_weeks_later_on_a_day_that_we_are_open(
    answered_at: datetime, day: date
) -> None:
    assert reads.day_to_ask(answered_at) == day


def test_two_weeks_later_one_question_is_shown_and_answered_once(
    answered: Receipt, noor: User, clock_of_the_test: time_machine.Traveller
) -> None:
    agree(opened(answered))
    clock_of_the_test.move_to(LATER - timedelta(days=1))
    assert "Did our answer help you?" not in get(opened(answered), READ).text
    clock_of_the_test.move_to(LATER)
    reader = opened(answered)
    assert "Did our answer help you?" in get(reader, READ).text
    assert tell(reader, "helped", REMARK).status == 200
    assert "Thank you for telling us" in tell(reader, "not", "toch niet").text
    check = HelpCheck.objects.get()
    assert (check.result, REMARK.encode() in bytes(check.sealed_remark or b"")) == ("helped", False)
    assert check.answered_at == LATER.replace(minute=0, second=0, microsecond=0)
    assert not Task.objects.exists()
    assert REMARK in get(browser_of(noor), f"/en/werk/vragen/{answered.question.pk}/").text


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({"result": ""}, {"result"}), ({"result": "king"}, {"result"}),
        ({"result": "some", "remark": "x" * 1001}, {"remark"}),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_refused_and_kept(
    answered: Receipt, clock_of_the_test: time_machine.Traveller, sent: dict[str, str],
    wrong: set[str],
) -> None:  # fmt: skip
    agree(opened(answered))
    clock_of_the_test.move_to(LATER)
    shown = post(opened(answered), f"{READ}geholpen/", sent)
    assert (shown.status, shown.wrong) == (200, wrong)
    assert HelpCheck.objects.get().result == ""


def test_an_answer_that_did_not_help_is_a_task_for_who_answered_once(
    answered: Receipt, noor: User, clock_of_the_test: time_machine.Traveller
) -> None:
    agree(opened(answered))
    clock_of_the_test.move_to(LATER)
    reader = opened(answered)
    tell(reader, "not", REMARK)
    tell(reader, "not", REMARK)
    task = Task.objects.get()
    assert (task.owner, task.question, task.done_at) == (noor, answered.question, None)
    assert REMARK.encode() not in bytes(task.sealed_body)
    actions.shred_question(question=answered.question, at=LATER, by="asker", reason="wish")
    assert not Task.objects.exists()
    assert not HelpCheck.objects.exists()


def test_one_neutral_mail_goes_while_the_line_is_open_and_never_again(
    answered: Receipt, clock_of_the_test: time_machine.Traveller
) -> None:
    agree(opened(answered))
    for moment in (LATER - timedelta(days=1), LATER.replace(hour=2)):
        clock_of_the_test.move_to(moment)
        call_command("ask_helped")
        assert not Letter.objects.exists()
    clock_of_the_test.move_to(LATER)
    for _ in range(3):
        call_command("ask_helped")
    letter = Letter.objects.get()
    for word in ("gevangen", "detentie", "Thuisfront", REPLY, SECRET):
        assert word not in f"{letter.subject} {letter.body}"
    assert "/vraag/antwoord/" in letter.body
    assert acts(answered.question).count("helpdesk.help.mailed") == 1


def test_a_mail_that_cannot_be_queued_is_not_marked_as_sent(
    answered: Receipt, clock_of_the_test: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(opened(answered))
    clock_of_the_test.move_to(LATER)

    def dies(**_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("thuisfront.core.outbox.tasks.send_letter.defer", dies)
        with pytest.raises(KeyboardInterrupt):
            call_command("ask_helped")
    assert (HelpCheck.objects.get().mailed_at, Letter.objects.count()) == (None, 0)
    call_command("ask_helped")
    assert Letter.objects.count() == 1


def test_who_wrote_back_stopped_answered_erased_or_only_has_the_code_gets_no_mail(
    noor: User, clock_of_the_test: time_machine.Traveller
) -> None:
    waits, stopped, told, shut, erased = (ask_by_mail(f"{name}@a.test") for name in "abcde")
    only_code = ask()
    every = (waits, stopped, told, shut, erased, only_code)
    for receipt in every:
        answer(receipt.question, noor)
        agree(opened(receipt))
    post(opened(waits), f"{READ}schrijf/", {"text": "Nog iets", "form_token": token()})
    voice = next(
        voice for told_, voice in queries.consents_of_asker(stopped.question, AT)
        if told_.consent.purpose == "helped" and voice
    )  # fmt: skip
    post(opened(stopped), f"{READ}afspraken/stop/", {"voice": voice.pk})
    choose(opened(shut), 14)
    actions.shred_question(question=erased.question, at=AT, by="asker", reason="wish")
    clock_of_the_test.move_to(LATER)
    tell(opened(told), "some")
    Letter.objects.all().delete()
    clock_of_the_test.move_to(LATER + timedelta(days=1))
    call_command("ask_helped")
    assert not Letter.objects.exists()
    assert "Did our answer help you?" not in get(opened(stopped), READ).text
    assert "Did our answer help you?" in get(opened(only_code), READ).text
    assert not HelpCheck.objects.filter(question=stopped.question).exists()


def test_a_new_answer_counts_the_two_weeks_anew(
    answered: Receipt, noor: User, clock_of_the_test: time_machine.Traveller
) -> None:
    agree(opened(answered))
    clock_of_the_test.move_to(AT + timedelta(days=7))
    answer(answered.question, noor, "Nog een antwoord", at=AT + timedelta(days=7))
    assert HelpCheck.objects.get().ask_from == date(2026, 12, 14)


def test_what_was_told_is_counted_small_numbers_hidden_and_stays_after_erasing(
    noor: User, clock_of_the_test: time_machine.Traveller
) -> None:
    boss = make_user("coordinator", Organization.objects.get(is_centre=True))
    receipts = [ask() for _ in range(14)]
    for receipt in receipts:
        answer(receipt.question, noor)
    for receipt, result in zip(receipts, ["helped"] * 7 + ["some"] * 1, strict=False):
        with asking.as_holder(thing=receipt.question.pk):
            closing.agree_to_be_asked(question=receipt.question, form_token=token(), at=AT)
            key = receipt.key
            assert closing.tell_if_helped(
                question=receipt.question, key=key, result=result, remark="", at=LATER
            )

    def counted() -> dict[str, int | None]:
        [figure] = [one for one in report_of(boss, 2026).figures if one.code == "helped"]
        return {row.label: row.total for row in figure.rows}

    before = counted()
    assert None in before.values()  # the one is hidden, and with it one that would tell it
    actions.shred_question(question=receipts[0].question, at=LATER, by="asker", reason="wish")
    assert counted() == before
