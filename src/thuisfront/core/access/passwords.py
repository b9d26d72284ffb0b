"""Passwords that only look long: a common word with digits behind it, or one piece repeated.

Django's list holds the 20,000 most used ones of leaks, nearly all shorter than our minimum. What
people do to make those long enough is undone here before that list is asked. Together with the
minimum of twelve signs, the lock-out and the second factor that does for the list of leaked
passwords that ASVS 6.2.12 wants: the complete ones cannot be shipped, and nobody else is asked.
"""

import re

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

OURS = frozenset({"thuisfront", "centrum", "expertisecentrum", "adviseur", "welkom", "wachtwoord"})
LEAST = 5  # different signs


class DressedUpValidator:
    """Refuses a common word that was made long without becoming harder to guess."""

    def __init__(self) -> None:
        self.common = CommonPasswordValidator().passwords | OURS

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Look at what is left without digits and signs at the ends, and without repeating.

        :raises ValidationError: when that is a common word, or hardly anything
        """
        del user
        typed = password.casefold()
        bare = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", typed)
        pieces = {typed, bare, _once(typed), _once(bare)}
        if len(set(typed)) < LEAST or any(piece in self.common for piece in pieces if piece):
            raise ValidationError(self.get_help_text(), code="password_dressed_up")

    def get_help_text(self) -> str:
        """Say what to do."""
        return _("Choose a sentence of your own: this is a common word made longer.")


def _once(text: str) -> str:
    """Return the piece that a text repeats, or the text."""
    found = re.fullmatch(r"(.+?)\1+", text)
    return found.group(1) if found else text
