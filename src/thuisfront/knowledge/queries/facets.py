"""By what readers narrow a search of the knowledge base: level, phase, theme, kind and country."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext_lazy as _

from thuisfront.core.search.registers import Facet
from thuisfront.knowledge.enums import ArticleKind, Country, Phase, TextLevel
from thuisfront.knowledge.models import ArticlePage, Text, ThemePage

ONE_COUNTRY = (Country.NL, Country.BE)
OWN_PAGE = [level for level in TextLevel if level != TextLevel.DEPTH]


def facets_of(article: ArticlePage, text: Text) -> dict[str, Sequence[str]]:
    """Return the values of one text of an article; what holds in both countries is in each."""
    both = article.country == Country.BOTH
    return {
        "kind": (article.kind,),
        "level": (text.level,),
        "phase": article.phases,
        "theme": (article.theme.slug,) if article.theme else (),
        "country": ONE_COUNTRY if both else (article.country,),
    }


def themes() -> Mapping[str, object]:
    """Return the published themes with their titles, in the order of the site."""
    return dict(ThemePage.objects.live().order_by("path").values_list("slug", "title"))


FACETS = (
    Facet("level", _("Which text?"), lambda: {one.value: one.label for one in OWN_PAGE}),
    Facet("phase", _("When?"), lambda: {one.value: one.label for one in Phase}),
    Facet("theme", _("About what?"), themes),
    Facet(
        "kind",
        _("What kind?"),
        lambda: {
            **{one.value: one.label for one in ArticleKind},
            "term": _("Word explained"),
            "page": _("About this site"),
        },
    ),
    Facet("country", _("In which country?"), lambda: {one.value: one.label for one in ONE_COUNTRY}),
)
