"""Steps as they are made: by the right side, once, with consent, and written in the trail."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from tests.referrals.factories import (
    AT,
    STREET,
    VALUES,
    WORDS,
    agree,
    draft,
    ended,
    make_help,
    sent,
    step,
    stop,
)
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.outbox.models import Letter
from thuisfront.core.ui.forms import new_token
from thuisfront.directory.models import ServiceCapacity
from thuisfront.referrals import actions, queries
from thuisfront.referrals.actions import RefusedError, drafting
from thuisfront.referrals.actions.receiving import MOST_WRONG, open_with_code
from thuisfront.referrals.enums import Field, Happening, Kind, Side, State, Step
from thuisfront.referrals.models import Event, Referral
from thuisfront.referrals.rules.states import No

pytestmark = pytest.mark.django_db


def again(referral: Referral) -> Referral:
    return Referral.objects.get(pk=referral.pk)


def refused(referral: Referral, what: Step, by: User | None = None, **told: str) -> No:
    """Return why a step was refused; nothing may be changed by it, and the trail must know."""
    before = (vars(again(referral)) | {"_state": None}, Event.objects.count())
    lines = AuditLine.objects.filter(act="referrals.step.refused").count()
    with pytest.raises(RefusedError) as no:
        step(referral, what, by, **told)
    assert (vars(again(referral)) | {"_state": None}, Event.objects.count()) == before
    assert AuditLine.objects.filter(act="referrals.step.refused").count() == lines + 1
    return no.value.why


def test_without_consent_a_draft_stays_a_draft(noor: User) -> None:
    made = draft(noor)
    assert refused(made, Step.SEND, noor) == No.CONSENT
    voice = agree(made, noor)
    stop(voice, noor)
    assert refused(made, Step.SEND, noor) == No.CONSENT
    assert Letter.objects.count() == 0
    agree(made, noor)
    step(made, Step.SEND, noor)
    assert again(made).state == State.REQUESTED


def test_consent_for_other_things_or_another_service_does_not_count(noor: User) -> None:
    made = draft(noor)
    agree(made, noor)
    with asking.as_user(noor):
        told = queries.opened(made)
        drafting.change_draft(
            referral=made, values=dict(VALUES), shared=[*made.shared, Field.ADDRESS],
            receiver=told.receiver, at=AT, by=noor,
        )  # fmt: skip
    assert refused(made, Step.SEND, noor) == No.CONSENT
    agree(again(made), noor)
    with asking.as_user(noor):
        other = make_help(name="Andere hulp")
        drafting.choose_service(referral=made, service=other, at=AT, by=noor)
    assert refused(made, Step.SEND, noor) == No.CONSENT


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ({"service_name": ""}, No.NO_SERVICE),
        ({"shared": []}, No.NOTHING_SHARED),
        ({"shared": ["email"]}, No.NOTHING_SHARED),
    ],
)
def test_a_draft_that_misses_something_is_not_sent(
    noor: User, broken: dict[str, object], why: No
) -> None:
    made = draft(noor)
    agree(made, noor)
    Referral.objects.filter(pk=made.pk).update(**broken)
    assert refused(made, Step.SEND, noor) == why


def test_a_service_without_mail_address_is_not_mailed(noor: User) -> None:
    made = draft(noor, service=make_help(email=""))
    agree(made, noor)
    assert refused(made, Step.SEND, noor) == No.NO_ADDRESS


def test_only_what_was_ticked_is_kept_once_it_is_sent(noor: User) -> None:
    made = sent(noor)
    with asking.as_user(noor):
        told = queries.opened(made)
    assert STREET not in told.values.values()
    assert WORDS not in told.values.values()
    assert [code for code, _, _ in told.to_share] == ["child", "age", "phone", "situation", "wish"]
    assert told.kept_back == []


def test_the_mail_says_nothing_about_anybody(noor: User) -> None:
    made = sent(noor)
    letter = Letter.objects.get()
    assert letter.body == ""
    assert letter.sealed_rest
    told = str(vars(letter))
    for word in (*VALUES.values(), "detentie", "Praatmaatje", made.number):
        assert word not in told


def test_a_question_about_room_needs_no_consent_and_holds_nobody(noor: User) -> None:
    made = sent(noor, kind=Kind.ROOM, values={})
    assert (made.state, made.shared) == (State.REQUESTED, [])
    with pytest.raises(IntegrityError), transaction.atomic():
        Referral.objects.filter(pk=made.pk).update(shared=["child"])


@pytest.mark.parametrize("what", [Step.ACCEPT, Step.REJECT, Step.START, Step.COMPLETE])
def test_the_sender_cannot_answer_for_the_receiver(noor: User, what: Step) -> None:
    made = sent(noor)
    assert refused(made, what, noor) in {No.SIDE, No.STATE}
    assert refused(made, Step.CANCEL) == No.SIDE  # nor the other way round


def test_pressing_twice_and_two_colleagues_at_once_give_one_event(noor: User) -> None:
    made, token = sent(noor), new_token()
    assert step(made, Step.ACCEPT, form_token=token)
    assert not step(made, Step.ACCEPT, form_token=token)
    assert not step(made, Step.ACCEPT)
    assert Event.objects.filter(referral=made, what=Happening.ACCEPT).count() == 1
    assert refused(made, Step.REJECT, refusal="age") == No.STATE


def test_a_no_has_its_reason_and_no_room_is_told_to_the_directory(noor: User) -> None:
    made = sent(noor)
    assert refused(made, Step.REJECT) == No.REASON
    assert ServiceCapacity.objects.count() == 0
    step(made, Step.REJECT, refusal="no-room", text="Pas in maart weer")
    row = again(made)
    assert (row.state, row.refusal, row.answered_at) == (State.REJECTED, "no-room", AT)
    [capacity] = ServiceCapacity.objects.all()
    assert (capacity.service_id, capacity.available, capacity.updated) == (made.service_id, 0, AT)
    other = sent(noor, service=made.service)
    step(other, Step.REJECT, refusal="no-room", at=AT + timedelta(days=9))  # type: ignore[arg-type]  # a moment
    [capacity] = ServiceCapacity.objects.all()
    assert capacity.updated == AT + timedelta(days=9)


def test_it_ends_with_what_became_of_it(noor: User) -> None:
    made = sent(noor)
    step(made, Step.ACCEPT)
    assert again(made).outcome == ""
    step(made, Step.START)
    assert refused(made, Step.COMPLETE) == No.OUTCOME
    assert refused(made, Step.COMPLETE, outcome="stopped") == No.OUTCOME
    step(made, Step.COMPLETE, outcome="partly", text="Kiki slaapt goed")
    row = again(made)
    assert (row.state, row.outcome, row.closed_at) == (State.COMPLETED, "partly", AT)
    assert refused(made, Step.CANCEL, noor, outcome="stopped") == No.STATE


@pytest.mark.parametrize(
    "broken",
    [
        {"state": "completed"},
        {"state": "completed", "accepted_at": AT},
        {"outcome": "helped"},
        {"state": "rejected"},
        {"refusal": "age"},
        {"state": "accepted"},
        {"state": "lost"},
        {"link_mark": None},
        {"shared": ["shoe-size"]},
    ],
)
def test_the_table_refuses_what_cannot_be(noor: User, broken: dict[str, object]) -> None:
    made = sent(noor)
    with pytest.raises(IntegrityError), transaction.atomic():
        Referral.objects.filter(pk=made.pk).update(**broken)


def test_what_happened_cannot_be_changed_and_what_ended_cannot_begin_again(noor: User) -> None:
    made = ended(noor)
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.filter(referral=made).update(at=AT)
    with pytest.raises(DatabaseError), transaction.atomic():
        Referral.objects.filter(pk=made.pk).update(state="in-progress", outcome="")


def test_withdrawing_consent_closes_the_referral_to_the_receiver_at_once(noor: User) -> None:
    made = draft(noor)
    voice = agree(made, noor)
    step(made, Step.SEND, noor)
    assert queries.consents_stand(again(made), AT)
    stop(voice, noor)
    assert not queries.consents_stand(again(made), AT)
    assert refused(made, Step.ACCEPT) == No.CONSENT
    with pytest.raises(RefusedError), asking.as_holder(thing=made.pk):
        actions.write(
            referral=made, what=Happening.QUESTION, text="Hoe oud?", form_token=new_token(), at=AT
        )
    step(again(made), Step.CANCEL, noor)  # the sender can always withdraw it


def test_a_new_attempt_is_a_new_referral_that_follows(noor: User) -> None:
    made = sent(noor)
    step(made, Step.REJECT, refusal="area")
    with asking.as_user(noor):
        new = drafting.try_again(referral=again(made), form_token=new_token(), at=AT, by=noor)
        assert (new.follows_id, new.state, new.service_id) == (made.pk, State.DRAFT, None)
        assert queries.opened(new).values[Field.SITUATION] == VALUES[Field.SITUATION]
        assert [row.pk for row in queries.chain_of(noor, new)] == [made.pk, new.pk]
    assert again(made).state == State.REJECTED


def test_rerouting_what_still_waits_withdraws_it_first(noor: User) -> None:
    made, token = sent(noor), new_token()
    with asking.as_user(noor):
        first = drafting.try_again(referral=made, form_token=token, at=AT, by=noor)
        second = drafting.try_again(referral=again(made), form_token=token, at=AT, by=noor)
    assert first == second
    assert again(made).state == State.CANCELLED


def test_what_is_being_helped_is_not_rerouted(noor: User) -> None:
    made = sent(noor)
    step(made, Step.ACCEPT)
    with pytest.raises(RefusedError), asking.as_user(noor):
        drafting.try_again(referral=again(made), form_token=new_token(), at=AT, by=noor)


def test_after_room_was_told_the_same_service_is_asked_to_help(noor: User) -> None:
    made = sent(noor, kind=Kind.ROOM, values={})
    step(made, Step.ACCEPT)
    with asking.as_user(noor):
        new = drafting.try_again(referral=again(made), form_token=new_token(), at=AT, by=noor)
    assert (new.kind, new.service_id, new.follows_id) == (Kind.HELP, made.service_id, made.pk)
    assert Field.ADDRESS not in new.shared
    assert Field.CHILD in new.shared


def test_the_code_opens_and_ten_wrong_ones_close_the_link(noor: User) -> None:
    made = sent(noor)
    code, link = queries.code_of(made), queries.mark_of_link(queries.token_of(made))
    wrong = "000000" if code != "000000" else "111111"
    with asking.as_holder(mark=link):
        assert not open_with_code(referral=made, typed=wrong, at=AT)
        assert open_with_code(referral=made, typed=f" {code[:3]} {code[3:]} ", at=AT)
        for _ in range(MOST_WRONG):
            open_with_code(referral=made, typed=wrong, at=AT)
        assert not open_with_code(referral=made, typed=code, at=AT)
    assert AuditLine.objects.filter(act="referrals.code.refused").count() == MOST_WRONG
    with asking.as_user(noor):
        actions.renew_link(referral=made, form_token=new_token(), at=AT, by=noor)
    new = again(made)
    assert queries.code_of(new) != code or queries.token_of(new)
    assert bytes(new.link_mark or b"") != link
    with asking.as_holder(mark=link):
        assert not Referral.objects.exists()  # the old link leads nowhere


def test_questions_answers_and_reports_are_kept_once_and_sealed(noor: User) -> None:
    made, token = sent(noor), new_token()

    def write(what: Happening, by: User | None = None) -> bool:
        with asking.as_user(by) if by else asking.as_holder(thing=made.pk):
            return actions.write(
                referral=made, what=what, text="Zebravlekken", form_token=token[:20] + what.value,
                at=AT, by=by,
            )  # fmt: skip

    assert write(Happening.QUESTION)
    assert not write(Happening.QUESTION)
    assert write(Happening.REPLY, noor)
    assert again(made).answered_at == AT
    with pytest.raises(RefusedError):
        write(Happening.REPORT)  # not accepted yet
    for event in Event.objects.exclude(sealed_text=None):
        assert b"Zebra" not in bytes(event.sealed_text or b"")
    with asking.as_user(noor):
        assert [told.text for told in queries.opened(again(made)).events if told.text] == [
            "Zebravlekken", "Zebravlekken",
        ]  # fmt: skip


def test_a_step_needs_a_side_that_exists(noor: User) -> None:
    made = sent(noor)
    with pytest.raises(RefusedError), asking.as_user(noor):
        actions.take_step(
            referral=made, step=Step.ACCEPT, side=Side.SYSTEM, form_token=new_token(), at=AT
        )
