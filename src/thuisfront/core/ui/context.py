"""What every page gets: centre, languages, menus; lazy, so a page pays for what it shows."""

from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest
from django.urls import get_script_prefix, reverse, translate_url
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from thuisfront.core.access.queries import permissions_of
from thuisfront.core.access.sessions import LONGEST, SessionStore
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.ui import centre, registers


@dataclass(frozen=True)
class Link:
    """A place in a menu."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True)
class Language:
    """This same page in a language of the interface."""

    code: str
    name: str
    url: str
    current: bool


def local(path: str) -> str:
    """Return a path of ours (`/vraag/`) in the language of the page (`/en/vraag/`)."""
    language = get_language() or settings.LANGUAGE_CODE
    prefix = "" if language == settings.LANGUAGE_CODE else f"{language}/"
    return f"{get_script_prefix()}{prefix}{path.lstrip('/')}"


def languages(url: str) -> list[Language]:
    """Return the languages with the address of this page in each."""
    here = get_language()
    return [
        Language(code, name, translate_url(url, code), code == here)
        for code, name in settings.LANGUAGES
    ]


def audiences(path: str) -> list[Link]:
    """Return the entrances of the public site, the one we are in marked."""
    found = ((entrance, local(entrance.path)) for entrance in registers.entrances)
    return [Link(str(entrance.label), url, path.startswith(url)) for entrance, url in found]


def privacy_page(path: str) -> str:
    """Return the page about privacy for who reads this page."""
    here = (each.privacy for each in registers.entrances if path.startswith(local(each.path)))
    return local(next(here, "/privacy/"))


def staff_menu(request: HttpRequest) -> list[Link]:
    """Return the pages of staff that this user may open."""
    if not isinstance(request.user, User):
        return []
    held = permissions_of(request.user)
    items = [item for item in registers.menu if item.permission in held]
    links = ((str(item.label), reverse(item.url_name)) for item in items)
    return [Link(label, url, request.path == url) for label, url in links]


def session_left(request: HttpRequest) -> int:
    """Return how many seconds of the working day of this session are left."""
    row = cast("SessionStore", request.session).row
    return int((row.started_at + LONGEST - clock.now()).total_seconds()) if row else 0


def site(request: HttpRequest) -> dict[str, Any]:
    """Return what base.html and staff.html show."""
    return {
        "centre": SimpleLazyObject(centre.current),
        "languages": SimpleLazyObject(partial(languages, request.get_full_path())),
        "audiences": SimpleLazyObject(partial(audiences, request.path)),
        "privacy_page": SimpleLazyObject(partial(privacy_page, request.path)),
        "session_left": SimpleLazyObject(partial(session_left, request)),
        "single_sign_on": settings.OIDC["issuer"] and settings.OIDC["name"],
        "staff_menu": SimpleLazyObject(partial(staff_menu, request)),
    }
