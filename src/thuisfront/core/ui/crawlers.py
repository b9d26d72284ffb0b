"""What programs ask of every site: where to look, what is there, whom to warn."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.core.base import clock
from thuisfront.core.ui import sharing

KEPT = 3600  # seconds
EXPIRES = timedelta(days=90)  # RFC 9116 advises less than a year
CLOSED = ("/werk/", "/account/", "/weg/", "/api/", settings.EDITOR_PATH)


@public
@require_safe
@cache_control(public=True, max_age=KEPT)
def robots(request: HttpRequest) -> HttpResponse:
    """Say what is not worth a visit, and where the list of pages is."""
    del request
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), ""]
    return _plain([*lines, f"Sitemap: {sharing.full('/sitemap.xml')}"])


@public
@require_safe
@cache_control(public=True, max_age=KEPT)
def site_map(request: HttpRequest) -> HttpResponse:
    """List every public page in every language."""
    context = {"listed": sharing.site_map()}
    return render(request, "ui/sitemap.xml", context, content_type="application/xml")


@public
@require_safe
@cache_control(public=True, max_age=KEPT)
def security(request: HttpRequest) -> HttpResponse:
    """Say where a weakness can be reported (RFC 9116); SECURITY.md says the same."""
    del request
    site = urlsplit(settings.BASE_URL).hostname
    return _plain([
        f"Contact: mailto:security@{site}",
        f"Expires: {clock.today() + EXPIRES}T00:00:00Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {sharing.full('/.well-known/security.txt')}",
    ])  # fmt: skip


def _plain(lines: list[str]) -> HttpResponse:
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
