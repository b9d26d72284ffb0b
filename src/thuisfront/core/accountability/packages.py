"""What goes to who asked to see their data: a zip with a page to read and the same as JSON.

It opens without the internet and can be printed. Nothing is written to a disk: it is made in
memory, row by row, and sealed under a key of its own.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import IO, Any
from uuid import UUID

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from thuisfront.core.access import asking
from thuisfront.core.accountability import naming, rules
from thuisfront.core.accountability.models import Package, SubjectRequest
from thuisfront.core.base import sealing
from thuisfront.core.organizations.queries import centre
from thuisfront.core.privacy import keys, register, subjects
from thuisfront.core.privacy.datamap import entry_of
from thuisfront.core.privacy.enums import Category, Subject
from thuisfront.core.privacy.subjects import Person

JOB = "accountability.package"
KIND = "accountability.package"
FILE_NAME = "bestand.zip"  # says nothing
CONTENT_TYPE = "application/zip"
NOTHING = UUID(int=0)  # the thing of a pass that holds only a mark
MARK = "["  # what stands in the place of something left out begins with it


@dataclass(frozen=True)
class Made:
    """A package before it is sealed: its bytes, rows per model, and what was left out."""

    content: bytes
    counts: dict[str, int]
    left_out: list[str]


def make_package(*, request: SubjectRequest, done: list[str], at: datetime) -> Package:
    """Make the package of a request and seal it; in Dutch, as its texts are."""
    person = person_of(request)
    if person is None:
        raise ValueError("a package is about somebody")
    with asking.as_system(JOB), translation.override("nl"):
        made = build(person, rules.withheld(request.requester, done), at)
        package = Package(request=request, counts=made.counts, left_out=made.left_out, made_at=at)
        package.sealed_content = b""
        package.save(force_insert=True)
        key = keys.make_key(KIND, package.pk)
        sealed = sealing.seal(key, made.content, _place(package))
        Package.objects.filter(pk=package.pk).update(sealed_content=sealed)
    return package


def content_of(package: Package) -> bytes:
    """Return the zip.

    :raises keys.ShreddedError: before it was released, and for who may not have it
    """
    return sealing.unseal(keys.key_of(package.pk), package.sealed_content, _place(package))


def remove_package(package: Package) -> None:
    """Destroy a package and its key."""
    with asking.as_system(JOB):
        keys.shred(package.pk)
        Package.objects.filter(pk=package.pk).delete()


def person_of(request: SubjectRequest) -> Person | None:
    """Return whom a request is about."""
    if request.person_key is None:
        return None
    return Person(Subject(request.person_kind), request.person_key)


def build(person: Person, withheld: frozenset[str], at: datetime) -> Made:
    """Return the package of a person; ask as the system."""
    without = frozenset(Category(each) for each in withheld)
    counts: dict[str, int] = {}
    left_out: dict[str, list[str]] = {}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("gegevens.json", "w") as file:
            _write_json(file, person, without, counts, at)
        with archive.open("gegevens.html", "w") as file:
            _write_page(file, person, without, left_out, at)
        archive.writestr("opmaak.css", render_to_string("accountability/package.css"))
    return Made(buffer.getvalue(), counts, _told(left_out))


def _write_json(
    file: IO[bytes], person: Person, without: frozenset[Category], counts: dict[str, int],
    at: datetime,
) -> None:  # fmt: skip
    file.write(f'{{"made_at": {json.dumps(at.isoformat())}, "data": {{'.encode())
    for number, (source, rows) in enumerate(subjects.rows_about(person, without)):
        label, total = source.model._meta.label, 0
        file.write(f"{',' if number else ''}{json.dumps(label)}: [".encode())
        for total, row in enumerate(rows, 1):
            file.write(b",\n" if total > 1 else b"\n")
            file.write(json.dumps(row, ensure_ascii=False).encode())
        counts[label] = total
        file.write(b"]")
    file.write(b"}}\n")


def _write_page(
    file: IO[bytes],
    person: Person,
    without: frozenset[Category],
    left_out: dict[str, list[str]],
    at: datetime,
) -> None:
    codes = {entry_of(s.model).processing.code for s in subjects.sources if s.kind == person.kind}
    shown = {
        "at": localtime(at), "centre": centre(),
        "processings": [row for row in register.rows() if row.code in codes],
    }  # fmt: skip
    file.write(render_to_string("accountability/package_start.html", shown).encode())
    for source, rows in subjects.rows_about(person, without):
        name = naming.name_of_model(source.model)
        for row in _rows(source.model, rows, left_out):
            values = {"name": name, "row": row}
            file.write(render_to_string("accountability/package_row.html", values).encode())
            name = ""
    end = {"left_out": _told(left_out), "withheld": bool(without)}
    file.write(render_to_string("accountability/package_end.html", end).encode())


def _rows(
    model: Any, rows: Iterator[dict[str, Any]], left_out: dict[str, list[str]]
) -> Iterator[list[tuple[str, list[str]]]]:
    for row in rows:
        shown = []
        for field, value in row.items():
            name = naming.name_of_field(model, field)
            if isinstance(value, str) and value.startswith(MARK) and value.endswith("]"):
                names = left_out.setdefault(value[1:-1], [])
                names += [name] if name not in names else []
            if lines := _in_words(model, field, value):
                shown.append((name, lines))
        yield shown


def _told(left_out: dict[str, list[str]]) -> list[str]:
    return [f"{', '.join(names)}: {reason}" for reason, names in left_out.items()]


def _in_words(model: Any, field: str, value: Any) -> list[str]:
    """Return a value as a person reads it; nothing for what is empty."""
    if isinstance(value, dict):
        return [f"{naming.name_of_part(part)}: {held}" for part, held in value.items() if held]
    if isinstance(value, list):
        return [str(each) for each in value]
    if isinstance(value, bool):
        return [gettext("yes") if value else gettext("no")]
    if value in {None, ""}:
        return []
    choices = dict(model._meta.get_field(field).flatchoices)
    return [str(choices.get(value) or _moment(value) or value)]


def _moment(value: Any) -> str:
    try:
        moment = parse_datetime(value) if isinstance(value, str) else None
        if moment and len(value) > len("2026-11-23"):
            return str(date_format(localtime(moment), "j F Y, H:i"))
        return str(date_format(date.fromisoformat(value), "j F Y")) if moment else ""
    except (TypeError, ValueError):
        return ""


def _place(package: Package) -> str:
    return f"accountability_package.sealed_content|{package.pk}"
