"""The register of processing (AVG art. 30) and what the public is told, both made from the map."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _

from thuisfront.core.base import spreadsheets
from thuisfront.core.organizations.queries import Centre
from thuisfront.core.privacy.datamap import Entry, Processing, Retention, processings
from thuisfront.core.privacy.enums import Erasure, Exemption


@dataclass(frozen=True)
class Kept:
    """How long, because of what, and what happens then."""

    sentence: str
    source: str
    then: str


@dataclass(frozen=True)
class Row:
    """One processing as the law asks it to be written down, and as it is told."""

    code: str
    name: str
    purpose: str
    ground: str
    exemptions: list[str]
    people: list[str]
    kinds: list[str]
    recipients: str
    kept: list[Kept]
    erasure: list[str]
    told: str
    told_child: str
    name_child: str


def rows() -> list[Row]:
    """Return every processing of personal data, those about children first."""
    found = [_row(entries[0].processing, entries) for entries in processings().values()][::-1]
    return sorted(found, key=lambda row: not row.told_child)


def as_table(centre: Centre) -> str:
    """Return the register as a table for a spreadsheet program."""
    heads = (
        _("Processing"), _("Purpose"), _("Controller"), _("Legal ground"), _("Exemption"),
        _("People"), _("Kinds of data"), _("Recipients"), _("Outside the EU"),
        _("Kept for how long"), _("When erased"), _("Security"),
    )  # fmt: skip
    lines = [
        (
            row.name, row.purpose, _controller(centre), row.ground, _lines(row.exemptions),
            _lines(row.people), _lines(row.kinds), row.recipients, _("Not by this program"),
            _lines(f"{kept.sentence} ({kept.source})" for kept in row.kept),
            _lines(row.erasure), security(),
        )
        for row in rows()
    ]  # fmt: skip
    return spreadsheets.START + spreadsheets.table([heads, *lines])


def as_json(centre: Centre) -> str:
    """Return the register for a program."""
    content = {
        "controller": {"name": centre.name, "phone": centre.phone, "email": centre.email},
        "outside_eu": False,
        "security": security(),
        "processings": [asdict(row) for row in rows()],
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def security() -> str:
    """Return how data is kept safe, in general (AVG art. 30.1.g)."""
    return _(
        "Content is encrypted with a key per file; the database itself shows rows only to who may "
        "see them; sign-in asks a second factor; every look is in a trail that cannot be changed."
    )


def _row(processing: Processing, entries: list[Entry]) -> Row:
    labels = [label for entry in entries for label in entry.personal.values()]
    rules = _once(entry.retention for entry in entries)
    special = [label.exemption for label in labels if label.exemption != Exemption.NONE]
    return Row(
        code=processing.code,
        name=str(processing.name),
        purpose=str(processing.purpose),
        ground=str(processing.ground.label),
        exemptions=_labels(special),
        people=_labels(label.subject for label in labels),
        kinds=_labels(label.category for label in labels),
        recipients=str(processing.recipients),
        kept=[_kept(rule) for rule in rules],
        erasure=_once(_erasure(label.erasure, str(label.because)) for label in labels),
        told=str(processing.told),
        told_child=str(processing.told_child),
        name_child=str(processing.name_child),
    )


def _kept(rule: Retention) -> Kept:
    return Kept(str(rule.sentence), rule.source, str(rule.then.label))


def _erasure(erasure: Erasure, because: str) -> str:
    return f"{erasure.label}: {because}" if because else str(erasure.label)


def _labels(choices: Iterable[object]) -> list[str]:
    return _once(str(getattr(choice, "label", choice)) for choice in choices)


def _once(values: Iterable[object]) -> list:  # type: ignore[type-arg]  # of whatever goes in
    return list(dict.fromkeys(values))


def _lines(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def _controller(centre: Centre) -> str:
    return ", ".join(part for part in (centre.name, centre.phone, centre.email) if part)
