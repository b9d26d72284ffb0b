"""Asking the database to write what the application itself may not: its definer functions."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import ProgrammingError, connection, transaction
from psycopg.errors import InsufficientPrivilege


def ask(statement: str, values: list[Any]) -> Any:
    """Return what the function of a statement answers; nothing is left of a refusal.

    :raises PermissionDenied: when the database finds that who asks may not
    :raises IntegrityError: when a constraint refuses it
    """
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
            row = cursor.fetchone()
    except ProgrammingError as error:
        if isinstance(error.__cause__, InsufficientPrivilege):
            raise PermissionDenied from error
        raise
    return row[0] if row else None
