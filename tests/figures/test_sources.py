"""Every published sum is worked out again: what is right must come out, what is wrong be named."""

import re
from math import isclose

import pytest

from thuisfront.figures import queries
from thuisfront.figures.enums import Kind
from thuisfront.figures.rules import quoting
from thuisfront.figures.rules.methods import METHODS
from thuisfront.figures.rules.numbers import DUTCH, ENGLISH, read_number, written
from thuisfront.figures.rules.quoting import AFTER_ROUNDING, AS_PRINTED, NO_MATCH, check_text
from thuisfront.figures.rules.wanted import WrongInputError
from thuisfront.figures.views import words

SUMS = queries.sums()


@pytest.mark.parametrize("row", SUMS, ids=[row.key for row in SUMS])
def test_a_published_sum_comes_out_as_we_say(row: queries.Sum) -> None:
    found = check_text(row.text)
    assert found.verdict == row.verdict
    if row.verdict == NO_MATCH:
        assert row.should_be is not None
        assert isclose(found.should_be, row.should_be, abs_tol=0.5)


def test_there_are_many_sums_and_the_known_wrong_ones_are_among_them() -> None:
    wrong = {row.key for row in SUMS if row.verdict == NO_MATCH}
    assert len(SUMS) - len(wrong) >= 20
    assert {"be-cope-printed", "nl-stock-claim", "nl-flow-claim"} <= wrong


def test_a_sum_of_the_table_can_be_written_in_dutch_too() -> None:
    """Each number turned into Dutch must give the same verdict."""
    swap = str.maketrans(",.", ".,")
    for row in SUMS:
        assert check_text(row.text.translate(swap)).verdict == row.verdict, row.key


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("13.335 kinderen = 10.335 × 1,3", NO_MATCH),
        ("13.436 kinderen = 10.335 x 1,3", AS_PRINTED),
        ("10,335 × 1.3 = 13,436 children", AS_PRINTED), ("(2 + 3) × 4 = 20", AS_PRINTED),
        ("10335 * 1.3 = 13.435,5", NO_MATCH), ("13.400 = 10.335 × 1,3", AFTER_ROUNDING),
        ("13,000 = 10,335 * 1.3", AFTER_ROUNDING), ("14,000 = 10,335 * 1.3", NO_MATCH),
        ("20.000 = 10.000 × 1,9", NO_MATCH), ("50% = 1/2", AS_PRINTED), ("±12.000 ≈ 8.600 × 1,4",
                                                                        AFTER_ROUNDING),
    ],
)  # fmt: skip
def test_a_sum_in_words_is_worked_out(text: str, verdict: str) -> None:
    if text.startswith("10335 *"):  # no language writes both of these numbers
        with pytest.raises(WrongInputError):
            check_text(text)
        return
    assert check_text(text).verdict == verdict


@pytest.mark.parametrize(
    "text",
    ["", "=", "1 =", "= 1", "1 = 2 = 3", "1,2,3 = 4", "5 = 4 ×", "5 = (4", "5 = 4 % %",
     "5 = 4 ^ 2", "1 + 1 = 1 + 1", "5 = " + "9" * 40, "5 = 1 / (2 - 2)", "x" * 301],
)  # fmt: skip
def test_what_is_no_sum_is_told_so(text: str) -> None:
    with pytest.raises(WrongInputError, match="text"):
        check_text(text)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("13.335", DUTCH, 13335), ("13.335", ENGLISH, 13.335), ("13,335", ENGLISH, 13335),
        ("1,3", DUTCH, 1.3), ("1,3", ENGLISH, None), ("12.345,67", DUTCH, 12345.67),
        ("1.23.456", DUTCH, None), ("10335", DUTCH, 10335), ("", DUTCH, None), ("-3", DUTCH, None),
        ("9" * 16, DUTCH, None), ("34%", ENGLISH, 0.34), ("1\u00a0234", DUTCH, 1234),
    ],
)  # fmt: skip
def test_a_number_is_read_as_its_language_writes_it(
    text: str, language: str, value: float | None
) -> None:
    found = read_number(text, language)
    assert (found.value if found else None) == (pytest.approx(value) if value else value)


def test_a_number_is_written_as_its_language_does() -> None:
    assert written(13435.5, DUTCH, step=0.1) == "13.435,5"
    assert written(13000, ENGLISH, step=1000) == "13,000"


