"""From answers to what a page shows: numbers as text, with no digit too many, and a chart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, log10
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlencode

from django.utils.formats import date_format
from django.utils.translation import get_language

from thuisfront.figures import queries
from thuisfront.figures.exports import safe
from thuisfront.figures.queries import Answer, Input, Sum, Way
from thuisfront.figures.rules.numbers import DUTCH, ENGLISH, printed, written
from thuisfront.figures.rules.quoting import Check
from thuisfront.figures.views import words

if TYPE_CHECKING:
    from thuisfront.figures.rules.estimating import Estimate

WIDE, ROW, LINE, TOP = 360, 62, 20, 8  # of a chart, as wide as a phone
ASKED = (100, 500, 2000)  # people, in “what if people were asked”
WORTH_NAMING = 0.02  # of the variance


@dataclass(frozen=True)
class Bar:
    """A line of the chart: where its range begins and ends, and its texts."""

    label: str
    text: str
    low: str
    width: str
    low80: str
    width80: str
    middle: str
    y_label: str
    y_text: str
    y_bar: str
    y_inner: str


@dataclass(frozen=True)
class Chart:
    """A chart of ranges under each other, from 0 to its end."""

    bars: tuple[Bar, ...]
    width: str
    height: str
    ticks: tuple[tuple[str, str, str], ...]
    x_end: str
    y_axis: str
    y_ticks: str
    frame: str  # the height that a frame around it and its sentence needs


def language() -> str:
    """Return in which language numbers are written here."""
    return DUTCH if (get_language() or DUTCH).startswith(DUTCH) else ENGLISH


def number(value: float, step: float = 1.0) -> str:
    """Return a number as it is written here."""
    return written(value, language(), step=step)


def local(text: str) -> str:
    """Return an English sum with its numbers as they are written here."""
    return text if language() == ENGLISH else text.translate(str.maketrans(",.", ".,"))


def plain(value: float) -> str:
    """Return a number of a source with the digits it was printed with."""
    return number(value, printed(value).step)


def answer(found: Answer) -> dict[str, Any]:
    """Return what a page shows of an answer."""
    best, low, high = texts(found.best.estimate)
    said = {"year": found.year, "country": words.COUNTRIES[found.country],
            "best": best, "low": low, "high": high}  # fmt: skip
    return {
        "slug": found.slug,
        "country": words.COUNTRIES[found.country],
        "kind": words.KINDS[found.kind],
        "year": str(found.year),
        "best": best, "low": low, "high": high,
        "sentence": words.SENTENCES[found.kind] % said,
        "ways": [_way(way, found.year) for way in found.ways],
        "matters": matters(found.best.estimate),
        "asked": _asked(found),
        "chart": chart([(str(words.METHODS[way.method.key][0]).split(":")[0], way.estimate)
                        for way in found.ways]),
    }  # fmt: skip


def texts(estimate: "Estimate") -> tuple[str, str, str]:
    """Return the best value and both ends as texts, as far as the range allows."""
    value, low, high = estimate.shown()
    return (number(value, estimate.unit), number(low, estimate.unit), number(high, estimate.unit))


def matters(estimate: "Estimate") -> list[dict[str, str]]:
    """Return what makes an answer unsure, most first."""
    shares = sorted(estimate.variance_shares.items(), key=lambda pair: -pair[1])
    return [
        {"label": str(words.INPUTS[name]), "percent": f"{share * 100:.0f}"}
        for name, share in shares
        if share >= WORTH_NAMING
    ]


def _way(way: Way, year: int) -> dict[str, Any]:
    title, assumes, origin = words.METHODS[way.method.key]
    best, low, high = texts(way.estimate)
    return {
        "title": title, "assumes": assumes, "best": best, "low": low, "high": high,
        "version": way.method.version, "source": origin,
        "inputs": [_used(way, name, row, year) for name, row in way.sources.items()],
    }  # fmt: skip


def _used(way: Way, name: str, row: Input, year: int) -> dict[str, Any]:
    spread = way.inputs.spreads[name]
    ends = " – ".join(plain(round(end, 3)) for end in spread.ends() or ())
    return {
        "label": words.INPUTS[name], "value": plain(round(spread.value, 4)), "ends": ends,
        "assumed": spread.distribution in {"triangular", "pert", "lognormal"},
        "source": source(row), "what": row.nl if language() == DUTCH else row.en,
        "year": str(row.year), "stale": row.is_stale(year), "seen": seen(row),
    }  # fmt: skip


def _asked(found: Answer) -> dict[str, Any]:
    """Return what asking people for their children would bring."""
    who, now, rows = "men", _width(found.best.estimate), []
    if "share_men" not in found.best.inputs.spreads:
        who = "people"
    for people in ASKED:
        then = queries.if_asked(found.slug, people)
        _, low, high = texts(then)
        less = f"{max(0.0, 1 - _width(then) / now) * 100:.0f}%"
        rows.append({"number": number(people), "low": low, "high": high, "less": less})
    return {"what": words.ASKED[who], "rows": rows}


def _width(estimate: "Estimate") -> float:
    return estimate.interval95[1] - estimate.interval95[0]


def seen(row: Input) -> str:
    """Return where a number was read, as far as nobody checked it; else nothing."""
    return "" if row.verified else str(words.SEEN[row.seen])


def source(row: Input | Sum) -> str:
    """Return the source of a number or a sum in the language of the page."""
    return (row.source_nl if language() == DUTCH else "") or row.source


def own_answer(found: "Estimate", kind: str) -> dict[str, Any]:
    """Return what a page shows of numbers of the reader."""
    best, low, high = texts(found)
    said = {"best": best, "low": low, "high": high}
    return {
        **said, "sentence": words.OWN[kind] % said, "matters": matters(found),
        "chart": chart([("", found)]), "low80": number(round_to(found, 0), found.unit),
        "high80": number(round_to(found, 1), found.unit),
    }  # fmt: skip


def round_to(found: "Estimate", side: int) -> float:
    """Return an end of the 80 % range with no digit too many."""
    from thuisfront.figures.rules.estimating import rounded  # numpy: only who computes loads it

    return rounded(found.interval80[side], found.unit)


def starts(example: Mapping[str, str], keys: Iterable[str]) -> list[dict[str, Any]]:
    """Return links that fill in the sliders with a published count of people."""
    rows = [queries.inputs()[key] for key in keys]
    return [
        {"query": urlencode({**example, "soort": row.kind, "mensen": f"{row.value:.0f}"}),
         "country": words.COUNTRIES[row.country], "kind": words.KINDS[row.kind],
         "year": str(row.year)}
        for row in rows
    ]  # fmt: skip


def sheet(shown: Mapping[str, Any], svg: str, name: str, here: str) -> dict[str, Any]:
    """Return the passport of a number as texts for a sheet of paper."""
    told, now = shown["answer"], shown["release"]
    ways = [[way["title"], way["best"], f"{way['low']} – {way['high']}"] for way in told["ways"]]
    rows = [
        [one["label"], f"{one['value']} ({one['ends']})" if one["ends"] else one["value"],
         f"{one['what']}. {one['source']}, {one['year']}. {one['seen']}"
         + (f" {words.SHEET['old']}" if one["stale"] else "")]
        for one in told["ways"][0]["inputs"]
    ]  # fmt: skip
    asked = [
        [row["number"], f"{row['low']} – {row['high']}", row["less"]]
        for row in told["asked"]["rows"]
    ]
    drawn = words.SHEET["drawn"] % {"draws": shown["draws"], "seed": shown["seed"]}
    day = date_format(now.modified, "j F Y")
    version = words.SHEET["version"] % {"version": now.version, "day": day}
    said = {
        "title": words.SHEET["title"], "language": language(), "centre": name, "svg": svg,
        "sentence": told["sentence"], "ways": ways, "inputs": rows, "asked": asked,
        "most": [[one["label"], f"{one['percent']}%"] for one in told["matters"]],
        "lines": [told["asked"]["what"], told["ways"][0]["assumes"], words.SHEET["ages"], drawn],
        "cite": f"{name} ({now.modified:%Y}). {told['sentence']} {version} {here}",
        "words": words.ON_SHEET,
    }  # fmt: skip
    return cast("dict[str, Any]", as_text(said))


def as_text(value: Any) -> Any:
    """Return texts that wait for their language as texts, however deep they lie."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    return [as_text(one) for one in value] if isinstance(value, list | tuple) else str(value)


