"""Texts on paper: tagged PDFs, set by a program of its own with little memory and little time.

Drawings come from it as pictures too.
"""

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

from thuisfront.core.base import clock

log = logging.getLogger(__name__)
HERE = Path(__file__).parent
PATIENCE = 20  # seconds of waiting, also when the machine is busy


class PaperError(Exception):
    """The PDF could not be made; what the program said is in it, never the text."""


def pdf_of(text: dict[str, Any], *, template: Path, booklet: bool = False) -> bytes:
    """Return a text as a tagged PDF by a Typst template, which finds it as `sys.inputs.text`.

    :param booklet: whether its pages of A5 come on sheets of A4, to print on both sides and fold
    :raises PaperError: when it takes too long, too much memory or is no text
    """
    return _set({"template": str(template), "text": text, "booklet": booklet})


def picture_of(text: dict[str, Any], *, template: Path, dots: float = 144) -> bytes:
    """Return what a Typst template of one page draws, as a PNG of so many dots to the inch.

    :raises PaperError: when it takes too long, too much memory or is no text
    """
    return _set({"template": str(template), "text": text, "booklet": False, "dots": dots})


def _set(what: dict[str, Any]) -> bytes:
    asked = {"fonts": str(HERE / "fonts"), "at": int(clock.now().timestamp()), **what}
    try:
        done = subprocess.run(  # noqa: S603 -- our own program, and nothing of the text is in it
            [sys.executable, "-I", str(HERE / "typesetter.py")],
            input=json.dumps(asked).encode(), capture_output=True, timeout=PATIENCE, check=True,
            env={},
        )  # fmt: skip
    except subprocess.TimeoutExpired as slow:
        raise PaperError("it took too long") from slow
    except subprocess.CalledProcessError as failed:
        said = failed.stderr.decode(errors="replace").strip()[-300:]
        log.warning("No PDF could be made: %s", said)
        raise PaperError(said) from failed
    return done.stdout
