"""Every refusal of someone who signed in is a line in the trail, in a transaction of its own."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import ResolverMatch

from thuisfront.core.access.guards import PUBLIC
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock

REFUSED = (403, 404)
DENIED = "access.denied"


class Denials:
    """Writes down what was refused; stands around the guards, outside their transaction.

    When the line cannot be written, the answer is the calm page for an outage: no refusal is
    given without its line. A form without a valid token is no refusal of a person.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on and look at the answer."""
        response = self.get_response(request)
        if response.status_code in REFUSED and request.resolver_match:
            asked = permission_asked(request, request.resolver_match)
            if asked and request.user.is_authenticated and not _form_refused(request):
                kind, key = target_of(request.resolver_match)
                reason = f"{asked} {request.resolver_match.view_name}"
                audit.write(
                    DENIED, at=clock.now(), by=request.user, kind=kind, key=key, reason=reason
                )
        return response


def permission_asked(request: HttpRequest, match: ResolverMatch) -> str:
    """Return what a route asks of who comes in; nothing when it is open to all."""
    access = getattr(match.func, "access", "")
    if access == PUBLIC:
        return ""
    if not access and request.path_info.startswith(settings.EDITOR_PATH):
        return Permission.KNOWLEDGE_REVIEW
    return str(access)


def target_of(match: ResolverMatch) -> tuple[str, str]:
    """Return kind and key of what a route is about: `helpdesk:question-…` with a UUID in it."""
    key = next((str(value) for value in match.kwargs.values() if isinstance(value, UUID)), "")
    if not key:
        return "", ""
    noun = (match.url_name or "").partition("-")[0]
    kind = f"{match.app_name}.{noun}"
    known: dict[str, Any] = apps.all_models.get(match.app_name, {})
    return (kind if noun in known else match.view_name[:64]), key


def _form_refused(request: HttpRequest) -> bool:
    return bool(getattr(request, "form_refused", False))
