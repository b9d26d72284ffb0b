import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .sources import Function, program, short, suite, tree

BANNED = {"utils", "util", "helpers", "helper", "common", "misc", "stuff"}
LATER = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
EXCUSE = re.compile(r"#\s*(noqa|type:\s*ignore)")
NOQA = re.compile(r"# noqa: [A-Z]+\d+(, ?[A-Z]+\d+)* -- \S.{3,}")
IGNORE = re.compile(r"# type: ignore\[[\w, -]+\]  # (?!noqa)\S.{3,}")
EITHER = re.compile(r"# type: ignore\[[\w, -]+\]  # noqa: [A-Z]+\d+ -- \S.{3,}")


def without_words(file: Path) -> Iterator[str]:
    module = tree(file)
    if module.body and not ast.get_docstring(module):
        yield short(file)
    if "management" not in file.parts:
        for node in module.body:
            yield from (f"{short(file)}:{name}" for name in silent(node))


def silent(node: ast.stmt, above: str = "") -> Iterator[str]:
    """Yield what others may call in a statement and that has no docstring."""
    if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
        return
    if not ast.get_docstring(node) and node.name != "Meta" and not overloads(node):
        yield above + node.name
    if isinstance(node, ast.ClassDef) and node.name != "Meta":
        for inner in node.body:
            yield from silent(inner, f"{above}{node.name}.")


def overloads(node: Function | ast.ClassDef) -> bool:
    return any(isinstance(name, ast.Name) and name.id == "overload" for name in node.decorator_list)


def test_everything_that_others_may_call_says_what_it_does() -> None:
    apart = {"tools/doors.py"}  # import-linter's own names and moments
    found = [name for file in program() if short(file) not in apart for name in without_words(file)]
    assert found == []


def test_a_function_without_words_is_named() -> None:
    room = ast.parse("class Room:\n    'words'\n    def open(self): ...\n    def _in(self): ...\n")
    assert list(silent(room.body[0])) == ["Room.open"]


def test_no_file_is_called_after_nothing() -> None:
    named = [*program(), *suite()]
    found = [
        short(f) for f in named if {f.stem, f.parent.name} & BANNED and "tools/" not in short(f)
    ]
    assert found == []


def test_nothing_is_left_for_later() -> None:
    found = [
        f"{short(file)}:{number}"
        for file in [*program(), *suite()]
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if LATER.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("files", [program(), suite()], ids=["program", "tests"])
def test_what_is_excused_says_why(files: list[Path]) -> None:
    found = [
        f"{short(file)}:{number} {line.strip()}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if EXCUSE.search(line) and file.name != Path(__file__).name and not excused(line)
    ]
    assert found == []


def excused(line: str) -> bool:
    return any(pattern.search(line) for pattern in (NOQA, IGNORE, EITHER))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("x = 1  # noqa: S105 -- a category, not a password", True),
        ("x = 1  # noqa: S105", False),
        ("x = 1  # noqa", False),
        ("x = y  # type: ignore[misc]  # allauth has no types", True),
        ("x = y  # type: ignore[misc]", False),
        ("x = y  # type: ignore", False),
        ("x = y  # type: ignore[misc]  # noqa: SLF001 -- as Django does", True),
        ("x = y  # type: ignore[misc]  # noqa: SLF001", False),
    ],
)
def test_an_excuse_without_a_reason_is_seen(line: str, reason: bool) -> None:
    assert excused(line) == reason


def test_nobody_listens_to_signals_of_our_own() -> None:
    """Wagtail's and Django's may be heard in `wagtail_hooks`; a room announces itself otherwise."""
    found = [
        short(file)
        for file in program()
        if file.name != "wagtail_hooks.py"
        if re.search(r"\bSignal\(|@receiver|\.connect\(\w*(?!\))", file.read_text("utf-8"))
        if "django.dispatch" in file.read_text("utf-8")
    ]
    assert found == []
