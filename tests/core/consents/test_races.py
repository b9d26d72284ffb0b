"""Stopping while someone is sharing, each on a connection of its own."""

from functools import partial
from threading import Event, Thread

import pytest
from django.db import connections, transaction

from tests.core.access.system import as_system_always
from tests.core.accounts.factories import make_user
from tests.core.base.together import at_once as all_at_once
from tests.core.consents.factories import TEAM, ask_to_share, may_share, say, stop
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import AT, ask, token
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.consents import actions
from thuisfront.core.consents.actions import NotAllowedError
from thuisfront.core.consents.enums import About
from thuisfront.core.consents.models import Consent, Voice
from thuisfront.core.consents.purposes import SHARE
from thuisfront.core.consents.rules import Speaker
from thuisfront.helpdesk.actions import share_with_recipient
from thuisfront.helpdesk.models import Question

at_once = partial(all_at_once, before=as_system_always)


@pytest.fixture
def noor(committed_db: None) -> User:
    as_system_always()
    make_centre()
    return make_user("adviser", name="Noor")


def agreed(by: User) -> Consent:
    consent = ask_to_share(ask().question, by, about=About.OTHER)
    say(consent, Speaker.PERSON, by)
    return consent


def question_of(consent: Consent) -> Question:
    return Question.objects.get(pk=consent.thing)


def elsewhere(consent: Consent, by: User, done: Event) -> None:
    """Stop a consent on another connection, and say when that is committed."""
    as_system_always()
    try:
        stop(consent, Speaker.PERSON, by)
        done.set()
    finally:
        connections.close_all()


def test_what_was_read_before_a_stop_is_not_relied_on_after_it(noor: User) -> None:
    consent = agreed(noor)
    question = question_of(consent)
    with transaction.atomic():
        assert may_share(question)
        done = Event()
        other = Thread(target=elsewhere, args=(consent, noor, done))
        other.start()
        other.join(20)
        assert done.is_set()
        assert not may_share(question)
        with pytest.raises(NotAllowedError):
            share_with_recipient(question=question, consent=consent, at=AT, by=noor)
    assert not AuditLine.objects.filter(act="helpdesk.question.shared").exists()


def test_a_stop_waits_for_who_relies_on_it(noor: User) -> None:
    consent, done = agreed(noor), Event()
    question = question_of(consent)
    other = Thread(target=elsewhere, args=(consent, noor, done))
    with transaction.atomic():
        actions.rely_on(thing=question, purpose=SHARE, recipient=TEAM, at=AT)
        other.start()
        assert not done.wait(1)
        assert may_share(question)
    other.join(20)
    assert done.is_set()
    assert not may_share(question)


def test_sharing_and_stopping_at_once_never_shares_after_the_stop(noor: User) -> None:
    for _ in range(5):
        consent = agreed(noor)
        question = question_of(consent)
        share = partial(share_with_recipient, question=question, consent=consent, at=AT, by=noor)
        results = at_once(share, partial(stop, consent, Speaker.PERSON, noor), share)
        wrong = [r for r in results if isinstance(r, Exception)]
        assert all(isinstance(each, NotAllowedError) for each in wrong)
        acts = list(
            AuditLine.objects.filter(target=str(question.pk))
            .order_by("number")
            .values_list("act", flat=True)
        )
        after = acts[acts.index("consents.voice.withdrawn") :]
        assert "helpdesk.question.shared" not in after
        assert acts.count("helpdesk.question.shared") == 2 - len(wrong)


def test_one_form_sent_several_times_at_once_asks_once(noor: User) -> None:
    question, form = ask().question, token()
    results = at_once(*[lambda: ask_to_share(question, noor, form_token=form)] * 4)
    assert len({result.pk for result in results if isinstance(result, Consent)}) == 1
    assert Consent.objects.count() == 1
    assert Voice.objects.count() == 2


def test_several_forms_at_once_leave_one_that_stands(noor: User) -> None:
    question = ask().question
    results = at_once(*[lambda: ask_to_share(question, noor)] * 4)
    assert [result for result in results if isinstance(result, Exception)] == []
    assert (Consent.objects.count(), Consent.objects.filter(replaced_at=None).count()) == (4, 1)


def test_a_yes_and_a_no_at_once_are_one_answer(noor: User) -> None:
    consent = ask_to_share(ask().question, noor, about=About.OTHER)
    results = at_once(
        *[partial(say, consent, Speaker.PERSON, noor, given=given) for given in (True, False)]
    )
    assert sum(isinstance(r, actions.AnsweredError) for r in results) == 1
    assert Voice.objects.get(consent=consent).answered_at == AT
