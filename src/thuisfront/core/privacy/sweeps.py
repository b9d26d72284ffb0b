"""How the rules of the floors below are carried out, and where the data of staff stands."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any

from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.db import connection, models
from django.db.models import Exists, Max, OuterRef
from django.db.models.functions import Coalesce, TruncDate
from django.utils.translation import gettext, override

from thuisfront.core.access.models import Attempt, Grant, Lockout, SingleSignOn, StaffSession
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import rows_of
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.models import Hold
from thuisfront.core.privacy.retention import Rows, Sweep
from thuisfront.core.privacy.subjects import Person, Source, erase

NAMELESS = "@removed.invalid"
_DONE = ("succeeded", "failed", "cancelled", "aborted")
_FORGET_GRANTS = "SELECT privacy_forget_grants(%s)"
_FORGET_JOBS = "DELETE FROM procrastinate_jobs WHERE id = ANY(%s)"
_END_ROLE = "SELECT access_end_role(%s, %s)"


def _left(users: Rows) -> Rows:
    """Return who works nowhere any more, with the last day that they did."""
    here = Membership.objects.filter(user=OuterRef("pk"), ends_on=None)
    last_day = Coalesce(Max("memberships__ends_on"), TruncDate("date_joined"))
    named = users.exclude(email__endswith=NAMELESS).filter(~Exists(here))
    found: Rows = named.annotate(last_day=last_day)
    return found


def _make_nameless(users: Iterable[User], at: datetime) -> None:
    for user in users:
        erase(person=Person(Subject.STAFF, user.pk), at=at, by=audit.SYSTEM)


def _ended(jobs: Rows) -> Rows:
    done = jobs.filter(status__in=_DONE)
    found: Rows = done.annotate(last_step=Max("procrastinateevent__at"))
    return found


def _forget_roles(held: Iterable[Membership], at: datetime) -> None:
    del at
    with connection.cursor() as cursor:
        for membership in held:  # a role that ends on its first day never was
            cursor.execute(_END_ROLE, [membership.pk, membership.starts_on])


def _forget(statement: str, rows: Iterable[Any], at: datetime) -> None:
    del at
    with connection.cursor() as cursor:
        cursor.execute(statement, [[row.pk for row in rows]])


def sweeps() -> tuple[Sweep, ...]:
    """Return how the rules of these floors are carried out."""
    jobs = apps.get_model("procrastinate.ProcrastinateJob")
    return (
        Sweep(why.ATTEMPTS, Attempt),
        Sweep(why.LOCKOUTS, Lockout),
        Sweep(why.SESSIONS, StaffSession),
        Sweep(why.JOBS, jobs, rows=_ended, remove=partial(_forget, _FORGET_JOBS)),
        Sweep(why.GRANTS, Grant, remove=partial(_forget, _FORGET_GRANTS)),
        Sweep(why.HOLDS, Hold),
        Sweep(why.ACCOUNTS, User, rows=_left, remove=_make_nameless, by_one=True),
        Sweep(why.MEMBERSHIPS, Membership, remove=_forget_roles),
    )


def _nameless(user: User) -> dict[str, Any]:
    with override("nl"):
        name = gettext("Former colleague")
    return {
        "email": f"{user.pk}{NAMELESS}",
        "name": name,
        "password": make_password(None),
        "is_active": False,
    }


def _of(model: str | type[models.Model], **more: Any) -> Source:
    """Return the rows that name their user."""
    found = apps.get_model(model) if isinstance(model, str) else model
    return Source(Subject.STAFF, found, lambda key: rows_of(found).filter(user=key), **more)


def staff_sources() -> tuple[Source, ...]:
    """Return where the data of someone who works here stands; the account comes last."""
    return (
        _of(StaffSession),
        _of(SingleSignOn),
        _of("account.EmailAddress"),
        _of("mfa.Authenticator"),
        _of("wagtailusers.UserProfile"),
        _of("wagtailadmin.EditingSession"),
        _of("wagtailadmin.FormState"),
        _of("wagtailcore.PageSubscription"),
        _of(Grant),
        Source(Subject.STAFF, AuditLine, lambda key: AuditLine.objects.filter(actor=str(key))),
        _of(Membership, remove=_forget_roles),
        Source(
            Subject.STAFF,
            User,
            lambda key: User.objects.filter(pk=key),
            replaced=_nameless,
            itself=True,
        ),
    )
