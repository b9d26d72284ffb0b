"""The doors of the pages: every view says who may come in."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.middleware import HtmxDetails

from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.accounts.models import User

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
PUBLIC = "public"
SIGNED_IN = "signed in"


class SignedOutError(PermissionDenied):
    """Someone sent a form after their session ended: what they typed must not be lost."""


class StaffRequest(HttpRequest):
    """A request of someone who signed in with a second factor."""

    user: User
    htmx: HtmxDetails


StaffView = Callable[Concatenate[StaffRequest, P], HttpResponse]


def public(view: View[P]) -> View[P]:
    """Open a view to everybody."""
    cast("Any", view).access = PUBLIC
    return view


def second_factor_used(request: HttpRequest) -> bool:
    """Tell whether this session was opened with a second factor."""
    return any(
        record.get("method") == "mfa"
        for record in get_authentication_records(request, request.user)
    )


def requires(permission: Permission) -> Callable[[StaffView[P]], View[P]]:
    """Open a view to staff with this permission who signed in with a second factor."""

    def decorate(view: StaffView[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            closed = closed_to(request, permission)
            return closed or view(cast("StaffRequest", request), *args, **kwargs)

        cast("Any", guarded).access = permission
        return guarded

    return decorate


def closed_to(request: HttpRequest, permission: Permission) -> HttpResponse | None:
    """Return where someone must go first, or nothing when they have the permission.

    :raises PermissionDenied: when they are signed in and do not have it
    """
    closed = _closed(request)
    if not closed and permission not in permissions_of(cast("StaffRequest", request).user):
        raise PermissionDenied
    return closed


def signed_in(view: StaffView[P]) -> View[P]:
    """Open a view to everyone who works here and signed in with a second factor."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        return _closed(request) or view(cast("StaffRequest", request), *args, **kwargs)

    cast("Any", guarded).access = SIGNED_IN
    return guarded


def _closed(request: HttpRequest) -> HttpResponse | None:
    """Return where someone must go first, or nothing when they may come in.

    :raises SignedOutError: when someone sends a form after their session ended
    """
    if not request.user.is_authenticated:
        if request.method == "POST":
            raise SignedOutError
        return redirect_to_login(request.get_full_path())
    if second_factor_used(request):
        return None
    if is_mfa_enabled(request.user):  # set up just now, in a session opened with a password
        return redirect_to_login(request.get_full_path(), reverse("mfa_reauthenticate"))
    return redirect("mfa_index")
