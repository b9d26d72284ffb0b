"""Tells an editor of links within the site: those that lead nowhere, and those that soon will.

Wagtail's own list of references knows pages that were chosen, not addresses that were typed.
"""

from collections.abc import Iterable

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from thuisfront.knowledge import queries
from thuisfront.knowledge.models import TextPage

MOST_NAMED = 10


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def saved(request: HttpRequest, page: Page) -> None:
    """Name the links of what was just saved that lead nowhere; not at each automatic saving."""
    found = page.specific
    if not isinstance(found, TextPage) or not request.accepts("text/html"):
        return
    draft = found.get_latest_revision_as_object()
    if broken := queries.broken_links(draft):
        said = ngettext(
            "%(number)s link in this page leads nowhere:",
            "%(number)s links in this page lead nowhere:",
            len(broken),
        )
        parts = format_html_join(
            "", "<li>{}: <strong>{}</strong> {}</li>",
            ((each.text, each.address, each.why) for each in broken[:MOST_NAMED]),
        )  # fmt: skip
        _warn(request, said % {"number": len(broken)}, parts, len(broken))


@hooks.register("before_delete_page")
def about_to_delete(request: HttpRequest, page: Page) -> None:
    """Name what leads to a page that is about to be deleted."""
    _told(request, page, gettext("Links to this page will lead nowhere. It is linked from:"))


@hooks.register("before_move_page")
def about_to_move(request: HttpRequest, page: Page, destination: Page) -> None:
    """Name what leads to a page that is about to move."""
    del destination
    said = gettext("Readers who follow a link are sent on to the new address. It is linked from:")
    _told(request, page, said)


def _told(request: HttpRequest, page: Page, said: str) -> None:
    """Say it on the page that asks "are you sure?", not after the answer."""
    if request.method == "GET":
        places = queries.texts_leading_to(page)
        if places:
            _warn(request, said, named(places), len(places))


def named(places: Iterable[queries.Place]) -> str:
    """Return the first places as parts of a list, each with where it is changed."""
    parts = ((place.url, place.title) for place in list(places)[:MOST_NAMED])
    return format_html_join("", '<li><a href="{}">{}</a></li>', parts)


def _warn(request: HttpRequest, said: str, parts: str, number: int) -> None:
    more = number - MOST_NAMED
    rest = gettext("and %(number)s more") % {"number": more} if more > 0 else ""
    whole = format_html("{}<ul>{}</ul>{}", said, parts, rest)
    seen = [messages.button(reverse("knowledge:link-list"), gettext("All links to mend"))]
    messages.warning(request, whole, buttons=seen)
