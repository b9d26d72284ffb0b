"""Forged forms are refused, also with `Referrer-Policy: no-referrer`.

Under that policy browsers send `Origin: null` with our own forms. `Sec-Fetch-Site` then tells
where a form came from; a browser too old for it is judged by the token alone, which lies in a
cookie that no other site can read or, with https, set.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseForbidden
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware


class Csrf(CsrfViewMiddleware):
    """Django's check, for pages that send no referrer."""

    def process_view(
        self,
        request: HttpRequest,
        callback: Callable[..., HttpResponseBase],
        callback_args: tuple[Any, ...],
        callback_kwargs: dict[str, Any],
    ) -> HttpResponseForbidden | None:
        """Refuse a form from elsewhere or without the token."""
        if request.META.get("HTTP_ORIGIN") == "null" and comes_from_us(request):
            request.META["HTTP_ORIGIN"] = f"{request.scheme}://{request.get_host()}"
        return super().process_view(request, callback, callback_args, callback_kwargs)


class SoftCsrf(Csrf):
    """Notes what is wrong in `request.csrf_error` instead of refusing."""

    def _reject(self, request: HttpRequest, reason: str) -> None:
        # Django refuses with what this returns; nothing means: go on to the view.
        request.csrf_error = reason  # type: ignore[attr-defined]  # read by `errors.csrf_error`


def comes_from_us(request: HttpRequest) -> bool:
    """Tell whether the browser says that a page of ours sent this, or cannot say."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
