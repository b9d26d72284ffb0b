"""Signing in through the real pages, for the tests of it."""

import time

from django.test import Client

from tests.core.accounts.factories import (
    PASSWORD,
    make_user,
    with_password_and_seed,
)
from tests.core.organizations.factories import make_centre
from thuisfront.core.accounts.models import User

LOGIN = "/en/account/login/"
CODE = "/en/account/2fa/authenticate/"


def make_noor() -> User:
    """Return an adviser with a password and a second factor."""
    make_centre()
    return with_password_and_seed(make_user("adviser", email="noor@example.nl", name="Noor"))


def try_password(client: Client, password: str = PASSWORD, email: str = "noor@example.nl") -> bool:
    """Send a password; tell whether the second factor is asked."""
    response = client.post(LOGIN, {"login": email, "password": password})
    return response.status_code == 302 and "/2fa/" in response["Location"]


def try_code(client: Client, code: str) -> bool:
    """Send a code; tell whether it was taken."""
    return client.post(CODE, {"code": code}).status_code == 302


def inside(client: Client) -> bool:
    """Tell whether the desk is open."""
    return client.get("/werk/vragen/").status_code == 200


def now() -> float:
    """Return the present moment in seconds."""
    return time.time()
