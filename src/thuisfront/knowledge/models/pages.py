"""The pages around the articles: front page, entrances, themes and information."""

from typing import Any, ClassVar

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from thuisfront.knowledge import blocks
from thuisfront.knowledge.enums import Audience

Part = tuple[str, str, str]


class TextPage(Page):
    """What every page of the site has: a summary and a body."""

    summary = models.CharField(_("Summary"), max_length=300)
    body = StreamField(blocks.BodyBlock(), verbose_name=_("Text"), blank=True)

    content_panels: ClassVar = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    promote_panels: ClassVar = [FieldPanel("slug")]

    class Meta:
        abstract = True

    def passages(self) -> list[Part]:
        """Return anchor, heading and plain text of each part under a heading."""
        return parts_of(self.body)


def parts_of(body: Any, before: str = "") -> list[Part]:
    """Return anchor, heading and plain text of each part of a body under a heading.

    :param before: what each anchor begins with, where two bodies stand on one page
    """
    parts: list[tuple[str, str, list[str]]] = [("", "", [])]
    for block in body:
        if block.block_type == "heading":
            parts.append((f"{before}{slugify(block.value)}", block.value, []))
        else:
            parts[-1][2].append(plain_text(block))
    return [(anchor, heading, " ".join(filter(None, texts))) for anchor, heading, texts in parts]


def plain_text(block: Any) -> str:
    """Return the words of a body block without markup; what is written on has none."""
    if block.block_type in {"lines", "drawing"}:
        return ""
    if block.block_type == "paragraph":
        return words_of(block.value)
    if block.block_type == "checklist":
        return " ".join(words_of(item) for item in block.value)
    label = block.value.get("label", "")
    return f"{label} {words_of(block.value['text'])}".strip()


def words_of(text: Any) -> str:
    """Return the words of a rich text."""
    return str(get_text_for_indexing(text.source))


class HomePage(TextPage):
    """The front page with its four entrances (Dutch: startpagina)."""

    template = "knowledge/home_page.html"
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "knowledge.AudiencePage",
        "knowledge.ThemesPage",
        "knowledge.InfoPage",
    ]


class AudiencePage(TextPage):
    """One of the four entrances (Dutch: doelgroeppagina)."""

    audience = models.CharField(
        _("Audience"), max_length=20, choices=Audience, unique=True, default=Audience.CHILDREN
    )

    template = "knowledge/audience_page.html"
    content_panels: ClassVar = [*TextPage.content_panels, FieldPanel("audience")]
    parent_page_types: ClassVar[list[str]] = ["knowledge.HomePage"]
    subpage_types: ClassVar[list[str]] = ["knowledge.ArticlePage"]


class ThemesPage(TextPage):
    """The list of themes (Dutch: themaoverzicht)."""

    template = "knowledge/themes_page.html"
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["knowledge.HomePage"]
    subpage_types: ClassVar[list[str]] = ["knowledge.ThemePage"]


class ThemePage(TextPage):
    """A subject that crosses the audiences (Dutch: themapagina)."""

    template = "knowledge/theme_page.html"
    parent_page_types: ClassVar[list[str]] = ["knowledge.ThemesPage"]
    subpage_types: ClassVar[list[str]] = []


class InfoPage(TextPage):
    """A page about the centre and the site (Dutch: informatiepagina)."""

    checked_on = models.DateField(_("Checked on"), null=True, blank=True)

    template = "knowledge/info_page.html"
    content_panels: ClassVar = [*TextPage.content_panels, FieldPanel("checked_on")]
    parent_page_types: ClassVar[list[str]] = ["knowledge.HomePage"]
    subpage_types: ClassVar[list[str]] = []
