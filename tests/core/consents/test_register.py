"""Asking, answering and stopping; what stands at a moment; what the register keeps."""

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from tests.core.consents.factories import (
    ELEVEN,
    TEAM,
    WHAT,
    ask_to_share,
    may_share,
    say,
    stop,
    voice,
)
from tests.helpdesk.factories import AT, ask, token
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.consents import actions, queries
from thuisfront.core.consents.actions import AnsweredError, NotAllowedError
from thuisfront.core.consents.enums import About, Answer
from thuisfront.core.consents.models import Consent, Voice, Wording
from thuisfront.core.consents.purposes import SHARE, ConsentPurpose, purpose_of, purposes
from thuisfront.core.consents.rules import Country, Kind, Speaker
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.models import Question

PERSON, FIRST, SECOND, REPRESENTATIVE = Speaker
YEAR = timedelta(days=366)


@pytest.fixture
def question(noor: User) -> Question:
    return ask().question


def at_age(years: int) -> datetime:
    """Return a moment on the birthday on which the child becomes so old."""
    return AT.replace(year=ELEVEN.year + years, month=ELEVEN.month, day=ELEVEN.day)


def test_it_is_allowed_only_when_everybody_said_yes(question: Question, noor: User) -> None:
    assert not may_share(question)
    consent = ask_to_share(question, noor)
    assert {said.speaker for said in consent.voices.all()} == {FIRST, SECOND}
    assert not may_share(question)
    say(consent, FIRST, noor)
    assert not may_share(question)
    say(consent, SECOND, noor)
    assert may_share(question)


def test_a_yes_is_for_one_recipient_one_purpose_and_one_question(
    question: Question, noor: User
) -> None:
    consent = ask_to_share(question, noor, about=About.OTHER)
    say(consent, PERSON, None)
    assert may_share(question)
    assert may_share(question, f"  {TEAM.upper()} ")
    assert not may_share(question, "Wijkteam Gele Vlinder")
    assert not may_share(question, "")
    assert not may_share(ask().question)
    other = ConsentPurpose("call-back", Kind.OWN_QUESTION, "")
    assert not queries.allows(thing=question, purpose=other, recipient=TEAM, at=AT)


def test_one_no_closes_and_stopping_closes_at_that_moment(question: Question, noor: User) -> None:
    refused = ask_to_share(question, noor)
    say(refused, FIRST, noor)
    say(refused, SECOND, noor, given=False)
    assert not may_share(question)
    again = ask_to_share(question, noor)
    say(again, FIRST, noor)
    say(again, SECOND, noor)
    assert may_share(question)
    stop(again, SECOND, noor)
    assert not may_share(question)


def test_a_clock_that_goes_back_brings_nothing_back(question: Question, noor: User) -> None:
    consent = ask_to_share(question, noor, about=About.OTHER)
    say(consent, PERSON, noor)
    stop(consent, PERSON, noor, AT + timedelta(hours=1))
    assert not may_share(question, at=AT)
    assert not may_share(question, at=AT - YEAR)


def test_before_it_was_said_it_does_not_stand(question: Question, noor: User) -> None:
    consent = ask_to_share(question, noor, about=About.OTHER)
    say(consent, PERSON, noor, at=AT + timedelta(hours=1))
    assert not may_share(question, at=AT)
    assert may_share(question, at=AT + timedelta(hours=1))


def test_it_ends_after_its_last_day_on_the_wall_calendar(question: Question, noor: User) -> None:
    consent = ask_to_share(question, noor, about=About.OTHER, valid_until=date(2026, 11, 30))
    say(consent, PERSON, noor)
    assert may_share(question, at=AT.replace(day=30, hour=22, minute=59))  # 23:59 in Amsterdam
    assert not may_share(question, at=AT.replace(day=30, hour=23, minute=0))


