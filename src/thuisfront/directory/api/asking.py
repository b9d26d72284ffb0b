"""What a request asks of a list, from its query or its form; what is wrong names its parameter."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest
from django.utils.dateparse import parse_date, parse_datetime

from thuisfront.core.base.api import ProblemError
from thuisfront.directory.queries import finding, nearest
from thuisfront.directory.queries.finding import Asked

MOST, MOST_MINIMAL, DEFAULT = 1000, 10_000, 50
LAST_PAGE, OLDEST, FARTHEST = 1_000_000_000, 150, 20_100_000
LONGEST, LONGEST_BODY = 400, 20_000
JSON, NDJSON = "json", "ndjson"
YES, NO = frozenset({"true", "1"}), frozenset({"false", "0", ""})
PAGING = ("page", "per_page", "format")
COMMON = (*PAGING, "search", "taxonomy_term_id", "taxonomy_id", "organization_id",
          "modified_after", "full")  # fmt: skip
AGES = ("minimum_age", "maximum_age")
NEAR = ("postcode", "proximity")
PARAMETERS: dict[str, tuple[str, ...]] = {
    "service": (*COMMON, *NEAR, *AGES, "minimal"),
    "organization": (*COMMON, "full_service"),
    "service_at_location": (*COMMON, *NEAR, *AGES),
    "taxonomy": (*PAGING, "search"),
    "taxonomy_term": (*PAGING, "search", "taxonomy_id", "parent_id", "top_only"),
}


@dataclass(frozen=True)
class Wish:
    """A list as it was asked for: which rows, which page of them, and in what form."""

    asked: Asked
    page: int = 1
    per_page: int = DEFAULT
    format: str = JSON
    full: bool = False
    minimal: bool = False
    full_service: bool = False


def wish_of(request: HttpRequest, kind: str) -> Wish:
    """Return what a request asks.

    :raises ProblemError: naming the parameter that is wrong
    """
    given = _given(request)
    for name, value in given.items():
        if name not in PARAMETERS[kind]:
            raise ProblemError(f"{name[:40]!r} is no parameter of this list.")
        if "\x00" in value or len(value) > LONGEST:
            raise ProblemError(f"{name} must be text of at most {LONGEST} signs, without NUL.")
    minimal = _flag(given, "minimal")
    most = MOST_MINIMAL if minimal else MOST
    return Wish(
        _asked(given),
        int(_number(given, "page", 1, LAST_PAGE, whole=True) or 1),
        int(_number(given, "per_page", 1, most, whole=True) or (most if minimal else DEFAULT)),
        _format(given), _flag(given, "full"), minimal, _flag(given, "full_service"),
    )  # fmt: skip


def _given(request: HttpRequest) -> dict[str, str]:
    """Return the parameters of the query, and of a POST also those of its form or JSON."""
    given = {name: str(values[-1]) for name, values in request.GET.lists()}
    if request.method != "POST":
        return given
    if int(request.META.get("CONTENT_LENGTH") or 0) > LONGEST_BODY:
        raise ProblemError("The content is too large.", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if request.content_type == "application/json":
        return given | _from_json(request.body)
    return given | {name: str(values[-1]) for name, values in request.POST.lists()}


def _from_json(body: bytes) -> dict[str, str]:
    try:
        read = msgspec.json.decode(body or b"{}", type=dict[str, str | int | float | bool | None])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ProblemError(f"The content is no list of parameters: {error}") from error
    return {name: _as_text(value) for name, value in read.items() if value is not None}


def _as_text(value: str | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _asked(given: Mapping[str, str]) -> Asked:
    proximity = _number(given, "proximity", 0, FARTHEST)
    postcode = given.get("postcode", "")
    if proximity is not None and not postcode.strip():
        raise ProblemError("proximity needs a postcode to measure from.")
    return Asked(
        search=given.get("search", "").strip(),
        taxonomy_term_id=_known(given, "taxonomy_term_id", "taxonomy_term"),
        taxonomy_id=_known(given, "taxonomy_id", "taxonomy"),
        organization_id=_known(given, "organization_id", "organization"),
        parent_id=_known(given, "parent_id", "taxonomy_term"),
        top_only=_flag(given, "top_only"),
        modified_after=_moment(given, "modified_after"),
        spot=_spot(postcode),
        proximity=proximity,
        minimum_age=_number(given, "minimum_age", 0, OLDEST),
        maximum_age=_number(given, "maximum_age", 0, OLDEST),
    )


def _spot(postcode: str) -> Any:
    if not postcode.strip():
        return None
    try:
        return nearest.spot_of(postcode)
    except nearest.UnknownPostcodeError as error:
        wanted = "postcode must be one that we know, such as 1234 AB, 1234 or B-9000."
        raise ProblemError(wanted) from error


def identifier(name: str, text: str, status: int = HTTPStatus.BAD_REQUEST) -> UUID:
    """Return an identifier, or say that it is none."""
    try:
        return UUID(text)
    except ValueError as error:
        raise ProblemError(f"{name} must be a UUID.", status) from error


def _known(given: Mapping[str, str], name: str, kind: str) -> UUID | None:
    text = given.get(name, "").strip()
    if not text:
        return None
    key = identifier(name, text)
    if not finding.exists(kind, key):
        raise ProblemError(f"{name}: there is no {kind.replace('_', ' ')} with this id.")
    return key


def _number(
    given: Mapping[str, str], name: str, least: float, most: float, *, whole: bool = False
) -> float | None:
    text = given.get(name, "").strip()
    if not text:
        return None
    try:
        read: Callable[[str], float] = int if whole else float
        value = read(text) if text.isascii() and "_" not in text else least - 1
    except (ValueError, OverflowError):
        value = least - 1
    if not least <= value <= most:
        kind = "a whole number" if whole else "a number"
        raise ProblemError(f"{name} must be {kind} from {least} to {most}.")
    return value


def _flag(given: Mapping[str, str], name: str) -> bool:
    text = given.get(name, "").strip().lower()
    if text not in YES | NO:
        raise ProblemError(f"{name} must be true or false.")
    return text in YES


def _format(given: Mapping[str, str]) -> str:
    text = given.get("format", "").strip() or JSON
    if text not in {JSON, NDJSON}:
        raise ProblemError(f"format must be {JSON} or {NDJSON}.")
    return text


def _moment(given: Mapping[str, str], name: str) -> datetime | None:
    """Return a moment; the plus of a time zone may have become a space on its way here."""
    text = given.get(name, "").strip().replace(" ", "+" if "T" in given.get(name, "") else "T")
    if not text:
        return None
    try:
        day = parse_date(text)
        found = datetime(day.year, day.month, day.day) if day else parse_datetime(text)  # noqa: DTZ001 -- gets its zone below
        if found and not found.tzinfo:
            found = found.replace(tzinfo=UTC)
        if found:
            found = found.astimezone(UTC)
    except (ValueError, OverflowError):
        found = None
    if not found:
        raise ProblemError(f"{name} must be a moment such as 2026-11-23T09:00:00Z.")
    return found
