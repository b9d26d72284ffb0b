"""A page with another address: the old one leads to it, in each language and for each text."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client, TestCase

from thuisfront.core.audit.models import AuditLine
from thuisfront.core.ui import page_cache, rendering
from thuisfront.knowledge.models import AudiencePage

from .library import article
from .test_editors import edit, filled_in

OLD = "/kinderen/eerste-bezoek/"


def rename(desk: Client, slug: str) -> None:
    page = article()
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert desk.post(edit(page), filled_in(page, slug=slug)).status_code == 302
    page, readings = article(slug), page.readings  # the form of the test leaves them out
    page.readings = readings
    page.save_revision().publish()


@pytest.mark.parametrize("step", ["", "12-18/"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_the_old_address_leads_to_the_new_one(
    desk: Client, site: Client, language: str, step: str
) -> None:
    rename(desk, "voor-het-eerst")
    answer = site.get(f"{language}{OLD}{step}")
    assert answer.status_code == 301
    assert answer["Location"] == f"{language}/kinderen/voor-het-eerst/{step}"
    assert site.get(answer["Location"]).status_code == 200


def test_a_page_from_the_cache_does_not_live_on_at_its_old_address(desk: Client) -> None:
    rendering.render_page(OLD)
    assert page_cache.find(OLD)[1]
    rename(desk, "voor-het-eerst")
    assert page_cache.find(OLD)[1] is None
    assert not rendering.render_page(OLD)  # a redirect is not kept


def test_a_page_that_moved_twice_is_still_found(desk: Client, site: Client) -> None:
    rename(desk, "tussendoor")
    page = article("tussendoor")
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.move(AudiencePage.objects.get(slug="ouder-thuis"), pos="last-child")
    for old in (OLD, "/kinderen/tussendoor/"):
        assert site.get(old)["Location"] == "/ouder-thuis/tussendoor/"


def test_what_never_was_stays_not_found(site: Client) -> None:
    for path in ("/kinderen/nooit-geweest/", "/en/%00/", "/kinderen/eerste-bezoek/x/"):
        assert site.get(path).status_code == 404
    assert site.post("/kinderen/nooit-geweest/").status_code == 404


def test_who_edits_a_page_that_another_withdraws_or_moves_saves_as_always(desk: Client) -> None:
    page = article()
    form: dict[str, Any] = filled_in(page, title="Te laat")
    draft = {name: value for name, value in form.items() if name != "action-publish"}
    page.unpublish()
    assert "is gewijzigd" in desk.post(edit(page), draft, follow=True).text
    assert not article().live
    answer = desk.post(edit(page), form, follow=True)
    assert "is gepubliceerd" in answer.text
    article().move(AudiencePage.objects.get(slug="ouder-thuis"), pos="last-child")
    answer = desk.post(edit(page), form, follow=True)
    assert "is gepubliceerd" in answer.text
    assert article().get_url() == "/ouder-thuis/eerste-bezoek/"


def test_who_edits_a_page_that_another_deletes_gets_the_text_back(desk: Client) -> None:
    page = article()
    form: dict[str, Any] = filled_in(page, title="Te laat & <b>vet</b>")
    refused = AuditLine.objects.filter(act="access.denied").count()
    page.delete()
    answer = desk.post(edit(page), form)
    assert answer.status_code == 404
    typed = re.search(r"<textarea[^>]*>([^<]*)</textarea>", answer.text)
    assert typed
    given = unescape(typed[1]).split("\n\n")
    typed_first = ["Te laat & <b>vet</b>", page.summary, "Kwispelstaart", "Een hond kwispelt."]
    assert given[:4] == typed_first
    assert {page.help[0].value["why"], page.sources[0].value["title"]} <= set(given)
    assert not any("entityMap" in text or "csrf" in text for text in given)
    assert AuditLine.objects.filter(act="access.denied").count() == refused
    by_itself = desk.post(edit(page), form, headers={"accept": "application/json"})
    assert by_itself.status_code == 404
    assert "kwispelt" not in by_itself.text
