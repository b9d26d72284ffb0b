"""Rendering public pages ahead of their readers, through the whole of Django."""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpResponse
from django.utils.translation import get_language, override

from thuisfront.core.ui import page_cache, registers


@lru_cache(maxsize=1)
def _handler() -> WSGIHandler:
    return WSGIHandler()


def render_page(path: str) -> bool:
    """Render one page into the table unless it is there; tell whether it was rendered now."""
    period, held = page_cache.find(path)
    if held:
        return False
    with override(get_language()):  # what comes after, is in the language of who asked
        response = _handler().get_response(WSGIRequest(environ_of(path)))
    if not isinstance(response, HttpResponse):
        return False
    headers = [*response.items(), *(("Set-Cookie", "") for _ in response.cookies)]
    if not page_cache.may_be_kept(f"{response.status_code} ", headers):
        return False
    page_cache.keep(path, period, headers, response.content)
    return True


def environ_of(path: str) -> page_cache.Environ:
    """Return what a server hands over for a plain anonymous GET of a path."""
    host = next((name for name in settings.ALLOWED_HOSTS if name[:1] not in "*."), "localhost")
    return {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", "SCRIPT_NAME": "",
        "SERVER_NAME": host, "SERVER_PORT": "443" if settings.HTTPS else "80",
        "HTTP_HOST": host, "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.input": BytesIO(),
        "wsgi.url_scheme": "https" if settings.HTTPS else "http",
    }  # fmt: skip


def public_paths() -> Iterator[str]:
    """Yield every announced path, in each language of the interface."""
    for paths in registers.public_paths:
        for path in paths():
            for code, _name in settings.LANGUAGES:
                yield path if code == settings.LANGUAGE_CODE else f"/{code}{path}"
