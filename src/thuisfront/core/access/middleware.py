"""Default deny: a page that does not say who may come in is not served; who left is out."""

from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlencode

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME, logout
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from thuisfront.core.access import asking
from thuisfront.core.access.devices import family_of
from thuisfront.core.access.editing import follow_roles
from thuisfront.core.access.guards import PUBLIC, StaffRequest, closed_to
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import held_by
from thuisfront.core.access.sessions import SessionStore, keep_alive
from thuisfront.core.base import clock

# Packages that guard their own views; each is behind sign-in or serves only public pages.
# allauth's pages for what is not done here: signing up, other addresses, a password set aside.
CLOSED = (
    "account_signup", "account_email", "account_set_password", "account_confirm_email",
    "account_email_verification_sent", "account_confirm_login_code",
)  # fmt: skip
GUARDED_ELSEWHERE = ("allauth.", "wagtail.", "django.views.i18n", "django.contrib.staticfiles")


class Presence:
    """Ends the session of who works here no more, or who shows up in another browser.

    Of everyone else it writes down that they are there, so that idle time can be counted. A view
    that a page calls by itself has `quiet`: it keeps nobody signed in.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: object, kwargs: object
    ) -> None:
        """Look at who is there; not on a public page, which needs no session and no database."""
        del args, kwargs
        signed = settings.SESSION_COOKIE_NAME in request.COOKIES
        if not signed or getattr(view, "access", "") == PUBLIC or request.user.is_anonymous:
            return
        store = cast("SessionStore", request.session)
        device = family_of(request.headers.get("User-Agent", ""))
        moved = bool(store.row and store.row.device and store.row.device != device)
        if moved or not held_by(request.user):
            logout(request)
        elif not getattr(view, "quiet", False):
            keep_alive(store, device=device, at=clock.now())


class DefaultDeny:
    """Refuses a view of ours without `access`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; it starts as nobody, whatever ran on this connection before."""
        if asking.current() == asking.NOBODY:
            return self.get_response(request)
        with asking.as_nobody():
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: object, kwargs: object
    ) -> HttpResponse | None:
        """Refuse before the view runs; the editors' screens ask for our own permission too."""
        del args, kwargs
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name in CLOSED:
            raise Http404
        if not states_access(view):
            raise PermissionDenied
        if name == "account_reauthenticate" and is_mfa_enabled(request.user):
            # A password alone would let who stole both a session and a password change the rest.
            asked = {REDIRECT_FIELD_NAME: request.GET.get(REDIRECT_FIELD_NAME, "")}
            return redirect(f"{reverse('mfa_reauthenticate')}?{urlencode(asked)}")
        if request.path_info.startswith(settings.EDITOR_PATH) and not hasattr(view, "access"):
            closed = closed_to(request, Permission.KNOWLEDGE_REVIEW)
            if not closed:
                follow_roles(cast("StaffRequest", request).user)
            return closed
        return None


def states_access(view: Callable[..., Any]) -> bool:
    """Tell whether a view says who may come in, or belongs to a package that guards its own."""
    return hasattr(view, "access") or view.__module__.startswith(GUARDED_ELSEWHERE)
