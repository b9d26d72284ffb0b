"""Webhooks: telling the program of a partner that something happened, and never about whom.

A Standard Webhook, signed with the secret of the partner. It carries the same identifier however
often it is sent, so at least once is enough. What is inside the network is refused when an address
is set and again at each sending; no redirect is followed.
"""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from http import HTTPStatus
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from procrastinate.contrib.django.models import ProcrastinateJob

from thuisfront.core.access.models import Partner
from thuisfront.core.access.partners import signature
from thuisfront.core.base import outside
from thuisfront.core.outbox.models import Hook, HookCall

TASK = "outbox.send_hook"
MOST_TRIES = 9  # with ever longer pauses: about a day
PATIENCE = timedelta(minutes=15)  # as long a worker may be busy with one message
SHOWN = 20
May = Callable[[outside.Address, int, str], bool]


def set_hook(*, partner: Partner, url: str) -> Hook | None:
    """Tell a partner at this address from now on; nowhere when it is empty."""
    if not url:
        Hook.objects.filter(partner=partner).delete()
        return None
    return Hook.objects.update_or_create(partner=partner, defaults={"url": url})[0]


def send_call(*, key: UUID, at: datetime, may: May = outside.is_outside) -> bool:
    """Try to send a message; tell whether there is nothing left to try.

    :param may: whether an address may be connected to; only tests say other than the default
    """
    call = _tried(key, at)
    if not call:
        return True
    body, key_told = body_of(call), f"msg_{call.pk.hex}"
    signed = signature(call.hook.partner, key_told, int(at.timestamp()), body)
    headers = {"Content-Type": "application/json", "User-Agent": "Thuisfront-webhook/1"}
    answer = outside.post(call.hook.url, body, headers | signed, may)
    taken = HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES
    over = call.tries >= MOST_TRIES or answer.status == HTTPStatus.GONE
    call.answer = str(answer)
    call.sent_at, call.failed_at = (at, None) if taken else (None, at if over else None)
    call.save(update_fields=("answer", "sent_at", "failed_at", "updated_at"))
    return taken or over


@transaction.atomic
def _tried(key: UUID, at: datetime) -> HookCall | None:
    """Count a try before it is made; return nothing when there is nothing to send any more."""
    waiting = HookCall.objects.select_for_update(of=("self",)).select_related("hook__partner")
    call = waiting.filter(pk=key, sent_at=None, failed_at=None).first()
    if not call:
        return None
    partner = call.hook.partner
    if partner.ended_at or (partner.ends_at and partner.ends_at <= at):
        call.delete()
        return None
    call.tries += 1
    call.save(update_fields=("tries", "updated_at"))
    return call


def body_of(call: HookCall) -> bytes:
    """Return all that is told: what kind of thing happened, its key, and when."""
    told = {"type": call.kind, "timestamp": call.at.isoformat(), "data": {"id": str(call.thing)}}
    return json.dumps(told, separators=(",", ":")).encode()


def last_calls(hook: Hook) -> QuerySet[HookCall]:
    """Return what was told last, the last first."""
    return hook.calls.order_by("-at", "-id")[:SHOWN]


def left_behind(at: datetime) -> list[UUID]:
    """Return the messages that a worker held when it died."""
    waiting = HookCall.objects.filter(sent_at=None, failed_at=None, updated_at__lt=at - PATIENCE)
    jobs = ProcrastinateJob.objects.filter(task_name=TASK, status="todo")
    held = {job["key"] for job in jobs.values_list("args", flat=True)}
    return [key for key in waiting.values_list("pk", flat=True) if str(key) not in held]
