"""Letters to who watches over the trail: numbers only, and neutral words."""

from django.utils.translation import gettext, override

from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may
from thuisfront.core.audit import proof
from thuisfront.core.outbox.actions import queue_letter


def send_head_of_trail() -> int:
    """Queue number and hash of the last line for who may read the trail; return to how many."""
    number, digest = proof.head()
    with override("nl"):
        body = gettext(
            "Hello,\n\n"
            "The control number of today:\n%(head)s\n\n"
            "Keep this mail; you need not do anything with it. "
            "With this number you can show later that nothing was changed."
        )
        return _send(gettext("Control number"), body % {"head": f"{number}:{digest}"})


def _send(subject: str, body: str) -> int:
    watching = list(colleagues_who_may(Permission.AUDIT_READ))
    for user in watching:
        queue_letter(to=user.email, subject=subject, body=body)
    return len(watching)
