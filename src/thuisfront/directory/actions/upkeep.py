"""Keeping the directory true: organizations are asked, what they say is decided on, doubles go."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext, override

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.outbox.actions import queue_letter
from thuisfront.core.ui.forms import new_token
from thuisfront.core.ui.page_cache import forget_pages
from thuisfront.directory.actions.editing import save_record
from thuisfront.directory.enums import CorrectionState, Status, Verdict, Why
from thuisfront.directory.models import (
    Correction,
    Inquiry,
    Organization,
    Pair,
    Service,
    ServiceAtLocation,
)
from thuisfront.directory.queries import upkeep as queries
from thuisfront.directory.queries.editing import values_of
from thuisfront.directory.rules.editing import Values, changed, merged

VALID = timedelta(days=60)


class DecidedError(Exception):
    """Somebody else was first."""


@transaction.atomic
def set_inquiry(*, organization: Organization, email: str, at: datetime, by: User) -> Inquiry:
    """Write down whom to ask, and ask at once; a link that was sent before opens nothing more."""
    inquiry, _ = Inquiry.objects.update_or_create(
        organization=organization, defaults={"email": email}
    )
    audit.record("directory.inquiry.set", at=at, by=by, target=organization)
    _ask(inquiry, at, by)
    return inquiry


@transaction.atomic
def end_inquiry(*, organization: Organization, at: datetime, by: User) -> None:
    """Forget whom to ask."""
    Inquiry.objects.filter(organization=organization).delete()
    audit.record("directory.inquiry.set", at=at, by=by, target=organization)


def ask_due(*, at: datetime) -> int:
    """Ask every organization that it is time for; return how many."""
    number = 0
    for key in list(queries.due(at).values_list("pk", flat=True)):
        with transaction.atomic():
            inquiry = queries.due(at).select_for_update(skip_locked=True).filter(pk=key).first()
            if inquiry:
                _ask(inquiry, at, audit.SYSTEM)
                number += 1
    return number


def _ask(inquiry: Inquiry, at: datetime, by: User | str) -> None:
    token = new_token()
    inquiry.token_hash, inquiry.valid_until = queries.hash_of(token), at + VALID
    inquiry.asked_at, inquiry.answered_at = at, None
    inquiry.save()
    address = f"{settings.BASE_URL}{reverse('directory:inquiry', args=(token,))}"
    with override("nl"):
        body = gettext(
            "Hello,\n\nOn our site we tell people what %(name)s offers. Is it still right?\n\n"
            "Look here, and change what is different. You need no account:\n%(address)s\n\n"
            "The link works until %(day)s. You get this mail twice a year."
        )
        told = {"name": inquiry.organization.name, "address": address,
                "day": f"{clock.day_of(at + VALID):%d-%m-%Y}"}  # fmt: skip
        subject = gettext("Is it still right what we tell of you?")
        queue_letter(to=inquiry.email, subject=subject, body=body % told, secret=True)
    audit.record("directory.inquiry.asked", at=at, by=by, target=inquiry.organization)


@transaction.atomic
def answer_inquiry(
    *, inquiry: Inquiry, told: Mapping[UUID, Values], at: datetime
) -> tuple[int, int]:
    """Confirm services that stay as they are, keep corrections for an editor; return how many.

    :raises DecidedError: when the link was used already
    """
    held = Inquiry.objects.select_for_update().get(pk=inquiry.pk)
    if held.token_hash is None or bytes(held.token_hash) != bytes(inquiry.token_hash or b""):
        raise DecidedError
    right, wrong = [], 0
    for service, values in queries.asked_about(held):
        if service.pk not in told:
            continue
        different = changed(values, told[service.pk])
        if different:
            was = {name: values.get(name) for name in different}
            Correction.objects.filter(service=service, state=CorrectionState.WAITING).delete()
            Correction.objects.create(service=service, values=different, was=was)
            wrong += 1
        else:
            right.append(service.pk)
    Service.objects.filter(pk__in=right).update(assured_date=clock.day_of(at), last_modified=at)
    held.token_hash, held.answered_at = None, at
    held.save()
    audit.record("directory.inquiry.answered", at=at, by=audit.SYSTEM, target=held.organization)
    forget_pages()
    return len(right), wrong


@transaction.atomic
def decide(*, correction: Correction, take: bool, at: datetime, by: User) -> None:
    """Take a correction over, or not.

    :raises DecidedError: when somebody decided already
    """
    held = Correction.objects.select_for_update().get(pk=correction.pk)
    if held.state != CorrectionState.WAITING:
        raise DecidedError
    held.state = CorrectionState.TAKEN if take else CorrectionState.REFUSED
    held.save()
    if take:
        values = held.values | {"assured_date": clock.day_of(held.created_at).isoformat()}
        save_record(kind="service", key=held.service_id, values=values, at=at, by=by,
                    why=Why.CORRECTED)  # fmt: skip
    audit.record("directory.correction.decided", at=at, by=by, target=held.service)


@transaction.atomic
def judge(*, first: Service, second: Service, verdict: str, at: datetime, by: User) -> None:
    """Say that two services differ, or put the second into the first.

    What only the second knows goes along: what was empty, words, places. The second ends, and
    its page leads to the first.

    :raises DecidedError: when somebody said so already
    """
    pair = [first, second]
    if verdict == Verdict.DIFFERENT:
        pair.sort(key=lambda each: each.pk)
    _, is_new = Pair.objects.get_or_create(
        first=pair[0], second=pair[1], defaults={"verdict": verdict}
    )
    if not is_new:
        raise DecidedError
    if verdict == Verdict.MERGED:
        _put_together(first, second, at, by)
    audit.record("directory.pair.judged", at=at, by=by, target=first)


def _put_together(first: Service, second: Service, at: datetime, by: User) -> None:
    values = merged(values_of("service", first), values_of("service", second))
    save_record(kind="service", key=first.pk, values=values, at=at, by=by, why=Why.MERGED)
    here = ServiceAtLocation.objects.filter(service=first).values("location")
    elsewhere = ServiceAtLocation.objects.filter(service=second).exclude(location__in=here)
    elsewhere.update(service=first)
    ended = {"status": Status.DEFUNCT.value}
    save_record(kind="service", key=second.pk, values=ended, at=at, by=by, why=Why.MERGED)
