"""Receipt codes: five Dutch words of a list of 7,776, 64.6 bits, that a child can write down."""

import hashlib
import hmac
import re
import unicodedata
from functools import lru_cache

from django.conf import settings

from thuisfront.core.base import sealing

WORDS = 5
LIST_SIZE = 7776


@lru_cache(maxsize=1)
def word_list() -> tuple[str, ...]:
    """Return the words a code is made of."""
    return tuple((settings.CONTENT / "wordlist-nl.txt").read_text("utf-8").split())


def code_for(form_token: str) -> str:
    """Return the code that belongs to one filled-in form: posting it twice gives the same words.

    The token is the form's own random secret (128 bits or more); without the index key the
    words cannot be computed from it. Each word is drawn uniformly: 64 bits modulo 7,776 has a
    bias below 1e-15.
    """
    seed = hmac.new(sealing.index_key("receipt"), form_token.encode(), hashlib.sha512).digest()
    words, size = word_list(), len(word_list())
    chosen = [int.from_bytes(seed[8 * i : 8 * i + 8], "big") % size for i in range(WORDS)]
    return " ".join(words[number] for number in chosen)


def as_typed(code: str) -> str:
    """Return the code as the look-up wants it: however it was typed, the words and one space."""
    plain = unicodedata.normalize("NFKD", code[:200]).encode("ascii", "ignore").decode().lower()
    return " ".join(re.findall(r"[a-z]+", plain))
