"""Labels of the public pages: nothing in them is about a person."""

from thuisfront.core.privacy.datamap import Entry, Ground, field_names
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
    Entry(
        model=model,
        purpose="Answering questions that many people have",
        ground=Ground.PUBLIC_TASK,
        retention="As long as the page is true",
        plain=frozenset(field_names(model)),
    )
    for model in (*_PAGES, models.LoadedFile)
)
