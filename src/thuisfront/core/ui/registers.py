"""Where rooms announce what stands in the menus, from `apps.ready()`."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from thuisfront.core.access.permissions import Permission
from thuisfront.core.base.registry import Registry


@dataclass(frozen=True)
class MenuItem:
    """A page of staff in the menu, shown to who has the permission."""

    label: str | Promise
    url_name: str
    permission: Permission
    text: str | Promise = ""


@dataclass(frozen=True)
class Entrance:
    """One of the audiences of the public site; `path` without the language, with both slashes.

    `privacy` is the page about privacy in the words of this audience.
    """

    label: str | Promise
    path: str
    privacy: str = "/privacy/"


@dataclass(frozen=True)
class Place:
    """What is known of a public address: when it last changed, in which languages it is written."""

    changed: date | None = None
    languages: tuple[str, ...] = ()


menu: Registry[MenuItem] = Registry()
entrances: Registry[Entrance] = Registry()
public_paths: Registry[Callable[[], Iterable[str]]] = Registry()
places: Registry[Callable[[], Mapping[str, Place]]] = Registry()
