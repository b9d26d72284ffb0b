"""Labels of the outbox."""

from thuisfront.core.outbox.models import Letter
from thuisfront.core.privacy.datamap import Category, Entry, Erasure, Ground, Label, Subject

ENTRIES = (
    Entry(
        model=Letter,
        purpose="Telling someone that an answer is ready, in neutral words",
        ground=Ground.CONSENT,
        retention="The address until it is sent; the rest thirty days",
        personal={"sealed_address": Label(Subject.ASKER, Category.CONTACT, Erasure.DELETE)},
        plain=frozenset(
            {"id", "created_at", "updated_at", "subject", "body", "sent_at", "failed_at"}
            | {"failure"}
        ),
    ),
)
