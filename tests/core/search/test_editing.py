"""What editors change works at once and everywhere; questions without an answer are counted."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.core.accounts.factories import make_user
from tests.core.organizations.factories import make_centre
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.privacy import retention
from thuisfront.core.search import actions, bets, desk, editing, editors, queries
from thuisfront.core.search.models import BestBet, MissedQuestion, SynonymGroup

from .factories import make_entry

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
MONDAY, TODAY = date(2026, 3, 2), date(2026, 3, 4)


@pytest.fixture(autouse=True)
def shelf() -> Iterator[None]:
    make_centre()
    for slug, title in (("verlof", "Verlof"), ("geld", "Geld en wonen"), ("bezoek", "Op bezoek")):
        entry = make_entry(slug=slug, title=title, words="", summary="", passages=())
        actions.index_document(entry=entry, at=AT)
    editors.forget()
    yield
    editors.forget()


def slugs(query: str) -> list[str]:
    return [result.slug for result in queries.search(query).results]


def ask(query: str, times: int = 1, on: date = TODAY, total: int = 0) -> None:
    for _ in range(times):
        editing.note_missed(query=query, total=total, language="nl", on=on)


def told() -> list[tuple[str, int]]:
    return [(one.words, one.count) for one in desk.missed_questions(make_user("editor"))]


def test_synonyms_work_at_the_next_search_and_stop_with_the_group() -> None:
    by = make_user("editor")
    assert slugs("centen") == []
    group = editing.save_synonyms(
        group=None, values={"words": ["centen", "geld"], "note": ""}, at=AT, by=by
    )
    assert slugs("centen") == ["geld"]
    editing.remove(row=group, at=AT, by=by)
    assert slugs("centen") == []
    acts = (
        AuditLine.objects.filter(act__startswith="search.")
        .order_by("id")
        .values_list("act", "reason")
    )
    assert list(acts) == [("search.synonyms.saved", "words, note"), ("search.synonyms.removed", "")]


def test_another_process_hears_of_it_within_five_seconds() -> None:
    assert editors.FRESH <= 5
    assert slugs("centen") == []
    SynonymGroup.objects.create(words=["centen", "geld"])  # as another process does
    assert slugs("centen") == []
    until, known = editors._known[""]
    editors._known[""] = (until - editors.FRESH, known)  # two seconds later
    assert slugs("centen") == ["geld"]


def test_what_is_picked_stands_on_top_once_and_not_in_a_narrowed_search() -> None:
    BestBet.objects.create(questions=["verlof"], address="/kinderen/geld/")
    page = queries.search("verlof")
    assert [(one.slug, one.is_picked) for one in page.results] == [
        ("geld", True),
        ("verlof", False),
    ]
    assert page.total == 2
    assert slugs("geld verlof") == ["geld", "verlof"]
    narrowed = queries.search("verlof", facets=["audience:kinderen"])
    assert [one.slug for one in narrowed.results] == ["verlof"]


def test_a_bet_on_a_page_that_is_gone_is_no_error() -> None:
    BestBet.objects.create(questions=["verlof"], address="/weg/")
    assert slugs("verlof") == ["verlof"]


@pytest.mark.parametrize("words", [[], ["een"]])
def test_the_table_refuses_a_group_of_one(words: list[str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        SynonymGroup.objects.create(words=words)


def test_a_preview_tells_what_changes_and_saves_nothing() -> None:
    now = editors.current()
    [changed] = desk.changes(now, now.with_group(("centen", "geld")), ["centen", "centen", " "])
    assert [(one.before, one.after, one.is_new) for one in changed.places] == [
        ("", "Geld en wonen", True)
    ]
    bet = bets.bet_of("/kinderen/bezoek/", ["verlof"], with_numbers=False)
    [changed] = desk.changes(now, now.with_bet(bet), ["verlof"])
    assert [one.after for one in changed.places] == ["Op bezoek", "Verlof"]
    [same] = desk.changes(now.with_bet(bet), now.with_bet(bet).with_bet(None, bet), ["geld"])
    assert not same.is_changed
    assert slugs("centen") == []


def test_a_question_is_told_from_the_third_time_in_a_week() -> None:
    ask("Zwembad?", times=2)
    row = MissedQuestion.objects.get()
    assert (row.words, row.count, row.week) == ("", 2, MONDAY)
    assert told() == []
    ask("het zwembad")
    assert told() == [("zwembad", 3)]
    ask("zwembad", times=2, on=TODAY + timedelta(days=7))
    assert told() == [("zwembad", 3)]


def test_what_found_enough_or_holds_no_word_is_not_counted() -> None:
    ask("zwembad", total=3)
    for query in ("", "jan jansen", "jan@voorbeeld.nl", "0612345678", "wat moet ik nu"):
        ask(query, times=3)
    assert not MissedQuestion.objects.exists()


def test_little_found_is_told_apart_from_nothing() -> None:
    ask("zwembad", times=3, total=2)
    [one] = desk.missed_questions(make_user("editor"))
    assert one.found_some


def test_the_table_holds_no_words_that_were_asked_less_often() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        MissedQuestion.objects.create(week=MONDAY, mark=b"x", words="zwembad", count=2)


def test_a_robot_does_not_fill_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editing, "MOST_A_WEEK", 2)
    for query in ("zwembad", "fiets", "alimentatie", "zwembad"):
        ask(query)
    assert MissedQuestion.objects.count() == 2


def test_what_was_missed_is_forgotten() -> None:
    ask("zwembad", on=TODAY - timedelta(days=98))
    ask("zwembad")
    assert retention.run(AT).removed == {"searches": 1}
    assert MissedQuestion.objects.get().week == MONDAY
