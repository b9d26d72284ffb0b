"""The pages around the articles: front page, entrances, themes and information."""

from itertools import accumulate
from typing import Any, ClassVar, Self, cast

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.rich_text import get_text_for_indexing
from wagtail.url_routing import RouteResult

from thuisfront.knowledge import blocks
from thuisfront.knowledge.enums import Audience

Part = tuple[str, str, str]
DEEPEST = 4  # steps below the front page that are looked up at once


class TextPage(Page):
    """What every page of the site has: a summary and a body."""

    summary = models.CharField(_("Summary"), max_length=300)
    body = StreamField(blocks.BodyBlock(), verbose_name=_("Text"), blank=True)

    is_guarded = True  # unless `HomePage.route` found that nobody is kept out
    content_panels: ClassVar = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body")]
    promote_panels: ClassVar = [FieldPanel("slug")]

    class Meta:
        abstract = True

    @classmethod
    def to_show(cls) -> models.QuerySet[Self]:
        """Return the pages of this kind with what is shown of others beside them."""
        return cls._default_manager.all()

    def get_url(self, request: HttpRequest | None = None, current_site: object = None) -> str:
        """Return the address; there is one site with one front page, so nothing is asked."""
        del request, current_site
        return reverse("wagtail_serve", args=[self.below_the_front])

    @property
    def below_the_front(self) -> str:
        """Return the path below the front page: of /start/kinderen/ it is kinderen/."""
        return str(self.url_path).split("/", 2)[2]

    def get_view_restrictions(self) -> models.QuerySet[PageViewRestriction]:
        """Return who may read this page, said here or above, in one query or none."""
        if not self.is_guarded and not self.alias_of_id:
            return PageViewRestriction.objects.none()
        if self.alias_of_id:
            return cast("models.QuerySet[PageViewRestriction]", super().get_view_restrictions())
        step = self.steplen
        above = [self.path[:end] for end in range(step, len(self.path) + 1, step)]
        return PageViewRestriction.objects.filter(page__path__in=above)

    @property
    def languages(self) -> list[str]:
        """Return the languages in which the page can be read; lists of links in every one."""
        return [code for code, _name in settings.LANGUAGES]

    def get_context(self, request: HttpRequest, **more: Any) -> dict[str, Any]:
        """Return what the page shows, and in which languages it is there."""
        return {"written_in": self.languages, **super().get_context(request, **more)}

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
    if block.block_type in {"lines", "drawing", "picture"}:
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

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the page of an address at once, instead of step by step from here."""
        steps = path_components[:DEEPEST]
        addresses = list(accumulate((f"{step}/" for step in steps), initial=self.url_path))[1:]
        asked = models.ExpressionWrapper(models.OuterRef("path"), models.CharField())
        above = PageViewRestriction.objects.alias(asked=asked)
        guards = models.Exists(above.filter(asked__startswith=models.F("page__path")))
        found = Page.objects.filter(slug__in=steps, url_path__in=addresses)
        found = found.annotate(is_guarded=guards).order_by("depth")
        line = [self, *found]
        if len(line) == 1:
            return cast("RouteResult", super().route(request, path_components))
        page = line[-1].specific_class.to_show().get(pk=line[-1].pk)
        page.is_guarded = line[-1].is_guarded
        page._cached_parent_obj = line[-2]  # noqa: SLF001 -- as Wagtail's own route() does
        return cast("RouteResult", page.route(request, path_components[len(line) - 1 :]))


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

    @property
    def languages(self) -> list[str]:
        """Return Dutch: these texts have no others."""
        return [settings.LANGUAGE_CODE]
