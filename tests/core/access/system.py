"""Asking as the system for as long as a connection lives: for tests that really commit."""

from typing import Any, cast

from django.db import connection

from thuisfront.core.access.asking import Asking

WHO = "system:tests"


def as_system_always() -> None:
    """Let everything on this connection ask as the system, until something says otherwise."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('thuisfront.who', %s, false)", [WHO])
    cast("Any", connection).asking = Asking(WHO)