def row_of(row: Input, year: int) -> dict[str, Any]:
    """Return what the page of inputs shows of one, for a question about this year."""
    ends = (plain(row.low) if row.low else "", plain(row.high) if row.high else "")
    return {
        "what": row.nl if language() == DUTCH else row.en, "value": plain(row.value),
        "unit": words.UNITS[row.unit], "kind": words.KINDS[row.kind], "year": str(row.year),
        "country": words.COUNTRIES[row.country], "source": source(row), "seen": seen(row),
        "low": ends[0], "high": ends[1], "stale": row.is_stale(year), "key": row.key,
        "n": number(row.n) if row.n else "",
        "rounding": number(row.rounding) if row.rounding > 1 else "",
    }  # fmt: skip


def verdict(check: Check) -> str:
    """Return the verdict on a quotation as a sentence."""
    step, times = min(check.quoted.step, 1.0), 100 if check.quoted.percent else 1
    finer = step / 10 if step < 1 else step
    sign = "%" if check.quoted.percent else ""
    return str(words.VERDICTS[check.verdict]) % {
        "computed": number(check.computed * times, finer * times) + sign,
        "should_be": number(check.should_be * times, step * times) + sign,
        "quoted": number(check.quoted.value * times, step * times) + sign,
    }


def safe_table(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table as it can be published, with its numbers as they are written here."""
    found = (
        safe.rounded_table(typed["counts"], typed["manier"])
        if typed["manier"]
        else safe.safe_table(typed["counts"], typed["drempel"], typed.get("before"))
    )
    rows = [
        (name, [None if one is None else number(float(one)) for one in line])
        for name, line in found["rows"]
    ]
    return {**found, "rows": rows}


def chart(rows: Sequence[tuple[str, "Estimate"]]) -> Chart:
    """Return a chart of these estimates."""
    most = max(estimate.interval95[1] for _, estimate in rows) * 1.02
    step = _tick(most)
    scale = (WIDE - 30) / most
    row = ROW + (LINE if any(label for label, _ in rows) else 0)
    bottom = TOP + row * len(rows)
    bars = tuple(
        _bar(TOP + row * (place + 1), label, found, scale)
        for place, (label, found) in enumerate(rows)
    )
    ticks = tuple(
        (f"{10 + step * place * scale:.0f}", number(step * place),
         "start" if place == 0 else "middle")
        for place in range(int(most / step) + 1)
    )  # fmt: skip
    return Chart(bars, str(WIDE), str(bottom + 32), ticks, str(WIDE - 10), str(bottom),
                 str(bottom + 20), str(bottom + 330))  # fmt: skip


def _tick(most: float) -> float:
    rough: float = 10.0 ** ceil(log10(most) - 1)
    return rough * 2 if most / rough > 6 else rough if most / rough > 2.5 else rough / 2  # noqa: PLR2004 -- about four ticks


def _bar(bottom: int, label: str, found: "Estimate", scale: float) -> Bar:
    low, high = found.interval95
    low80, high80 = found.interval80
    best, first, last = texts(found)
    return Bar(
        label, f"{best} ({first} – {last})", f"{10 + low * scale:.1f}",
        f"{(high - low) * scale:.1f}",
        f"{10 + low80 * scale:.1f}", f"{(high80 - low80) * scale:.1f}",
        f"{10 + found.value * scale:.1f}", str(bottom - 44 - LINE), str(bottom - 44),
        str(bottom - 30), str(bottom - 34),
    )  # fmt: skip
