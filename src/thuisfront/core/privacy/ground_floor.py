"""The labels of the models of the floors below, which cannot see this one."""

from thuisfront.core.access.models import Attempt, Grant, Lockout, SingleSignOn, StaffSession
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit.models import AnchorPoint, AuditLine
from thuisfront.core.organizations.models import OpeningTime, Organization
from thuisfront.core.privacy.datamap import Category, Entry, Erasure, Ground, Label, Subject
from thuisfront.core.privacy.models import DataKey

_STAFF = Label(Subject.STAFF, Category.ORDINARY, Erasure.DELETE)
_STAFF_CONTACT = Label(Subject.STAFF, Category.CONTACT, Erasure.DELETE)
_LOGGED = Label(Subject.STAFF, Category.ORDINARY, Erasure.KEEP)
_SECRET = Label(Subject.STAFF, Category.SECRET, Erasure.DELETE, shown_on_request=False)
_KEY = Label(Subject.ASKER, Category.SECRET, Erasure.SHRED, shown_on_request=False)

ENTRIES = (
    Entry(
        model=AuditLine,
        purpose="Being able to answer who saw or changed what (NEN 7513)",
        ground=Ground.LEGAL_DUTY,
        retention="At least five years, never shorter than the file it is about",
        personal={
            "actor": _LOGGED,
            "actor_name": _LOGGED,
            "roles": _LOGGED,
            "reason": _LOGGED,
        },
        plain=frozenset(
            {"id", "number", "at", "act", "target_kind", "target", "purpose", "form"}
            | {"previous_hash", "hash"}
        ),
    ),
    Entry(
        model=AnchorPoint,
        purpose="Noticing that the trail or its anchor was shortened; about nobody",
        ground=Ground.LEGAL_DUTY,
        retention="As long as the lines it proves",
        plain=frozenset({"place", "at", "kind", "number", "hash", "mark"}),
    ),
    Entry(
        model=Organization,
        purpose="Saying who runs the line and when it answers",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="As long as the organization takes part",
        plain=frozenset(
            {"id", "created_at", "updated_at", "name", "country", "phone", "email"}
            | {"exit_url", "is_centre"}
        ),
    ),
    Entry(
        model=OpeningTime,
        purpose="Saying when the line answers",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="As long as the hours hold",
        plain=frozenset({"id", "organization", "weekday", "opens", "closes"}),
    ),
    Entry(
        model=User,
        purpose="Letting staff sign in and be answerable",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="Two years after the last membership ends",
        personal={
            "email": _STAFF_CONTACT,
            "name": _STAFF,
            "password": _SECRET,
            "last_login": _STAFF,
            "date_joined": _STAFF,
        },
        plain=frozenset({"id", "is_active", "is_superuser", "groups", "user_permissions"}),
    ),
    Entry(
        model=Membership,
        purpose="Knowing who may do what, and until when",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="Two years after it ends",
        personal={"user": _STAFF, "role": _STAFF, "starts_on": _STAFF, "ends_on": _STAFF},
        plain=frozenset({"id", "created_at", "updated_at", "organization"}),
    ),
    Entry(
        model=Grant,
        purpose="Knowing who may see which file, why and until when",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="As long as the file, five years at most after it ends",
        personal=dict.fromkeys(
            ("user", "reason", "given_by", "starts_at", "ends_at", "ended_at"), _STAFF
        )
        | {"reviewed_at": _STAFF, "reviewed_by": _STAFF},
        plain=frozenset({"id", "organization", "kind", "thing", "basis"}),
    ),
    Entry(
        model=DataKey,
        purpose="Opening a file only for who may, and closing it for ever when it is erased",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="As long as the file it opens",
        personal={"wrapped": _KEY, "wrapped_for_holder": _KEY, "salt_of_holder": _KEY},
        plain=frozenset({"id", "kind"}),
    ),
    Entry(
        model=Attempt,
        purpose="Stopping guessing and flooding without keeping an address",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="One hour at most; the key is a keyed hash that changes every window",
        plain=frozenset({"key", "ends_at", "count"}),
    ),
    Entry(
        model=Lockout,
        purpose="Stopping who guesses passwords and codes, without keeping an address",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="One day at most after the last miss; the key is a keyed hash",
        plain=frozenset({"key", "tries", "closed_until", "ends_at"}),
    ),
    Entry(
        model=StaffSession,
        purpose="Letting staff see and end where they are signed in",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="Until it ends: fifteen idle minutes, eight hours at most; gone that night",
        personal={
            "user": _STAFF,
            "device": _STAFF,
            "started_at": _STAFF,
            "active_at": _STAFF,
            "sealed_data": _SECRET,
        },
        plain=frozenset({"key", "ends_at"}),
    ),
    Entry(
        model=SingleSignOn,
        purpose="Knowing a colleague again who signs in through their organization",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="As long as the account",
        personal={"subject": _STAFF, "user": _STAFF},
        plain=frozenset({"id", "issuer"}),
    ),
)
