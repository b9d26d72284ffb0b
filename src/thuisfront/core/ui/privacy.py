"""Labels of the rendered pages: only what everybody may read."""

from thuisfront.core.privacy.datamap import Entry, Ground, field_names
from thuisfront.core.ui.models import PageGeneration, RenderedPage

ENTRIES = tuple(
    Entry(
        model=model,
        purpose="Showing public pages quickly",
        ground=Ground.LEGITIMATE_INTEREST,
        retention="Until the site changes, a day at most",
        plain=frozenset(field_names(model)),
    )
    for model in (RenderedPage, PageGeneration)
)
