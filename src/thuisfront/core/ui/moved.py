"""Old addresses of pages lead to the new ones, in each language.

Wagtail writes a redirect when a page gets another address; its own middleware knows no languages.
"""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect


class Moved:
    """Looks for a new address when there is no page at the one that was asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or send the reader on; nothing of a query goes along."""
        response = self.get_response(request)
        if response.status_code != HTTPStatus.NOT_FOUND or request.method not in {"GET", "HEAD"}:
            return response
        link = new_address(request)
        return HttpResponsePermanentRedirect(link) if link else response


def new_address(request: HttpRequest) -> str:
    """Return where a page went, in the language of the request; nothing when nobody knows."""
    bare = without_language(request.path_info)  # Wagtail writes it in the language of the editor
    for path in (bare, *(f"/{code}{bare}" for code, _name in settings.LANGUAGES)):
        found = get_redirect(request, Redirect.normalise_path(path))
        if found and found.link:
            step = str(found.redirect_page_route_path).lstrip("/")  # of one text of an article
            return f"{found.link}{step}" if found.redirect_page_id else str(found.link)
    return ""


def without_language(path: str) -> str:
    """Return a path without the language in front."""
    for code, _name in settings.LANGUAGES:
        if path.startswith(f"/{code}/"):
            return path.removeprefix(f"/{code}")
    return path
