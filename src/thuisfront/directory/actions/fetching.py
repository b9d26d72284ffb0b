"""Fetching a feed from its address: never from inside the house, never without end."""

import tempfile
from collections.abc import Iterator
from typing import IO, Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from thuisfront.core.base import outside
from thuisfront.directory.queries.table import table
from thuisfront.directory.rules import feeds, tabular
from thuisfront.directory.rules.feeds import Found
from thuisfront.directory.rules.problems import Problem, Wrong

MOST_BYTES, MOST_SECONDS, MOST_PAGES = 4 << 30, 1800, 10_000
AGENT = "Thuisfront (directory)"
ZIP = b"PK\x03\x04"


def records_in(file: IO[bytes], kind: str = "service") -> Found:
    """Yield the records of a file, whatever form it has."""
    start = file.read(4)
    file.seek(0)
    if start == ZIP:
        yield from tabular.records(file, table())
    else:
        yield from feeds.records(file, kind)


def records_at(url: str, *, may: Any = outside.is_outside) -> Found:
    """Yield the records at an address; of an API with pages, those of every page."""
    for page in range(1, MOST_PAGES + 1):
        where = url if page == 1 else _page_of(url, page)
        header: dict[str, Any] = {}
        with tempfile.TemporaryFile() as file:
            problem = outside.fetch(
                where, file, agent=AGENT, most=MOST_BYTES, seconds=MOST_SECONDS, may=may
            )
            if problem:
                yield Problem(where, Wrong.UNREADABLE, problem)
                return
            file.seek(0)
            if file.read(4) == ZIP:
                file.seek(0)
                yield from tabular.records(file, table())
                return
            file.seek(0)
            yield from _placed(feeds.records(file, header=header), page)
        if header.get("last_page") is not False:
            return
    yield Problem(url, Wrong.TOO_LONG, str(MOST_PAGES))


def _placed(found: Found, page: int) -> Iterator[Any]:
    """Yield the records of a page; from the second page on their path tells which."""
    for each in found:
        if page == 1:
            yield each
        elif isinstance(each, Problem):
            yield Problem(f"/page/{page}{each.path}", each.wrong, each.about)
        else:
            yield each[0], each[1], f"/page/{page}{each[2]}"


def _page_of(url: str, page: int) -> str:
    parts = urlsplit(url)
    asked = dict(parse_qsl(parts.query)) | {"page": str(page)}
    return urlunsplit(parts._replace(query=urlencode(asked)))
