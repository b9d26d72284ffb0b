"""What happens at night: sources are read again, and our own feed is checked."""

from django.core.management import call_command
from procrastinate.contrib.django import app


@app.periodic(cron="40 3 * * *")
@app.task(queueing_lock="directory.read_sources", name="directory.read_sources")
def read_sources(timestamp: int) -> None:
    """Read every source that asks for it, then check what we give out ourselves."""
    del timestamp
    call_command("import_services", nightly=True)
