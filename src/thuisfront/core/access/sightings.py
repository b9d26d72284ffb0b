"""Who saw a file, in plain words for the person it is about: roles have names here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from thuisfront.core.access.roles import BY_CODE
from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.sightings import Sighting
from thuisfront.core.audit.words import sentence
from thuisfront.core.organizations.queries import names_of


@dataclass(frozen=True)
class Told:
    """A sighting in words."""

    sentence: str
    part: str
    why: str


def told_plainly(seen: Sequence[Sighting]) -> list[Told]:
    """Return what was done, in which part of the day and what for."""
    names = names_of(role.partition("@")[2] for one in seen for role in one.roles)
    return [_told(sighting, names) for sighting in seen]


def _told(sighting: Sighting, names: dict[str, str]) -> Told:
    parts = {
        "night": gettext("at night"),
        "morning": gettext("in the morning"),
        "afternoon": gettext("in the afternoon"),
        "evening": gettext("in the evening"),
    }
    why = str(Purpose(sighting.purpose).label) if sighting.purpose in Purpose else ""
    return Told(sentence(sighting.act, _who(sighting, names)), parts[sighting.part], why)


def _who(sighting: Sighting, names: dict[str, str]) -> str:
    """Return role and organization; a person without a role that we know is of the centre."""
    if sighting.actor == "asker":
        return gettext("The one who asked (you)")
    if sighting.actor == "system":
        return gettext("Our computer")
    roles = [told for held in sighting.roles if (told := _role(held, names))]
    return " / ".join(roles) or gettext("Someone of the centre")


def roles_in_words(held: Iterable[list[str]]) -> list[str]:
    """Return for each list of `role@organization` what that is in words."""
    every = list(held)
    names = names_of(role.partition("@")[2] for roles in every for role in roles)
    return [", ".join(filter(None, (_role(one, names) for one in roles))) for roles in every]


def _role(held: str, names: dict[str, str]) -> str:
    code, _, organization = held.partition("@")
    if code not in BY_CODE or organization not in names:
        return ""
    told = {"role": BY_CODE[code].name, "organization": names[organization]}
    return gettext("%(role)s of %(organization)s") % told
