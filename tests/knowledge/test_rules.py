import ast
import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.knowledge import blocks, rules
from thuisfront.knowledge.enums import CareDegree, NoticeKind, TextLevel
from thuisfront.knowledge.rules import UnreadableFileError, blocks_of, read_page

KINDS = {"heading", "paragraph", "quote", "notice", "care", "checklist", "lines", "drawing"}
HEAD = '+++\ntitle = "Titel"\nsummary = "Kort"\n+++\n'


def read(body: str) -> list[rules.Block]:
    return read_page(f"{HEAD}{body}").blocks


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("", []),
        ("\n\n  \n", []),
        ("Een zin.", [("paragraph", "<p>Een zin.</p>")]),
        ("Een.\n\nTwee.", [("paragraph", "<p>Een.</p><p>Twee.</p>")]),
        ("## Kop", [("heading", "Kop")]),
        (
            "Een.\n\n## Kop\n\nTwee.",
            [("paragraph", "<p>Een.</p>"), ("heading", "Kop"), ("paragraph", "<p>Twee.</p>")],
        ),
        ("- een\n- twee", [("paragraph", "<ul><li>een</li><li>twee</li></ul>")]),
        ("1. een\n2. twee", [("paragraph", "<ol><li>een</li><li>twee</li></ol>")]),
        ("**vet** en *schuin*", [("paragraph", "<p><strong>vet</strong> en <em>schuin</em></p>")]),
        ("[hier](/vraag/)", [("paragraph", '<p><a href="/vraag/">hier</a></p>')]),
        ("> Papa komt terug.", [("quote", {"label": "", "text": "<p>Papa komt terug.</p>"})]),
        (
            "> **Tot 7 jaar:** Papa komt terug.",
            [("quote", {"label": "Tot 7 jaar", "text": "<p>Papa komt terug.</p>"})],
        ),
        ("::: nood\nBel 112.\n:::", [("care", {"degree": "emergency", "text": "<p>Bel 112.</p>"})]),
        ("::: dringend\nBel.\n:::", [("care", {"degree": "urgent", "text": "<p>Bel.</p>"})]),
        (
            "::: niet-dringend\nBel.\n:::",
            [("care", {"degree": "not-urgent", "text": "<p>Bel.</p>"})],
        ),
        (
            "- [ ] een\n- [x] **twee**",
            [
                ("checklist", ["<p>een</p>", "<p><strong>twee</strong></p>"]),
            ],
        ),
        (
            "Voor.\n\n- [ ] een\n\nNa.",
            [
                ("paragraph", "<p>Voor.</p>"),
                ("checklist", ["<p>een</p>"]),
                ("paragraph", "<p>Na.</p>"),
            ],
        ),
        ("- [ ] ", [("paragraph", "<ul><li>[ ]</li></ul>")]),
        ("::: regels 8\n:::", [("lines", 8)]),
        ("::: tekenvak\n:::", [("drawing", None)]),
        (
            "Voor.\n\n::: let-op\nPas op.\n:::\n\nNa.",
            [
                ("paragraph", "<p>Voor.</p>"),
                ("notice", {"kind": "attention", "text": "<p>Pas op.</p>"}),
                ("paragraph", "<p>Na.</p>"),
            ],
        ),
        (
            "::: info\nA\n:::\n::: nood\nB\n:::",
            [
                ("notice", {"kind": "info", "text": "<p>A</p>"}),
                ("care", {"degree": "emergency", "text": "<p>B</p>"}),
            ],
        ),
        ("<script>x</script>", [("paragraph", "<p>&lt;script&gt;x&lt;/script&gt;</p>")]),
        ("<b onclick=x>", [("paragraph", "<p>&lt;b onclick=x&gt;</p>")]),
    ],
)
def test_a_body_is_read_in_blocks(body: str, blocks: list[rules.Block]) -> None:
    assert read(body) == blocks


def test_a_link_that_runs_a_script_is_no_link() -> None:
    assert "href" not in str(read("[klik](javascript:alert(1))"))


def test_the_facts_are_kept_with_their_kinds() -> None:
    found = read_page(
        '+++\ntitle = "T"\nsummary = "S"\norder = 3\nphases = ["remand"]\n'
        'checked_on = 2026-11-20\n[[help]]\nname = "Iemand"\n+++\nTekst\n'
    )
    assert found.facts["order"] == 3
    assert found.facts["phases"] == ["remand"]
    assert found.facts["checked_on"].isoformat() == "2026-11-20"
    assert found.facts["help"] == [{"name": "Iemand"}]


