"""The schemas and examples of HSDS 3.1, read where they are; not part of this project."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

BESIDE = (Path(__file__).parents[3] / "shared", Path("/work/shared"))


def shared(name: str) -> Path:
    """Return what stands beside the project, or skip the test."""
    for folder in BESIDE:
        if (folder / name).exists():
            return folder / name
    pytest.skip(f"../shared/{name} is not on this machine")


def folder() -> Path:
    return shared("hsds")


@cache
def schema(name: str) -> dict[str, Any]:
    """Return a schema with those that it refers to in it; as deep as they go."""
    read: dict[str, Any] = json.loads((folder() / "schema" / f"{name}.json").read_text("utf-8"))
    return read


def example(name: str) -> Any:
    return json.loads((folder() / "examples" / f"{name}.json").read_text("utf-8"))


def entities() -> list[str]:
    skipped = {"openapi", "meta_table_description"}
    return [file.stem for file in sorted((folder() / "schema").glob("*.json"))
            if file.stem not in skipped]  # fmt: skip


@cache
def _validator(name: str) -> Any:
    every = {f"{each}.json": _bare(schema(each)) for each in entities()}
    definitions = {each.removesuffix(".json"): one for each, one in every.items()}
    root = {"$ref": f"#/$defs/{name}", "$defs": definitions}
    return jsonschema_rs.Draft202012Validator(root, validate_formats=True)


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: f"#/$defs/{each.removesuffix('.json')}" if key == "$ref" else _bare(each)
            for key, each in value.items()
            if key not in {"datapackage_metadata", "example"}
        }
    return [_bare(each) for each in value] if isinstance(value, list) else value


def errors(name: str, value: Any) -> list[str]:
    """Return what the official schema finds wrong with a value."""
    return [f"{list(e.instance_path)}: {e.message}" for e in _validator(name).iter_errors(value)]
