"""Blind indexes: finding an equal address or number again without keeping it readable."""

import phonenumbers

from thuisfront.core.base import sealing

REGIONS = ("NL", "BE")  # of a number without its country, in this order


def contact_mark(typed: str) -> bytes:
    """Return by what an e-mail address or a phone number is found (32 bytes, keyed)."""
    return sealing.fingerprint("contact", one_way_of_writing(typed))


def one_way_of_writing(typed: str) -> str:
    """Return the same text for every way in which people write one address or number."""
    typed = typed.strip()
    if "@" in typed:
        return typed.casefold()
    for region in REGIONS:
        try:
            number = phonenumbers.parse(typed, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return "".join(sign for sign in typed if sign.isdigit())
