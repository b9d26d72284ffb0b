"""What leaves the helpdesk: question cards on paper, figures for a spreadsheet."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import segno
from django.utils.translation import get_language, gettext

from thuisfront.core.base import clock, spreadsheets
from thuisfront.core.ui.centre import current
from thuisfront.core.ui.paper import pdf_of
from thuisfront.core.ui.sharing import full
from thuisfront.core.ui.templatetags.ui import dutch_date
from thuisfront.helpdesk.actions.cards import Printed
from thuisfront.helpdesk.enums import CARD_ASKERS
from thuisfront.helpdesk.queries import Link
from thuisfront.helpdesk.queries.figures import Report, Row
from thuisfront.helpdesk.queries.posting import OnPaper
from thuisfront.helpdesk.queries.waits import Wait

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ANSWER = Path(__file__).parent / "templates" / "helpdesk" / "answer.typ"
TEMPLATE = Path(__file__).parent / "templates" / "helpdesk" / "cards.typ"


def cards_on_paper(made: list[Printed]) -> bytes:
    """Return cards as a PDF, two on a page.

    :raises PaperError: when it cannot be made
    """
    centre = current()
    site = full("/vraag/").split("://", 1)[1]
    words = {
        "title": gettext("Cards"),
        "ask": gettext("Ask us something"),
        "how": gettext(
            "Write your question. You need not write your name. Give the card to "
            "somebody who works here, or post it."
        ),
        "who": gettext("I am"), "askers": [str(label) for label in CARD_ASKERS.values()],
        "number": gettext("Number of this card"), "send": gettext("Post it to:"),
        "type": gettext("Or type it in at %(address)s") % {"address": f"{site}kaart/"},
        "keep": gettext("Cut off this part and keep it"),
        "five": gettext("Your five words"),
        "later": gettext(
            "After about a week there is an answer. Open it with your five words at "
            "%(address)s. Keep them to yourself: who has them can read the answer."
        ) % {"address": f"{site}antwoord/"},
        "paper": gettext(
            "No internet? Let somebody whom you trust open it and print it for you, or call us."
        ),
        "cut": gettext("Cut here"),
    }  # fmt: skip
    text = {
        "centre": centre.name, "phone": centre.phone, "language": get_language(),
        "post": ", ".join(centre.post_address.splitlines()), "words": words,
        "cards": [{"number": one.number, "words": one.words} for one in made],
    }  # fmt: skip
    return pdf_of(text, template=TEMPLATE)


def answer_on_paper(paper: OnPaper) -> bytes:
    """Return an answer as a letter: a cover with the address alone, then the letter.

    :raises PaperError: when it cannot be made
    """
    centre, site = current(), full("/vraag/antwoord/").split("://", 1)[1]
    text = {
        "language": get_language(), "centre": centre.name, "phone": centre.phone,
        "day": dutch_date(clock.today()), "address": paper.address.splitlines(),
        "parts": [[line for line in part.splitlines() if line.strip()] for part in paper.parts],
        "links": [_on_paper(link) for link in paper.links],
        "words": {
            "title": gettext("Letter"), "to": gettext("For"), "hello": gettext("Hello,"),
            "greeting": gettext("With warm greetings"), "read": gettext("To read"),
            "qr": gettext("QR code with the address of this page"), "page": gettext("page"),
            "fold": gettext("Fold here, with the address outside"),
            "call": gettext("Do you want to say or ask something? Call us, for free:"),
            "code": gettext("With your five words you can also read this at %(address)s.")
            % {"address": site}
            if paper.worded
            else "",
        },
    }  # fmt: skip
    return pdf_of(text, template=ANSWER)


def _on_paper(link: Link) -> dict[str, str]:
    picture, url = BytesIO(), full(link.url)
    segno.make_qr(url, error="m").save(picture, kind="svg", border=2)
    return {"title": link.title, "level": link.level_name, "url": url.split("://", 1)[1],
            "qr": picture.getvalue().decode()}  # fmt: skip


def figures_as_csv(report: Report) -> tuple[bytes, str]:
    """Return figures as a table for a spreadsheet program, and its content type."""
    text = spreadsheets.START + spreadsheets.table(_lines_of(report))
    return text.encode(), spreadsheets.CONTENT_TYPE


def figures_as_xlsx(report: Report) -> tuple[bytes, str]:
    """Return figures as a workbook, and its content type."""
    from openpyxl import Workbook  # a twentieth of a second that no start of a program needs

    book, file = Workbook(write_only=True), BytesIO()
    sheet = book.create_sheet(str(report.year))
    for line in _lines_of(report):
        sheet.append(line)
    book.save(file)
    return file.getvalue(), XLSX


def _lines_of(report: Report) -> Iterator[list[str | int]]:
    """Yield a line for each value; what is hidden is said, a month without contacts is 0."""
    yield [gettext("Table"), gettext("Value"), gettext("Year"), *report.months]
    yield _line_of(report.contacts, gettext("All contacts"))
    for figure in report.figures:
        for row in figure.rows:
            yield _line_of(row, figure.title)
    for wait in report.waits:
        yield _line_of(wait, gettext("Waiting time of calls, in seconds"))


def _line_of(row: Row | Wait, title: str) -> list[str | int]:
    numbers = (row.total, *row.months)
    return [title, row.label, *(_number(number) for number in numbers)]


def _number(number: int | str | None) -> int | str:
    if number is None:
        return gettext("hidden")
    return gettext("no calls") if number == "" else number
