"""The articles: one item with its facts, and its texts for several readers."""

from dataclasses import dataclass
from typing import Any, ClassVar, Self, cast

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.url_routing import RouteResult

from thuisfront.core.ui.pictures import bring
from thuisfront.knowledge import blocks
from thuisfront.knowledge.enums import (
    AgeBand,
    ArticleKind,
    Country,
    FamilyLevel,
    Phase,
    Pillar,
    ReadingLanguage,
    TextLevel,
)
from thuisfront.knowledge.models.fields import SeveralField, one_of, some_of
from thuisfront.knowledge.models.pages import TextPage, ThemePage
from thuisfront.knowledge.rules import LEVEL_OF_SLUG, SLUG_OF_LEVEL, unfit_readings

PROVISIONS = list(range(1, 57))  # CM/Rec(2018)5 has 56 numbered provisions
FOR_WHOM = (
    "kind", "level", "theme", "age_band", "phases", "country", "levels", "pillars", "provisions",
    "search_words",
)  # fmt: skip
LONGEST_ASKED = 5_000
CHECKING = ("checked_on", "reviewer_role", "owner_role", "next_check_on")


@dataclass(frozen=True)
class Text:
    """One text of an article: the main one, or a reading of it."""

    language: str
    level: str
    title: str
    summary: str
    body: Any
    help: list[Any]
    is_main: bool
    own_help: bool = False

    @property
    def slug(self) -> str:
        """Return the last step of its address; nothing where it stands at the article's own."""
        return "" if self.is_main else SLUG_OF_LEVEL.get(self.level, "")


