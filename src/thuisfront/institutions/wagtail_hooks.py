"""Editors keep what visitors need to know; what they change is on the site at once."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from thuisfront.core.ui import tasks
from thuisfront.core.ui.page_cache import forget_pages
from thuisfront.institutions import models

WHERE = MultiFieldPanel(
    [FieldPanel("country"), FieldPanel("kind"), FieldPanel("institution")],
    heading=_("Where it holds: fill in one"),
)
SOURCE = MultiFieldPanel(
    [FieldPanel(name) for name in ("source_title", "source_url", "checked_on", "is_verified")],
    heading=_("Source"),
)


def _panels(*names: str) -> list[Any]:
    return [*(FieldPanel(name) for name in names), WHERE, SOURCE]


class Units(SnippetViewSet):
    """Parts of institutions."""

    model = models.Unit
    icon = "grip"
    list_filter = ("institution",)
    panels = [FieldPanel("institution"), FieldPanel("name"), FieldPanel("note"), SOURCE]  # noqa: RUF012 -- as Wagtail asks


class Rules(SnippetViewSet):
    """Visit rules, each with its source."""

    model = models.VisitRule
    icon = "list-ul"
    list_display = ("text", "about", "number", "institution", "is_verified", "checked_on")
    list_filter = ("about", "visit", "country", "institution", "is_verified")
    panels = _panels(
        "visit", "about", "number", "text", "unit", "source_date", "valid_from", "valid_until"
    )


class Contacts(SnippetViewSet):
    """Who helps in an institution."""

    model = models.ContactPoint
    icon = "group"
    list_display = ("name", "task", "country", "institution", "is_verified", "checked_on")
    list_filter = ("task", "country", "institution", "is_verified")
    panels = _panels("task", "name", "text", "phone", "url")


class Details(SnippetViewSet):
    """What is good to know before a visit."""

    model = models.Detail
    icon = "info-circle"
    list_display = ("text", "topic", "country", "institution", "is_verified", "checked_on")
    list_filter = ("topic", "country", "institution", "is_verified")
    panels = _panels("topic", "text")


class Steps(SnippetViewSet):
    """The way in, step by step."""

    model = models.RouteStep
    icon = "order"
    list_display = ("title", "place", "country", "institution", "is_verified", "checked_on")
    list_filter = ("country", "institution")
    panels = _panels("place", "title", "text", "drawing", "photo")


class Prisons(SnippetViewSetGroup):
    """Everything about prisons in one menu."""

    menu_label = _("Prisons")
    menu_icon = "site"
    items = (Rules, Contacts, Details, Steps, Units)


register_snippet(Prisons)


def changed(**_: Any) -> None:
    """Let the site be rendered anew after a change of what visitors need to know."""
    forget_pages()
    tasks.render_soon()


for group in Prisons.items:
    post_save.connect(changed, sender=group.model)
    post_delete.connect(changed, sender=group.model)
