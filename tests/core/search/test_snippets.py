"""Snippets: the right piece of the text, marks as data."""

from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.search.analysis import terms, tidy
from thuisfront.core.search.snippets import LENGTH, Marker, Piece, snippet

FILLER = "Dit gaat nergens over en duurt maar voort. " * 20


def marker(*words: str) -> Marker:
    return Marker(
        frozenset(term for word in words if (found := terms(word)) for term in found.every)
    )


def marked(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces if piece.marked]


def text_of(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


def test_found_words_are_marked_in_every_form() -> None:
    pieces = snippet("Kinderen op bezoek: het kinderbezoek van een kind.", marker("kind"))
    assert marked(pieces) == ["Kinderen", "kinderbezoek", "kind"]


def test_accents_do_not_hide_a_word() -> None:
    assert marked(snippet("De reünie in België.", marker("belgie", "reunie"))) == [
        "reünie",
        "België",
    ]


def test_the_piece_is_where_the_words_are() -> None:
    pieces = snippet(f"{FILLER} Het bezoek aan de gevangenis begint. {FILLER}", marker("bezoek"))
    assert "Het bezoek aan de gevangenis begint." in text_of(pieces)
    assert text_of(pieces).startswith("… ")
    assert text_of(pieces).endswith(" …")


def test_without_a_hit_the_beginning_is_shown() -> None:
    pieces = snippet(FILLER, marker("bezoek"))
    assert text_of(pieces).startswith("Dit gaat nergens over")
    assert marked(pieces) == []


def test_a_short_text_is_shown_whole() -> None:
    assert snippet("Een kort bezoek.", marker("bezoek")) == (
        Piece("Een kort ", marked=False),
        Piece("bezoek", marked=True),
        Piece(".", marked=False),
    )


def test_nothing_wanted_marks_nothing() -> None:
    assert marked(snippet("Een kort bezoek.", Marker(frozenset()))) == []


def test_html_stays_text() -> None:
    pieces = snippet("<b>bezoek</b> <script>alert(1)</script>", marker("bezoek"))
    assert text_of(pieces) == "<b>bezoek</b> <script>alert(1)</script>"


@given(st.text(max_size=600))
def test_pieces_are_of_the_text_and_bounded(text: str) -> None:
    clean = tidy(f"{text} bezoek")
    shown = text_of(snippet(clean, marker("bezoek"))).removeprefix("… ").removesuffix(" …")
    assert shown in clean
    assert len(shown) <= LENGTH + 1
