"""From a draft through an expert by experience and an editor to the site, with neutral letters."""

import json
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from wagtail.admin.views.pages import edit as edit_view
from wagtail.models import WorkflowPage

from tests.core.accounts.factories import browser_of, leave, make_user
from thuisfront.core.access.editing import EDITORS, EXPERTS, follow_roles
from thuisfront.core.accounts.models import User
from thuisfront.core.outbox.models import Letter
from thuisfront.knowledge.models import AudiencePage
from thuisfront.knowledge.wagtail_hooks import reviewing

from .library import article
from .test_editors import edit, filled_in

HOME = "/redactie/"


@pytest.fixture
def expert(site: Client) -> User:
    user = make_user("experience-expert", name="Samira met Ervaring")
    follow_roles(user)
    return user


@pytest.fixture
def reader(expert: User) -> Client:
    return browser_of(expert)


def sent(**changed: Any) -> dict[str, Any]:
    form = filled_in(article(), **changed)
    del form["action-publish"]
    return form


def submit(desk: Client, title: str = "Nieuw") -> None:
    answer = desk.post(edit(article()), {**sent(title=title), "action-submit": "ja"})
    assert answer.status_code == 302


def approve(browser: Client, act: str = "approve", comment: str = "") -> int:
    page = article()
    form = {**sent(title="Nieuw"), "action-workflow-action": "ja", "workflow-action-name": act}
    if comment:
        form["workflow-action-extra-data"] = json.dumps({"comment": comment})
    return browser.post(edit(page), form).status_code


def test_a_draft_goes_through_three_steps_to_the_site(
    desk: Client, reader: Client, site: Client
) -> None:
    assert WorkflowPage.objects.filter(page__in=AudiencePage.objects.all()).count() == 4
    submit(desk)
    assert "Nieuw" in reader.get(HOME).text
    assert "Nieuw" not in site.get(article().get_url()).text
    assert approve(reader) == 302
    assert "<h1>Nieuw</h1>" not in site.get(article().get_url()).text
    assert approve(desk) == 302
    assert "<h1>Nieuw</h1>" in site.get(article().get_url()).text
    steps = [state.task.name for state in article().workflow_states.get().task_states.all()]
    assert steps == ["Ervaringsdeskundige leest", "Redacteur kijkt na"]


def test_an_expert_publishes_nothing_and_sees_only_what_waits(
    desk: Client, reader: Client, site: Client
) -> None:
    page = article()
    for path in (edit(page), "/redactie/images/", "/redactie/users/", "/redactie/snippets/"):
        assert reader.get(path).status_code == 302, path  # back to the start, with a sentence
    submit(desk)
    assert reader.get(edit(page)).status_code == 200
    reader.post(edit(page), {**sent(title="Buiten om"), "action-publish": "ja"})
    assert "Buiten om" not in site.get(page.get_url()).text
    assert approve(reader) == 302
    assert approve(reader) == 302  # the next step is not theirs: nothing happens
    assert article().current_workflow_task.name == "Redacteur kijkt na"
    for path in ("/werk/nuttig/", "/werk/vragen/"):
        assert reader.get(path).status_code == 403, path


def test_a_text_that_comes_back_can_be_sent_again(desk: Client, reader: Client) -> None:
    submit(desk)
    assert approve(reader, "reject", comment="Te streng") == 302
    state = article().current_workflow_state
    assert state.status == "needs_changes"
    assert "Te streng" in desk.get(edit(article())).text
    submit(desk, "Milder")
    assert article().current_workflow_task.name == "Ervaringsdeskundige leest"


def test_letters_about_it_say_nothing_and_go_through_the_outbox(
    editor: User, desk: Client, reader: Client, expert: User
) -> None:
    colleague = make_user("editor")
    gone = make_user("experience-expert")
    follow_roles(gone)
    leave(gone)
    submit(desk)
    assert Letter.objects.count() == 1  # to the expert, not to who left
    approve(reader)
    assert Letter.objects.count() == 3  # to both editors
    assert approve(browser_of(colleague)) == 302
    letters = list(Letter.objects.order_by("created_at"))
    assert len(letters) == 4
    assert mail.outbox == []
    assert {letter.subject for letter in letters} == {"Er staat iets voor je klaar"}
    words = " ".join(letter.body for letter in letters).casefold()
    for word in ("nieuw", "gevangen", "detentie", "bezoek", "eerste"):
        assert word not in words
    assert "Een tekst van jou staat op de site" in letters[-1].body


def test_letters_about_comments_are_ours_too(editor: User, expert: User) -> None:
    closed = make_user("editor", is_active=False)
    assert edit_view.send_notification is reviewing.commented
    reviewing.commented([editor, expert, closed], "updated_comments", {"page": article()})
    assert [letter.subject for letter in Letter.objects.all()] == [
        "Er staat iets voor je klaar"
    ] * 2
    assert mail.outbox == []


def groups(user: User) -> set[str]:
    return set(user.groups.values_list("name", flat=True))


def test_groups_follow_the_roles_whatever_was_done_in_the_editor(
    editor: User, desk: Client, expert: User
) -> None:
    assert (groups(editor), groups(expert)) == ({EDITORS}, {EXPERTS})
    editor.groups.set(expert.groups.all())
    assert desk.get(HOME).status_code == 200
    assert groups(editor) == {EDITORS}
    leave(editor)
    follow_roles(editor)
    assert groups(editor) == set()
    expert.is_active = False
    follow_roles(expert)
    assert groups(expert) == set()


def test_a_long_article_can_be_saved(desk: Client) -> None:
    page = article()
    form = sent() | {f"extra-{number}": "x" for number in range(1500)}
    assert desk.post(edit(page), {**form, "action-publish": "ja"}).status_code == 302
