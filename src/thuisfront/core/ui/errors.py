"""Calm pages for what goes wrong, and forms that survive an expired token."""

import logging
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import wraps
from http import HTTPStatus
from typing import Concatenate, ParamSpec, cast

import psycopg
from django.conf import settings
from django.core.exceptions import (
    BadRequest,
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
    ValidationError,
)
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.template.loader import render_to_string
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.decorators import decorator_from_middleware
from django.utils.encoding import escape_uri_path
from django.views.decorators.csrf import csrf_exempt

from thuisfront.core.access.asking import UnsafeDatabaseError
from thuisfront.core.access.guards import CODE_FIELD, NotFreshError, SignedOutError
from thuisfront.core.ui import centre
from thuisfront.core.ui.csrf import SoftCsrf
from thuisfront.core.ui.typed import readable

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

logger = logging.getLogger(__name__)
RETRY_AFTER = "10"  # seconds
API = "/api/"
ALONE = (500, 503)  # drawn without request and database: those may be what fails
LONG = 40  # characters: shorter texts are quickly typed again
SECRET = re.compile(r"pass|token|code|secret|receipt|word", re.IGNORECASE)
GONE = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)
STATUS: tuple[tuple[type[Exception], int], ...] = (
    (Http404, 404),
    (PermissionDenied, 403),
    (RequestDataTooBig, 413),
    (BadRequest, 400),
    (SuspiciousOperation, 400),
    (MultiPartParserError, 400),
)
# What Wagtail's own pages raise when an address or a form of theirs is not as they made it.
NOT_AS_MADE = (MultiValueDictKeyError, ValidationError)


def calm(request: HttpRequest, error: BaseException) -> HttpResponse:
    """Return the page for an error; logs what is a fault of ours or of the machine."""
    if database_gone(error):
        logger.error("Database unreachable at %s: %s", place(request), type(error).__name__)
        return draw(request, 503)
    if isinstance(error, UnsafeDatabaseError):
        logger.critical("%s", error)
        return draw(request, 503)
    if isinstance(error, SignedOutError):
        return signed_out(request)
    if isinstance(error, NotFreshError):
        return again(request, error)
    if status := refusal(request, error):
        return draw(request, status)
    logger.error("Fault at %s %s\n%s", request.method, place(request), trace(error))
    return draw(request, 500)


def draw(request: HttpRequest, status: int) -> HttpResponse:
    """Return the error as who asks can read it: a page, or for a program a problem."""
    return (problem if request.path_info.startswith(API) else page)(request, status)


def place(request: HttpRequest) -> str:
    """Return the path for a log: on one line, whatever was asked for."""
    return escape_uri_path(request.path)


def expected(request: HttpRequest, error: BaseException) -> bool:
    """Tell whether an error is an answer to a visitor, or an outage, rather than a fault."""
    return database_gone(error) or refusal(request, error) is not None


def refusal(request: HttpRequest, error: BaseException) -> int | None:
    """Return the status with which a visitor is refused; nothing for a fault."""
    if _not_as_made(request, error):
        return HTTPStatus.BAD_REQUEST
    return next((status for kind, status in STATUS if isinstance(error, kind)), None)


def _not_as_made(request: HttpRequest, error: BaseException) -> bool:
    """Tell whether a page of Wagtail was asked for what it never offered."""
    if not request.path_info.startswith(settings.EDITOR_PATH):
        return False
    no_key = isinstance(error, ValueError) and str(error).startswith("Field ")
    return no_key or isinstance(error, NOT_AS_MADE)


def page(request: HttpRequest, status: int) -> HttpResponse:
    """Return a calm page with the site around it; alone when the site cannot be drawn."""
    if status in ALONE:
        return standalone(status)
    try:
        html = render_to_string(f"{status}.html", request=request)
    except GONE:
        return standalone(503)
    return HttpResponse(html, status=status, headers={"Cache-Control": "no-store"})


def standalone(status: int) -> HttpResponse:
    """Return a calm page that needs neither request nor database."""
    html = render_to_string(f"{status}.html", {"centre": centre.last_known()})
    return HttpResponse(html, status=status, headers=headers(status))


def problem(request: HttpRequest, status: int) -> HttpResponse:
    """Return the error for a program: problem+json, as the Dutch API rules ask."""
    del request
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    kind = "application/problem+json"
    return JsonResponse(body, status=status, content_type=kind, headers=headers(status))


def headers(status: int) -> dict[str, str]:
    """Return the headers of an error: kept nowhere, and when to come back."""
    again = {"Retry-After": RETRY_AFTER} if status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    return {"Cache-Control": "no-store", **again}


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it came from."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)


