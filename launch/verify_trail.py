"""The part of `verify` that needs Django: `python -m launch.verify_trail MOMENT [NUMBER:HASH]`.

MOMENT is for when the trail must be anchored: now, or, as long as nobody worked with a restored
database, when the backup was made.
"""

import sys
from collections.abc import Iterator
from datetime import datetime


def main(moment: str, kept: str = "") -> int:
    """Print what is wrong, or where the trail ends."""
    import django

    django.setup()

    from thuisfront.core.audit import proof

    wrong = next(_wrong(datetime.fromisoformat(moment), kept), "")
    number, digest = proof.head()
    print(
        wrong
        or f"an unbroken chain of {number - proof.first()[0]} lines, its head is {number}:{digest}"
    )
    return 1 if wrong else 0


def _wrong(at: datetime, kept: str) -> Iterator[str]:
    from thuisfront.core.audit import anchoring, proof

    number, _, digest = kept.partition(":")
    if kept and proof.hash_of(int(number)) != digest:
        yield f"line {number} is not the last line that the backup noted"
    yield from anchoring.all_troubles(at=at)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
