"""What the worker does with the box."""

from django.core.management import call_command
from django.db import close_old_connections
from procrastinate.contrib.django import app

from thuisfront.core.mailbox import box


@app.periodic(cron="*/2 * * * *")
@app.task(queueing_lock="mailbox.fetch", name="mailbox.fetch")
def fetch_mail(timestamp: int) -> None:
    """Let the command take in what is in the box; without a box there is nothing to do."""
    del timestamp
    if box.is_connected():
        close_old_connections()  # the database may have been away since the last time
        call_command("fetch_mail")
