"""The doors of the pages: every view says who may come in."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.middleware import HtmxDetails

from thuisfront.core.access import asking
from thuisfront.core.access.codes import confirm
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import is_guest, permissions_of
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
PUBLIC = "public"
SIGNED_IN = "signed in"
FRESH = timedelta(minutes=5)
CODE_FIELD = "second_factor_code"


class SignedOutError(PermissionDenied):
    """Someone sent a form after their session ended: what they typed must not be lost."""


class NotFreshError(PermissionDenied):
    """Someone is about to do what matters, and used the second factor too long ago.

    `wrong` says why the code that they typed just now was not accepted.
    """

    def __init__(self, wrong: str = "") -> None:
        super().__init__(wrong)
        self.wrong = wrong


class StaffRequest(HttpRequest):
    """A request of someone who signed in with a second factor."""

    user: User
    htmx: HtmxDetails


StaffView = Callable[Concatenate[StaffRequest, P], HttpResponseBase]


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


def requires(permission: Permission, *, fresh: bool = False) -> Callable[[StaffView[P]], View[P]]:
    """Open a view to staff with this permission who signed in with a second factor.

    With `fresh` they must have used it in the last five minutes: for exports and for what gives
    others rights. A form that is sent too late comes back with a field for a code and goes on to
    the view from there; nothing of it is kept on the server.
    """

    def decorate(view: StaffView[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            closed = closed_to(request, permission) or (fresh and stale(request))
            return closed or _as_staff(view, request, *args, **kwargs)

        cast("Any", guarded).access = permission
        cast("Any", guarded).fresh = fresh
        return guarded

    return decorate


def stale(request: HttpRequest) -> HttpResponse | None:
    """Return where to use the second factor again, or nothing when that was just now.

    :raises NotFreshError: when a form was sent: the code can come with it
    """
    at = clock.now().timestamp()
    used = [
        float(record["at"])
        for record in get_authentication_records(request, request.user)
        if record.get("method") == "mfa"
    ]
    if any(at - FRESH.total_seconds() < moment for moment in used):
        return None
    if request.method != "POST":
        own = is_mfa_enabled(request.user)
        where = reverse("mfa_reauthenticate" if own else "office:sso-start")
        return redirect_to_login(request.get_full_path(), where)
    code = request.POST.get(CODE_FIELD, "")
    if not code:
        raise NotFreshError
    try:
        confirm(request, cast("StaffRequest", request).user, code)
    except ValidationError as error:
        raise NotFreshError(" ".join(error.messages)) from error
    return None


def closed_to(request: HttpRequest, permission: Permission) -> HttpResponse | None:
    """Return where someone must go first, or nothing when they have the permission.

    :raises PermissionDenied: when they are signed in and do not have it
    """
    closed = _closed(request)
    if not closed and permission not in permissions_of(cast("StaffRequest", request).user):
        raise PermissionDenied
    return closed


def signed_in(view: StaffView[P]) -> View[P]:
    """Open a view to everyone who works here and signed in with a second factor; to no guest."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        closed = _closed(request)
        if not closed and is_guest(cast("StaffRequest", request).user):
            raise PermissionDenied
        return closed or _as_staff(view, request, *args, **kwargs)

    cast("Any", guarded).access = SIGNED_IN
    return guarded


def guests_too(view: StaffView[P]) -> View[P]:
    """Open a view to everyone with an account here, also to who works for somebody else."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        return _closed(request) or _as_staff(view, request, *args, **kwargs)

    cast("Any", guarded).access = SIGNED_IN
    return guarded


def _as_staff(
    view: StaffView[P], request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs
) -> HttpResponseBase:
    """Run a view as its user: one transaction, in which the database knows who asks."""
    staff = cast("StaffRequest", request)
    with asking.as_user(staff.user):
        return view(staff, *args, **kwargs)


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
