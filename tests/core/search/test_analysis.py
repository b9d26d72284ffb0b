"""The analysis: word pairs of this field, and properties that hold for any text."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.search import analysis
from thuisfront.core.search.analysis import (
    LONGEST_WORD,
    STEM,
    analyze,
    normalize,
    split,
    stem_of,
    terms,
)

PAIRS = [
    ("kinderen", "kind"),
    ("kindje", "kind"),
    ("kindjes", "kinderen"),
    ("gevangenissen", "gevangenis"),
    ("vaders", "vader"),
    ("moeders", "moeder"),
    ("ouders", "ouder"),
    ("papa's", "papa"),
    ("pap", "papa"),
    ("mam", "mama"),
    ("oma's", "oma"),
    ("baby's", "baby"),
    ("brieven", "brief"),
    ("briefje", "brief"),
    ("cellen", "cel"),
    ("advocaten", "advocaat"),
    ("gebeld", "bellen"),
    ("belt", "bellen"),
    ("bezoekt", "bezoek"),
    ("bezocht", "bezoeken"),
    ("bezoekjes", "bezoek"),
    ("bewakers", "bewaker"),
    ("straffen", "straf"),
    ("gestraft", "straf"),
    ("schulden", "schuld"),
    ("verteld", "vertellen"),
    ("verhuisd", "verhuizen"),
    ("gehuild", "huilen"),
    ("boze", "boos"),
    ("verdrietige", "verdrietig"),
    ("tekeningen", "tekening"),
    ("kaartje", "kaart"),
    ("scholen", "school"),
    ("leerkrachten", "leerkracht"),
    ("pleegouders", "pleegouder"),
    ("vergoedingen", "vergoeding"),
    ("gedetineerden", "gedetineerde"),
    ("financiën", "financien"),
    ("België", "belgie"),
    ("Belgische", "België"),
    ("reünie", "reunie"),
    ("VADER", "vader"),
    ("kinderbezoek", "bezoek"),
    ("kinderbezoeken", "bezoek"),
    ("videobellen", "bellen"),
    ("reiskosten", "kosten"),
]
APART = [("bezoek", "gevangenis"), ("vader", "moeder"), ("contact", "tact"), ("verlof", "lof")]
COMPOUNDS = [
    ("kinderbezoek", ("kinder", "bezoek")),
    ("bezoekuur", ("bezoek", "uur")),
    ("ouderkinddag", ("ouder", "kind", "dag")),
    ("gevangenisstraf", ("gevangenis", "straf")),
    ("schuldhulpverlening", ("schuld", "hulpverlening")),
    ("gezinsgesprek", ("gezin", "gesprek")),
    ("verjaardagskaart", ("verjaardag", "kaart")),
    ("vrijlatingsdatum", ("vrijlating", "datum")),
    ("pleegouder", ("pleeg", "ouder")),
    ("enkelband", ("enkel", "band")),
]
WHOLE = ["gevangenis", "contact", "verlof", "kinderen", "vertellen", "telefoon", "leerkracht"]
texts = st.text(alphabet=st.characters(), max_size=200)


def shared(left: str, right: str) -> set[str]:
    first, second = terms(left), terms(right)
    assert first
    assert second
    return set(first.every) & set(second.every)


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_these_words_find_each_other(left: str, right: str) -> None:
    assert shared(left, right)


@pytest.mark.parametrize(("left", "right"), APART)
def test_these_words_do_not(left: str, right: str) -> None:
    assert not shared(left, right)


@pytest.mark.parametrize(("word", "parts"), COMPOUNDS)
def test_a_compound_falls_apart(word: str, parts: tuple[str, ...]) -> None:
    assert split(word) == parts


@pytest.mark.parametrize("word", WHOLE)
def test_what_only_looks_like_a_compound_stays_whole(word: str) -> None:
    assert split(word) == ()


def test_a_compound_holds_the_lemmas_of_its_parts() -> None:
    found = terms("kinderbezoeken")
    assert found
    assert found.parts == ("kind", "bezoek")


def test_stop_words_are_left_out() -> None:
    assert [found.word for found in analyze("Mag ik ook naar de gevangenis?")] == ["gevangenis"]


def test_nothing_is_left_of_stop_words_alone() -> None:
    assert analyze("wat moet ik nu") == []


def test_invisible_signs_do_not_break_a_word() -> None:
    assert [found.word for found in analyze("ge\u00advan\u200bgenis\ufeff")] == ["gevangenis"]


def test_nul_and_controls_part_words() -> None:
    assert [found.word for found in analyze("vader\x00moeder\x1fkind")] == [
        "vader",
        "moeder",
        "kind",
    ]


@pytest.mark.parametrize("text", ["", " ", "👩‍👧", "!?", "\x00", "\ud800", "…", "_"])
def test_a_text_without_words_has_no_terms(text: str) -> None:
    assert analyze(text) == []


def test_another_script_is_kept_as_it_is() -> None:
    assert [found.word for found in analyze("السجن тюрьма")] == ["السجن", "тюрьма"]


def test_a_word_without_end_is_cut() -> None:
    [found] = analyze("a" * 100_000)
    assert len(found.word) == LONGEST_WORD


@pytest.mark.parametrize(
    ("text", "plain"),
    [("  Reünie\tin  BELGIË ", "reunie in belgie"), ("ĲSBEER", "ijsbeer"), ("straße", "strasse")],
)
def test_normal_form(text: str, plain: str) -> None:
    assert normalize(text) == plain


@given(texts)
def test_the_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@given(texts)
def test_the_normal_form_is_one_line_without_marks(text: str) -> None:
    plain = normalize(text)
    assert "\x00" not in plain
    assert plain == " ".join(plain.split())
    assert not any(unicodedata.combining(sign) for sign in plain)


@given(texts)
def test_any_text_gives_bounded_terms(text: str) -> None:
    for found in analyze(text):
        assert all(0 < len(term) <= LONGEST_WORD + 1 for term in found.every)
        assert found.stem.startswith(STEM)


@given(st.text(alphabet="abcdefghijklmnoprstuvwz", min_size=7, max_size=30))
def test_parts_together_are_no_longer_than_the_word(word: str) -> None:
    parts = split(word)
    assert sum(map(len, parts)) <= len(word)
    assert len(parts) != 1


@given(texts, texts)
def test_a_text_has_the_terms_of_its_halves(left: str, right: str) -> None:
    assert analyze(f"{left} {right}") == analyze(left) + analyze(right)


def test_a_lemma_is_its_own_lemma_for_words_of_this_field() -> None:
    lemmas = {analysis.lemma(word.lower()) for pair in PAIRS for word in pair}
    assert {one for one in lemmas if analysis.lemma(one) != one} <= {"straffen"}


def test_many_at_once_get_the_same_stems_as_one_alone() -> None:
    words = [f"{first}{last}" for first, _ in PAIRS for last in ("", "en", "heid", "jes")] * 20
    alone = [stem_of(word, "dutch") for word in words]
    with ThreadPoolExecutor(8) as crowd:
        assert list(crowd.map(lambda word: stem_of(word, "dutch"), words)) == alone
