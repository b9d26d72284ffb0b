"""Words that tell where a parent is, also when nobody ticked that: to look at before sending."""

import re

_WORDS = re.compile(
    r"\b(?:gevang\w*|detent\w*|gedetin\w*|gedetineerd\w*|bajes\w*|cel(?:len)?|penitentiair\w*|"
    r"p\.?i\.?|huis van bewaring|opgesloten|vastzit\w*|vast ?zit(?:ten)?|zit vast|justiti\w*|"
    r"tbs|prison\w*|jail\w*|inmate\w*|incarcerat\w*)(?!\w)",
    re.IGNORECASE,
)


def telling_words(text: str) -> list[str]:
    """Return the words in a text that tell of detention, each once, in their order."""
    return list(dict.fromkeys(found[0].lower() for found in _WORDS.finditer(text)))
