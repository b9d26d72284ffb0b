"""The labels of the models of the floors below, which cannot see this one."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.models import (
    Attempt,
    Grant,
    Lockout,
    Partner,
    SingleSignOn,
    StaffSession,
)
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit.models import AnchorPoint, AuditLine
from thuisfront.core.organizations.models import Closure, OpeningTime, Organization
from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, Label, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Subject
from thuisfront.core.privacy.models import DataKey, Hold, RetentionRun

_STAFF = Label(Subject.STAFF, Category.ORDINARY, Erasure.DELETE)
_ANSWERS = _("It says who is answerable; it points to a nameless account once that is erased.")
_ANSWERABLE = Label(Subject.STAFF, Category.ORDINARY, Erasure.KEEP, because=_ANSWERS)
_LOGGED = Label(Subject.STAFF, Category.ORDINARY, Erasure.KEEP, because=why.FOR_THE_TRAIL.because)
_SECRET = Label(Subject.STAFF, Category.SECRET, Erasure.DELETE, shown_on_request=False)
_MARK = Label(Subject.OTHER, Category.ORDINARY, Erasure.DELETE, shown_on_request=False)
_KEY = Label(Subject.ASKER, Category.SECRET, Erasure.SHRED, shown_on_request=False)
_GRANTED = (
    "user", "reason", "given_by", "starts_at", "ends_at", "ended_at", "reviewed_at", "reviewed_by",
    "verdict", "remark",
)  # fmt: skip

ENTRIES = (
    Entry(
        AuditLine,
        why.TRAIL,
        why.FOR_THE_TRAIL,
        personal=dict.fromkeys(("actor", "actor_name", "roles", "reason"), _LOGGED),
        plain=frozenset(
            {"id", "number", "at", "act", "target_kind", "target", "purpose", "form"}
            | {"previous_hash", "hash"}
        ),
    ),
    Entry(AnchorPoint, why.TRAIL, why.FOR_THE_TRAIL, plain=frozenset(field_names(AnchorPoint))),
    Entry(Organization, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(Organization))),
    Entry(OpeningTime, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(OpeningTime))),
    Entry(Partner, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(Partner))),
    Entry(Closure, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(Closure))),
    Entry(
        User,
        why.STAFF,
        why.ACCOUNTS,
        personal={
            "email": Label(Subject.STAFF, Category.CONTACT, Erasure.ANONYMIZE),
            "name": Label(Subject.STAFF, Category.ORDINARY, Erasure.ANONYMIZE),
            "password": Label(
                Subject.STAFF, Category.SECRET, Erasure.ANONYMIZE, shown_on_request=False
            ),
            "last_login": Label(Subject.STAFF, Category.ORDINARY, Erasure.BLANK),
            "date_joined": _ANSWERABLE,
        },
        plain=frozenset({"id", "is_active", "is_superuser", "groups", "user_permissions"}),
    ),
    Entry(
        Membership,
        why.STAFF,
        why.MEMBERSHIPS,
        personal=dict.fromkeys(("user", "role", "starts_on", "ends_on"), _STAFF),
        plain=frozenset({"id", "created_at", "updated_at", "organization"}),
    ),
    Entry(
        Grant,
        why.TRAIL,
        why.GRANTS,
        personal=dict.fromkeys(_GRANTED, _ANSWERABLE),
        plain=frozenset({"id", "organization", "kind", "thing", "basis", "review_by"}),
    ),
    Entry(
        DataKey,
        why.SYSTEM,
        why.WITH_FILE,
        personal=dict.fromkeys(("wrapped", "wrapped_for_holder", "salt_of_holder"), _KEY),
        plain=frozenset({"id", "kind"}),
    ),
    Entry(
        Hold,
        why.TRAIL,
        why.HOLDS,
        personal=dict.fromkeys(
            ("placed_by", "placed_at", "lifted_by", "lifted_at", "reason"), _ANSWERABLE
        ),
        plain=frozenset({"id", "rule", "thing", "why", "until"}),
    ),
    Entry(RetentionRun, why.TRAIL, why.RUNS, plain=frozenset(field_names(RetentionRun))),
    *(
        Entry(model, why.SAFETY, rule, {"key": _MARK}, frozenset(field_names(model) - {"key"}))
        for model, rule in ((Attempt, why.ATTEMPTS), (Lockout, why.LOCKOUTS))
    ),
    Entry(
        StaffSession,
        why.STAFF,
        why.SESSIONS,
        personal=dict.fromkeys(("user", "device", "started_at", "active_at"), _STAFF)
        | {"sealed_data": _SECRET},
        plain=frozenset({"key", "ends_at"}),
    ),
    Entry(
        SingleSignOn,
        why.STAFF,
        why.WITH_ACCOUNT,
        personal={"subject": _STAFF, "user": _STAFF},
        plain=frozenset({"id", "issuer"}),
    ),
)
