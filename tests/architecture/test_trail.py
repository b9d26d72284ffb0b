"""Every act that the program writes in the trail can be told in a sentence, in both languages."""

import ast
import re

import pytest
from django.utils.translation import override

from tests.architecture.sources import SOURCE, short, tree
from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import act_of, acts

CODE = re.compile(r"[a-z]+(\.[a-z_-]+){1,2}")
WRITERS = {"record", "write"}


def codes_written() -> set[tuple[str, str]]:
    """Return file and code of every act that is written by name, or by a constant beside it."""
    found = set()
    for file in SOURCE.rglob("*.py"):
        constants = {
            target.id: node.value.value
            for node in ast.walk(tree(file))
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.Call) and node.args and _name(node.func) in WRITERS:
                first = node.args[0]
                code = first.value if isinstance(first, ast.Constant) else ""
                code = constants.get(first.id, "") if isinstance(first, ast.Name) else code
                if isinstance(code, str) and CODE.fullmatch(code):
                    found.add((short(file), code))
    return found


def _name(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def test_acts_are_found_in_the_source() -> None:
    codes = {code for _, code in codes_written()}
    assert {"helpdesk.question.asked", "access.denied", "audit.anchor.begun"} <= codes


def test_every_act_is_announced_with_a_sentence_and_a_purpose() -> None:
    """Add an `Act` to `ACTS` of the floor or room, announced in its `apps.ready()`."""
    missing = {(file, code) for file, code in codes_written() if not act_of(code)}
    assert missing == set()
    assert [act.code for act in acts if act.purpose not in Purpose] == []


def test_every_look_that_is_recorded_is_announced_as_a_look() -> None:
    assert [act.code for act in acts if act.code.endswith(".viewed") and not act.look] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sentence_names_who_did_it(language: str) -> None:
    with override(language):
        told = {act.code: str(act.sentence) for act in acts}
    assert [code for code, sentence in told.items() if sentence.count("%(who)s") != 1] == []
    with override("en"):
        english = {act.code: str(act.sentence) for act in acts}
    same = [code for code in told if told[code] == english[code]]
    assert same == (list(told) if language == "en" else [])
