"""Labels of everything the helpdesk keeps."""

from thuisfront.core.privacy.datamap import Category, Entry, Erasure, Ground, Label, Subject
from thuisfront.helpdesk.models import Draft, Message, Question

_PURPOSE = "Answering a question of a child, a parent or someone around them"
_KEPT = "Ninety days after the last contact, then shredded"
_WORDS = Label(Subject.ASKER, Category.OWN_WORDS, Erasure.SHRED)
_ASKER = Label(Subject.ASKER, Category.ORDINARY, Erasure.DELETE)
_KEYS = Label(Subject.ASKER, Category.SECRET, Erasure.DELETE, shown_on_request=False)
_STAFF = Label(Subject.STAFF, Category.ORDINARY, Erasure.DELETE)

ENTRIES = (
    Entry(
        model=Question,
        purpose=_PURPOSE,
        ground=Ground.PUBLIC_TASK,
        retention=_KEPT,
        personal={
            "asker": _ASKER,
            "age_band": _ASKER,
            "answer_by": _ASKER,
            "asked_at": _ASKER,
            "last_contact_on": _ASKER,
            "urgency": Label(Subject.ASKER, Category.CRIMINAL_JUSTICE, Erasure.DELETE),
            "sealed_contact": Label(Subject.ASKER, Category.CONTACT, Erasure.SHRED),
            "form_mark": _KEYS,
            "receipt_mark": _KEYS,
            "taken_by": _STAFF,
            "taken_at": _STAFF,
        },
        plain=frozenset({"id", "organization", "state", "due_at"}),
    ),
    Entry(
        model=Message,
        purpose=_PURPOSE,
        ground=Ground.PUBLIC_TASK,
        retention=_KEPT,
        personal={
            "sealed_body": _WORDS,
            "sent_at": _ASKER,
            "author": _ASKER,
            "form_mark": _KEYS,
            "written_by": _STAFF,
        },
        plain=frozenset({"id", "question", "place"}),
    ),
    Entry(
        model=Draft,
        purpose=_PURPOSE,
        ground=Ground.PUBLIC_TASK,
        retention="Until the answer is sent or the question is given back",
        personal={"sealed_body": _WORDS, "written_by": _STAFF, "saved_at": _STAFF},
        plain=frozenset({"id", "question"}),
    ),
)
