"""What happens after an act of the Meldcode, outside it: neutral mail, and nothing else."""

from django.conf import settings
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import gettext, override
from procrastinate.contrib.django import app

from thuisfront.core.accounts.models import User
from thuisfront.core.outbox.actions import queue_letter


def tell_work_waits(*, to: User) -> None:
    """Mail a colleague that something waits: not what, about whom or how urgent."""
    if not to.is_active:
        return
    with override("nl"):
        body = gettext(
            "Hello %(name)s,\n\n"
            "A colleague asks for your attention. Sign in and look at:\n%(address)s\n\n"
            "This mail says nothing more on purpose. You cannot reply to it."
        )
        address = f"{settings.BASE_URL}{reverse('office:start')}"
        subject = gettext("A colleague asks you something")  # as other mails: it tells no case
        values = {"name": to.get_short_name(), "address": address}
        queue_letter(to=to.email, subject=subject, body=body % values)


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="meldcode.tell_officers_again", name="meldcode.tell_officers_again")
def tell_officers_again(timestamp: int) -> None:
    """Let the command tell what nobody took."""
    del timestamp
    call_command("tell_officers_again")
