"""Tables for editors."""

from collections.abc import Iterable

from django.utils.translation import gettext

from thuisfront.core.base import spreadsheets
from thuisfront.knowledge.queries import Judged


def useful_table(found: Iterable[Judged]) -> str:
    """Return what readers said of each article as lines of a table."""
    names = (
        gettext("Article"), gettext("Address"), gettext("Yes"), gettext("No"),
        gettext("Useful, in percent"), gettext("Last four weeks, in percent"), gettext("Remarks"),
    )  # fmt: skip
    rows = (
        (
            judged.page.title, judged.page.get_url(), judged.whole.yes, judged.whole.no,
            judged.whole.percent, judged.recent.percent, judged.remarks,
        )
        for judged in found
    )  # fmt: skip
    return spreadsheets.START + spreadsheets.table([names, *rows])
