"""The pages of the public site, and what is remembered of loading them from files."""

from typing import Any, ClassVar

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from thuisfront.core.base.models import Keyed
from thuisfront.knowledge import blocks
from thuisfront.knowledge.enums import AgeBand, Audience, Country, Phase

FOR_WHOM = ("theme", "age_band", "phases", "country", "search_words")


class PhasesField(ArrayField):  # type: ignore[type-arg]  # a list of Phase
    """Several phases, ticked in a list."""

    def formfield(self, **options: Any) -> forms.Field | None:  # type: ignore[override]  # as Django
        """Return a list of boxes instead of a text with commas."""
        boxes = {"form_class": forms.MultipleChoiceField, "choices": Phase.choices}
        widget = {"widget": forms.CheckboxSelectMultiple}
        return models.Field.formfield(self, **boxes, **widget, **options)  # type: ignore[arg-type]  # two dicts


class TextPage(Page):
    """What every page of the site has: a summary and a body."""

    summary = models.CharField(_("Summary"), max_length=300)
    body = StreamField(blocks.BodyBlock(), verbose_name=_("Text"), blank=True)

    content_panels: ClassVar = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    promote_panels: ClassVar = [FieldPanel("slug")]

    class Meta:
        abstract = True

    def passages(self) -> list[tuple[str, str, str]]:
        """Return anchor, heading and plain text of each part under a heading."""
        parts: list[tuple[str, str, list[str]]] = [("", "", [])]
        for block in self.body:
            if block.block_type == "heading":
                parts.append((slugify(block.value), block.value, []))
            else:
                parts[-1][2].append(plain_text(block))
        return [(anchor, heading, " ".join(texts)) for anchor, heading, texts in parts]


def plain_text(block: Any) -> str:
    """Return the words of a body block without markup."""
    if block.block_type == "paragraph":
        return str(get_text_for_indexing(block.value.source))
    label = block.value.get("label", "")
    return f"{label} {get_text_for_indexing(block.value['text'].source)}".strip()


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


class ArticlePage(TextPage):
    """An answer to one need of one audience (Dutch: artikel)."""

    theme = models.ForeignKey(
        ThemePage, models.SET_NULL, null=True, related_name="articles", verbose_name=_("Theme")
    )
    age_band = models.CharField(_("Age"), max_length=5, choices=AgeBand)
    phases = PhasesField(
        models.CharField(max_length=20, choices=Phase),
        verbose_name=_("Phases"), default=list, blank=True,
    )  # fmt: skip
    country = models.CharField(_("Country"), max_length=4, choices=Country)
    search_words = models.CharField(_("Words people search with"), max_length=500, blank=True)
    checked_on = models.DateField(_("Checked on"))
    reviewer_role = models.CharField(_("Who checked it"), max_length=120)
    help = StreamField([("help", blocks.HelpBlock())], verbose_name=_("Who can help"))
    sources = StreamField([("source", blocks.SourceBlock())], verbose_name=_("Sources"))
    next_articles = StreamField(blocks.NextBlock(), verbose_name=_("Read on"), blank=True)

    template = "knowledge/article_page.html"
    parent_page_types: ClassVar[list[str]] = ["knowledge.AudiencePage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar = [
        *TextPage.content_panels,
        FieldPanel("help"),
        FieldPanel("sources"),
        FieldPanel("next_articles"),
        MultiFieldPanel(
            [FieldPanel(name) for name in FOR_WHOM],
            heading=_("For whom and when"),
        ),
        MultiFieldPanel(
            [FieldPanel("checked_on"), FieldPanel("reviewer_role")], heading=_("Checking")
        ),
    ]

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(age_band__in=AgeBand.values), name="article_age_known"
            ),
            models.CheckConstraint(
                condition=models.Q(country__in=Country.values), name="article_country_known"
            ),
        )

    @property
    def phase_names(self) -> list[str]:
        """Return the phases in words."""
        return [str(Phase(code).label) for code in self.phases]


class LoadedFile(Keyed):
    """What a page was made of when it was loaded from a file (Dutch: ingelezen bestand).

    When the page is no longer what was loaded, an editor changed it and loading leaves it alone.
    """

    file = models.CharField(max_length=200, unique=True)
    page = models.OneToOneField(Page, models.CASCADE, related_name="+")
    file_hash = models.CharField(max_length=64)
    page_hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.file
