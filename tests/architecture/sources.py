"""The files of the project, and what can be read from them without running them."""

import ast
import configparser
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "thuisfront"
CORE = SOURCE / "core"
ROOMS = tuple(sorted(door.parent for door in SOURCE.glob("*/public.py")))
FLOORS = tuple(sorted(floor for floor in CORE.iterdir() if (floor / "__init__.py").exists()))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def program() -> list[Path]:
    """Return every file of Python that we maintain by hand, tests apart."""
    beside = [*(ROOT / "launch").glob("*.py"), *(ROOT / "tools").glob("*.py"), ROOT / "thuisfront"]
    ours = [file for file in SOURCE.rglob("*.py") if "migrations" not in file.parts]
    return sorted([*ours, *beside])


def suite() -> list[Path]:
    """Return every file of Python of the tests."""
    return sorted((ROOT / "tests").rglob("*.py"))


def templates() -> list[Path]:
    """Return every page and part of a page."""
    return sorted(SOURCE.rglob("templates/**/*.html"))


def short(file: Path) -> str:
    """Return the name of a file as people say it."""
    return str(file.relative_to(ROOT))


def lines(file: Path) -> int:
    """Return how long a file is."""
    return len(file.read_text("utf-8").splitlines())


@cache
def tree(file: Path) -> ast.Module:
    """Return a file as Python reads it."""
    return ast.parse(file.read_text("utf-8"), str(file))


def functions(file: Path) -> Iterator[Function]:
    """Yield every function of a file, also those inside others."""
    for node in ast.walk(tree(file)):
        if isinstance(node, Function):
            yield node


def length(function: Function) -> int:
    """Return the lines of a function, decorators apart."""
    return (function.end_lineno or 0) - function.lineno + 1


def floors_of_the_house() -> dict[str, int]:
    """Return the height of every package, as the import contracts say it; core lies lowest."""
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter")
    house = _layers(contracts["importlinter:contract:house"]["layers"])
    ground = _layers(contracts["importlinter:contract:core"]["layers"])
    rooms = {f"thuisfront.{name}": height + 100 for name, height in house.items()}
    return rooms | {f"thuisfront.core.{name}": height for name, height in ground.items()}


def _layers(text: str) -> dict[str, int]:
    rows = text.split("\n")[::-1]
    heights = {}
    for height, row in enumerate(row for row in rows if row.strip()):
        for name in row.replace("(", "").replace(")", "").split("|"):
            heights[name.strip()] = height
    return heights
