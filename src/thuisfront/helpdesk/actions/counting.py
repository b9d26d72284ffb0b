"""A contact that is erased still counts, as a number; no other row speaks of it any more."""

from django.db import connection

from thuisfront.core.access import asking
from thuisfront.helpdesk.models import Intake, Question, ToldNumber
from thuisfront.helpdesk.queries.figures import COUNTED, Report, values_of

_KEEP = f"""
INSERT INTO helpdesk_tally AS t (organization_id, month, dimension, value, count) {COUNTED}
ON CONFLICT (organization_id, month, dimension, value)
DO UPDATE SET count = t.count + excluded.count
"""


def keep_count(*, question: Question) -> None:
    """Add a question that is about to be erased to the numbers of its month."""
    with asking.as_system("helpdesk.tally"), connection.cursor() as cursor:
        cursor.execute(_KEEP, values_of(question=question.pk))


def forget_follow(*, question: Question) -> None:
    """Forget in other contacts that they came after this one, which is about to be erased."""
    with asking.as_system("helpdesk.follow"):
        for model in (Question, Intake):
            model.objects.filter(follows=question.pk).update(follows=None)


def remember_told(*, report: Report) -> None:
    """Keep which numbers leave the house, to compare the next file with."""
    rows = [
        ToldNumber(lines=report.lines, year=report.year, table=table, row=row, column=column,
                   number=number, shown=shown)
        for (table, row, column), (number, shown) in report.told.items()
    ]  # fmt: skip
    with asking.as_system("helpdesk.figures"):
        ToldNumber.objects.bulk_create(
            rows, update_conflicts=True, update_fields=["number", "shown"],
            unique_fields=["lines", "year", "table", "row", "column"],
        )  # fmt: skip
