"""`./thuisfront messages`: gather the texts of the interface, and compile the Dutch catalogue.

Without gettext's programs: Babel reads Python, Django turns templates into what Babel reads.
`--check` changes nothing and fails when a text is missing, fuzzy or not compiled.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).resolve().parent.parent / "src" / "thuisfront"
FOLDER = SOURCE / "locale" / "nl" / "LC_MESSAGES"
KEYWORDS: dict[str, Any] = {
    "gettext": None, "gettext_lazy": None, "gettext_noop": None, "_": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Renew the catalogue, or only say what is wrong with it."""
    found, known = gathered(), read()
    if "--check" in arguments:
        wrong = problems(found, known)
        print("\n".join(wrong))
        return 1 if wrong else 0
    known.update(found, no_fuzzy_matching=True)
    known.obsolete.clear()
    FOLDER.mkdir(parents=True, exist_ok=True)
    written = BytesIO()
    write_po(written, known, width=98, no_location=True, omit_header=False, sort_output=True)
    (FOLDER / "django.po").write_bytes(written.getvalue())
    (FOLDER / "django.mo").write_bytes(compiled(known))
    empty = [message.id for message in known if message.id and not _translated(message)]
    print(f"{len(known)} texts, {len(empty)} without Dutch.")
    return 0


def gathered() -> Catalog:
    """Return every text in code and templates."""
    catalog = Catalog(locale="nl", domain="django", charset="utf-8")
    for path, source in _sources():
        for _line, message, _comments, context in extract("python", BytesIO(source), KEYWORDS):
            catalog.add(message, locations=[(path, 0)], context=context)
    return catalog


def _sources() -> Iterator[tuple[str, bytes]]:
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    for file in sorted(SOURCE.rglob("*.py")):
        yield str(file.relative_to(SOURCE)), file.read_bytes()
    for file in sorted(SOURCE.rglob("templates/**/*.[ht][tx][mt]*")):
        lines = templatize(file.read_text("utf-8")).splitlines()
        text = "\n".join(line.strip() for line in lines)  # indentation means nothing in a page
        yield str(file.relative_to(SOURCE)), text.encode()


def read() -> Catalog:
    """Return the Dutch catalogue as it is."""
    file = FOLDER / "django.po"
    if not file.exists():
        return Catalog(locale="nl", domain="django", charset="utf-8", fuzzy=False)
    with file.open("rb") as opened:
        return read_po(opened, locale="nl", domain="django")


def problems(found: Catalog, known: Catalog) -> list[str]:
    """Return what is wrong with the catalogue, a line each."""
    wrong = []
    for message in found:
        own = known.get(message.id, message.context) if message.id else None
        if message.id and (own is None or not _translated(own)):
            wrong.append(f"no Dutch for: {message.id!r}")
        elif own is not None and own.fuzzy:
            wrong.append(f"fuzzy: {message.id!r}")
    wrong += [
        f"no longer used: {m.id!r}" for m in known if m.id and found.get(m.id, m.context) is None
    ]
    compiled_file = FOLDER / "django.mo"
    if not compiled_file.exists() or compiled_file.read_bytes() != compiled(known):
        wrong.append("django.mo is stale: run ./thuisfront messages")
    return wrong


def compiled(catalog: Catalog) -> bytes:
    """Return the catalogue as the program reads it."""
    written = BytesIO()
    write_mo(written, catalog)
    return written.getvalue()


def _translated(message: object) -> bool:
    text = getattr(message, "string", "")
    return all(text) if isinstance(text, tuple) else bool(text)
