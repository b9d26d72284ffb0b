"""The secret of one filled-in form: posting it twice is one act."""

import re
from secrets import token_urlsafe
from typing import Any

from django import forms


class TokenField(forms.CharField):
    """A hidden input with 192 bits of chance; a missing or broken one is replaced."""

    def __init__(self) -> None:
        super().__init__(required=False, initial=new_token, widget=forms.HiddenInput)

    def clean(self, value: Any) -> str:
        """Return the token that came in, or a fresh one."""
        given = str(value or "")
        return given if re.fullmatch(r"[\w-]{32}", given, re.ASCII) else new_token()


def new_token() -> str:
    """Return a fresh token."""
    return token_urlsafe(24)
