"""Sets a text in type: JSON on standard input, a tagged PDF (or a picture) on standard output.

A program of its own, started by `paper.py`: it gets little memory and little time, and what goes
wrong in it harms no server. The text is data for a Typst template and never markup.
"""

import io
import json
import resource
import sys
from collections.abc import Iterable
from typing import Any

MEMORY = 1_500_000_000  # bytes of address space; the program library itself takes a tenth of it
SECONDS = 10  # of processor time
STANDARD = "ua-1"  # PDF/UA-1: title, language, headings, lists, descriptions of pictures
A4 = (841.89, 595.28)  # lying, in points


def main() -> None:
    """Read what to set, and write the PDF."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    asked = json.load(sys.stdin)
    made = _draw_page(asked) if asked.get("dots") else _typeset(asked)
    sys.stdout.buffer.write(_on_sheets(made) if asked["booklet"] else made)


def _draw_page(asked: dict[str, Any]) -> bytes:
    """Return the one page as a picture."""
    import typst

    return bytes(
        typst.compile(
            asked["template"], font_paths=[asked["fonts"]], ignore_system_fonts=True,
            sys_inputs={"text": json.dumps(asked["text"])}, format="png", ppi=asked["dots"],
        )
    )  # fmt: skip


def _typeset(asked: dict[str, Any]) -> bytes:
    """Return the PDF; where a letter is in no font, still tagged but no PDF/UA."""
    import typst

    def compiled(standards: list[Any]) -> Any:
        return typst.compile(
            asked["template"], font_paths=[asked["fonts"]], ignore_system_fonts=True,
            sys_inputs={"text": json.dumps(asked["text"])}, pdf_standards=standards,
            timestamp=asked["at"],
        )  # fmt: skip

    try:
        return bytes(compiled([STANDARD]))
    except typst.TypstError:
        return bytes(compiled([]))


def order_of_sheets(pages: int) -> list[tuple[int, int]]:
    """Return left and right page of each side of the sheets of a folded booklet, from 0.

    Pages past the last are blank: a booklet has a multiple of four.
    """
    total = -(-pages // 4) * 4
    sides = []
    for first in range(0, total // 2, 2):
        last = total - 1 - first
        sides += [(last, first), (first + 1, last - 1)]
    return sides


def _on_sheets(made: bytes) -> bytes:
    """Return pages of A5 two by two on A4, to print on both sides and fold.

    Each page becomes one drawing on its sheet. The tags keep the order of reading: they are told
    on which sheet and in which drawing their words stand now.
    """
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(made)))
    pages, moved = list(writer.pages), {}
    for sides in order_of_sheets(len(pages)):
        sheet = writer.add_blank_page(*A4)
        drawings = {
            number: (_as_drawing(writer, pages[number]), at)
            for number, at in zip(sides, (0.0, A4[0] / 2), strict=True)
            if number < len(pages)
        }
        _draw(writer, sheet, drawings.values())
        for number, (drawing, at) in drawings.items():
            moved[pages[number].indirect_reference] = (sheet.indirect_reference, drawing, at)
    _tell_tags(writer.root_object["/StructTreeRoot"], moved)
    for _page in pages:
        writer.remove_page(0)
    writer.root_object.pop("/Outlines", None)  # they point at pages that are no pages any more
    writer.compress_identical_objects(remove_unreferenced=True)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _as_drawing(writer: Any, page: Any) -> Any:
    """Return a page as a drawing that keeps the numbers of its tags."""
    from pypdf.generic import NameObject, StreamObject

    drawing = StreamObject()
    drawing.set_data(page.get_contents().get_data())
    drawing[NameObject("/Type")] = NameObject("/XObject")
    drawing[NameObject("/Subtype")] = NameObject("/Form")
    drawing[NameObject("/BBox")] = page.mediabox
    for kept in ("/Resources", "/StructParents"):
        if kept in page:
            drawing[NameObject(kept)] = page.raw_get(kept)
    return writer._add_object(drawing.flate_encode())  # noqa: SLF001 -- pypdf has no public way


def _draw(writer: Any, sheet: Any, drawings: Iterable[tuple[Any, float]]) -> None:
    """Put drawings on a sheet, each at its distance from the left."""
    from pypdf.generic import DictionaryObject, NameObject, StreamObject

    named = {f"/P{number}": drawing for number, drawing in enumerate(drawings)}
    content = StreamObject()
    steps = (f"q 1 0 0 1 {at:.3f} 0 cm {name} Do Q" for name, (_, at) in named.items())
    content.set_data("\n".join(steps).encode())
    known = DictionaryObject({NameObject(name): drawing for name, (drawing, _) in named.items()})
    sheet[NameObject("/Contents")] = writer._add_object(content)  # noqa: SLF001 -- as above
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): known})
    sheet[NameObject("/Tabs")] = NameObject("/S")


def _tell_tags(tag: Any, moved: dict[Any, tuple[Any, Any, float]]) -> None:
    """Tell a tag and everything in it on which sheet and in which drawing its words are."""
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject

    here = moved.get(tag.raw_get("/Pg")) if "/Pg" in tag else None
    inside = ArrayObject()
    for part in tag.get("/K", []):
        found = part.get_object()
        if isinstance(found, int):
            inside.append(_words(found, here))
        elif found.get("/Type") == "/MCR":
            inside.append(_words(found["/MCID"], moved[found.raw_get("/Pg")]))
        else:
            _tell_tags(found, moved)
            inside.append(part)
    if "/K" in tag:
        tag[NameObject("/K")] = inside
    if here:
        tag[NameObject("/Pg")] = here[0]
        for about in tag.get("/A", []):
            if isinstance(about, DictionaryObject) and "/BBox" in about:
                _shift(about["/BBox"], here[2])


def _words(number: int, here: Any) -> Any:
    from pypdf.generic import DictionaryObject, NameObject, NumberObject

    sheet, drawing, _at = here
    return DictionaryObject({
        NameObject("/Type"): NameObject("/MCR"), NameObject("/Pg"): sheet,
        NameObject("/Stm"): drawing, NameObject("/MCID"): NumberObject(number),
    })  # fmt: skip


def _shift(box: Any, distance: float) -> None:
    from pypdf.generic import FloatObject

    for corner in (0, 2):
        box[corner] = FloatObject(round(float(box[corner]) + distance, 3))


if __name__ == "__main__":
    main()
