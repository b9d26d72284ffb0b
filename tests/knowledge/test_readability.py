"""The readability panel: what it counts, and what it never says."""

import re

import pytest
import textstat
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.knowledge import queries
from thuisfront.knowledge.enums import TextLevel
from thuisfront.knowledge.models import ArticlePage
from thuisfront.knowledge.queries.reading import pieces_of
from thuisfront.knowledge.rules import readability
from thuisfront.knowledge.rules.readability import measured, sentences_of, syllables_of

from .library import article
from .test_editors import edit


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("zin", 1), ("papa", 2), ("gevangenis", 4), ("ouder", 2), ("mooi", 1), ("eeuw", 1),
        ("nieuwe", 2), ("beïnvloed", 3), ("tuin", 1), ("bezoekuur", 3), ("reïntegratie", 5),
        ("ij", 1), ("hm", 1), ("jij", 1), ("foto’s", 2),
    ],
)  # fmt: skip
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    assert syllables_of(word) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Een. Twee! Drie?", 3), ("Bel 0800-2000. Het is gratis.", 2), ("Zonder punt", 1),
        ("Op 3.5 kilometer.", 1), ("Kop\nTekst.", 2), ("'Mag dat?' Ja.", 2), ("… !", 0), ("", 0),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_stops(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


def test_the_score_is_that_of_the_formula() -> None:
    counted = measured(["De kat zit op de mat.", "Papa komt niet."])  # 9 words, 10 syllables
    assert counted.words == 9
    assert counted.average == 4.5
    assert counted.score == pytest.approx(206.84 - 0.93 * 4.5 - 77 * 10 / 9)


def test_nothing_is_counted_in_an_empty_text() -> None:
    assert measured([]) == measured(["", "112"]) == readability.Measured(0, 0.0, 0.0, [], [])


@given(st.lists(st.text(max_size=80), max_size=8))
def test_any_text_can_be_counted(pieces: list[str]) -> None:
    counted = measured(pieces)
    assert len(counted.longest) <= 3
    assert counted.words >= sum(count for count, _ in counted.longest) >= 0


def test_our_texts_score_about_as_another_counter_has_it(site: Client) -> None:
    textstat.set_lang("nl")
    gaps = []
    for page in ArticlePage.objects.all():
        pieces = pieces_of(page.main)
        ended = " ".join(p if p.endswith((".", "!", "?")) else f"{p}." for p in pieces if p)
        gaps.append(measured(pieces).score - textstat.flesch_reading_ease(ended))
    assert abs(sum(gaps) / len(gaps)) < 5
    assert max(abs(gap) for gap in gaps) < 15


def test_every_level_has_its_band_and_children_the_shorter_sentences() -> None:
    bands = readability.BANDS
    assert set(bands) == set(TextLevel.values)
    assert bands["simple"].longest < bands["child"].longest < bands["teen"].longest
    assert bands["teen"].longest < bands["adult"].longest < bands["professional"].longest


def test_the_panel_points_at_long_sentences_and_explains_hard_words(desk: Client) -> None:
    page = article()
    long = "Wij gaan " + "heel " * 20 + "lang naar de gevangenisdirecteur en de advocaat."
    page.body = [("paragraph", f"<p>{long}</p>")]
    page.save_revision()
    read = queries.reading_of(page)[0]
    assert read.name == "Voor 8–12 jaar (Nederlands)"
    assert read.too_long[0][1] == long
    assert "advocaat" in [word for word, _ in read.found]
    assert "gevangenisdirecteur" in read.long_words
    text = desk.get(edit(page)).text
    assert "Flesch-Douma" in text
    assert dict(read.found)["advocaat"] in text  # in words for a child
    assert not re.search(r">[^<]*\bB1\b", text)


def test_a_form_of_a_word_counts_as_the_word_and_a_part_of_one_does_not() -> None:
    forms = {"advocaat": "advocaat", "advocaten": "advocaat", "p.i.": "PI", "op verlof": "verlof"}
    assert readability.words_found("Twee Advocaten, op verlof.", forms) == ["advocaat", "verlof"]
    assert readability.words_found("De advocatenkamer. Verlof op.", forms) == []
