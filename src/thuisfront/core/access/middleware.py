"""Default deny: a page that does not say who may come in is not served."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from thuisfront.core.access.guards import closed_to
from thuisfront.core.access.permissions import Permission

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
    ) -> HttpResponse | None:
        """Refuse before the view runs; the editors' screens ask for our own permission too."""
        del args, kwargs
        if not states_access(view):
            raise PermissionDenied
        if request.path_info.startswith(settings.EDITOR_PATH) and not hasattr(view, "access"):
            return closed_to(request, Permission.KNOWLEDGE_EDIT)
        return None


def states_access(view: Callable[..., Any]) -> bool:
    """Tell whether a view says who may come in, or belongs to a package that guards its own."""
    return hasattr(view, "access") or view.__module__.startswith(GUARDED_ELSEWHERE)
