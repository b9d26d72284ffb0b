import gzip
import json
import re
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[3] / "src" / "thuisfront" / "core" / "ui"
STATIC = UI / "static" / "ui"
THEME = Path(__file__).resolve().parents[3] / "tools" / "theme"
CSS = (STATIC / "thuisfront.css").read_text("utf-8")
RAMPS = json.loads((THEME / "src" / "tokens.json").read_text("utf-8"))["ramps"]

HUES = sorted(ramp["name"] for ramp in RAMPS.values() if len(ramp["values"]) > 1)


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [x / 12.92 if x <= 0.03928 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def color(name: str, step: str) -> str:
    return str(next(r["values"][step] for r in RAMPS.values() if r["name"] == name))


def test_the_compressed_style_is_the_style() -> None:
    assert gzip.decompress((STATIC / "thuisfront.css.gz").read_bytes()).decode() == CSS


def test_the_compressed_style_holds_no_time_stamp() -> None:
    assert (STATIC / "thuisfront.css.gz").read_bytes()[4:8] == b"\0\0\0\0"


def test_the_style_says_where_it_comes_from() -> None:
    header = CSS[: CSS.index("*/")]
    locked = json.loads((THEME / "package-lock.json").read_text("utf-8"))["packages"]
    named = dict(re.findall(r"(@[\w./-]+) ([\d.]+) \(", header))
    assert len(named) > 20
    assert named == {name: locked[f"node_modules/{name}"]["version"] for name in named}
    licences = set(re.findall(r"\(([\w.-]+)\)", header))
    assert licences == {"EUPL-1.2", "OFL-1.1"}


def test_no_proprietary_tokens_are_used() -> None:
    sources = CSS + (THEME / "package.json").read_text("utf-8")
    for name in ("@utrecht/design-tokens", "rijkshuisstijl", "amsterdam", "voorbeeld-theme"):
        assert name not in sources.replace("voorbeeld-design-tokens", "").lower()


def test_the_lock_names_no_download_address() -> None:
    assert "resolved" not in (THEME / "package-lock.json").read_text("utf-8")


def test_vendor_and_own_style_stand_in_their_layers() -> None:
    assert re.findall(r"@layer ([\w,]+)[{;]", CSS) == ["elements", "nlds", "tf"]


def test_every_token_that_is_asked_for_is_there() -> None:
    given = set(re.findall(r"(--[\w-]+):", CSS))
    asked = set(re.findall(r"var\((--(?:thuisfront|basis)-[\w-]+)", CSS))
    assert asked - given == set()


def test_a_first_visit_fits_in_a_hundred_kilobytes() -> None:
    files = [STATIC / name for name in ("thuisfront.css.gz", "nunito-1.woff2", "favicon.svg")]
    scripts = len(gzip.compress((STATIC / "site.js").read_bytes()))
    assert (STATIC / "nunito-1.woff2").stat().st_size <= 40_000
    assert sum(file.stat().st_size for file in files) + scripts < 60_000


def test_own_style_stays_small() -> None:
    own = "".join(file.read_text("utf-8") for file in sorted((THEME / "src").glob("*.css")))
    assert len(gzip.compress(own.encode())) < 12_000  # docs/adr/0026


@pytest.mark.parametrize("ramp", HUES)
def test_text_in_every_color_can_be_read_on_its_own_grounds(ramp: str) -> None:
    for text in ("500", "600", "700"):
        for ground in ("50", "100", "200"):
            assert contrast(color(ramp, text), color(ramp, ground)) >= 4.5
    assert contrast(color(ramp, "500"), "#ffffff") >= 4.5


def test_quiet_text_borders_and_focus_are_seen() -> None:
    paper = color("ink", "50")
    assert contrast(color("ink", "400"), paper) >= 4.5
    assert contrast(color("ink", "700"), color("sun", "300")) >= 7
    assert contrast(color("teal", "400"), paper) >= 3
    assert contrast(color("berry", "400"), paper) >= 3


def test_wishes_of_the_reader_are_respected() -> None:
    for wish in ("prefers-contrast", "prefers-reduced-motion", "@media print"):
        assert wish in CSS
