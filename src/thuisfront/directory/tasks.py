"""What happens by itself: sources are read again at night, organizations are asked by day."""

from django.core.management import call_command
from procrastinate.contrib.django import app


@app.periodic(cron="40 3 * * *")
@app.task(queueing_lock="directory.read_sources", name="directory.read_sources")
def read_sources(timestamp: int) -> None:
    """Read every source that asks for it, then check what we give out ourselves."""
    del timestamp
    call_command("import_services", nightly=True)


@app.periodic(cron="20 9 * * 1-5")
@app.task(queueing_lock="directory.ask_organizations", name="directory.ask_organizations")
def ask_organizations(timestamp: int) -> None:
    """Ask organizations twice a year whether what we tell of them is right."""
    del timestamp
    call_command("ask_organizations")
