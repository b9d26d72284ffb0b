"""Leaflets as tagged PDF: A4, large letters, or a booklet to fold."""

from collections.abc import Iterable
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Any

import segno
from django.utils.translation import get_language, gettext, override
from wagtail.rich_text import RichText

from thuisfront.core.base import clock
from thuisfront.core.ui.centre import current
from thuisfront.core.ui.paper import pdf_of
from thuisfront.core.ui.pictures import on_paper
from thuisfront.core.ui.templatetags.ui import dutch_date
from thuisfront.knowledge.enums import CareDegree, NoticeKind
from thuisfront.knowledge.exports.rich_text import Node, printable, tree_of
from thuisfront.knowledge.queries import Sheet

TEMPLATE = Path(__file__).parent / "leaflet.typ"


class Form(StrEnum):
    """In which form a leaflet comes on paper (Dutch: vorm van een folder)."""

    A4 = "a4"
    LARGE = "groot"
    BOOKLET = "boekje"


def leaflet(sheets: Iterable[tuple[Sheet, str]], form: Form) -> bytes:
    """Return texts with their addresses as a PDF.

    :raises PaperError: when it cannot be made
    """
    centre, chosen = current(), [_sheet(sheet, url) for sheet, url in sheets]
    title = chosen[0]["title"] if len(chosen) == 1 else gettext("Leaflet")
    text = {
        "title": title, "centre": centre.name, "phone": centre.phone, "form": form.value,
        "language": get_language(), "contents": gettext("In this leaflet"), "sheets": chosen,
        "call": gettext("Call us"), "page": gettext("page"),
    }  # fmt: skip
    return pdf_of(text, template=TEMPLATE, booklet=form == Form.BOOKLET)


def _sheet(sheet: Sheet, url: str) -> dict[str, Any]:
    text = sheet.text
    with override(text.language):
        return {
            "language": text.language, "title": printable(text.title),
            "summary": printable(text.summary),
            "blocks": list(filter(None, map(_block, text.body))),
            "url": url, "qr": _qr(url),
            "help": [[printable(part[name]) for name in HELP] for part in text.help],
            "sources": [_source(part.value) for part in sheet.page.sources],
            "words": {
                "help": gettext("Who can help"), "sources": gettext("Sources"),
                "newest": gettext("The newest text stands at"),
                "qr": gettext("QR code with the address of this page"),
                "checked": gettext("Checked on %(day)s")
                % {"day": dutch_date(sheet.page.checked_on)},
            },
        }  # fmt: skip


def _qr(url: str) -> str:
    picture = BytesIO()
    segno.make_qr(url, error="m").save(picture, kind="svg", border=2)
    return picture.getvalue().decode()


HELP = ("name", "contact", "why")


def _source(value: Any) -> str:
    said = f"{value['title']}, {value['publisher']}, {dutch_date(value['checked_on'])}"
    return printable(said if value["verified"] else f"{said} ({gettext('not checked yet')})")


def _block(block: Any) -> dict[str, Any] | None:
    """Return one block of a text as plain data; nothing for a picture that may not be seen."""
    kind, value = block.block_type, block.value
    if kind == "picture":
        return _picture(value)
    if kind in {"heading", "lines"}:
        return {"kind": kind, "value": printable(value) if kind == "heading" else value}
    if kind == "checklist":
        return {"kind": kind, "points": [_nodes(point) for point in value]}
    if kind == "paragraph":
        return {"kind": kind, "parts": _nodes(value)}
    if kind == "drawing":
        return {"kind": kind}
    return {"kind": kind, "label": _label(kind, value), "parts": _nodes(value["text"])}


def _picture(picture: Any) -> dict[str, Any] | None:
    drawn = on_paper(picture, clock.today())
    if not drawn:
        return None
    content, ratio = drawn
    alt = printable(picture.contextual_alt_text or "")
    return {"kind": "picture", "image": list(content), "ratio": ratio, "alt": alt}


def _label(kind: str, value: Any) -> str:
    """Return what stands above a text that stands out."""
    if kind == "care":
        return str(CareDegree(value["degree"]).label)
    return str(NoticeKind(value["kind"]).label) if kind == "notice" else printable(value["label"])


def _nodes(text: RichText) -> list[Node]:
    return tree_of(str(text))
