"""Letters to who works on the texts: that something waits, and nothing of what it is."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accounts.models import User
from thuisfront.core.outbox.actions import queue_letter

WAITS = _("A text waits for you to read it.")
RETURNED = _("A text of yours came back with a remark.")
PUBLISHED = _("A text of yours is on the site.")
COMMENTED = _("Somebody wrote a comment beside a text that you work on.")


def tell(people: Iterable[User], sentence: Promise) -> None:
    """Queue a letter to each; neither the subject nor the words say what the site is about."""
    for user in people:
        with override("nl"):
            body = gettext(
                "Hello %(name)s,\n\n%(sentence)s Sign in to see it:\n%(address)s\n\n"
                "You get this mail because you work on our texts."
            )
            values = {"name": user.get_short_name(), "sentence": str(sentence)}
            values["address"] = f"{settings.BASE_URL}{settings.EDITOR_PATH}"
            queue_letter(to=user.email, subject=gettext("Something for you"), body=body % values)
