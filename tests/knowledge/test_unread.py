"""What is published past the workflow waits for a second reader, whoever and however."""

import re

from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from thuisfront.core.access.editing import follow_roles
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.outbox.models import Letter
from thuisfront.knowledge import actions, queries, tasks

from .library import article
from .test_editors import edit, filled_in
from .test_workflow import approve, expert, reader, submit

__all__ = ["expert", "reader"]  # fixtures
LIST = "/werk/nakijken/zonder-nalezen/"


def publish(browser: Client, title: str) -> None:
    assert browser.post(edit(article()), filled_in(article(), title=title)).status_code == 302


def other_editor() -> Client:
    user = make_user("editor", name="Daan van de Redactie")
    follow_roles(user)
    return browser_of(user)


def mark(browser: Client, until: object) -> str:
    key = article().translation_key
    return browser.post(f"{LIST}{key}/", {"tot": until}, follow=True).text


def test_who_publishes_at_once_is_listed_until_another_has_read_it(
    desk: Client, editor: User
) -> None:
    assert "Alles is door twee mensen gelezen" in desk.get(LIST).text
    publish(desk, "Haast")
    [unread] = queries.unread_pages()
    assert [entry.user for entry in unread.published] == [editor]
    shown = desk.get(LIST).text
    assert "Mila van de Redactie" in shown
    assert 'name="tot"' not in shown
    assert "Hier wacht niets" in mark(desk, unread.until)
    other = other_editor()
    assert f'name="tot" value="{unread.until}"' in other.get(LIST).text
    assert "(1)" in re.sub(r"\s+", " ", other.get("/werk/nakijken/").text)
    assert "is nagelezen" in mark(other, unread.until)
    assert queries.number_unread() == 0
    assert AuditLine.objects.filter(act="knowledge.text.reread").count() == 1
    assert "Hier wacht niets" in mark(other, unread.until)
    publish(desk, "Weer haast")
    assert queries.number_unread() == 1


def test_two_who_publish_read_each_other_and_only_what_was_shown(
    desk: Client, editor: User
) -> None:
    other = other_editor()
    publish(desk, "Van Mila")
    shown = queries.unread_pages()[0].until
    publish(other, "Van Daan")
    mark(other, shown)
    [unread] = queries.unread_pages()
    assert [entry.user.get_full_name() for entry in unread.published] == ["Daan van de Redactie"]
    assert "is nagelezen" in mark(desk, unread.until)
    assert queries.unread_pages() == []


def test_the_workflow_the_loader_and_a_checked_date_need_no_second_reader(
    desk: Client, reader: Client, editor: User
) -> None:
    actions.mark_checked(page=article(), at=clock.now(), by=editor)
    article().save_revision().publish()
    assert queries.unread_pages() == []
    publish(desk, "Haast")
    submit(desk)
    assert approve(reader) == 302
    assert queries.number_unread() == 1
    assert approve(desk) == 302
    assert article().title == "Nieuw"
    assert queries.unread_pages() == []


def test_a_page_that_is_off_the_site_is_not_listed_and_nonsense_is_refused(
    desk: Client, reader: Client
) -> None:
    publish(desk, "Haast")
    other = other_editor()
    for nonsense in ("", "x", "-1", "9" * 30, "\0"):
        assert "Hier wacht niets" in mark(other, nonsense)
    assert reader.get(LIST).status_code == 403
    assert reader.post(f"{LIST}{article().translation_key}/", {"tot": 1}).status_code == 403
    assert queries.number_unread() == 1
    article().unpublish()
    assert queries.number_unread() == 0
    assert other.get(LIST, {"pagina": "x"}).status_code == 200


def test_the_week_letter_counts_them(desk: Client) -> None:
    publish(desk, "Haast")
    tasks.send_week(on=clock.today())
    assert "Zonder nalezen gepubliceerd: 1" in Letter.objects.latest("pk").body
