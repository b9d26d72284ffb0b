"""Labels of the consent register, and the sources that a room with files adds for its people."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thuisfront.core.consents import queries
from thuisfront.core.consents.models import Consent, Voice, Wording
from thuisfront.core.privacy import keys, processings
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Exemption, Ground, Subject, Then
from thuisfront.core.privacy.subjects import Source

CONSENTS = Processing(
    "consents",
    _("Knowing to what people agreed"),
    _("Asking consent of who has to agree, proving it, and stopping at once when it is withdrawn."),
    Ground.LEGAL_DUTY,
    _("The advisers of the file. The privacy officer sees that there is a consent, not for whom."),
    _(
        "If you agree that we call you, or tell something to someone else, we keep that: to what, "
        "which text you saw, when, and when you stopped it. You can stop it at any moment."
    ),
    _(
        "Sometimes we ask if something is all right with you. We keep what you answered. You can "
        "always say that you do not want it any more."
    ),
    _("What you agreed to"),
)
WITH_FILE = Retention(
    "consents",
    _("As long as the file it belongs to, also after it is withdrawn: it proves what we did."),
    "AVG 5.1.e, 7.1",
    then=Then.FOLLOW,
    because=_("It goes in the same moment as the file."),
)
_PERSON = Label(Subject.ASKER, Category.ORDINARY, Erasure.DELETE)
_FACTS = Label(
    Subject.ASKER, Category.OWN_WORDS, Erasure.SHRED, exemption=Exemption.CONSENT,
    because=_("Only what is needed to know to what someone agreed."),
)  # fmt: skip
_NAME = Label(Subject.OTHER, Category.ORDINARY, Erasure.SHRED)
_KEYS = Label(Subject.ASKER, Category.SECRET, Erasure.DELETE, shown_on_request=False)
_STAFF = Label(
    Subject.STAFF, Category.ORDINARY, Erasure.KEEP,
    because=_("It says who is answerable; it points to a nameless account once that is erased."),
)  # fmt: skip
_ASKED = (
    "about", "purpose", "country", "holders", "able", "alone", "wording", "asked_at",
    "valid_until", "replaced_at",
)  # fmt: skip
_SAID = (
    "speaker", "answer", "asked_at", "answered_at", "how", "withdrawn_at", "withdrawn_how",
)  # fmt: skip

ENTRIES = (
    Entry(
        Consent,
        CONSENTS,
        WITH_FILE,
        personal=dict.fromkeys(
            _ASKED,
            _PERSON,
        )
        | {
            "sealed_facts": _FACTS,
            "recipient_mark": _KEYS,
            "form_mark": _KEYS,
            "asked_by": _STAFF,
        },
        plain=frozenset({"id", "organization", "kind", "thing"}),
        file="thing",
    ),
    Entry(
        Voice,
        CONSENTS,
        WITH_FILE,
        personal=dict.fromkeys(
            _SAID,
            _PERSON,
        )
        | {"sealed_name": _NAME, "answered_by": _STAFF, "withdrawn_by": _STAFF},
        plain=frozenset({"id", "consent"}),
        file="consent__thing",
    ),
    Entry(Wording, CONSENTS, processings.WHILE_USED, plain=frozenset(field_names(Wording))),
)


def sources(subject: Subject, kind: str) -> tuple[Source, ...]:
    """Return where the consents of one kind of file stand; put them before the file itself."""
    return (
        Source(
            subject,
            Voice,
            lambda key: Voice.objects.filter(consent__kind=kind, consent__thing=key),
        ),
        Source(
            subject,
            Consent,
            lambda key: Consent.objects.filter(kind=kind, thing=key),
            opened=_facts,
        ),
    )


def _facts(consent: Consent) -> dict[str, Any]:
    facts = queries.facts_of(consent, keys.key_of(consent.thing))
    return {"sealed_facts": vars(facts)}
