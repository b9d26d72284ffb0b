"""Labels of the outbox."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.outbox.models import Hook, HookCall, Letter, TextMessage
from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Ground, Subject
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period

LETTERS = Retention(
    "letters",
    _(
        "The address until the mail has left, and fourteen days when it could not or when it is "
        "not sure. The rest, which is about nobody, thirty days."
    ),
    "AVG 5.1.e",
    starts="created_at",
    period=Period(days=30),
)
TEXTS = Retention(
    "texts",
    _(
        "The number until the message has left, and fourteen days when it could not or when it is "
        "not sure. The rest, which is about nobody, thirty days."
    ),
    "AVG 5.1.e",
    starts="created_at",
    period=Period(days=30),
)
HOOK_CALLS = Retention(
    "webhook-calls",
    _("Thirty days: that a program was told of something, and what it answered."),
    "AVG 5.1.e",
    starts="at",
    period=Period(days=30),
)
TEXTING = Processing(
    "texts",
    _("Telling someone by text message that there is an answer"),
    _("A text message in neutral words, to who asked for one."),
    Ground.CONSENT,
    _("The provider of text messages of the centre; who can see the telephone."),
    _(
        "If you want a text message when there is an answer, we keep your number in secret writing "
        "until the message has left, fourteen days at most. The message says nothing about your "
        "question."
    ),
    _(
        "Do you want a text message when there is an answer? Then we keep your number in secret "
        "writing until it has left, fourteen days at most. Your question is not in it."
    ),
    _("A text message for you"),
)
TELLING = Processing(
    "letters",
    _("Telling someone that there is an answer"),
    _("A mail in neutral words, to who asked for one."),
    Ground.CONSENT,
    _("The mail server of the centre; who can read the mailbox."),
    _(
        "If you want a mail when there is an answer, we keep your address in secret writing until "
        "the mail has left, fourteen days at most. The mail says nothing about your question."
    ),
    _(
        "Do you want a mail when there is an answer? Then we keep your address in secret writing "
        "until the mail has left, fourteen days at most. Your question is not in it."
    ),
    _("A mail for you"),
)
ENTRIES = (
    Entry(
        Letter,
        TELLING,
        LETTERS,
        personal={
            "sealed_address": Label(Subject.ASKER, Category.CONTACT, Erasure.DELETE),
            "sealed_rest": Label(
                Subject.ASKER, Category.SECRET, Erasure.DELETE, shown_on_request=False
            ),
        },
        plain=frozenset(
            {"id", "created_at", "updated_at", "subject", "body", "claimed_at", "sent_at"}
            | {"failed_at", "failure", "settled_at"}
        ),
    ),
    Entry(
        TextMessage,
        TEXTING,
        TEXTS,
        personal={"sealed_number": Label(Subject.ASKER, Category.CONTACT, Erasure.DELETE)},
        plain=frozenset(
            {"id", "created_at", "updated_at", "body", "claimed_at", "sent_at", "failed_at"}
            | {"failure", "settled_at"}
        ),
    ),
    Entry(Hook, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(Hook))),
    Entry(HookCall, why.CONTENT, HOOK_CALLS, plain=frozenset(field_names(HookCall))),
)
SWEEPS = (Sweep(LETTERS, Letter), Sweep(TEXTS, TextMessage), Sweep(HOOK_CALLS, HookCall))
