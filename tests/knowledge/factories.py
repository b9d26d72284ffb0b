"""An article in a database without content."""

from datetime import date
from typing import Any

from wagtail.models import Page

from thuisfront.knowledge.enums import AgeBand, Audience, Country
from thuisfront.knowledge.models import ArticlePage, AudiencePage, HomePage, ThemePage, ThemesPage


def make_article(slug: str = "proefartikel", **more: Any) -> ArticlePage:
    """Return a published article below a front page and an entrance."""
    home = HomePage.objects.first() or Page.objects.get(depth=1).add_child(
        instance=HomePage(title="Start", slug="start", summary="Kies.")
    )
    above = AudiencePage.objects.first() or home.add_child(
        instance=AudiencePage(
            title="Kinderen", slug="kinderen", summary="Voor jou.", audience=Audience.CHILDREN
        )
    )
    themes = ThemesPage.objects.first() or home.add_child(
        instance=ThemesPage(title="Thema’s", slug="themas", summary="Kies.")
    )
    theme = ThemePage.objects.first() or themes.add_child(
        instance=ThemePage(title="Bezoek", slug="bezoek", summary="Gaan.")
    )
    facts: dict[str, Any] = {"theme": theme, "reviewer_role": "Redactie"}
    facts |= {"age_band": AgeBand.FROM_8, "country": Country.BOTH, "level": "child"}
    facts |= {"checked_on": date(2026, 11, 20), "next_check_on": date(2027, 11, 20)}
    page = ArticlePage(title="Proef", slug=slug, summary="Zo gaat het.", **facts | more)
    above.add_child(instance=page)
    return page
