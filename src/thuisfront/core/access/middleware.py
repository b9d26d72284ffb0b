"""Default deny: a page that does not say who may come in is not served."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

# Packages that guard their own views; each is behind sign-in or serves only public pages.
GUARDED_ELSEWHERE = ("allauth.", "wagtail.", "django.views.i18n", "django.contrib.staticfiles")


class DefaultDeny:
    """Refuses a view of ours without `access`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: object, kwargs: object
    ) -> None:
        """Refuse before the view runs."""
        del request, args, kwargs
        if not states_access(view):
            raise PermissionDenied


def states_access(view: Callable[..., Any]) -> bool:
    """Tell whether a view says who may come in, or belongs to a package that guards its own."""
    return hasattr(view, "access") or view.__module__.startswith(GUARDED_ELSEWHERE)
