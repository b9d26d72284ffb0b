"""Sealing text: AES-256-GCM with one key per file, wrapped by keys from outside the database.

A sealed value is nonce (12 bytes) + ciphertext + tag (16 bytes). `place` (table, column and
row) is bound to it as additional data, so a value moved elsewhere does not open.
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


class CannotOpenError(Exception):
    """The key or the place does not belong to this sealed value."""


def new_key() -> bytes:
    """Return a fresh 256-bit key."""
    return secrets.token_bytes(KEY)


@lru_cache(maxsize=16)
def _derived(master: str, purpose: str) -> bytes:
    material = base64.b64decode(master)
    if len(material) < KEY:
        raise CannotOpenError("THUISFRONT_MASTER_KEY must be at least 32 bytes in base64")
    return HKDF(SHA256(), KEY, salt=None, info=purpose.encode()).derive(material)


def master_key(purpose: str) -> bytes:
    """Return the key for one purpose, derived from the master key of this installation."""
    return _derived(settings.MASTER_KEY, purpose)


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
    return hmac.new(master_key(purpose), value.encode(), hashlib.sha256).digest()


def key_from_words(words: str, salt: bytes) -> bytes:
    """Return the key that only the holder of the words can make (Argon2id, 19 MiB, 2 passes).

    Cost after OWASP's Password Storage Cheat Sheet; the salt is the row's own.
    """
    stretch = Argon2id(salt=salt, length=KEY, iterations=2, lanes=1, memory_cost=19 * 1024)
    return stretch.derive(words.encode())
