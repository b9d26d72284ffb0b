"""Pages that hear the stream, also where it has an address of its own: without a proxy in front."""

from collections.abc import Callable

from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

Page = Callable[[HttpRequest], HttpResponseBase]
_ELSEWHERE = [settings.STREAM_URL] if "://" in settings.STREAM_URL else []


def hears_stream(view: Page) -> Page:
    """Let the scripts of a page connect to the stream."""
    return csp_update({"connect-src": _ELSEWHERE})(view) if _ELSEWHERE else view
