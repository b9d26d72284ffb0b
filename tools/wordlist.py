"""Make content/wordlist-nl.txt, the 7,776 words of which receipt codes are made.

Run it only to make a new list: codes that were given out stop working when a
word goes, so a new list needs a new version of the code recipe.

Provenance
    Words     OpenTaal word list as packaged in Debian (package wdutch),
              (c) OpenTaal, Nederlandstalige Tex Gebruikersgroep and others,
              used under its BSD-3-Clause licence (see content/README.md).
    Ranking   wordfreq 3.1.1 decides which words are common enough; its
              numbers are used to choose and are not in the list.
    Lemmas    simplemma 1.x keeps one form of each word.
    Blocked   tools/wordlist_blocked.txt, written by hand for children.
    Known     tools/wordlist_known.txt, foreign spelling that children know.

Use
    apt-get install wdutch
    python3 -m venv /tmp/words && /tmp/words/bin/pip install wordfreq simplemma
    /tmp/words/bin/python tools/wordlist.py /usr/share/dict/dutch
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from simplemma import lemmatize
from wordfreq import zipf_frequency

SIZE = 7776
HERE = Path(__file__).parent
TARGET = HERE.parent / "content" / "wordlist-nl.txt"
BLOCKED = HERE / "wordlist_blocked.txt"
KNOWN = HERE / "wordlist_known.txt"
SHORTEST_STEM = 3

SHAPE = re.compile(r"[a-z]{4,7}")
HARD_TO_SPELL = re.compile(
    r"[qxy]|c(?![hk])|eau|eur[st]?$|oir|aux|ea|sh|ph|th|gi[ëeo]|ille|gn|^ch|ou[^dtwrs]|oo[kl]ie"
)
PARTICLES = re.compile(
    r"(?:aan|af|op|uit|om|in|toe|mee|over|weg|na|bij|ont|be|ver|her|door|voor|los|neer|mis|ge|vol)"
)
OTHER_LANGUAGES = {"en": 0.5, "fr": 0.5, "de": 0.6, "es": 0.6, "it": 0.8}
SAME_SOUND = (
    ("ij", "ei"), ("au", "ou"), ("ck", "k"), ("ch", "g"), ("dt", "t"),
    ("z", "s"), ("v", "f"), ("c", "k"), ("w", "v"),
)  # fmt: skip
ENDINGS = ("s", "en", "n", "e", "je", "jes", "tje", "ers")
FORMS = ("", "e", "s", "en", "n", "t", "de", "je", "ig", "ige")


def read_known() -> frozenset[str]:
    """Return the words that are allowed in spite of their foreign spelling."""
    lines = KNOWN.read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


def read_blocked() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the exact words and the word parts (written as *part*) that never appear."""
    exact: set[str] = set()
    parts: list[str] = []
    for line in BLOCKED.read_text(encoding="utf-8").splitlines():
        for word in line.partition("#")[0].split():
            if word.startswith("*"):
                parts.append(word.strip("*"))
            else:
                exact.update(word + form for form in FORMS)
    return frozenset(exact), tuple(parts)


def sound(word: str) -> str:
    """Return a rough key: words with the same key are hard to tell apart by ear."""
    key = word
    for spelling, heard in SAME_SOUND:
        key = key.replace(spelling, heard)
    key = re.sub(r"d$", "t", key)
    key = re.sub(r"b$", "p", key)
    return re.sub(r"(.)\1", r"\1", key)


def is_foreign(word: str, dutch: float) -> bool:
    """Tell whether the word is much more common in another language than in Dutch."""
    return any(
        zipf_frequency(word, language) - dutch > margin
        for language, margin in OTHER_LANGUAGES.items()
    )


def bases(word: str) -> set[str]:
    """Return the shorter words of which this word may be a form."""
    found: set[str] = set()
    stems = {word[: -len(end)] for end in ENDINGS if word.endswith(end)}
    if word.startswith("ge"):
        stems |= {word[2:], word[2:-1], word[2:-1] + "en"}
    for stem in stems:
        if len(stem) < SHORTEST_STEM:
            continue
        found.add(stem)
        found.add(stem + "en")
        found.add(stem + "e")
        if stem[-1] == stem[-2]:
            found.add(stem[:-1])
        hard = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
        found.add(hard)
        if stem[-2] in "aeou":
            found.add(hard[:-1] + stem[-2] + hard[-1])
            found.add(hard[:-2] + stem[-2] * 2 + hard[-1])
    found.discard(word)
    return found


def candidates(path: Path) -> list[str]:
    """Return the usable words of the dictionary, most common first."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    names = {line.lower() for line in lines if line[:1].isupper()}
    exact, parts = read_blocked()
    known = read_known()
    ranked: list[tuple[float, str]] = []
    for word in set(lines):
        if not SHAPE.fullmatch(word) or word in names or word in exact:
            continue
        if any(part in word for part in parts):
            continue
        if HARD_TO_SPELL.search(word) and word not in known:
            continue
        common = zipf_frequency(word, "nl")
        if word in known or (common > 0 and not is_foreign(word, common)):
            ranked.append((-common, word))
    return [word for _, word in sorted(ranked)]


def choose(words: list[str]) -> list[str]:
    """Keep one form and one sound of each word until the list is full."""
    usable = set(words)
    kept: set[str] = set()
    sounds: set[str] = set()
    for word in words:
        lemma = lemmatize(word, lang="nl").lower()
        if lemma != word and (lemma in usable or PARTICLES.match(word)):
            continue
        verb_form = lemma != word and word.endswith("t") and word[:-1] in usable
        if verb_form or bases(word) & usable or sound(word) in sounds:
            continue
        kept.add(word)
        sounds.add(sound(word))
        if len(kept) == SIZE:
            return sorted(kept)
    sys.exit(f"Only {len(kept)} words are left: loosen a rule or shorten the block list.")


def main() -> None:
    """Write the list."""
    dictionary = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/dict/dutch")
    words = choose(candidates(dictionary))
    TARGET.write_text("\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
