"""What other programs are told of the public pages: addresses, languages, facts about them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from thuisfront.core.organizations.queries import Centre
from thuisfront.core.ui import registers

ALL = tuple(code for code, _name in settings.LANGUAGES)
EVERYBODY_ELSE = "x-default"
_SAFE = {ord(sign): f"\\u{ord(sign):04X}" for sign in "<>&"}  # nothing ends the script early


@dataclass(frozen=True)
class Listed:
    """An address of the site map with the same page in other languages."""

    url: str
    changed: date | None
    others: list[tuple[str, str]]


def full(path: str) -> str:
    """Return a path of ours with the site before it."""
    return f"{settings.BASE_URL.rstrip('/')}{path}"


def bare(path: str) -> str:
    """Return a path without the language before it."""
    for code in ALL:
        if code != settings.LANGUAGE_CODE and path.startswith(f"/{code}/"):
            return path.removeprefix(f"/{code}")
    return path


def alternates(path: str, languages: Iterable[str] = ALL) -> list[tuple[str, str]]:
    """Return the full address of a page in each language it is written in, and for who has none."""
    first, own = settings.LANGUAGE_CODE, bare(path)
    found = [(code, full(own if code == first else f"/{code}{own}")) for code in languages]
    return [*found, (EVERYBODY_ELSE, found[0][1])] if found else []


def site_map() -> list[Listed]:
    """Return every announced page, in each language in which it is written."""
    known: dict[str, registers.Place] = {}
    for places in registers.places:
        known.update(places())
    listed: list[Listed] = []
    for path in sorted({path for paths in registers.public_paths for path in paths()}):
        place = known.get(path, registers.Place())
        others = alternates(path, place.languages or ALL)
        listed += [Listed(url, place.changed, others) for _code, url in others[:-1]]
    return listed


def linked_data(facts: Mapping[str, Any]) -> SafeString:
    """Return facts about a page for search engines, in the words of schema.org (JSON-LD).

    A browser never runs a script of this kind, so the policy of the page says nothing about it.
    """
    text = json.dumps({"@context": "https://schema.org", **facts}, ensure_ascii=False)
    safe = mark_safe(text.translate(_SAFE))  # noqa: S308 -- no sign of HTML is left in it
    return format_html('<script type="application/ld+json">{}</script>', safe)


def publisher(centre: Centre) -> dict[str, Any]:
    """Return who is behind the site."""
    facts = {"@type": "Organization", "name": centre.name, "url": full("/")}
    if centre.phone:
        facts["telephone"] = centre.phone
    return facts
