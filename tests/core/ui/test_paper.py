"""Texts on paper: set in type by a program with little memory and time, tagged, in sheets."""

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from thuisfront.core.ui import paper
from thuisfront.core.ui.typesetter import order_of_sheets

TEXT = """
#set document(title: "Titel")
#set text(font: "Nunito", lang: "nl")
#set page(paper: "a5")
#let given = json(bytes(sys.inputs.text))
= Kop
#given.words
#pagebreak()
== Tussenkop
- een punt
#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"), alt: "Code")
"""


@pytest.fixture
def template(tmp_path: Path) -> Path:
    file = tmp_path / "text.typ"
    file.write_text(TEXT)
    return file


def tags(node: Any) -> list[str]:
    """Return the tags of a PDF in the order of reading."""
    inside = node.get("/K", [])
    found = [part.get_object() for part in inside]
    own = [node["/S"]] if "/S" in node else []
    return own + [tag for part in found if hasattr(part, "get") for tag in tags(part)]


def words(node: Any) -> list[tuple[Any, Any]]:
    """Return page and drawing of every word that a tag names, in the order of reading."""
    if node.get("/Type") == "/MCR":
        return [(node.raw_get("/Pg").idnum, node["/Stm"]["/StructParents"])]
    found = [part.get_object() for part in node.get("/K", [])]
    return [word for part in found for word in words(part)]


@pytest.mark.parametrize("booklet", [False, True])
def test_a_text_comes_tagged_with_language_title_and_descriptions(
    template: Path, *, booklet: bool
) -> None:
    pdf = PdfReader(io.BytesIO(paper.pdf_of({"words": "Hé!"}, template=template, booklet=booklet)))
    root: Any = pdf.root_object
    assert root["/Lang"] == "nl"
    assert root["/MarkInfo"]["/Marked"]
    assert pdf.metadata
    assert pdf.metadata.title == "Titel"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    expected = ["/Document", "/H1", "/P", "/H2", "/L", "/LI", "/Lbl", "/LBody", "/Figure"]
    assert tags(root["/StructTreeRoot"]) == expected


def test_the_sheets_of_a_booklet_keep_the_order_of_reading(template: Path) -> None:
    pdf = PdfReader(io.BytesIO(paper.pdf_of({"words": "Hé!"}, template=template, booklet=True)))
    assert [(round(p.mediabox.width), round(p.mediabox.height)) for p in pdf.pages] == [
        (842, 595)
    ] * 2
    front, back = pdf.pages
    read = words(pdf.root_object["/StructTreeRoot"])
    assert [page for page, _drawing in read] == sorted(
        (page for page, _drawing in read),
        key=[p.indirect_reference.idnum for p in (front, back) if p.indirect_reference].index,
    )
    assert {drawing for _page, drawing in read} == {0, 1}
    assert "Hé!" in front.extract_text()
    assert "Tussenkop" in back.extract_text()


@given(st.integers(1, 400))
def test_every_page_stands_once_on_sheets_that_fold(pages: int) -> None:
    sides = order_of_sheets(pages)
    total = len(sides) * 2
    assert total % 4 == 0
    assert total - pages in range(4)
    assert sorted(page for side in sides for page in side) == list(range(total))
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        assert sum(front) == sum(back) == total - 1  # the pages that a fold joins
        assert back[0] == front[1] + 1  # and the two sides of one leaf


def test_what_is_typed_is_never_read_as_markup(template: Path) -> None:
    nasty = '#panic("x") $ \\ @ref <tag> *b* #read("/etc/passwd") [ ] { }'
    pdf = PdfReader(io.BytesIO(paper.pdf_of({"words": nasty}, template=template)))
    assert "".join(pdf.pages[0].extract_text().split()).endswith("".join(nasty.split()))


def test_a_letter_that_no_font_has_costs_the_standard_and_not_the_tags(template: Path) -> None:
    made = paper.pdf_of({"words": "日本"}, template=template)
    assert "/H1" in tags(PdfReader(io.BytesIO(made)).root_object["/StructTreeRoot"])
    assert b"pdfuaid" not in made


@pytest.mark.parametrize(
    "text",
    ["#let f(n) = f(n + 1)\n#f(0)", "#for n in range(0, 4000) { lorem(4000) }", "#unknown"],
)
def test_what_never_ends_or_fits_is_stopped(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "PATIENCE", 3)
    file = tmp_path / "bad.typ"
    file.write_text(text)
    with pytest.raises(paper.PaperError):
        paper.pdf_of({}, template=file)
