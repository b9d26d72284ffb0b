"""Labels of the index: nothing in it is about a person."""

from thuisfront.core.privacy.datamap import Entry, Ground
from thuisfront.core.search.models import Document, Word, ZeroHit

ENTRIES = (
    Entry(
        model=Document,
        purpose="Finding what is published",
        ground=Ground.PUBLIC_TASK,
        retention="As long as the page is published",
        plain=frozenset(
            {"id", "kind", "reference", "slug", "url", "title", "audience", "language", "summary"}
            | {"body", "passages", "head", "vector", "fingerprint", "analysis_version"}
            | {"updated_at"}
        ),
    ),
    Entry(
        model=Word,
        purpose="Forgiving typing errors and weighing rare words",
        ground=Ground.PUBLIC_TASK,
        retention="Until the index is made anew",
        plain=frozenset({"text", "documents", "letters"}),
    ),
    Entry(
        model=ZeroHit,
        purpose="Writing what readers look for in vain; words only, no address, no person",
        ground=Ground.PUBLIC_TASK,
        retention="Ninety days",
        plain=frozenset({"id", "day", "words", "count"}),
    ),
)
