"""What leaves the Meldcode on paper: a summary, with a neutral title."""

from pathlib import Path

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

from thuisfront.core.base import clock
from thuisfront.core.ui.centre import current
from thuisfront.core.ui.paper import pdf_of

TEMPLATE = Path(__file__).parent / "templates" / "meldcode" / "summary.typ"


def summary_on_paper(
    *, number: str, why: str, parts: list[tuple[str, list[tuple[str, str]]]]
) -> bytes:
    """Return a summary as a tagged PDF.

    :raises PaperError: when it cannot be made
    """
    centre = current()
    text = {
        "title": gettext("Overview"), "centre": centre.name, "phone": centre.phone,
        "language": get_language(), "number": gettext("Number %(number)s") % {"number": number},
        "made": gettext("Made on %(day)s") % {"day": date_format(clock.today(), gettext("j F Y"))},
        "why": why, "page": gettext("Page"),
        "keep": gettext("In confidence. Give it to nobody else, and keep it locked away."),
        "parts": [
            {"head": head, "lines": [{"label": label, "text": said} for label, said in lines]}
            for head, lines in parts
        ],
    }  # fmt: skip
    return pdf_of(text, template=TEMPLATE)
