"""Pages of the house itself: the way out, and the page with every component."""

from django.conf import settings
from django.contrib.auth import logout
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from thuisfront.core.access.guards import public
from thuisfront.core.privacy import register
from thuisfront.core.ui import centre, patterns
from thuisfront.core.ui.exit import Leave


@public
def leave(request: HttpRequest) -> HttpResponse:
    """Forget the visitor and go elsewhere; also while the database is away."""
    try:
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            logout(request)
        url = centre.current().exit_url
    except DatabaseError:
        url = centre.last_known().exit_url
    return Leave(url)


@public
def pattern_page(request: HttpRequest) -> HttpResponse:
    """Show every component of the house style."""
    return render(request, "ui/patterns.html", patterns.samples())


@public
def kept(request: HttpRequest) -> HttpResponse:
    """Tell everybody what is kept and why."""
    return render(request, "ui/kept.html", {"rows": register.rows()})


@public
def kept_child(request: HttpRequest) -> HttpResponse:
    """Tell children the same, in their words, and only what is about them."""
    rows = [row for row in register.rows() if row.told_child]
    return render(request, "ui/kept.html", {"rows": rows, "child": True})