def test_what_parents_said_does_not_carry_past_a_birthday(question: Question, noor: User) -> None:
    consent = ask_to_share(question, noor)
    for speaker in (FIRST, SECOND):
        say(consent, speaker, noor)
    assert may_share(question, at=at_age(12) - timedelta(days=1))
    assert not may_share(question, at=at_age(12))
    [told] = queries.consents_of(question, at_age(12))
    assert (len(told.missing), told.stands) == (1, False)
    actions.ask_missing(consent=consent, at=at_age(12), by=noor)
    actions.ask_missing(consent=consent, at=at_age(12), by=noor)
    assert not may_share(question, at=at_age(12))
    say(consent, PERSON, noor, at=at_age(12))
    assert may_share(question, at=at_age(12))
    assert may_share(question, at=at_age(16))
    stop(consent, SECOND, noor, at=at_age(12))
    assert not may_share(question, at=at_age(12))
    assert may_share(question, at=at_age(16))  # from then on only the child counts


def test_asking_again_replaces_and_the_same_form_changes_nothing(
    question: Question, noor: User
) -> None:
    form = token()
    first = ask_to_share(question, noor, about=About.OTHER, form_token=form)
    say(first, PERSON, noor)
    assert ask_to_share(question, noor, about=About.OTHER, form_token=form) == first
    assert may_share(question)
    second = ask_to_share(question, noor, about=About.OTHER)
    assert not may_share(question)
    with pytest.raises(AnsweredError):
        say(first, PERSON, noor)
    assert queries.consent_of(question, first.pk) is None
    assert queries.consent_of(question, second.pk) == second
    assert [told.over for told in queries.consents_of(question, AT)] == [False, True]


def test_two_people_in_one_file_both_have_to_agree(question: Question, noor: User) -> None:
    say(ask_to_share(question, noor, about=About.PARENT), PERSON, noor)
    assert may_share(question)
    child = ask_to_share(question, noor, holders=1)
    assert not may_share(question)
    say(child, FIRST, noor)
    assert may_share(question)


def test_an_answer_is_given_once_and_a_stop_is_for_good(question: Question, noor: User) -> None:
    consent = ask_to_share(question, noor, about=About.OTHER)
    say(consent, PERSON, noor)
    with pytest.raises(AnsweredError):
        say(consent, PERSON, noor, given=False)
    stop(consent, PERSON, noor)
    stop(consent, PERSON, noor)
    with pytest.raises(AnsweredError):
        say(consent, PERSON, noor)
    told = [line.act for line in AuditLine.objects.filter(act__startswith="consents.")]
    assert sorted(told) == [
        "consents.consent.asked", "consents.voice.given", "consents.voice.withdrawn",
    ]  # fmt: skip


def test_relying_on_what_does_not_stand_is_refused(question: Question, noor: User) -> None:
    with pytest.raises(NotAllowedError):
        actions.rely_on(thing=question, purpose=SHARE, recipient=TEAM, at=AT)
    say(ask_to_share(question, noor, about=About.OTHER), PERSON, noor)
    actions.rely_on(thing=question, purpose=SHARE, recipient=TEAM, at=AT)


def test_without_its_key_nothing_stands(question: Question, noor: User) -> None:
    say(ask_to_share(question, noor, about=About.OTHER), PERSON, noor)
    keys.shred(question.pk)
    assert not may_share(question)
    [told] = queries.consents_of(question, AT)
    assert (told.facts, told.stands, told.text, told.because) == (None, False, "", [])


def test_what_is_shared_with_whom_is_sealed(question: Question, noor: User) -> None:
    consent = ask_to_share(question, noor)
    say(consent, FIRST, noor, name="Moeder Zeester")
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(c::text, ' ') FROM consents_consent c")
        (kept,) = cursor.fetchone()
        cursor.execute("SELECT string_agg(v::text, ' ') FROM consents_voice v")
        kept += cursor.fetchone()[0]
    for plain in (TEAM, WHAT, "Zeester", ELEVEN.isoformat()):
        assert plain not in kept
        assert plain.encode().hex() not in kept
    [told] = queries.consents_of(question, AT)
    assert told.facts == queries.Facts(TEAM, WHAT, ELEVEN, "")
    assert [said.name for said in told.voices] == ["Moeder Zeester", ""]
    assert TEAM in told.text
    assert WHAT in told.text
    assert "{" not in told.text


def test_a_name_that_looks_like_a_template_stays_a_name(question: Question, noor: User) -> None:
    ask_to_share(question, noor, "{shared} {0} %s")
    [told] = queries.consents_of(question, AT)
    assert "{shared} {0} %s" in told.text