def database_gone(error: BaseException) -> bool:
    """Tell whether an error comes from a database that is away or does not answer in time."""
    return any(isinstance(link, GONE) for link in chain(error))


def trace(error: BaseException) -> str:
    """Return where an error came from, without its message: that may quote what someone typed."""
    parts = []
    for link in reversed(list(chain(error))):
        parts += traceback.format_tb(link.__traceback__)
        parts.append(f"{type(link).__qualname__}\n")
    return "".join(parts)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Handle 400 for the whole site."""
    return calm(request, exception if isinstance(exception, SuspiciousOperation) else BadRequest())


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Handle 403 for the whole site; who was signed out meanwhile keeps what was typed."""
    if isinstance(exception, SignedOutError | NotFreshError):
        return calm(request, exception)
    return draw(request, 403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Handle 404 for the whole site."""
    del exception
    return draw(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Handle 500 for the whole site; Django calls this while the error is being handled."""
    error = sys.exc_info()[1]
    return calm(request, error) if error else standalone(500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Refuse a form, and give back what was typed."""
    logger.warning("Form refused at %s: %s", place(request), reason)
    if request.path_info.startswith(API):
        return problem(request, 403)
    return _returned(request, {"signed_out": False})


def signed_out(request: HttpRequest) -> HttpResponse:
    """Refuse a form of someone whose session ended, and give back what was typed."""
    return _returned(request, {"signed_out": True})


def again(request: HttpRequest, error: NotFreshError) -> HttpResponse:
    """Ask for the second factor, with what was typed waiting in the page."""
    request.form_refused = True  # type: ignore[attr-defined]  # read by access.denials
    shown = {"fields": _typed(request), "back": request.get_full_path(), "wrong": error.wrong}
    html = render_to_string("ui/again.html", shown, request)
    return HttpResponse(html, status=403, headers={"Cache-Control": "no-store"})


def gives_back(view: View[P]) -> View[P]:
    """Let a form of the editor, for a page that somebody deleted meanwhile, give its words back.

    A saving that the browser does by itself gets what Wagtail answers: nothing is lost by it.
    """

    @wraps(view)
    def giving(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        gone = request.method == "POST" and response.status_code == HTTPStatus.NOT_FOUND
        texts = list(readable(_typed(request))) if gone and request.accepts("text/html") else []
        return _given_back(request, texts) if texts else response

    return cast("View[P]", giving)


def _given_back(request: HttpRequest, texts: list[str]) -> HttpResponse:
    request.form_refused = True  # type: ignore[attr-defined]  # read by access.denials
    shown = {"typed": "\n\n".join(texts), "editor": settings.EDITOR_PATH}
    html = render_to_string("404_typed.html", shown, request)
    return HttpResponse(html, status=404, headers={"Cache-Control": "no-store"})


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Return every field but the token and the code."""
    ours = ("csrfmiddlewaretoken", CODE_FIELD)
    return [
        (name, str(value))
        for name, values in request.POST.lists()
        for value in values
        if name not in ours
    ]


def _returned(request: HttpRequest, shown: dict[str, object]) -> HttpResponse:
    """Show what was typed: to copy, and to send once more when a page of ours sent it.

    From elsewhere, or from a browser that does not say so, it cannot be sent on with one press:
    that would be the forged form again. A form with a secret is filled in anew.
    """
    request.form_refused = True  # type: ignore[attr-defined]  # read by access.denials
    typed = _typed(request)
    ours = request.headers.get("Sec-Fetch-Site") == "same-origin"
    whole = ours and not any(SECRET.search(name) for name, _ in typed)
    words = readable((name, value) for name, value in typed if not SECRET.search(name))
    texts = [text for text in words if len(text) > LONG or "\n" in text]
    shown |= {"texts": texts, "fields": typed if whole else [], "back": request.path}
    html = render_to_string("403_csrf.html", shown, request)
    return HttpResponse(html, status=403, headers={"Cache-Control": "no-store"})


def soft_csrf(view: View[P]) -> View[P]:
    """Let a public form come in without a valid token, with `request.csrf_error` saying so.

    The view gives that to its form, which is then never valid and says why in plain words:

        @public
        @soft_csrf
        def question_ask(request: HttpRequest) -> HttpResponse:
            form = AskForm(request.POST or None, csrf_error=csrf_error(request))
    """
    checked = cast("View[P]", decorator_from_middleware(SoftCsrf)(view))
    return csrf_exempt(checked)


def csrf_error(request: HttpRequest) -> str:
    """Return why the token of this request was not accepted, or nothing."""
    return str(getattr(request, "csrf_error", ""))
