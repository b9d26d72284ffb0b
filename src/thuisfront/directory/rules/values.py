"""Is one value what its field wants? Pure, and quick: a feed has millions of them."""

import re
from collections.abc import Callable
from datetime import date, datetime
from html import unescape
from math import isfinite
from typing import Any
from uuid import UUID

import msgspec

from thuisfront.directory.rules.problems import Report, Wrong
from thuisfront.directory.rules.spec import Field, Kind

LONGEST = 20_000
WITH_HYPHENS = 36
LONGEST_ADDRESS, LONGEST_MAIL, LARGEST = 2000, 254, 1e15
_ADDRESS = re.compile(r"https?://[^\s\x00/?#@\"<>\\]+[^\s\x00\"<>\\]*", re.IGNORECASE)
_MAIL = re.compile(r"[^\s\x00@<>\"(),:;\\\[\]]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?")
_TAG = re.compile(r"<[a-zA-Z/!][^>]*>")
_SCRIPT = re.compile(r"<(script|style)\b.*?(</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
Check = Callable[[Any, str, Report], Any]
BAD = object()  # what a check gives for a value that cannot stand


def check_for(each: Field) -> Check:
    """Return what checks a field: it gives the value to store, or `BAD` and a problem."""
    if each.choices:
        return _choice(frozenset(each.choices), ", ".join(each.choices))
    return {
        Kind.TEXT: _text, Kind.URI: _shaped(_ADDRESS, LONGEST_ADDRESS, Wrong.NO_ADDRESS),
        Kind.EMAIL: _shaped(_MAIL, LONGEST_MAIL, Wrong.NO_MAIL), Kind.UUID: _key,
        Kind.NUMBER: _number, Kind.FLAG: _flag, Kind.DATE: _date, Kind.MOMENT: _moment,
        Kind.TIME: _shaped(_TIME, 20, Wrong.NO_TIME),
    }[each.kind]  # fmt: skip


def plain(text: str) -> str:
    """Return a text without the markup in it: no tags, no scripts, no styles."""
    return unescape(_TAG.sub("", _SCRIPT.sub("", text))).strip()


def _text(value: Any, path: str, report: Report) -> Any:
    if not isinstance(value, str):
        return _bad(path, Wrong.NOT_TEXT, report)
    if len(value) > LONGEST:
        return _bad(path, Wrong.TOO_LONG, report, str(LONGEST))
    if "\x00" in value:
        return _bad(path, Wrong.NUL, report)
    if "<" in value and _TAG.search(value):
        report.add(path, Wrong.MARKUP)
        return plain(value)
    return value


def _shaped(shape: re.Pattern[str], longest: int, wrong: Wrong) -> Check:
    def check(value: Any, path: str, report: Report) -> Any:
        if not isinstance(value, str):
            return _bad(path, Wrong.NOT_TEXT, report)
        if value == "" or (len(value) <= longest and shape.fullmatch(value)):
            return value
        return _bad(path, wrong, report, value[:80])

    return check


def _choice(choices: frozenset[str], told: str) -> Check:
    def check(value: Any, path: str, report: Report) -> Any:
        if isinstance(value, str) and value in choices:
            return value
        return _bad(path, Wrong.NO_CHOICE, report, told)

    return check


def key_in(value: Any) -> UUID | None:
    """Return the identifier that a text is, or nothing."""
    if not isinstance(value, str) or len(value) != WITH_HYPHENS:
        return None
    try:
        return msgspec.convert(value, UUID)  # quicker than from the text
    except msgspec.ValidationError:
        return None


def _key(value: Any, path: str, report: Report) -> Any:
    found = key_in(value)
    return _bad(path, Wrong.NO_KEY, report, str(value)[:80]) if found is None else found


def _number(value: Any, path: str, report: Report) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _bad(path, Wrong.NOT_NUMBER, report)
    if not isfinite(value) or abs(value) > LARGEST:
        return _bad(path, Wrong.NOT_NUMBER, report)
    return float(value)


def _flag(value: Any, path: str, report: Report) -> Any:
    return value if isinstance(value, bool) else _bad(path, Wrong.NOT_FLAG, report)


def _date(value: Any, path: str, report: Report) -> Any:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return _bad(path, Wrong.NO_DATE, report, str(value)[:40])


def _moment(value: Any, path: str, report: Report) -> Any:
    try:
        found = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        found = None
    if found and found.tzinfo and found.year > 1:
        return found
    return _bad(path, Wrong.NO_MOMENT, report, str(value)[:40])


def _bad(path: str, wrong: Wrong, report: Report, about: str = "") -> object:
    report.add(path, wrong, about)
    return BAD
