"""By which words a service is found: what core.search makes of its texts."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection

from thuisfront.core.search import actions as search
from thuisfront.core.search import vectors
from thuisfront.core.search.registers import Source
from thuisfront.directory.models import Service
from thuisfront.directory.queries import showing

_WRITE = """
    UPDATE directory_service AS s SET words = w.words::tsvector
    FROM unnest(%s::uuid[], %s::text[]) AS w (id, words) WHERE s.id = w.id
"""
AT_ONCE = 500


def words_of(name: str, alternate: str, offered_by: str, description: str) -> str:
    """Return the tsvector of a service; its name counts most."""
    sections = ((name, "A"), (alternate, "B"), (offered_by, "B"), (description, "D"))
    return vectors.to_vector(sections)


def renew_words(*, keys: Sequence[UUID]) -> None:
    """Make services findable as they are now."""
    for start in range(0, len(keys), AT_ONCE):
        rows = Service.objects.filter(pk__in=keys[start : start + AT_ONCE]).values_list(
            "pk", "name", "alternate_name", "organization__name", "description"
        )
        found = [(key, words_of(*texts)) for key, *texts in rows]
        with connection.cursor() as cursor:
            cursor.execute(_WRITE, [[key for key, _ in found], [words for _, words in found]])


def renew_search(*, at: datetime) -> None:
    """Bring the search of the site in step with all services; what is as it was is left alone."""
    search.reindex(sources=[Source(showing.KIND, showing.entries)], at=at)
