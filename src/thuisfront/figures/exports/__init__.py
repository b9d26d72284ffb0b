"""A chart as a picture and the passport of a number on one sheet; each is made once."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from thuisfront.core.ui.paper import pdf_of, picture_of

TEMPLATES = Path(__file__).parents[1] / "templates" / "figures"
MADE = 32  # of each kind: more than there are answers, times languages


def picture(svg: str) -> bytes:
    """Return a chart as a PNG.

    :raises PaperError: when it cannot be made
    """
    return _picture(svg)


@lru_cache(maxsize=MADE)
def _picture(svg: str) -> bytes:
    return picture_of({"svg": svg}, template=TEMPLATES / "chart.typ")


def sheet(text: dict[str, Any]) -> bytes:
    """Return a passport as a tagged PDF of one page of A4.

    :raises PaperError: when it cannot be made
    """
    return _sheet(json.dumps(text, sort_keys=True))


@lru_cache(maxsize=MADE)
def _sheet(text: str) -> bytes:
    return pdf_of(json.loads(text), template=TEMPLATES / "passport.typ")
