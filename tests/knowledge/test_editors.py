import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from tests.core.accounts.factories import browser_of, leave, make_user
from tests.core.ui.test_pictures import HOME, photo
from thuisfront.core.accounts.models import User
from thuisfront.core.search.queries import search
from thuisfront.core.ui import page_cache, rendering
from thuisfront.core.ui.models import Picture
from thuisfront.knowledge import queries
from thuisfront.knowledge.models import ArticlePage

from .library import article

START = "/redactie/"


def edit(page: ArticlePage) -> str:
    return f"/redactie/pages/{page.pk}/edit/"


def filled_in(page: ArticlePage, **changed: Any) -> dict[str, Any]:
    """Return the editor's form of a page as a browser sends it, with some fields changed."""
    from wagtail.admin.rich_text import DraftailRichTextArea
    from wagtail.test.utils.form_data import nested_form_data, streamfield

    def rich(html: str) -> str:
        area = DraftailRichTextArea(features=["bold", "italic", "link", "ol", "ul"])
        return str(area.format_value(html))

    body = [("heading", "Kwispelstaart"), ("paragraph", rich("<p>Een hond kwispelt.</p>"))]
    helping = [("help", {**dict(part.value), "verified": "on"}) for part in page.help]
    sources = [("source", {**dict(part.value), "verified": "on"}) for part in page.sources]
    fields: dict[str, Any] = {
        "title": page.title, "slug": page.slug, "summary": page.summary,
        "body": streamfield(body), "help": streamfield(helping), "sources": streamfield(sources),
        "next_articles": streamfield([]), "readings": streamfield([]),
        "kind": page.kind, "level": page.level, "levels": page.levels, "pillars": page.pillars,
        "provisions": "17, 21", "owner_role": page.owner_role,
        "next_check_on": str(page.next_check_on), "theme": page.theme.pk, "age_band": page.age_band,
        "phases": list(page.phases), "country": page.country, "search_words": page.search_words,
        "asked_as": page.asked_as,
        "checked_on": str(page.checked_on), "reviewer_role": page.reviewer_role,
        "action-publish": "action-publish", "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
    }  # fmt: skip
    sent: dict[str, Any] = nested_form_data({**fields, **changed})
    return sent


@pytest.mark.parametrize("role", ["adviser", "coordinator", "privacy-officer", "administrator"])
def test_who_is_no_editor_does_not_come_in(site: Client, role: str) -> None:
    browser = browser_of(make_user(role))
    for path in (START, edit(article()), "/redactie/users/", "/redactie/images/"):
        assert browser.get(path).status_code == 403, path


def test_who_is_not_signed_in_is_asked_to(site: Client) -> None:
    for path in (START, edit(article())):
        answer = site.get(path)
        assert answer.status_code == 302
        assert answer.url.startswith("/account/login/")  # type: ignore[attr-defined]  # a redirect


def test_without_the_second_factor_an_editor_does_not_come_in(editor: User) -> None:
    browser = browser_of(editor, second_factor=False)
    for path in (START, edit(article())):
        answer = browser.get(path)
        assert answer.status_code == 302
        assert "/2fa/" in answer.url  # type: ignore[attr-defined]  # a redirect


def test_who_was_an_editor_does_not_come_in_any_more(editor: User, desk: Client) -> None:
    assert desk.get(START).status_code == 200
    leave(editor)
    assert desk.get(START).status_code == 302


def test_the_editor_sees_the_pages_and_the_form_of_one(desk: Client) -> None:
    assert desk.get(START).status_code == 200
    page = article()
    assert "Mijn eerste bezoek" in desk.get(f"/redactie/pages/{page.get_parent().pk}/").text
    form = desk.get(edit(page))
    assert form.status_code == 200
    assert re.search(r'name="action-publish"', form.text)


def test_the_editor_publishes_and_readers_see_and_find_it(desk: Client, site: Client) -> None:
    page = article()
    answer = desk.post(edit(page), filled_in(page, title="Kwispelend op bezoek"))
    assert answer.status_code == 302, re.findall(r"error[^<]*<[^<]*", answer.text)[:5]
    text = site.get("/kinderen/eerste-bezoek/").text
    assert "<h1>Kwispelend op bezoek</h1>" in text
    assert '<h2 id="kwispelstaart">Kwispelstaart</h2>' in text
    assert search("kwispelstaart").results[0].slug == "eerste-bezoek"
    assert page.revisions.latest("created_at").user is not None