class ArticlePage(TextPage):
    """An answer to one need of one audience (Dutch: artikel)."""

    kind = models.CharField(
        _("Kind"), max_length=10, choices=ArticleKind, default=ArticleKind.ARTICLE
    )
    level = models.CharField(
        _("For whom the main text is"), max_length=12, choices=TextLevel, default=TextLevel.ADULT
    )
    theme = models.ForeignKey(
        ThemePage, models.SET_NULL, null=True, related_name="articles", verbose_name=_("Theme")
    )
    age_band = models.CharField(_("Age"), max_length=5, choices=AgeBand)
    phases = SeveralField(
        models.CharField(max_length=20, choices=Phase),
        verbose_name=_("Phases"), default=list, blank=True,
    )  # fmt: skip
    country = models.CharField(_("Country"), max_length=4, choices=Country)
    levels = SeveralField(
        models.CharField(max_length=10, choices=FamilyLevel),
        verbose_name=_("Levels of the family approach"), default=list, blank=True,
    )  # fmt: skip
    pillars = SeveralField(
        models.PositiveSmallIntegerField(choices=Pillar),
        verbose_name=_("Pillars"), default=list, blank=True,
    )  # fmt: skip
    provisions = ArrayField(
        models.PositiveSmallIntegerField(
            validators=[MinValueValidator(1), MaxValueValidator(PROVISIONS[-1])]
        ),
        verbose_name=_("Provisions of CM/Rec(2018)5"), default=list, blank=True,
        help_text=_("Numbers with commas between them."),
    )  # fmt: skip
    search_words = models.CharField(_("Words people search with"), max_length=500, blank=True)
    asked_as = models.TextField(
        _("How people ask it"), max_length=LONGEST_ASKED, blank=True,
        help_text=_(
            "One question per line, in the words of who asks: a child, a parent, a teacher."
            " Readers do not see it; the search does."
        ),
    )  # fmt: skip
    checked_on = models.DateField(_("Checked on"))
    reviewer_role = models.CharField(_("Who checked it"), max_length=120)
    owner_role = models.CharField(_("Who keeps it true"), max_length=120, default="Redactie")
    next_check_on = models.DateField(_("To be checked before"), null=True, blank=True)
    help = StreamField([("help", blocks.HelpBlock())], verbose_name=_("Who can help"))
    sources = StreamField([("source", blocks.SourceBlock())], verbose_name=_("Sources"))
    next_articles = StreamField(blocks.NextBlock(), verbose_name=_("Read on"), blank=True)
    readings = StreamField(
        [("reading", blocks.ReadingBlock())], verbose_name=_("Other texts"), blank=True
    )

    template = "knowledge/article_page.html"
    parent_page_types: ClassVar[list[str]] = ["knowledge.AudiencePage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar = [
        *TextPage.content_panels,
        FieldPanel("readings"),
        FieldPanel("help"),
        FieldPanel("sources"),
        FieldPanel("next_articles"),
        MultiFieldPanel(
            [FieldPanel(name) for name in FOR_WHOM],
            heading=_("For whom and when"),
        ),
        MultiFieldPanel([FieldPanel("asked_as")], heading=_("How people ask this")),
        MultiFieldPanel([FieldPanel(name) for name in CHECKING], heading=_("Checking")),
        HelpPanel(template="knowledge/panel_reading.html", heading=_("Readability")),
    ]

    class Meta:
        constraints = (
            one_of("age_band", AgeBand.values, "article_age_known"),
            one_of("country", Country.values, "article_country_known"),
            one_of("kind", ArticleKind.values, "article_kind_known"),
            one_of(
                "level", [v for v in TextLevel.values if v != TextLevel.DEPTH],
                "article_level_known",
            ),
            some_of("phases", Phase.values, "article_phases_known"),
            some_of("levels", FamilyLevel.values, "article_levels_known"),
            some_of("pillars", Pillar.values, "article_pillars_known"),
            some_of("provisions", PROVISIONS, "article_provisions_known"),
            models.CheckConstraint(
                condition=models.Q(next_check_on__gt=models.F("checked_on")),
                name="article_next_check_later",
            ),
        )  # fmt: skip

    @classmethod
    def to_show(cls) -> models.QuerySet[Self]:
        """Return articles with their theme."""
        return cls._default_manager.select_related("theme")

    def clean(self) -> None:
        """Refuse texts that have no address of their own."""
        super().clean()
        pairs = [(part.value["language"], part.value["level"]) for part in self.readings]
        if unfit_readings(str(self.level), pairs):
            said = _("Each text once, and in English only where there is a Dutch one.")
            raise ValidationError({"readings": said})

    @property
    def unverified(self) -> int:
        """Return how many sources nobody looked at."""
        return sum(not part.value["verified"] for part in self.sources)

    @property
    def phase_names(self) -> list[str]:
        """Return the phases in words."""
        return [str(Phase(code).label) for code in self.phases]

    @property
    def level_names(self) -> list[str]:
        """Return the levels of the family approach in words."""
        return [str(FamilyLevel(code).label) for code in self.levels]

    @property
    def pillar_names(self) -> list[str]:
        """Return the pillars in words."""
        return [str(Pillar(number).label) for number in self.pillars]

    @property
    def main(self) -> Text:
        """Return the main text."""
        helping = [part.value for part in self.help]
        return Text(
            ReadingLanguage.NL, self.level, self.title, self.summary, self.body, helping,
            is_main=True,
        )  # fmt: skip

    def texts(self) -> list[Text]:
        """Return the main text and all others, in the order of the editor."""
        own = self.main
        return [own, *(_text_of(part.value, own) for part in self.readings)]

    @cached_property
    def with_pictures(self) -> Self:
        """Return the article; the pictures of all its texts came in one query."""
        bring([self.body, self.readings])
        return self

    def _has(self, level: str) -> bool:
        return self.with_pictures.text_for(_language(), level) is not None

    def languages_at(self, slug: str) -> list[str]:
        """Return the languages of the text at this address below the article, Dutch first."""
        texts = [text for text in self.texts() if text.level != TextLevel.DEPTH]
        return sorted({text.language for text in texts if text.slug == slug}, key="nl".__ne__)

    def text_for(self, language: str, level: str) -> Text | None:
        """Return the text of a level in a language, or else the Dutch one."""
        found = {text.language: text for text in self.texts() if text.level == level}
        return found.get(language) or found.get(ReadingLanguage.NL)

    def get_route_paths(self) -> list[str]:
        """Return the paths below its address; when that changes, each leads to the new one."""
        slugs = sorted({text.slug for text in self.texts() if text.slug})
        return ["/", *(f"/{slug}/" for slug in slugs)]

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the text of another level below the address of the article."""
        level = LEVEL_OF_SLUG.get(path_components[0]) if len(path_components) == 1 else None
        if level and self.live and level != self.level and self._has(level):
            return RouteResult(self, kwargs={"level": level})
        return cast("RouteResult", super().route(request, path_components))

    def get_context(self, request: HttpRequest, level: str = "", **more: Any) -> dict[str, Any]:
        """Return what the page shows: the text of this level in the language of the reader."""
        text = self.with_pictures.text_for(_language(), level or self.level)
        if text is None:
            raise Http404
        deeper = self.text_for(_language(), TextLevel.DEPTH) if text.is_main else None
        shown = {"text": text, "depth": deeper, "written_in": self.languages_at(text.slug)}
        return {**super().get_context(request, **more), **shown}

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """Return a preview for each text that is a page."""
        texts = [text for text in self.texts() if text.level != TextLevel.DEPTH]
        return [(f"{text.language}-{text.level}", _named(text)) for text in texts]

    @property
    def default_preview_mode(self) -> str:
        """Return the preview of the main text."""
        return str(self.preview_modes[0][0])

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the text of a preview as its reader gets it."""
        language, _dash, level = mode_name.partition("-")
        with override(language):
            shown = self.get_context(request, level=level)
            return TemplateResponse(request, self.template, shown).render()


def _language() -> str:
    return get_language() or ReadingLanguage.NL


def _named(text: Text) -> str:
    return f"{TextLevel(text.level).label} ({ReadingLanguage(text.language).label})"


def _text_of(value: Any, main: Text) -> Text:
    """Return a reading as a text; an English one of the main level is the article's own."""
    return Text(
        value["language"], value["level"], value["title"], value["summary"], value["body"],
        list(value["help"]) or main.help, is_main=value["level"] == main.level,
        own_help=bool(len(value["help"])),
    )  # fmt: skip
