"""Reading the letters that a request queued."""

import re

from django.core import mail
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob


def sent_letters() -> list[tuple[list[str], str]]:
    """Do the waiting jobs of the mail queue, and return to whom went what."""
    mail.outbox.clear()
    for job in ProcrastinateJob.objects.filter(queue_name="mail", status="todo").order_by("id"):
        app.tasks[job.task_name].func(**job.args)
    with_raw_sql("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE queue_name = 'mail'")
    return [(letter.to, str(letter.body)) for letter in mail.outbox]


def with_raw_sql(statement: str) -> None:
    """Change what procrastinate's models only let read."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement)


def link_in(body: str) -> str:
    """Return the one address in a letter."""
    [link] = re.findall(r"https?://\S+", body)
    return str(link)
