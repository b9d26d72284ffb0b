"""What happens after an act of the helpdesk, outside it."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, override

from thuisfront.core.outbox.actions import queue_letter


def tell_answer_is_ready(*, to: str) -> None:
    """Mail that there is an answer: no name, no topic, nothing of the question."""
    with override("nl"):
        address = f"{settings.BASE_URL}{reverse('helpdesk:conversation-open')}"
        body = gettext(
            "Hello,\n\n"
            "There is an answer for you. Open it with your five words at:\n%(address)s\n\n"
            "You get this mail because you asked for it. You cannot reply to it."
        )
        subject = gettext("There is a message for you")
        queue_letter(to=to, subject=subject, body=body % {"address": address})
