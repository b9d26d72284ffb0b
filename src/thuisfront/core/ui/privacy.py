"""Labels of the rendered pages: only what everybody may read."""

from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, field_names
from thuisfront.core.ui.models import PageGeneration, RenderedPage

ENTRIES = tuple(
    Entry(model, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(model)))
    for model in (RenderedPage, PageGeneration)
)
