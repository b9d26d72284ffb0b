"""Labels of the list of institutions: nothing in it is about a person."""

from thuisfront.core.privacy.datamap import Entry, Ground
from thuisfront.institutions.models import Institution

ENTRIES = (
    Entry(
        model=Institution,
        purpose="Telling families where an institution is and what is known about it",
        ground=Ground.PUBLIC_TASK,
        retention="As long as the institution exists",
        plain=frozenset(
            {"id", "created_at", "updated_at", "slug", "name", "sort_name", "city", "country"}
            | {"kind", "population", "source_title", "source_url", "checked_on", "is_verified"}
            | {"note"}
        ),
    ),
)
