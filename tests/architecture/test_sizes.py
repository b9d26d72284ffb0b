import ast
from statistics import median, quantiles

from .sources import ROOT, functions, length, lines, program, short, suite, templates, tree


def longest(sizes: dict[str, int], most: int) -> dict[str, int]:
    return {name: size for name, size in sizes.items() if size > most}


def p95(sizes: dict[str, int]) -> float:
    return quantiles(sizes.values(), n=20)[-1]


def test_files_are_short() -> None:
    sizes = {short(file): lines(file) for file in program()}
    assert len(sizes) > 100
    assert longest(sizes, 500) == {}
    assert median(sizes.values()) <= 75
    assert p95(sizes) <= 350


def test_functions_are_short() -> None:
    sizes = {
        f"{short(file)}:{function.name}:{function.lineno}": length(function)
        for file in program()
        for function in functions(file)
    }
    assert len(sizes) > 500
    assert longest(sizes, 60) == {}
    assert median(sizes.values()) <= 9
    assert p95(sizes) <= 35


def test_templates_are_short() -> None:
    assert longest({short(file): lines(file) for file in templates()}, 300) == {}


def test_files_of_tests_are_short() -> None:
    assert longest({short(file): lines(file) for file in suite()}, 600) == {}


def test_the_settings_are_one_file_of_three_hundred_lines() -> None:
    assert [short(file) for file in program() if file.name.startswith("settings")] == [
        "src/thuisfront/config/settings.py"
    ]
    assert lines(ROOT / "src" / "thuisfront" / "config" / "settings.py") <= 300


def test_an_act_takes_everything_by_name() -> None:
    """Who, what and when cannot be confused; an act with one thing to act on is clear enough."""
    loose = [
        f"{short(file)}:{node.name}"
        for file in program()
        if file.name == "actions.py"
        for node in tree(file).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        if len(node.args.args) > 1
    ]
    assert loose == []
