"""Many browsers at the same moment, with real commits on connections of their own."""

import time
from functools import partial

from django.test import Client

from tests.core.access.signing_in import inside, try_code, try_password
from tests.core.accounts.factories import make_user, totp, with_password_and_seed
from tests.core.base.together import at_once
from tests.core.organizations.factories import make_centre


def test_one_code_in_a_crowd_of_browsers_is_accepted_once(committed_db: None) -> None:
    make_centre()
    user = with_password_and_seed(make_user("adviser", email="noor@example.nl"))
    clients = [Client(REMOTE_ADDR=f"192.0.2.{number}") for number in range(4)]
    assert all(try_password(client) for client in clients)
    code = totp(time.time())
    tries = at_once(*(partial(try_code, client, code) for client in clients))
    assert sorted(tries, key=str) == [False, False, False, True]
    assert sum(inside(client) for client in clients) == 1
    assert user.sessions.count() == 1


def test_in_a_crowd_of_guesses_as_many_are_looked_at_as_may(committed_db: None) -> None:
    make_centre()
    with_password_and_seed(make_user("adviser", email="noor@example.nl"))
    guess = [partial(try_password, Client(REMOTE_ADDR=f"192.0.2.{n}"), "guess") for n in range(8)]
    assert at_once(*guess) == [False] * 8
    assert not try_password(Client(REMOTE_ADDR="192.0.2.99"))
