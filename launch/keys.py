"""The keys that are never in a backup, and how to tell whether they fit one."""

import base64
import binascii
import hmac
import os
import re
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from launch.words import Refused

MASTER = ("THUISFRONT_MASTER_KEY",)  # several words while it changes; the one in use comes first
ROLES = "tf_"  # passwords of roles in `secrets/`: made anew with every database


def masters(settings: Mapping[str, str]) -> list[bytes]:
    """Return the master keys of some settings, the one in use first; empty when none is set."""
    words = [word for name in MASTER for word in re.split(r"[\s,]+", _value(settings, name))]
    try:
        return [base64.b64decode(word) for word in words if word]
    except binascii.Error:
        raise Refused("a master key is not base64.") from None


def _value(settings: Mapping[str, str], name: str) -> str:
    file = settings.get(f"{name}_FILE")
    return Path(file).read_text("ascii", "replace") if file else settings.get(name, "")


def of_environment() -> dict[str, str]:
    """Return the settings of the environment that hold master keys."""
    return {name: text for name, text in os.environ.items() if name.startswith(MASTER)}


def configured(folder: Path) -> dict[str, str]:
    """Return where the keys of an installation are: the environment, else its folder of secrets."""
    found, own = of_environment(), folder / "master-key"
    if own.exists() and not any(name.startswith(MASTER[0]) for name in found):
        found[f"{MASTER[0]}_FILE"] = str(own)
    return found


def mark(master: bytes) -> str:
    """Return by what a master key is recognized without giving anything of it away."""
    return _derived(master, b"thuisfront backup mark").hex()[:12]


def seal(master: bytes, content: bytes) -> bytes:
    """Return the proof that the holder of a master key made `content`."""
    return hmac.digest(_derived(master, b"thuisfront backup seal"), content, "sha256")


def same(one: bytes, other: bytes) -> bool:
    """Compare two proofs without telling how far they are alike."""
    return hmac.compare_digest(one, other)


def fitting(known: list[bytes], wanted: list[str]) -> list[bytes]:
    """Return the master keys that a backup was made with, the one then in use first.

    :raises Refused: when one of them is missing: what it sealed could not be opened
    """
    by_mark = {mark(key): key for key in known}
    missing = [each for each in wanted if each not in by_mark]
    if missing:
        given = ", ".join(by_mark) or "none"
        raise Refused(
            f"this backup was made with master key {', '.join(missing)}, given is {given}: what it"
            " sealed could not be opened. Was the key changed since? Write the earlier one"
            " behind it in THUISFRONT_MASTER_KEY."
        )
    return [by_mark[each] for each in wanted]


def _derived(master: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=purpose).derive(master)
