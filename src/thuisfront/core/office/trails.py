"""Lines of the trail in words, for the page and for a file that is taken along."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import get_language, override

from thuisfront.core.access import asking
from thuisfront.core.access.sightings import roles_in_words
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import queries, words
from thuisfront.core.audit.queries import Choice, Line
from thuisfront.core.base import spreadsheets

TOGETHER = 1000  # lines in one question to the database
COLUMNS = (
    "number", "at", "actor", "actor_name", "roles", "act", "sentence", "target_kind", "target",
    "purpose", "reason", "hash",
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A line with its words; `address` narrows the trail to the same file."""

    line: Line
    sentence: str
    roles: str
    purpose: str

    @property
    def address(self) -> str:
        """Return the query for everything about the same file."""
        if not self.line.target:
            return ""
        return "?" + urlencode({"kind": self.line.target_kind, "key": self.line.target})


def told(lines: Iterable[Line]) -> list[Told]:
    """Return lines with their words."""
    found = list(lines)
    roles = roles_in_words(line.roles.split() for line in found)
    return [
        Told(line, words.told(line), held, words.purpose_of(line))
        for line, held in zip(found, roles, strict=True)
    ]


def as_csv(choice: Choice, *, reader: User, upto: int) -> Iterator[str]:
    """Yield the parts of a table for a spreadsheet."""
    yield spreadsheets.START + spreadsheets.table([COLUMNS])
    for part in _parts(choice, reader, upto):
        yield spreadsheets.table(list(row.values()) for row in part)


def as_json_lines(choice: Choice, *, reader: User, upto: int) -> Iterator[str]:
    """Yield parts with one JSON object per line."""
    for part in _parts(choice, reader, upto):
        yield "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in part)


def _parts(choice: Choice, reader: User, upto: int) -> Iterator[list[dict[str, object]]]:
    """Yield rows, newest first, a part at a time; this runs after the request is over.

    Each part has a transaction of its own: nothing stays open while a slow line takes it in.
    """
    language, before = get_language() or "nl", upto + 1
    while before > 1:
        with asking.as_user(reader), override(language):
            lines = queries.lines(choice, before=before, limit=TOGETHER)
            rows = [_row(each) for each in told(lines)]
        yield rows
        before = lines[-1].number or 0 if len(lines) == TOGETHER else 0


def _row(each: Told) -> dict[str, object]:
    line = each.line
    values: tuple[object, ...] = (
        line.number, line.at.isoformat(), line.actor, line.actor_name, each.roles, line.act,
        each.sentence, line.target_kind, line.target, each.purpose, line.reason,
        bytes(line.hash or b"").hex(),
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))