def test_every_input_has_a_source_and_is_not_called_checked() -> None:
    rows = queries.inputs().values()
    assert len(rows) >= 25
    assert [row.key for row in rows if len(row.source) < 3 or row.verified] == []
    assert queries.inputs()["insee-rate"].is_stale(2025)
    assert not queries.inputs()["be-stock-2025"].is_stale(2026)
    assert not queries.inputs()["nl-flow-2020"].is_stale(2025)


def test_our_answers_use_inputs_of_their_own_kind() -> None:
    for answer in queries.answers().values():
        for way in answer.ways:
            counts = [row for row in way.sources.values() if row.unit == "persons"]
            assert counts
            assert {row.kind for row in counts} == {answer.kind}, answer.slug
            assert {row.country for row in counts} == {answer.country}, answer.slug


def test_the_stock_and_the_flow_of_the_netherlands_are_what_the_dossier_expects() -> None:
    day, year = (queries.answers()[slug].best.estimate for slug in ("nl-dag", "nl-jaar"))
    assert day.interval95[0] < 10_000 < day.interval95[1]
    assert year.interval95[0] < 24_600 < year.interval95[1]
    assert not day.interval95[0] < 25_000 < day.interval95[1]


def test_asking_people_makes_the_range_smaller() -> None:
    def width(one: tuple[float, float]) -> float:
        return one[1] - one[0]

    for slug, answer in queries.answers().items():
        now = width(answer.best.estimate.interval95)
        some, many = (width(queries.if_asked(slug, number).interval95) for number in (500, 2000))
        assert many < some < now, slug


def test_the_likely_kind_of_a_quotation_is_that_of_its_inputs() -> None:
    method = METHODS["parenting_rate"]
    given = {"population": {"value": 27300, "kind": "flow"}, "rate": 0.9}
    assert quoting.likely_kind(method, given) == "flow"
    assert quoting.likely_kind(method, {"population": 3}) == "stock"
    assert quoting.likely_kind(method, [["flow"]]) == "stock"


TOLD_IN_THE_DOSSIER = {
    "NL": (25_000, 28_000, 0.34, 12_000, 0.64, 9, 24_000, 0.5, 0.55, 0.935, 0.419, 0.425, 0.7,
           9415, 54, 27_300, 11_139, 35_000),
    "BE": (13_335, 10_335, 12_000, 17_500, 0.5, 4500, 10_305, 10_883, 12_635, 11_040),
    "EU": (799_779, 615_215), "COE": (2_100_000, 1_528_343, 103.2), "FR": (1.3,),
    "GB-EAW": (192_912, 139_562, 74_275, 0.53, 108_990, 0.78, 1.77),
    "GB-SCT": (23_500, 60_000), "DK": (3500, 10_000, 2.9), "NO": (4000,),
    "SE": (30_000, 160_000), "DE": (100_000,),
}  # fmt: skip


def test_every_number_of_the_dossier_is_an_input() -> None:
    known = {(row.country, row.value) for row in queries.inputs().values()}
    told = {(land, value) for land, values in TOLD_IN_THE_DOSSIER.items() for value in values}
    assert told - known == set()


def test_every_input_says_when_how_rounded_and_where_it_was_read() -> None:
    """A date of its own, the step of its last digit, and a kind that is known or called unclear."""
    kinds = {*Kind, queries.UNCLEAR}
    for row in queries.inputs().values():
        assert row.moment, row.key
        assert row.rounding > 0, row.key
        assert row.kind in kinds, row.key
        assert row.unit in words.UNITS, row.key
        assert row.country in words.COUNTRIES, row.key
        assert row.seen in words.SEEN, row.key
        assert len(row.en) > 10 < len(row.nl), row.key
        assert not row.low or row.low <= row.value, row.key
        assert not row.high or row.high >= row.value, row.key


def test_what_a_source_does_not_call_a_day_or_a_year_is_called_so() -> None:
    unclear = {row.key for row in queries.inputs().values() if row.kind == queries.UNCLEAR}
    assert {"nl-children-2017", "nl-children-2020", "be-children-2018"} <= unclear


ENGLISH_WORDS = re.compile(
    r"\b(and|by|from|ministry|our|quoted|read|the|through|worked|with)\b", re.IGNORECASE
)


@pytest.mark.parametrize("row", [*queries.inputs().values(), *SUMS], ids=lambda row: row.key)
def test_a_source_that_is_said_in_words_is_said_in_dutch_too(
    row: queries.Input | queries.Sum,
) -> None:
    """What stands between “ and ” is the title of what was published."""
    told = re.sub("“.*?”", "", row.source_nl or row.source)
    assert not ENGLISH_WORDS.search(told), told