def test_any_change_of_a_file_changes_its_hash() -> None:
    one, same, other = read_page(HEAD), read_page(HEAD), read_page(f"{HEAD} ")
    assert one.hash == same.hash != other.hash
    assert len(one.hash) == 64


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "must start with front matter"),
        ("Zomaar tekst", "must start with front matter"),
        ('title = "T"\n+++\n', "must start with front matter"),
        ('+++\ntitle = "T"\n', "must start with front matter"),
        ("+++\ntitle = T\n+++\n", "is not TOML"),
        ("+++\nnumber = " + "9" * 5000 + "\n+++\n", "is not TOML"),
        ("+++\nx = " + "[" * 9000 + "\n+++\n", "is not TOML"),
        ("+++\n+++\n", "lacks summary, title"),
        ('+++\ntitle = "T"\n+++\n', "lacks summary"),
        ('+++\nsummary = "S"\n+++\n', "lacks title"),
        ('+++\ntitle = []\nsummary = "S"\n+++\n', "title and summary are texts"),
        ('+++\ntitle = "T"\nsummary = "S"\norder = "1"\n+++\n', "order is a whole number"),
        (f"{HEAD}::: leuk\nx\n:::\n", "no notice of kind 'leuk'"),
        (f"{HEAD}::: regels\n:::\n", "a number from 1 to 40"),
        (f"{HEAD}::: regels 0\n:::\n", "a number from 1 to 40"),
        (f"{HEAD}::: regels 41\n:::\n", "a number from 1 to 40"),
        (f"{HEAD}::: regels 999999999\n:::\n", "a number from 1 to 40"),
    ],
)
def test_a_file_that_is_no_page_says_what_is_wrong(text: str, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=reason):
        read_page(text)


def test_a_notice_may_be_of_every_kind_that_pages_know() -> None:
    assert set(rules.KINDS.values()) == set(NoticeKind.values)
    assert set(rules.DEGREES.values()) == set(CareDegree.values)


def test_the_rules_know_the_levels_of_the_pages() -> None:
    assert set(TextLevel.values) == rules.LEVELS
    assert blocks.MOST_LINES == rules.MOST_LINES


@pytest.mark.parametrize(
    ("facts", "level"),
    [
        ({"audience": "kinderen", "age_band": "8-12"}, "child"),
        ({"audience": "kinderen", "age_band": "12-18"}, "teen"),
        ({"audience": "kinderen", "age_band": "all"}, "child"),
        ({"audience": "professionals", "age_band": "8-12"}, "professional"),
        ({"audience": "ouder-thuis", "age_band": "8-12"}, "adult"),
        ({"audience": "kinderen", "level": "simple"}, "simple"),
        ({}, "adult"),
    ],
)
def test_a_main_text_has_a_level_without_saying_so(facts: dict[str, str], level: str) -> None:
    assert rules.level_of(facts) == level


@pytest.mark.parametrize(
    ("readings", "unfit"),
    [
        ([], []),
        ([("nl", "teen"), ("en", "child"), ("en", "teen")], []),
        ([("en", "teen"), ("nl", "teen")], []),
        ([("nl", "child")], [("nl", "child")]),
        ([("nl", "teen"), ("nl", "teen")], [("nl", "teen")]),
        ([("en", "simple")], [("en", "simple")]),
        ([("en", "child"), ("en", "child")], [("en", "child")]),
    ],
)
def test_a_reading_is_there_once_and_has_a_dutch_one(
    readings: list[tuple[str, str]], unfit: list[tuple[str, str]]
) -> None:
    assert rules.unfit_readings("child", readings) == unfit


@given(st.text())
def test_any_text_is_a_page_or_unreadable(text: str) -> None:
    assert isinstance(read_or_said(text), rules.PageSource | str)


@given(st.text(alphabet="+\n=\"'[]{}a1-:.# "))
def test_any_front_matter_is_read_or_unreadable(front: str) -> None:
    assert isinstance(read_or_said(f"+++\n{front}\n+++\n"), rules.PageSource | str)


def read_or_said(text: str) -> rules.PageSource | str:
    """Return what was read, or the sentence that says why not; anything else is raised."""
    try:
        return read_page(text)
    except UnreadableFileError as error:
        return str(error)


@given(st.text(alphabet=":>#*-+_`[]()<&\n abc1.!\\|~"))
def test_any_body_is_read_without_markup_of_its_own(body: str) -> None:
    try:
        found = list(blocks_of(body))
    except UnreadableFileError:
        return
    assert "<script" not in str(found)
    assert {kind for kind, _ in found} <= KINDS
    assert all(value for kind, value in found if kind != "drawing")


@given(st.lists(st.text(alphabet="abc déë", min_size=1).filter(str.strip), min_size=1))
def test_no_paragraph_is_lost(paragraphs: list[str]) -> None:
    text = "\n\n".join(f"x{paragraph.strip()}" for paragraph in paragraphs)
    [(kind, html)] = list(blocks_of(text))
    assert kind == "paragraph"
    assert html.count("<p>") == len(paragraphs)


def test_the_rules_know_nothing_of_django() -> None:
    tree = ast.parse(inspect.getsource(rules))
    modules = [n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    assert not any(str(name).startswith(("django", "wagtail")) for name in modules)
