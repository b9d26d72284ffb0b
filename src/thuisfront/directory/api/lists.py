"""The lists of the directory and what stands in them, one by one."""

from collections.abc import Callable, Iterator, Sequence
from http import HTTPStatus
from math import ceil
from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse

from thuisfront.core.access.limits import Limit
from thuisfront.core.access.open_api import View, count_or_refuse, open_endpoint
from thuisfront.core.base import api
from thuisfront.core.base.api import ProblemError
from thuisfront.directory.api import HSDS, VERSION, asking
from thuisfront.directory.api.asking import Wish
from thuisfront.directory.queries import finding, reading
from thuisfront.directory.queries.moment import one_moment

PER_MINUTE = Limit("directory-api", per_address=600, in_total=30_000, seconds=60)
STREAMS = Limit("directory-stream", per_address=20, in_total=200, seconds=3600)
LINES = "application/x-ndjson"


def open_to_all(*methods: str) -> Callable[[View], View]:
    """Let programs of other sites read this from a browser, and everybody so often a minute."""
    return open_endpoint(VERSION, lambda: PER_MINUTE, *methods)


@open_to_all("GET")
def about(request: HttpRequest) -> HttpResponseBase:
    """Tell which version of HSDS this is, and where its profile and description stand."""
    here = request.build_absolute_uri("/api/directory/v1")
    return api.answer(
        {"version": HSDS, "profile": f"{here}/profile/", "openapi_url": f"{here}/openapi.json"}
    )


def _list(kind: str) -> View:
    @open_to_all("GET", "POST")
    def listed(request: HttpRequest) -> HttpResponseBase:
        wish = asking.wish_of(request, kind)
        if wish.format == asking.NDJSON:
            count_or_refuse(request, STREAMS)
            return StreamingHttpResponse(_lines(kind, wish), content_type=LINES)
        first = (wish.page - 1) * wish.per_page
        with one_moment():
            total, keys = finding.keys_of(kind, wish.asked, first=first, most=wish.per_page)
            found = _read(kind, keys, wish)
        return api.answer(_header(wish, total, len(found)) | {"contents": found})

    return listed


def _one(kind: str) -> View:
    @open_to_all("GET")
    def shown(request: HttpRequest, key: str) -> HttpResponseBase:
        wanted = asking.identifier("id", key, HTTPStatus.NOT_FOUND)
        full_service = request.GET.get("full_service", "").lower() in asking.YES
        wish = Wish(finding.Asked(), full=True, full_service=full_service)
        with one_moment():
            found = _read(kind, [wanted], wish)
        if not found:
            name = kind.replace("_", " ")
            raise ProblemError(f"There is no {name} with this id.", HTTPStatus.NOT_FOUND)
        return api.answer(found[0])

    return shown


def _read(kind: str, keys: Sequence[UUID], wish: Wish) -> list[reading.Values]:
    if wish.minimal:
        return finding.minimal(keys)
    if kind == "service":
        return reading.services(keys, full=wish.full)
    if kind == "organization":
        return reading.organizations(keys, full=wish.full, full_service=wish.full_service)
    if kind == "service_at_location":
        return reading.services_at_locations(keys, full=wish.full)
    return reading.plain(kind, keys, full=True)


def _header(wish: Wish, total: int, size: int) -> dict[str, Any]:
    pages = ceil(total / wish.per_page)
    return {
        "total_items": total, "total_pages": pages, "page_number": wish.page, "size": size,
        "first_page": wish.page == 1, "last_page": wish.page >= pages, "empty": not size,
    }  # fmt: skip


def _lines(kind: str, wish: Wish) -> Iterator[bytes]:
    """Yield every record that answers as a line; never more in memory than one batch."""
    encoder = msgspec.json.Encoder()
    with one_moment():
        for keys in reading.batches(finding.every_key(kind, wish.asked)):
            yield encoder.encode_lines(_read(kind, keys, wish))


services, service = _list("service"), _one("service")
organizations, organization = _list("organization"), _one("organization")
at_locations, at_location = _list("service_at_location"), _one("service_at_location")
taxonomies, taxonomy = _list("taxonomy"), _one("taxonomy")
terms, term = _list("taxonomy_term"), _one("taxonomy_term")
