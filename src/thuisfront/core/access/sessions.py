"""Sessions: sealed, found by a hash, over after idle minutes and after a working day.

Who reads the table, or a copy of it, can neither take over a session nor see what is in it.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import CreateError, SessionBase, UpdateError
from django.db import IntegrityError, transaction

from thuisfront.core.access.models import StaffSession
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock, sealing

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=8)
EXACT = timedelta(seconds=30)  # activity is written down at most this often


def hashed(key: str) -> bytes:
    """Return what the table keeps of a session key: 128 random bits need no salt."""
    return hashlib.sha256(key.encode()).digest()


def end_of(*, started_at: datetime, active_at: datetime) -> datetime:
    """Return when a session is over if nothing more happens."""
    return min(active_at + IDLE, started_at + LONGEST)


class SessionStore(SessionBase):
    """Keeps sessions in `StaffSession`; Django finds this class by `SESSION_ENGINE`."""

    row: StaffSession | None = None

    def load(self) -> dict[str, Any]:
        """Return what is in the session, nothing when it is over or cannot be opened."""
        key = self.session_key
        running = StaffSession.objects.filter(key=hashed(key or ""), ends_at__gt=clock.now())
        self.row = running.first() if key else None
        if not self.row:
            self._session_key = None
            return {}
        try:
            return _opened(bytes(self.row.sealed_data), hashed(key or ""))
        except sealing.CannotOpenError:
            self._session_key = None
            return {}

    def exists(self, session_key: str) -> bool:
        """Tell whether this key is taken."""
        return StaffSession.objects.filter(key=hashed(session_key)).exists()

    def create(self) -> None:
        """Begin anew under a fresh key."""
        while True:
            self._session_key = self._get_new_session_key()  # type: ignore[attr-defined]  # Django's own name
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return

    def save(self, must_create: bool = False) -> None:
        """Write the session.

        :raises CreateError: when a new one would take a key that is taken
        :raises UpdateError: when it was ended meanwhile: it does not come back
        """
        if self.session_key is None:
            return self.create()
        data = self._get_session(no_load=must_create)  # type: ignore[attr-defined]  # Django's own name
        key = hashed(self.session_key)
        values = {"sealed_data": _sealed(data, key), "user_id": data.get(SESSION_KEY)}
        if must_create:
            self.row = _made(key, values)
        elif not StaffSession.objects.filter(key=key).update(**values):
            raise UpdateError
        return None

    def delete(self, session_key: str | None = None) -> None:
        """End this session, or the one with that key."""
        key = session_key or self.session_key
        if key:
            StaffSession.objects.filter(key=hashed(key)).delete()

    @classmethod
    def clear_expired(cls) -> None:
        """Forget what is over."""
        StaffSession.objects.filter(ends_at__lte=clock.now()).delete()


def keep_alive(store: SessionStore, *, device: str, at: datetime) -> None:
    """Write down that someone is really there, on this kind of device."""
    row = store.row
    if row and (row.device != device or at - row.active_at >= EXACT):
        ends_at = end_of(started_at=row.started_at, active_at=at)
        changed = {"device": device, "active_at": at, "ends_at": ends_at}
        StaffSession.objects.filter(pk=row.pk).update(**changed)


def sessions_of(user: User, *, at: datetime) -> list[StaffSession]:
    """Return where this user is signed in, the last used first."""
    running = StaffSession.objects.filter(user=user, ends_at__gt=at)
    return list(running.defer("sealed_data").order_by("-active_at"))


def end_sessions(user: User, *, only: bytes = b"", but: bytes = b"") -> int:
    """End the sessions of a user: all, only one, or all but one; return how many that were."""
    ended = StaffSession.objects.filter(user=user).exclude(key=but)
    return (ended.filter(key=only) if only else ended).delete()[0]


def _made(key: bytes, values: dict[str, Any]) -> StaffSession:
    at = clock.now()
    ends_at = end_of(started_at=at, active_at=at)
    try:
        with transaction.atomic():
            return StaffSession.objects.create(
                key=key, started_at=at, active_at=at, ends_at=ends_at, **values
            )
    except IntegrityError as error:
        raise CreateError from error


def _sealed(data: Mapping[str, Any], key: bytes) -> bytes:
    content = json.dumps(data, separators=(",", ":")).encode()
    return sealing.wrap("session", content, _place(key))


def _opened(sealed: bytes, key: bytes) -> dict[str, Any]:
    opened: dict[str, Any] = json.loads(sealing.unwrap("session", sealed, _place(key)))
    return opened


def _place(key: bytes) -> str:
    return f"access_staffsession.sealed_data|{key.hex()}"
