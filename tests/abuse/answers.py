"""Asking without leaving a trace, and comparing what comes back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

from django.db import transaction
from django.test import Client

CHANGING = re.compile(r'(?:value|content|nonce)="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}')
REFUSALS = frozenset({401, 400, 403, 404, 405})
# Where one is sent who first has to show who one is: by signing in, or with five words.
DOORS = ("/account/login/", "/en/account/login/", "/wat-bewaren-we/verzoek/lezen/")


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str
    location: str
    fault: str = ""
    is_page: bool = False

    @property
    def is_refusal(self) -> bool:
        """Tell whether nothing is given: refused, not there, or sign in first."""
        to_a_door = self.status == 302 and self.location.startswith(DOORS)
        return to_a_door or self.status in REFUSALS

    @property
    def size(self) -> int:
        """Return how much there is to read, apart from what differs each time."""
        return len(CHANGING.sub("", self.text))

    def looks_like(self, other: "Answer") -> bool:
        """Tell whether one cannot be told from the other."""
        near = abs(self.size - other.size) <= max(self.size, other.size) * 0.05
        return self.status == other.status and near


def ask(
    client: Client, address: str, sent: Mapping[str, Any] | None = None, **options: Any
) -> Answer:
    """Ask a page, or send a form; the database and the cookies are as before afterwards."""
    cookies = client.cookies.output(header="", sep=";")
    with transaction.atomic():
        call: Any = (
            client.get(address, **options)
            if sent is None
            else client.post(address, sent, **options)
        )
        transaction.set_rollback(True)
    client.cookies = SimpleCookie(cookies)
    text = b"".join(call.streaming_content) if call.streaming else call.content
    fault = repr(call.exc_info[1]) if getattr(call, "exc_info", None) else ""
    return Answer(
        call.status_code, text.decode(errors="replace"), call.headers.get("Location", ""), fault,
        is_page=bool(text) and call.headers.get("Content-Type", "").startswith("text/html"),
    )  # fmt: skip
