import ast
import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.knowledge import rules
from thuisfront.knowledge.rules import UnreadableFileError, blocks_of, read_page

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
        ("::: nood\nBel 112.\n:::", [("notice", {"kind": "emergency", "text": "<p>Bel 112.</p>"})]),
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
                ("notice", {"kind": "emergency", "text": "<p>B</p>"}),
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
    ],
)
def test_a_file_that_is_no_page_says_what_is_wrong(text: str, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=reason):
        read_page(text)


def test_a_notice_may_be_of_every_kind_that_pages_know() -> None:
    from thuisfront.knowledge.enums import NoticeKind

    assert set(rules.KINDS.values()) == set(NoticeKind.values)


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
        blocks = list(blocks_of(body))
    except UnreadableFileError:
        return
    assert "<script" not in str(blocks)
    assert {kind for kind, _ in blocks} <= {"heading", "paragraph", "quote", "notice"}
    assert all(value for _, value in blocks)


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
