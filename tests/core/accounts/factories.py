"""People who work here, for tests, and browsers in which they are signed in."""

import base64
import hashlib
import hmac
import struct
import time
from datetime import date
from itertools import count
from typing import Any

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.account.internal.flows import login
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client

from thuisfront.core.access import asking
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization

PASSWORD = "een zin die niemand raadt"
SEED = base64.b32encode(b"twintig bytes geheim").decode()


BY_THEN = date(2026, 11, 23)  # the day of most tests, which they are still run after
_number = count(1)


def make_user(role: str = "", organization: Organization | None = None, **values: Any) -> User:
    """Return a user, with a role when asked, at the centre when no other body is given."""
    number = next(_number)
    usual = {"email": f"medewerker{number}@example.nl", "name": f"Noor{number} de Vries"}
    user = User.objects.create(**{**usual, **values})
    if role:
        give_role(user, role, organization or Organization.objects.get(is_centre=True))
    return user


def give_role(
    user: User, role: str, organization: Organization,
    starts_on: date | None = None, ends_on: date | None = None,
) -> Membership:  # fmt: skip
    """Give a role, from today on when no other day is given; by the day of the tests at least."""
    key, begins = new_key(), starts_on or min(clock.today(), BY_THEN)
    values: list[Any] = [key, user.pk, organization.pk, role, begins, ends_on]
    with asking.as_system("tests"), connection.cursor() as cursor:
        cursor.execute("SELECT access_give_role(%s, %s, %s, %s, %s, %s)", values)
    return Membership.objects.get(pk=key)


def leave(user: User) -> None:
    """End every role of a user, as if none had ever been."""
    with asking.as_system("tests"), connection.cursor() as cursor:
        for membership in user.memberships.all():
            cursor.execute("SELECT access_end_role(%s, %s)", [membership.pk, date(2000, 1, 1)])


def browser_of(user: User, *, second_factor: bool = True, **options: Any) -> Client:
    """Return a browser in which this user is signed in, as after the pages of sign-in."""
    client = Client(**options)
    client.force_login(user)
    session = client.session
    records = [{"method": "password", "at": time.time()}]
    if second_factor:
        records.append({"method": "mfa", "at": time.time(), "type": "totp"})
    session[AUTHENTICATION_METHODS_SESSION_KEY] = records
    session[login._AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(user.pk)
    session.save()
    return client


def with_password_and_seed(user: User) -> User:
    """Give a user the password and the second factor of these tests."""
    user.set_password(PASSWORD)
    user.save()
    TOTP.activate(user, SEED)
    return user


def totp(moment: float, seed: str = SEED) -> str:
    """Return the six digits of RFC 6238 for a moment, computed apart from allauth."""
    digest = hmac.digest(base64.b32decode(seed), struct.pack(">Q", int(moment) // 30), hashlib.sha1)
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"
