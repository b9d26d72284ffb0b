"""Quick exit: where to, and what the browser is told to forget."""

from django.http import HttpResponse

# A page that anybody may be looking at; used until the centre has chosen its own.
NEUTRAL = "https://www.buienradar.nl/"
FORGET = '"cache", "cookies", "storage"'


class Leave(HttpResponse):
    """Sends the browser elsewhere and has it forget what this site left behind."""

    status_code = 303

    def __init__(self, url: str) -> None:
        super().__init__(
            headers={"Location": url, "Clear-Site-Data": FORGET, "Cache-Control": "no-store"}
        )
