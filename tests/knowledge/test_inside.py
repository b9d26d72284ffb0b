"""Links within the site: which lead nowhere, and what an editor is told before a page goes."""

import json

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from thuisfront.knowledge import queries
from thuisfront.knowledge.blocks import FEATURES
from thuisfront.knowledge.models import ArticlePage, AudiencePage, Term

from .library import article
from .test_editors import edit, filled_in

LIST = "/werk/nakijken/links/"
OTHER = "/kinderen/niet-jouw-schuld/"


def linking(*links: str) -> ArticlePage:
    """Return the article with one link after the other in its main text."""
    page = article()
    page.next_articles = []
    page.body = [("paragraph", f"<p>{''.join(f'<a {link}>x</a>' for link in links)}</p>")]
    return page


def broken(*addresses: str) -> set[str]:
    """Return which of these addresses lead nowhere."""
    page = linking(*(f'href="{address}"' for address in addresses))
    return {each.address for each in queries.broken_links(page)}


def test_every_link_of_our_own_texts_leads_somewhere(site: Client) -> None:
    assert queries.texts_with_broken_links() == []


def test_what_leads_somewhere_is_not_called_broken(site: Client) -> None:
    ArticlePage.objects.get(slug="niet-jouw-schuld").unpublish()
    Redirect.objects.create(old_path="/kinderen/oud", redirect_page=article())
    heading = next(slug for slug, _name, _text in article("leerkracht").passages() if slug)
    good = (
        "/", "/kinderen/", "/kinderen/eerste-bezoek/12-18/", "/en/kinderen/", "/vraag/", "/zoeken",
        "/woordenlijst/#cel", "/kinderen/oud/", "mailto:a@b.nl", "tel:112", "https://elders.nl/x",
        "//elders.nl/", "/kinderen/?a=1&amp;b=2", "http://localhost:8000/vraag/", "#help",
        f"/professionals/leerkracht/#{heading}", "/instellingen/", "/route/kinderen-8-12/",
    )  # fmt: skip
    assert broken(*good) == set()
    assert broken(OTHER) == {OTHER}


@pytest.mark.parametrize(
    "address",
    [
        "/kinderen/eerste-bezoekk/", "/kinderen/eerste-bezoek/99/", "kinderen/eerste-bezoek/",
        "www.elders.nl", "/professionals/leerkracht/#is-er-niet", "#is-er-niet", "/brieven/geen/",
        "/route/niemand/", "/en/bestaat-niet", "http://localhost:8000/bestaat-niet/", "/%00/", "",
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_found(site: Client, address: str) -> None:
    assert broken(address) == ({address} if address else set())


def test_a_chosen_page_and_what_to_read_next_are_judged_too_per_text(site: Client) -> None:
    page, gone = article(), article("niet-jouw-schuld")
    page.help = []
    page.next_articles = [("page", gone)]
    body = page.readings[0].value["body"]
    body[0] = ("paragraph", f'<p><a id="{gone.pk}" linktype="page">x</a></p>')
    gone.unpublish()
    page.body = [("paragraph", '<p><a linktype="page" id="999999">x</a></p>')]
    found = {each.text: str(each.why) for each in queries.broken_links(page)}
    assert found == {
        "Tekst": "Deze pagina is er niet meer.",
        "Lees verder": "Deze pagina staat nu niet op de site.",
        page.readings[0].value["title"]: "Deze pagina staat nu niet op de site.",
    }


def test_who_saves_a_draft_sees_the_links_that_lead_nowhere(desk: Client) -> None:
    from wagtail.admin.rich_text import DraftailRichTextArea

    html = '<p><a href="/kinderen/weg-&lt;b&gt;/">x</a></p>'
    typed = DraftailRichTextArea(features=FEATURES).format_value(html)
    form = filled_in(article())
    form |= {"body-1-value": typed}
    del form["action-publish"]
    answer = desk.post(edit(article()), form, follow=True)
    assert "/kinderen/weg-&lt;b&gt;/" in answer.text
    assert "/kinderen/weg-<b>/" not in answer.text
    assert "leidt nergens heen" in answer.text
    saved = desk.post(edit(article()), form, headers={"accept": "application/json"})
    assert json.loads(saved.text)["success"]
    assert "leidt nergens heen" not in desk.get(edit(article())).text


def test_a_page_that_went_away_shows_where_it_is_missed(desk: Client) -> None:
    assert "leidt ergens heen" in desk.get(LIST).text
    word = Term.objects.filter(articles__contains=["niet-jouw-schuld"]).first()
    here = linking(f'href="{OTHER}"')
    here.save_revision().publish()
    gone = article("niet-jouw-schuld")
    paths = ("unpublish/", "delete/", f"move/{AudiencePage.objects.last().pk}/confirm/")
    for step in paths:
        told = desk.get(f"/redactie/pages/{gone.pk}/{step}").text
        assert f'<a href="{edit(here)}">{here.title}</a>' in told, step
    desk.post(f"/redactie/pages/{gone.pk}/unpublish/")
    shown = desk.get(LIST).text
    assert OTHER in shown
    assert edit(here) in shown
    assert word is None or str(word) in shown
