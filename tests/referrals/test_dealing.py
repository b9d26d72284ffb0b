"""Tasks of referrals, what was said on the phone, and five words for the family of one."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client

from tests.core.accounts.factories import browser_of
from tests.directory.factories import make_service
from tests.referrals.factories import AT, draft, make_help, sent, step
from tests.referrals.test_asking import post, text_of, words_on
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.outbox.models import Letter
from thuisfront.core.ui.forms import new_token
from thuisfront.directory.enums import Status, Verdict
from thuisfront.directory.models import Pair
from thuisfront.directory.public import Service
from thuisfront.referrals import queries
from thuisfront.referrals.actions.dealing import follow_services
from thuisfront.referrals.actions.silence import follow_silence
from thuisfront.referrals.enums import Happening, Kind, Side, State, Step, Task
from thuisfront.referrals.models import Event, Referral
from thuisfront.referrals.queries.figures import figures_for
from thuisfront.referrals.rules.silence import working_days_after

pytestmark = pytest.mark.django_db
TASKS = "/werk/taken/"


def one(referral: Referral, deed: str = "") -> str:
    return f"/werk/verwijzingen/{referral.pk}/{deed}"


def silent(by: User) -> Referral:
    made = sent(by, at=clock.now() - timedelta(days=30))
    follow_silence(at=clock.now())
    return Referral.objects.get(pk=made.pk)


def gone(referral: Referral, status: str = Status.INACTIVE) -> None:
    assert referral.service
    Service.objects.filter(pk=referral.service.pk).update(status=status)


def called(desk: Client, referral: Referral, deed: str, **more: Any) -> Any:
    given = {"form_token": new_token(), "who": "Anna, intake", "text": ""} | more
    return desk.post(
        one(referral, f"telefoon/{deed}/"), {f"{deed}-{k}": v for k, v in given.items()}
    )


def test_silence_stands_in_the_task_list_of_its_sender_and_nobody_elses(
    noor: User, sam: User, desk: Client
) -> None:
    made = silent(noor)
    assert made.number in text_of(desk.get(TASKS))
    assert made.number in text_of(desk.get(f"{TASKS}?lijst=mij"))
    assert made.number not in text_of(desk.get(f"{TASKS}?lijst=klaar"))
    assert made.number not in text_of(browser_of(sam).get(TASKS))
    assert browser_of(sam).post(one(made, "taak/")).status_code == 404


def test_a_task_is_ticked_once_or_put_off_for_working_days(noor: User, desk: Client) -> None:
    made = silent(noor)
    answer = desk.post(one(made, "taak/"), {"later": "3", "back": TASKS})
    assert answer["Location"] == TASKS
    made.refresh_from_db()
    assert made.task_on == working_days_after(clock.today(), 3)
    assert made.number not in text_of(desk.get(TASKS))
    for later in ("99", "x", "-1"):
        desk.post(one(made, "taak/"), {"later": later})
        assert Referral.objects.get().task_on == made.task_on, later
    elsewhere = desk.post(one(made, "taak/"), {"back": "//elders.test/werk/"})
    assert elsewhere["Location"] == one(made)
    desk.post(one(made, "taak/"))
    assert Referral.objects.get(task="", task_on=None) == made
    assert Event.objects.filter(what=Happening.DEALT, by=noor).count() == 1
    assert follow_silence(at=clock.now()) == (0, 0)


def test_an_answer_takes_the_task_of_silence_away(noor: User) -> None:
    made = silent(noor)
    step(made, Step.ACCEPT, at=clock.now())  # type: ignore[arg-type]  # a moment
    made.refresh_from_db()
    assert made.task == ""


def test_a_task_has_a_day_and_nothing_without_one(noor: User) -> None:
    made = sent(noor)
    for broken in ({"task": Task.SILENCE}, {"task_on": AT.date()}, {"task": "x"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Referral.objects.filter(pk=made.pk).update(**broken)


def test_help_that_is_gone_is_a_task_once_and_none_when_it_comes_back(
    noor: User, desk: Client
) -> None:
    made = sent(noor)
    left = draft(noor, service=make_help(name="Nog niet gevraagd"))
    gone(made)
    gone(left)
    letters = Letter.objects.count()
    assert follow_services(at=clock.now()) == (0, 1)
    assert follow_services(at=clock.now()) == (0, 0)
    made.refresh_from_db()
    assert made.task == Task.GONE
    assert Letter.objects.count() == letters + 1
    assert "niet meer aangeboden" in text_of(desk.get(TASKS))
    gone(made, Status.ACTIVE)
    call_command("follow_silence")
    made.refresh_from_db()
    assert made.task == ""


def test_what_was_put_together_goes_on_with_the_service_that_stays(noor: User) -> None:
    made = sent(noor)
    assert made.service
    other = make_service(made.service.organization, name="Praatmaatje nieuw")
    Pair.objects.create(first=other, second=made.service, verdict=Verdict.MERGED)
    gone(made, Status.DEFUNCT)
    assert follow_services(at=clock.now()) == (1, 0)
    assert follow_services(at=clock.now()) == (0, 0)
    made.refresh_from_db()
    assert (made.service, made.service_name, made.task) == (other, "Praatmaatje", "")
    with asking.as_system("tests"):
        assert queries.consents_stand(made, clock.now())
    step(made, Step.ACCEPT)


def test_what_was_said_on_the_phone_is_kept_as_that(noor: User, desk: Client) -> None:
    made = sent(noor)
    letters = Letter.objects.count()
    assert called(desk, made, "accept", text="Dinsdag bellen zij").status_code == 302
    made.refresh_from_db()
    assert (made.state, bool(made.answered_at)) == (State.ACCEPTED, True)
    event = Event.objects.get(what=Happening.ACCEPT)
    assert (event.side, event.phoned, event.by) == (Side.RECEIVER, True, noor)
    page = text_of(desk.get(one(made)))
    assert "Anna, intake" in page
    assert "Dinsdag bellen zij" in page
    line = AuditLine.objects.get(act="referrals.referral.phoned")
    assert "Anna" not in str(vars(line))
    assert Letter.objects.count() == letters  # nobody is mailed about what they typed themselves
    there, link = Client(), f"/bericht/{queries.token_of(made)}/"
    there.post(link, {"code": queries.code_of(made)})
    assert "Gezegd aan de telefoon" in text_of(there.get(link))
    assert "Anna, intake" not in text_of(there.get(link))


def test_the_whole_way_can_be_told_on_the_phone(noor: User, desk: Client) -> None:
    made = sent(noor)
    called(desk, made, "question", text="Hoe oud?")
    assert Event.objects.get(what=Happening.QUESTION).phoned
    for deed, more in (
        ("accept", {}), ("start", {}), ("report", {"text": "gaat goed"}),
        ("complete", {"outcome": "helped"}),
    ):  # fmt: skip
        assert called(desk, made, deed, **more).status_code == 302, deed
    made.refresh_from_db()
    assert (made.state, made.outcome) == (State.COMPLETED, "helped")
    assert Event.objects.filter(phoned=True).count() == 5


def test_only_what_the_table_has_can_be_told_and_never_without_a_name(
    noor: User, sam: User, desk: Client
) -> None:
    made = sent(noor)
    assert called(desk, made, "accept", who="").status_code == 422
    assert called(desk, made, "reject").status_code == 422
    assert called(desk, made, "complete", outcome="helped").status_code == 409
    assert called(desk, made, "report", text="x").status_code == 409
    for deed in ("send", "mistake", "added", "niets"):
        assert called(desk, made, deed).status_code == 404, deed
    assert called(browser_of(sam), made, "accept").status_code == 404
    assert Referral.objects.get().state == State.REQUESTED
    assert called(desk, made, "reject", refusal="no-room").status_code == 302
    assert Referral.objects.get().refusal == "no-room"


def test_the_same_call_sent_twice_is_one_event(noor: User, desk: Client) -> None:
    made, token = sent(noor), new_token()
    for _ in range(2):
        called(desk, made, "accept", form_token=token)
    assert Event.objects.filter(what=Happening.ACCEPT).count() == 1
    assert AuditLine.objects.filter(act="referrals.referral.phoned").count() == 1


def test_only_what_the_organization_said_is_said_on_the_phone(noor: User) -> None:
    made = sent(noor)
    given = {"referral": made, "state": made.state, "at": AT, "what": Happening.ACCEPT}
    for broken in (
        {"side": Side.SENDER, "by": noor, "phoned": True}, {"side": Side.RECEIVER, "by": noor},
        {"side": Side.RECEIVER, "phoned": True}, {"side": Side.SYSTEM, "phoned": True},
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            Event.objects.create(form_token=new_token(), **given, **broken)


def test_figures_tell_how_much_was_said_on_the_phone_once_that_is_enough(
    noor: User, desk: Client
) -> None:
    for number in range(5):
        made = sent(noor, at=clock.now(), service=make_help(name=f"Hulp {number}"))
        called(desk, made, "accept")
        told = figures_for(noor, clock.now()).phoned
        assert told == (5 if number == 4 else None)


def test_a_family_gets_five_words_and_sees_where_it_stands(noor: User, desk: Client) -> None:
    made, token = sent(noor), new_token()
    page = desk.post(one(made, "woorden/"), {"form_token": token})
    words = words_on(page)
    assert len(words.split()) == 5
    assert "no-store" in page["Cache-Control"]
    assert words_on(desk.post(one(made, "woorden/"), {"form_token": token})) == words
    assert Event.objects.filter(what=Happening.WORDS).count() == 1
    assert words not in str(
        [vars(row) for row in (*AuditLine.objects.all(), *Referral.objects.all())]
    )
    family = Client()
    family.post("/vraag/antwoord/", {"words": words})
    seen = text_of(family.get("/hulp-vinden/gevraagd/"))
    assert "Praatmaatje" in seen
    assert "Kiki" not in seen  # plain words, not what was told
    assert "<textarea" not in seen
    family.post("/hulp-vinden/gevraagd/erbij/", {"text": "x", "form_token": new_token()})
    assert Event.objects.filter(what=Happening.ADDED).count() == 0
    new = words_on(desk.post(one(made, "woorden/"), {"form_token": new_token()}))
    assert family.get("/hulp-vinden/gevraagd/").status_code == 302  # the first words are over
    family.post("/vraag/antwoord/", {"words": new})
    family.post("/hulp-vinden/gevraagd/stop/")
    with asking.as_system("tests"):
        assert not queries.consents_stand(made, clock.now())
    assert Referral.objects.get().state == State.REQUESTED  # the sender sees it, and withdraws it


def test_words_are_only_for_what_is_sent_and_has_none(noor: User, sam: User, desk: Client) -> None:
    from_contact, room = sent(noor, question=new_key()), sent(noor, kind=Kind.ROOM, values={})
    made = sent(noor)
    for row in (from_contact, room, draft(noor)):
        assert desk.post(one(row, "woorden/")).status_code == 302, row
        assert Referral.objects.get(pk=row.pk).receipt_mark is None
    assert browser_of(sam).post(one(made, "woorden/")).status_code == 404


def test_what_a_family_asked_itself_is_a_task_of_everybody_until_it_is_taken(
    noor: User, sam: User, desk: Client, client: Client
) -> None:
    there = make_help()
    post(client, there)
    made = Referral.objects.get()
    Referral.objects.update(sent_at=clock.now() - timedelta(days=20))
    call_command("follow_silence")
    for browser in (desk, browser_of(sam)):
        assert made.number in text_of(browser.get(TASKS))
    desk.post(one(made, "neem/"))
    assert made.number not in text_of(browser_of(sam).get(TASKS))
    assert called(desk, made, "accept").status_code == 302
    assert "Anna" not in text_of(client.get("/hulp-vinden/gevraagd/"))
