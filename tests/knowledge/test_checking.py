"""The work list: what is overdue, what is soon, and "checked today" in one step."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from tests.core.accounts.factories import make_user
from thuisfront.core.accounts.models import User
from thuisfront.core.outbox.models import Letter
from thuisfront.knowledge import actions, queries, tasks
from thuisfront.knowledge.models import ArticlePage

from .library import ARTICLE, article, change, copied

LIST = "/werk/nakijken/"
TODAY = date(2027, 6, 1)
AT = datetime(2027, 6, 1, 12, tzinfo=timezone.get_default_timezone())


def due_on(slug: str, day: date, owner: str = "Redactie") -> ArticlePage:
    page = article(slug)
    days = {"checked_on": day - timedelta(days=200), "next_check_on": day}
    ArticlePage.objects.filter(pk=page.pk).update(owner_role=owner, **days)
    return article(slug)


@pytest.fixture
def dated(site: Client) -> dict[str, ArticlePage]:
    ArticlePage.objects.update(checked_on=date(2027, 1, 1), next_check_on=date(2028, 1, 1))
    return {
        "late": due_on("eerste-bezoek", TODAY - timedelta(days=1)),
        "today": due_on("niet-jouw-schuld", TODAY, "Jurist"),
        "soon": due_on("waar-is-mijn-ouder", TODAY + timedelta(days=30)),
        "later": due_on("leerkracht", TODAY + timedelta(days=31)),
    }


def test_what_is_late_and_what_is_soon(dated: dict[str, ArticlePage]) -> None:
    late = list(queries.articles_to_check(today=TODAY, state="te-laat"))
    soon = list(queries.articles_to_check(today=TODAY, state="binnenkort"))
    assert late == [dated["late"]]
    assert soon == [dated["today"], dated["soon"]]
    of_jurist = queries.articles_to_check(today=TODAY, owner="Jurist")
    assert list(of_jurist) == [dated["today"]]
    due = queries.due(today=TODAY)
    assert (due.late, due.soon, due.all) == (1, 2, ArticlePage.objects.live().count())


def test_the_list_narrows_sorts_and_bears_nonsense(
    desk: Client, dated: dict[str, ArticlePage]
) -> None:
    first = desk.get(LIST).context["page"].object_list[0]
    assert first == dated["late"]
    shown = desk.get(f"{LIST}?stand=te-laat&wie=Niemand").context
    assert shown["page"].object_list  # an owner that is not there narrows nothing
    titles = [page.title for page in desk.get(f"{LIST}?volgorde=titel").context["page"]]
    assert len(titles) > 10
    assert desk.get(f"{LIST}?stand=x&volgorde=y&pagina=999&wie=%00").status_code == 200
    ArticlePage.objects.update(checked_on=date(2027, 1, 1), next_check_on=date(2090, 1, 1))
    assert "Hier is niets na te kijken" in desk.get(f"{LIST}?stand=te-laat").text


def test_checked_today_moves_the_dates_and_keeps_who_did_it(
    desk: Client, editor: User, dated: dict[str, ArticlePage]
) -> None:
    page = dated["late"]
    answer = desk.post(f"{LIST}{page.translation_key}/", follow=True)
    assert "is vandaag nagekeken" in answer.text
    now, today = article(), timezone.localdate()
    assert (now.checked_on, now.next_check_on) == (today, today + timedelta(days=365))
    days = {part.value["checked_on"] for part in now.sources if part.value["verified"]}
    assert days <= {today}
    old = {p.value["title"]: p.value for p in page.sources if not p.value["verified"]}
    assert all(old[p.value["title"]]["checked_on"] == p.value["checked_on"]
               for p in now.sources if not p.value["verified"])  # fmt: skip
    assert now.latest_revision.user == editor
    assert not now.has_unpublished_changes


def test_a_draft_beside_it_is_not_published(editor: User, dated: dict[str, ArticlePage]) -> None:
    page = dated["late"]
    page.title = "Nog niet klaar"
    page.save_revision()
    actions.mark_checked(page=article(), at=AT, by=editor)
    now = article()
    assert (now.title, now.checked_on) == ("Mijn eerste bezoek", TODAY)
    draft = now.get_latest_revision_as_object()
    assert (draft.title, draft.checked_on) == ("Nog niet klaar", TODAY)
    assert now.has_unpublished_changes


def test_a_text_that_is_being_read_or_locked_is_left_alone(
    desk: Client, editor: User, dated: dict[str, ArticlePage]
) -> None:
    page = dated["late"]
    page.get_workflow().start(page, editor)
    answer = desk.post(f"{LIST}{page.translation_key}/", follow=True)
    assert "wordt gelezen of zit op slot" in answer.text
    other = dated["soon"]
    ArticlePage.objects.filter(pk=other.pk).update(locked=True)
    with pytest.raises(actions.InReviewError):
        actions.mark_checked(page=article(other.slug), at=AT, by=editor)
    assert article().checked_on == page.checked_on


def test_a_page_that_was_checked_is_still_loaded_anew_with_the_later_day(
    editor: User, tmp_path: Path
) -> None:
    folder = copied(tmp_path)
    actions.mark_checked(page=article(), at=AT, by=editor)
    change(folder / ARTICLE, 'title = "Mijn eerste bezoek"', 'title = "Mijn allereerste bezoek"')
    loaded = actions.load_content(folder=folder)
    assert (loaded.changed, loaded.kept) == ([ARTICLE], [])
    now = article()
    assert (now.title, now.checked_on) == ("Mijn allereerste bezoek", TODAY)
    assert now.next_check_on == TODAY + timedelta(days=365)


def test_the_week_letter_has_numbers_only(dated: dict[str, ArticlePage]) -> None:
    make_user("editor")
    make_user("experience-expert")
    assert tasks.send_week(on=TODAY) == 1
    letter = Letter.objects.get()
    assert letter.subject == "Werk van deze week"
    assert "1 te laat, 2 binnen een maand" in letter.body
    for word in ("bezoek", "gevangen", "schuld"):
        assert word not in letter.body.casefold()
    ArticlePage.objects.update(checked_on=date(2027, 1, 1), next_check_on=date(2090, 1, 1))
    assert tasks.send_week(on=TODAY) == 0
