"""Word lists of the Dutch analysis, read from data/words.toml."""

import tomllib
from pathlib import Path

_LISTS = tomllib.loads((Path(__file__).parent / "data" / "words.toml").read_text("utf-8"))

STOP_WORDS = frozenset(_LISTS["stop_words"].split())
ENGLISH_STOP_WORDS = frozenset(_LISTS["english_stop_words"].split())
FIRST_NAMES = frozenset(_LISTS["first_names"].split())
NO_PARTS = frozenset(_LISTS["no_parts"].split())
SHORT_PARTS = frozenset(_LISTS["short_parts"].split())
WHOLE = frozenset(_LISTS["whole"].split())
EXTRA_PARTS: dict[str, float] = _LISTS["extra_parts"]
OVERRIDES: dict[str, str] = _LISTS["overrides"]
