"""Calm errors, closed doors and the editor's policy: plain middleware, outermost first."""

from collections.abc import Callable
from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import BadRequest, SuspiciousOperation, TooManyFieldsSent
from django.core.signals import got_request_exception
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

from thuisfront.core.ui import errors

Next = Callable[[HttpRequest], HttpResponse]

# Behind a code or a login; under any language.
PRIVATE = (
    "/bericht/", "/partner/", "/werk/", "/account/", "/vraag/", "/chat/", "/weg/", "/redactie/",
)  # fmt: skip
PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture",
        "encrypted-media", "geolocation", "gyroscope", "magnetometer", "microphone", "midi",
        "payment", "picture-in-picture", "screen-wake-lock", "usb", "xr-spatial-tracking",
    )
)  # fmt: skip
# Wagtail's editor writes styles from scripts and shows a preview of the page in a frame.
EDITOR_POLICY = {
    "script-src": ["'self'", "'unsafe-inline'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "frame-src": ["'self'"],
    "frame-ancestors": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'", "blob:"],
}


MOST_FIELDS = 200
# For errors: other middleware may be what failed, and with DEBUG on django-csp leaves some out.
STRICT = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self';"
    " img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self';"
    " frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class CalmErrors:
    """Turns every error into a calm page; stands outermost.

    Needs `DEBUG_PROPAGATE_EXCEPTIONS = True`: then errors of other middleware come here too,
    instead of to Django's own pages, which show what was typed when DEBUG is on.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, whatever happens."""
        try:
            response = self.get_response(request)
        except Exception as error:
            response = errors.calm(request, error)
        if response.status_code >= HTTPStatus.BAD_REQUEST:
            for name, value in STRICT.items():
                response.headers.setdefault(name, value)
        return response

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Read the form first, so that one that is too big is refused calmly."""
        del view, args, kwargs
        try:
            _check_fields(request)
        except UnreadablePostError:
            return errors.page(request, 400)
        except (SuspiciousOperation, MultiPartParserError, BadRequest) as error:
            request._mark_post_parse_error()  # type: ignore[attr-defined]  # noqa: SLF001 -- as Django does
            return errors.calm(request, error)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse:
        """Answer what views and templates raise, and tell Django's test client of faults."""
        if not errors.expected(request, error):
            got_request_exception.send(sender=None, request=request)
        return errors.calm(request, error)


def _check_fields(request: HttpRequest) -> None:
    """Read the form; only the editor's may have more fields than any page of ours has.

    :raises TooManyFieldsSent: when there are more
    """
    fields = sum(len(values) for _, values in request.POST.lists())
    if fields > MOST_FIELDS and not request.path_info.startswith(settings.EDITOR_PATH):
        raise TooManyFieldsSent


class ClosedByDefault:
    """Keeps pages behind a code or a login out of every cache, and features off."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the headers. Looks at the cookie only: opening the session would vary each page."""
        response = self.get_response(request)
        signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
        if signed_in or response.cookies or is_private(request.path_info):
            response["Cache-Control"] = "no-store"
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class EditorPolicy:
    """Gives the editor's pages the looser policy they need; still no third parties."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Replace the policy under the editor's address only."""
        response = self.get_response(request)
        if request.path_info.startswith(settings.EDITOR_PATH):
            response._csp_replace = EDITOR_POLICY  # type: ignore[attr-defined]  # noqa: SLF001 -- django-csp's own name
        return response


def is_private(path: str) -> bool:
    """Tell whether a path, in any language, is behind a code or a login."""
    for code, _name in settings.LANGUAGES:
        path = path.removeprefix(f"/{code}") if path.startswith(f"/{code}/") else path
    return path.startswith(PRIVATE)