def test_a_text_that_was_shown_stays_as_it_was(question: Question, noor: User) -> None:
    consent = ask_to_share(question, noor)
    for change in ({"text": "iets anders"}, {"hash": "0" * 64}):
        with pytest.raises(IntegrityError, match="wording_is_what"), transaction.atomic():
            Wording.objects.filter(pk=consent.wording_id).update(**change)
    with pytest.raises(ProtectedError):
        Wording.objects.get(pk=consent.wording_id).delete()


@pytest.mark.django_db
def test_every_purpose_has_a_text_in_both_languages() -> None:
    assert {purpose.code for purpose in purposes} >= {"call-back", "notify", "publish", "share"}
    for purpose in purposes:
        for language in ("nl", "en"):
            assert (purpose.texts / f"{purpose.code}.{language}.txt").read_text("utf-8").strip()
    with pytest.raises(LookupError):
        purpose_of("everything")


BAD_CONSENTS = [
    ("consent_two_holders_at_most", {"holders": 3}),
    ("consent_words_known", {"country": "fr"}),
    ("consent_words_known", {"about": "dog"}),
    ("consent_alone_is_of_a_child", {"alone": "harm", "about": "other"}),
    ("consent_alone_is_of_a_child", {"alone": "fun"}),
    ("consent_replaced_after_asking", {"replaced_at": AT - YEAR}),
]
BAD_VOICES = [
    ("voice_answer_says_when_how_and_to_whom", {"answer": "given"}),
    ("voice_answer_says_when_how_and_to_whom", {"answered_at": AT}),
    (
        "voice_answer_says_when_how_and_to_whom",
        {"answer": "given", "answered_at": AT, "how": "speech"},
    ),
    (
        "voice_answer_says_when_how_and_to_whom",
        {"answer": "given", "answered_at": AT - YEAR, "how": "browser"},
    ),
    ("voice_withdrawn_only_when_given", {"withdrawn_at": AT, "withdrawn_how": "browser"}),
    ("voice_speaker_known", {"speaker": "neighbour"}),
]


@pytest.mark.parametrize(("constraint", "values"), BAD_CONSENTS)
def test_the_table_refuses_a_consent_that_cannot_be(
    question: Question, noor: User, constraint: str, values: dict[str, object]
) -> None:
    consent = ask_to_share(question, noor)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Consent.objects.filter(pk=consent.pk).update(**values)


@pytest.mark.parametrize(("constraint", "values"), BAD_VOICES)
def test_the_table_refuses_a_voice_that_cannot_be(
    question: Question, noor: User, constraint: str, values: dict[str, object]
) -> None:
    said = voice(ask_to_share(question, noor), FIRST)
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Voice.objects.filter(pk=said.pk).update(**values)


def test_a_stop_cannot_be_before_the_yes(question: Question, noor: User) -> None:
    consent = ask_to_share(question, noor, about=About.OTHER)
    say(consent, PERSON, None)
    with pytest.raises(IntegrityError, match="voice_withdrawn"), transaction.atomic():
        Voice.objects.filter(consent=consent).update(
            withdrawn_at=AT - YEAR, withdrawn_how="browser"
        )


def test_nobody_asks_twice_at_the_same_time_in_the_table(question: Question, noor: User) -> None:
    first = ask_to_share(question, noor)
    second = ask_to_share(question, noor)
    with pytest.raises(IntegrityError, match="consent_asked_once"), transaction.atomic():
        Consent.objects.filter(pk=first.pk).update(replaced_at=None)
    assert Consent.objects.get(replaced_at=None) == second


def test_forgetting_takes_consents_of_this_file_only(question: Question, noor: User) -> None:
    other = ask().question
    ask_to_share(question, noor)
    kept = ask_to_share(other, noor)
    actions.forget_consents(thing=question)
    assert list(Consent.objects.all()) == [kept]
    assert set(Voice.objects.values_list("consent", flat=True)) == {kept.pk}


def test_in_belgium_an_objection_of_the_other_parent_closes(question: Question, noor: User) -> None:
    consent = ask_to_share(question, noor, country=Country.BELGIUM)
    say(consent, FIRST, noor)
    assert may_share(question)
    say(consent, SECOND, noor, given=False)
    assert not may_share(question)
    assert voice(consent, SECOND).answer == Answer.REFUSED
