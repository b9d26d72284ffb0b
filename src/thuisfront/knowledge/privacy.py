"""Labels of the public pages: nothing in them is about a person."""

from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, field_names
from thuisfront.knowledge import models

_PAGES = (
    models.HomePage,
    models.AudiencePage,
    models.ThemesPage,
    models.ThemePage,
    models.InfoPage,
    models.ArticlePage,
)

ENTRIES = tuple(
    Entry(model, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(model)))
    for model in (
        *_PAGES,
        models.LoadedFile,
        models.Term,
        models.Stop,
        models.StopText,
        models.Letter,
    )
)
