"""APIs that are open to all: programs of other sites may use them, everybody so often a minute."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.base import clock
from thuisfront.core.base.api import ProblemError, endpoint

View = Callable[..., HttpResponseBase]
A_DAY = "86400"


def open_endpoint(
    version: str, limit: Limit | Callable[[], Limit], *methods: str
) -> Callable[[View], View]:
    """Answer these methods to everybody, also to scripts of other sites, within a limit.

    A limit that is not known yet is asked at each request.
    """
    every = (*methods, *(["HEAD"] if "GET" in methods else []), "OPTIONS")

    def decorate(view: View) -> View:
        def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method == "OPTIONS":
                return _allowed(every)
            count_or_refuse(request, limit() if callable(limit) else limit)
            return view(request, *args, **kwargs)

        guarded = endpoint(version, *every)(cast("Any", answered))

        def shared(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            response = guarded(request, *args, **kwargs)
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = "API-Version, Retry-After"
            return response

        shared.__module__ = view.__module__
        shared.csrf_exempt = True  # type: ignore[attr-defined]  # as the endpoint says itself
        return public(shared)

    return decorate


def _allowed(methods: tuple[str, ...]) -> HttpResponse:
    headers = {
        "Access-Control-Allow-Methods": ", ".join(methods),
        "Access-Control-Allow-Headers": "Content-Type",
        "Access-Control-Max-Age": A_DAY,
    }
    return HttpResponse(status=HTTPStatus.NO_CONTENT, headers=headers)


def count_or_refuse(request: HttpRequest, limit: Limit) -> None:
    """Count one request of this address.

    :raises ProblemError: 429 when it asks too much
    """
    try:
        count_attempt(limit, address=address_of(request), at=clock.now())
    except TooManyError as error:
        wait = str(error.minutes * 60)
        raise ProblemError(
            "Too many requests.", HTTPStatus.TOO_MANY_REQUESTS, Retry_After=wait
        ) from error
