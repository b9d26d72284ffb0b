"""Sealing text: AES-256-GCM with one key per file, wrapped by keys from outside the database.

A sealed value is nonce (12 bytes) + ciphertext + tag (16 bytes). `place` (table, column and
row) is bound to it as additional data, so a value moved elsewhere does not open. A value wrapped
by a master key begins with what names that key, so that keys can change one row at a time.
"""

import base64
import hashlib
import hmac
import secrets
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE = 12
KEY = 32
KEY_ID = 4
# Argon2id after OWASP's Password Storage Cheat Sheet: 19 MiB, 2 passes.
STRETCH_KIB, STRETCH_PASSES = 19 * 1024, 2


class CannotOpenError(Exception):
    """The key or the place does not belong to this sealed value."""


def new_key() -> bytes:
    """Return a fresh 256-bit key."""
    return secrets.token_bytes(KEY)


@lru_cache(maxsize=64)
def _derived(outside: str, purpose: str) -> bytes:
    try:
        material = base64.b64decode(outside, validate=True)
    except ValueError:
        material = b""
    if len(material) < KEY:
        raise CannotOpenError("a key from outside must be at least 32 bytes in base64")
    return HKDF(SHA256(), KEY, salt=None, info=purpose.encode()).derive(material)


def index_key(purpose: str) -> bytes:
    """Return the key for fingerprints of one purpose; it stays when the master key changes."""
    return _derived(settings.INDEX_KEY, purpose)


def master_key_ids() -> list[bytes]:
    """Return what names the master keys of this installation, without telling them: newest first.

    :raises CannotOpenError: when one of them is too short or no base64
    """
    return [_derived(key, "key id")[:KEY_ID] for key in settings.MASTER_KEYS]


def wrap(purpose: str, content: bytes, place: str) -> bytes:
    """Seal with the newest master key; which one that was stands in front (4 bytes)."""
    newest = settings.MASTER_KEYS[0]
    return master_key_ids()[0] + seal(_derived(newest, purpose), content, place)


def unwrap(purpose: str, wrapped: bytes | memoryview, place: str) -> bytes:
    """Return what was wrapped by one of the master keys.

    :raises CannotOpenError: when none of them opens it, or the place or a single bit differs
    """
    wrapped = bytes(wrapped)
    for key, name in zip(settings.MASTER_KEYS, master_key_ids(), strict=True):
        if wrapped.startswith(name):
            return unseal(_derived(key, purpose), wrapped[KEY_ID:], place)
    raise CannotOpenError(place)


def is_newest(wrapped: bytes | memoryview) -> bool:
    """Tell whether this was wrapped by the newest master key."""
    return bytes(wrapped[:KEY_ID]) == master_key_ids()[0]


def seal(key: bytes, content: bytes, place: str) -> bytes:
    """Encrypt and authenticate `content` for one place."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, place.encode())


def unseal(key: bytes, sealed: bytes | memoryview, place: str) -> bytes:
    """Return what was sealed.

    :raises CannotOpenError: when the key, the place or a single bit differs
    """
    try:
        return AESGCM(key).decrypt(bytes(sealed[:NONCE]), bytes(sealed[NONCE:]), place.encode())
    except (InvalidTag, ValueError) as error:
        raise CannotOpenError(place) from error


def fingerprint(purpose: str, value: str) -> bytes:
    """Return a keyed hash (32 bytes) to look a value up by without storing it."""
    return hmac.new(index_key(purpose), value.encode(), hashlib.sha256).digest()


def key_from_words(words: str, salt: bytes) -> bytes:
    """Return the key that only the holder of the words can make; the salt is the row's own."""
    passes, kib = STRETCH_PASSES, STRETCH_KIB
    stretch = Argon2id(salt=salt, length=KEY, iterations=passes, lanes=1, memory_cost=kib)
    return stretch.derive(words.encode())
