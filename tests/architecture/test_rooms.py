import ast
import importlib
from pathlib import Path

import pytest

from .sources import FLOORS, ROOMS, SOURCE, short, tree

by_name = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)


@by_name
def test_a_room_says_what_it_is_for_in_ten_lines(room: Path) -> None:
    said = ast.get_docstring(tree(room / "__init__.py")) or ""
    assert "Words:" in said
    assert 3 <= len(said.splitlines()) <= 10
    assert len(tree(room / "__init__.py").body) == 1


@by_name
def test_a_room_has_a_door_with_names_that_are_there(room: Path) -> None:
    door = importlib.import_module(f"thuisfront.{room.name}.public")
    assert door.__all__
    assert [name for name in door.__all__ if not hasattr(door, name)] == []
    defined = {n.name for n in tree(room / "public.py").body if isinstance(n, ast.FunctionDef)}
    assert defined == set()


@by_name
def test_a_room_announces_itself(room: Path) -> None:
    from django.apps import apps

    config = apps.get_app_config(room.name)
    assert config.name == f"thuisfront.{room.name}"
    assert "ready" in vars(type(config))


@by_name
def test_nothing_from_another_room_is_imported_but_its_door(room: Path) -> None:
    others = {other.name for other in ROOMS} - {room.name}
    past = [
        f"{short(file)} imports {name}"
        for file in sorted(room.rglob("*.py"))
        for name in imported(file)
        if name.split(".")[:1] == ["thuisfront"] and name.split(".")[1] in others
        if not name.startswith(f"thuisfront.{name.split('.')[1]}.public")
    ]
    assert past == []


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor.name)
def test_a_floor_says_what_it_is_for(floor: Path) -> None:
    assert len(ast.get_docstring(tree(floor / "__init__.py")) or "") > 30


def test_nothing_imports_what_wires_everything() -> None:
    users = [
        short(file)
        for file in SOURCE.rglob("*.py")
        if "config" not in file.relative_to(SOURCE).parts
        if any(name.startswith("thuisfront.config") for name in imported(file))
    ]
    assert users == []


def test_views_never_write_past_the_acts() -> None:
    writes = {"save", "delete", "create", "update", "bulk_create", "get_or_create"}
    views = [*SOURCE.rglob("views.py"), *SOURCE.rglob("views/*.py"), *SOURCE.rglob("desk.py")]
    found = [
        f"{short(file)}:{node.lineno}"
        for file in views
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute) and node.attr in writes
    ]
    assert len(views) >= 6
    assert found == []


def test_acts_take_their_moment_and_their_person_from_outside() -> None:
    clocks = {"now", "today", "utcnow"}
    found = [
        f"{short(file)}:{node.lineno}"
        for file in [*SOURCE.rglob("actions.py"), *SOURCE.rglob("rules.py")]
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute) and node.attr in clocks
    ]
    assert found == []


def test_the_framework_that_writes_past_everything_is_left_out() -> None:
    from django.conf import settings

    assert "django.contrib.admin" not in settings.INSTALLED_APPS


def imported(file: Path) -> list[str]:
    names = []
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names
