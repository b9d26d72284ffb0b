"""Fetching: each mail is taken in once, in one transaction, and only then put away at the server.

Whatever is killed, and whenever: a mail without its mark is still in the box and comes again; a
mail with its mark is only put away. What a mail weighs is asked before it is read, and no more is
read than that; so many in one run, so that a flood takes its time and no memory.
"""

import hashlib
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection
from imapclient import IMAPClient

from thuisfront.core.access import asking
from thuisfront.core.base import clock, sealing
from thuisfront.core.mailbox import box, reading
from thuisfront.core.mailbox.models import BoxState, FetchedMail
from thuisfront.core.mailbox.registers import NotNowError, receivers

JOB = "mailbox.fetch"
MOST = 500  # mails in one run
AGAIN = 20  # of those on which we stumbled before
BATCH = 50
LARGEST = 20_000_000  # bytes of a mail that is read whole
TOGETHER = 4_000_000  # bytes of small mails that are read at once
HEAD = 65_536
SIZE, HEADERS = "RFC822.SIZE", f"BODY.PEEK[HEADER]<0.{HEAD}>"
_ONCE = """
    INSERT INTO mailbox_fetchedmail (mark, kind, fetched_on) VALUES (%s, %s, %s)
    ON CONFLICT DO NOTHING
"""
Told = dict[int, dict[Any, Any]]
logger = logging.getLogger(__name__)


@dataclass
class Tally:
    """What one run did."""

    taken: int = 0
    known: int = 0
    stumbled: int = 0
    found: int = 0
    problem: str = ""

    @property
    def left(self) -> int:
        """Return how many mails are still in the box."""
        return max(0, self.found - self.taken - self.known)


def fetch(*, at: datetime) -> Tally:
    """Take in what is in the box and say how it went."""
    tally = Tally()
    try:
        with box.opened() as client:
            _fetch_all(client, tally, at)
            _empty(client, at)
    except box.BoxError as error:
        tally.problem = error.problem.value
    _note(tally, at)
    return tally


def _fetch_all(client: IMAPClient, tally: Tally, at: datetime) -> None:
    fresh, again = client.search(["UNFLAGGED"]), client.search(["FLAGGED"])
    uids = [*sorted(fresh)[:MOST], *sorted(again)[:AGAIN]]
    tally.found = len(fresh) + len(again)
    if uids and not client.folder_exists(box.DONE):
        client.create_folder(box.DONE)
    try:
        for start in range(0, len(uids), BATCH):
            told = client.fetch(uids[start : start + BATCH], [SIZE, HEADERS])
            _take_in(client, dict(sorted(told.items())), tally, at)
    except NotNowError:
        return


def _take_in(client: IMAPClient, told: Told, tally: Tally, at: datetime) -> None:
    """Take in what is new of a few mails, and put all of them away."""
    marks = {uid: _mark_of_head(one.get(b"BODY[HEADER]<0>") or b"") for uid, one in told.items()}
    known = _known(mark for mark in marks.values() if mark)
    done = [uid for uid, mark in marks.items() if mark in known]
    tally.known += len(done)
    fresh = {uid: told[uid].get(b"RFC822.SIZE", 0) for uid in told if uid not in done}
    try:
        for uid, raw, cut in _read(client, fresh):
            new = _store_or_flag(client, uid, marks[uid] or _mark(b"whole", raw), raw, cut, at)
            tally.taken, tally.known = tally.taken + (new is True), tally.known + (new is False)
            tally.stumbled += new is None
            done += [] if new is None else [uid]
    finally:
        _put_away(client, done)


def _read(client: IMAPClient, sizes: dict[int, int]) -> Iterator[tuple[int, bytes, bool]]:
    """Yield mails, or of one that is too big how it begins; small ones come a few at a time."""
    for group in _groups(sizes):
        cut = sizes[group[0]] > LARGEST
        told = client.fetch(group, [f"BODY.PEEK[]<0.{reading.START if cut else LARGEST}>"])
        for uid in group:
            if uid in told:  # another program may have taken it meanwhile
                yield uid, told[uid].get(b"BODY[]<0>") or b"", cut


