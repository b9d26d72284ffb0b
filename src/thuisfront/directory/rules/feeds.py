"""Reading a feed of any size piece by piece: pages of HSDS, lists, or a record on each line. Pure.

What cannot be read is a `Problem` among the records. A line of ndjson that is broken costs that
line; in one great JSON value nobody knows where the next record begins, so there reading ends.
"""

import json
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import IO, Any

import msgspec

from thuisfront.directory.rules.problems import Problem, Wrong

LONGEST = 20_000_000  # of one record
CHUNK = 1 << 16
NUMBERS = ("total_items", "total_pages", "page_number", "size")
FLAGS = ("first_page", "last_page", "empty")
SPACE = " \t\r\n"
Item = tuple[str, Any, str]
Found = Iterator[Item | Problem]


class _BrokenError(ValueError):
    """The rest cannot be read."""


def records(file: IO[bytes], kind: str = "service", header: dict[str, Any] | None = None) -> Found:
    """Yield kind, value and path of every record of a feed; its header goes in `header`."""
    first = file.read(CHUNK)
    start = first.lstrip(b"\xef\xbb\xbf \t\r\n")
    line, end, _ = start.partition(b"\n")
    if end and _is_record(line):
        yield from _by_line(file, first, kind)
        return
    try:
        yield from _Pieces(file, first, kind).records({} if header is None else header)
    except _BrokenError as error:
        yield Problem("", Wrong.UNREADABLE, str(error))


def _is_record(line: bytes) -> bool:
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        # A first line that is broken, of a file with a record on each line.
        return line.startswith(b"{") and line.rstrip().endswith(b"}") and b'"contents"' not in line
    return isinstance(value, dict) and "contents" not in value


def _by_line(file: IO[bytes], first: bytes, kind: str) -> Found:
    decode = msgspec.json.Decoder().decode
    for number, line in enumerate(_lines(file, first)):
        if not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        path = f"line/{number + 1}"
        try:
            yield kind, decode(line.lstrip(b"\xef\xbb\xbf")), path
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            yield Problem(path, Wrong.UNREADABLE_LINE, str(error))


def _lines(file: IO[bytes], first: bytes) -> Iterator[bytes]:
    """Yield lines; one that is longer than a record may be is cut, and cannot be read then."""
    rest = first
    while True:
        *whole, rest = rest.split(b"\n")
        yield from whole
        more = file.read(CHUNK * 16)
        if not more:
            yield rest
            return
        rest = (rest if len(rest) <= LONGEST else rest[:LONGEST]) + more


class _Pieces:
    """One JSON value, of which a part is in memory at a time."""

    def __init__(self, file: IO[bytes], first: bytes, kind: str) -> None:
        self.file, self.kind = file, kind
        self.decoder = getincrementaldecoder("utf-8-sig")("strict")
        self.json = json.JSONDecoder(parse_constant=self._no_number)
        self.text, self.place, self.is_over = "", 0, False
        self._take(first)

    @staticmethod
    def _no_number(name: str) -> Any:
        raise _BrokenError(f"{name} is no number")

    def records(self, header: dict[str, Any]) -> Found:
        """Yield the records, and at the end what is wrong with the header of a page."""
        sign = self._sign()
        if sign == "[":
            yield from self._list("")
            return
        if sign != "{":
            raise _BrokenError("this is no JSON of HSDS")
        count = None
        self.place += 1
        while self._sign() != "}":
            name = self._value()
            self._expect(":")
            if name == "contents" and self._sign() == "[":
                count = 0
                for each in self._list("/contents"):
                    count += 1
                    yield each
            else:
                header[str(name)] = self._value()
            if self._sign() == ",":
                self.place += 1
        if count is None:
            yield self.kind, header, ""
        else:
            yield from check_header(header, count)

    def _list(self, path: str) -> Found:
        self.place += 1
        number = 0
        while self._sign() != "]":
            yield self.kind, self._value(), f"{path}/{number}"
            number += 1
            if self._sign() == ",":
                self.place += 1
                if self._sign() == "]":
                    raise _BrokenError("a comma stands before the end of a list")
            elif self._sign() != "]":
                raise _BrokenError(f"a comma is missing after record {number}")
        self.place += 1

    def _value(self) -> Any:
        self._sign()
        want = CHUNK
        while True:
            try:
                value, end = self.json.raw_decode(self.text, self.place)
            except (json.JSONDecodeError, RecursionError) as error:
                if self.is_over or len(self.text) - self.place > LONGEST:
                    raise _BrokenError(str(error)) from error
            else:
                if end < len(self.text) or self.is_over:
                    self.place = end
                    return value
            self._more(want)
            want *= 2

    def _sign(self) -> str:
        """Return the next sign that is no space; it is not taken."""
        while True:
            while self.place < len(self.text) and self.text[self.place] in SPACE:
                self.place += 1
            if self.place < len(self.text):
                return self.text[self.place]
            if self.is_over:
                raise _BrokenError("it ends in the middle")
            self._more(CHUNK)

    def _expect(self, sign: str) -> None:
        if self._sign() != sign:
            raise _BrokenError(f"{sign!r} is missing")
        self.place += 1

    def _more(self, size: int) -> None:
        self._take(self.file.read(size))

    def _take(self, read: bytes) -> None:
        self.is_over = not read
        try:
            more = self.decoder.decode(read, final=self.is_over)
        except UnicodeDecodeError as error:
            raise _BrokenError(f"this is no UTF-8: {error.reason}") from error
        self.text, self.place = self.text[self.place :] + more, 0


def check_header(header: dict[str, Any], count: int) -> Iterator[Problem]:
    """Yield what does not add up in the header of a page with so many records."""
    names = (*NUMBERS, *FLAGS)
    if not header.keys() & set(names):
        return
    for name in names:
        wanted = int if name in NUMBERS else bool
        if name not in header:
            yield Problem(f"/{name}", Wrong.MISSING)
        elif type(header[name]) is not wanted:
            wrong = Wrong.NOT_NUMBER if wanted is int else Wrong.NOT_FLAG
            yield Problem(f"/{name}", wrong)
    if all(type(header.get(name)) is int for name in NUMBERS):
        yield from _sums(header, count)


def _sums(header: dict[str, Any], count: int) -> Iterator[Problem]:
    items, pages, page, size = (header[name] for name in NUMBERS)  # fmt: skip
    wanted: dict[str, Any] = {
        "size": count, "empty": count == 0, "first_page": page == 1, "last_page": page >= pages,
    }  # fmt: skip
    if pages <= 1:
        wanted["total_items"] = count if page <= 1 else items
    elif page == 1 and size:
        wanted["total_pages"] = -(-items // size)
    for name, value in wanted.items():
        if header.get(name) != value:
            yield Problem(f"/{name}", Wrong.HEADER, f"{header.get(name)} ≠ {value}")
    if page < 1 or items < count:
        yield Problem("/page_number" if page < 1 else "/total_items", Wrong.HEADER)