def test_every_page_can_be_published_as_it_was_loaded(site: Client) -> None:
    """What a file may hold, the form of the editor must accept too."""
    for page in queries.published_pages():
        page.full_clean()
        for name in ("body", "help", "sources", "next_articles", "readings"):
            value = getattr(page, name, None)
            if value is not None:
                value.stream_block.clean(value)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "//elders.example/", "exodus.nl", "/twee woorden", "ftp://x/y"]
)
def test_an_address_of_help_that_is_none_is_not_published(desk: Client, url: str) -> None:
    page = article()
    page.help[0].value["url"] = url
    assert desk.post(edit(page), filled_in(page)).status_code == 200
    assert article().revisions.count() == page.revisions.count()


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", ""), ("summary", "x" * 301), ("checked_on", "ooit"), ("age_band", "99")],
)
def test_what_is_wrong_is_not_published(desk: Client, field: str, value: str) -> None:
    page = article()
    answer = desk.post(edit(page), filled_in(page, **{field: value}))
    assert answer.status_code == 200
    assert article().title == "Mijn eerste bezoek"
    assert article().revisions.count() == page.revisions.count()


def test_the_first_reader_after_publishing_costs_two_queries_at_most(desk: Client) -> None:
    page = article()
    for path in queries.paths_of(page):
        rendering.render_page(path)
    assert desk.post(edit(page), filled_in(page, title="Vers")).status_code == 302
    for path in queries.paths_of(article()):  # the form left the other texts out
        with CaptureQueriesContext(connection) as made:
            _, held = page_cache.find(path)
        assert held
        assert b"<h1>Vers</h1>" in held.plain
        assert len(made) <= 2


def test_a_change_of_one_page_lets_every_page_be_rendered_anew(desk: Client) -> None:
    rendering.render_page("/kinderen/")
    assert page_cache.find("/kinderen/")[1]
    page = article()
    desk.post(edit(page), filled_in(page, title="Vers"))
    assert page_cache.find("/kinderen/")[1] is None


def test_withdrawing_and_removing_in_the_editor_take_a_page_off_the_site(
    desk: Client, site: Client
) -> None:
    page = article()
    assert desk.post(f"/redactie/pages/{page.pk}/unpublish/").status_code == 302
    assert site.get("/kinderen/eerste-bezoek/").status_code == 404
    other = article("niet-jouw-schuld")
    assert desk.post(f"/redactie/pages/{other.pk}/delete/").status_code == 302
    assert site.get("/kinderen/niet-jouw-schuld/").status_code == 404
    found = [result.slug for result in search("niet jouw schuld").results]
    assert "niet-jouw-schuld" not in found


def test_the_preview_of_a_page_is_drawn(desk: Client) -> None:
    page = article()
    preview = f"/redactie/pages/{page.pk}/edit/preview/"
    answer = desk.post(preview, filled_in(page, title="Kijk vooruit"))
    assert answer.json()["is_valid"] is True
    drawn = desk.get(preview).text
    assert "<h1>Kijk vooruit</h1>" in drawn
    assert "wagtail-userbar" in drawn  # its axe tells the editor what is a barrier
    assert "wagtail-userbar" not in desk.get(page.get_url()).text


def test_the_editor_asks_nobody_else_for_anything(desk: Client) -> None:
    for path in (START, edit(article())):
        text = desk.get(path).text
        asked = re.findall(r'<(?:script|img|link|iframe)[^>]*(?:src|href)="(https?:[^"]+)"', text)
        assert asked == []
        assert "gravatar" not in text


def test_a_photo_that_is_uploaded_here_does_not_say_where_it_was_taken(
    desk: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    file = SimpleUploadedFile("x.jpg", photo(), "image/jpeg")
    sent = {"title": "Deur", "file": file, "collection": 1, "tags": "", "description": ""}
    sent["shows"] = "nobody"
    assert desk.post("/redactie/images/add/", sent).status_code == 302
    with Picture.objects.get().file.open("rb") as opened:
        assert HOME not in opened.read()