def _groups(sizes: dict[int, int]) -> Iterator[list[int]]:
    group: list[int] = []
    for uid, size in sizes.items():
        if group and sum(sizes[one] for one in group) + size > TOGETHER:
            yield group
            group = []
        group.append(uid)
    if group:
        yield group


def _store_or_flag(
    client: IMAPClient, uid: int, mark: bytes, raw: bytes, cut: bool, at: datetime,
) -> bool | None:  # fmt: skip
    """Keep a mail and tell whether it was new; flag it when we stumble over it."""
    try:
        return _store(mark, raw, cut=cut, at=at)
    except (OperationalError, InterfaceError, NotNowError):
        raise  # the database is away, or it is too much: the next run goes on here
    except Exception as error:  # one mail that fails must not keep the others
        logger.error("A mail was not taken in: %s", type(error).__name__)  # noqa: TRY400 -- a trace may quote it
        client.add_flags([uid], [b"\\Flagged"], silent=True)
        return None


def _mark_of_head(head: bytes) -> bytes | None:
    """Return the mark of a mail that has a name; its date and sender too, as names are reused."""
    message_id = reading.message_id_of(head)
    if not message_id:
        return None
    beside = [line for line in head.splitlines() if line.lower().startswith((b"date:", b"from:"))]
    return _mark(b"named", message_id.encode("utf-8", "replace"), *beside)


def _mark(*parts: bytes) -> bytes:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return sealing.fingerprint("fetched mail", digest.hexdigest())


def _known(marks: Iterable[bytes]) -> set[bytes]:
    with asking.as_system(JOB):
        found = FetchedMail.objects.filter(pk__in=list(marks)).values_list("pk", flat=True)
        return {bytes(mark) for mark in found}


def _store(mark: bytes, raw: bytes, *, cut: bool, at: datetime) -> bool:
    """Keep a mail and its mark, both or neither; tell whether it was new."""
    mail = reading.read(raw, cut=cut)
    with asking.as_system(JOB):
        with connection.cursor() as cursor:  # who is second waits here until the first is done
            cursor.execute(_ONCE, [mark, mail.kind.value, clock.day_of(at)])
            new = bool(cursor.rowcount)
        if new:
            for receive in receivers:
                receive(mail, at)
    return new


def _put_away(client: IMAPClient, uids: list[int]) -> None:
    """Move mails out of the way; what another program took already is away."""
    if not uids:
        return
    if settings.IMAP_KEEP_DAYS and client.has_capability("MOVE"):
        client.move(uids, box.DONE)
        return
    if settings.IMAP_KEEP_DAYS:
        client.copy(uids, box.DONE)
    _remove(client, uids)


def _remove(client: IMAPClient, uids: list[int]) -> None:
    client.delete_messages(uids, silent=True)
    client.expunge(uids if client.has_capability("UIDPLUS") else None)


def _empty(client: IMAPClient, at: datetime) -> None:
    """Remove from the box what is in it long enough: it must not be a second archive."""
    if not client.folder_exists(box.DONE):
        return
    client.select_folder(box.DONE)
    old = client.search(["BEFORE", clock.day_of(at) - timedelta(days=settings.IMAP_KEEP_DAYS)])
    if old:
        _remove(client, old)


def _note(tally: Tally, at: datetime) -> None:
    with asking.as_system(JOB):
        before = BoxState.objects.select_for_update().filter(pk=BoxState.ONLY).first()
        state = before or BoxState(tried_at=at)
        state.tried_at, state.problem = at, tally.problem
        if tally.problem:
            state.problem_since = state.problem_since or at
        else:
            state.problem_since, state.read_at = None, at
            state.left_in_box, state.not_taken = tally.left, tally.stumbled
        state.save()
