"""What the pages of the site list: `{% load knowledge %}`. Reads only."""

import re
from typing import Any

import segno
from django import template
from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template import Context
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.rich_text import RichText

from thuisfront.core.base import clock
from thuisfront.core.ui.context import local
from thuisfront.core.ui.sharing import publisher
from thuisfront.knowledge import queries
from thuisfront.knowledge.enums import ArticleKind, CareDegree
from thuisfront.knowledge.forms import RemarkForm
from thuisfront.knowledge.models import ArticlePage, AudiencePage, InfoPage, Letter, Text, ThemePage

register = template.Library()
PROBLEMS = {
    "inside": _("It leads to no ordinary address of a public site."),
    "no-name": _("There is no site with this name any more."),
    "no-certificate": _("The connection is not safe: the certificate is wrong or over."),
    "too-slow": _("The site does not answer in time."),
    "no-answer": _("The site does not answer."),
    "round-and-round": _("It sends the reader on and on, and never arrives."),
    "404": _("The page is not there any more (404)."),
    "410": _("The page was taken away for good (410)."),
    "500": _("The site itself is broken (500)."),
}
_OURS = re.compile(r'href="/(?!static/|media/|api/)')
_BETWEEN = re.compile(r"</p>\s*<p[^>]*>")
_PARAGRAPH = re.compile(r"</?p[^>]*>")


@register.simple_tag
def entrances() -> QuerySet[AudiencePage]:
    """Return the entrances in their order."""
    return queries.entrances()


@register.simple_tag
def themes() -> QuerySet[ThemePage]:
    """Return the themes in their order."""
    return queries.themes()


@register.simple_tag
def by_theme(page: AudiencePage) -> list[tuple[ThemePage | None, list[ArticlePage]]]:
    """Return the articles of an audience, by theme."""
    return queries.articles_by_theme(page)


@register.simple_tag
def by_audience(theme: ThemePage) -> list[tuple[AudiencePage, list[ArticlePage]]]:
    """Return the articles of a theme, by audience."""
    return queries.articles_by_audience(theme)


@register.simple_tag
def read_on(article: ArticlePage) -> list[ArticlePage]:
    """Return what to read next."""
    return queries.next_articles(article)


@register.simple_tag(takes_context=True)
def choices(context: Context, article: ArticlePage, shown: Text) -> list[queries.Choice]:
    """Return the texts of an article that a reader may choose from."""
    return queries.choices(article, shown, context["request"])


@register.simple_tag(takes_context=True)
def canonical(context: Context, article: ArticlePage, shown: Text) -> str:
    """Return the one full address of a text."""
    return queries.canonical(article, shown, context["request"])


@register.simple_tag
def news() -> list[queries.Item]:
    """Return the latest news in the language of the page."""
    return queries.news()


@register.simple_tag(takes_context=True)
def article_data(context: Context, article: ArticlePage, shown: Text) -> dict[str, Any]:
    """Return what search engines are told of a text, in the words of schema.org."""
    sources = [part.value["url"] for part in article.sources if part.value["url"]]
    kind = "NewsArticle" if article.kind == ArticleKind.NEWS else "Article"
    return {
        "@type": kind, "headline": shown.title, "description": shown.summary,
        "inLanguage": shown.language, "isAccessibleForFree": True, "citation": sources,
        "mainEntityOfPage": {
            "@type": "WebPage", "@id": queries.canonical(article, shown, context["request"]),
            "lastReviewed": article.checked_on.isoformat(),
        },
        "publisher": publisher(context["centre"]),
    }  # fmt: skip


@register.simple_tag
def letters_about(article: ArticlePage) -> QuerySet[Letter]:
    """Return the letters with an answer that are about an article."""
    return queries.letters_about(article)


@register.simple_tag
def letter_data(letter: Letter) -> dict[str, Any]:
    """Return a question with its answer, in the words of schema.org."""
    answer = {"@type": "Answer", "text": letter.answer}
    return {
        "@type": "FAQPage", "inLanguage": "nl", "isAccessibleForFree": True,
        "mainEntity": [
            {"@type": "Question", "name": letter.title, "text": letter.text,
             "acceptedAnswer": answer}
        ],
    }  # fmt: skip


@register.simple_tag
def questions_data(page: InfoPage) -> dict[str, Any]:
    """Return the questions of a page with their answers, in the words of schema.org.

    Nothing when one of its headings is no question: then it is no page of questions.
    """
    parts = [(heading, text) for _anchor, heading, text in page.passages() if heading]
    if not parts or not all(heading.endswith("?") for heading, _text in parts):
        return {}
    return {
        "@type": "FAQPage", "inLanguage": "nl",
        "mainEntity": [
            {"@type": "Question", "name": heading,
             "acceptedAnswer": {"@type": "Answer", "text": text}}
            for heading, text in parts
        ],
    }  # fmt: skip


@register.simple_tag
def leaflet_key(article: ArticlePage, shown: Text) -> str:
    """Return how a leaflet names a text."""
    return queries.key_of(article, shown)


@register.simple_tag
def remark_form(article: ArticlePage, shown: Text, request: HttpRequest) -> RemarkForm:
    """Return what readers can tap and write below a text."""
    return RemarkForm.below(article, shown, request.GET.get("nuttig", ""))


@register.simple_tag
def reading_of(article: ArticlePage) -> list[queries.ReadText]:
    """Return how hard each text of an article is to read."""
    return queries.reading_of(article)


@register.simple_tag
def dead_links() -> int:
    """Return how many links to other sites an editor should mend."""
    return queries.number_of_dead_links(clock.today())


@register.simple_tag
def number_unread() -> int:
    """Return how many pages wait for a second reader."""
    return queries.number_unread()


@register.simple_tag
def leading_to(page: ArticlePage) -> list[queries.Place]:
    """Return the texts that lead to a page."""
    return queries.texts_leading_to(page)


@register.filter
def told_answer(code: str) -> str:
    """Return in words what another site answered."""
    said = PROBLEMS.get(code)
    return str(said) if said else gettext("The site answers with number %(code)s.") % {"code": code}


@register.filter
def qr(url: str) -> str:
    """Return the QR code of an address, as the source of a picture."""
    return str(segno.make_qr(url, error="m").svg_data_uri(scale=4, border=2))


@register.filter
def degree(code: str) -> str:
    """Return the degree of a care card in words."""
    return str(CareDegree(code).label)


@register.filter
def times(count: int) -> range:
    """Return something to loop over so many times."""
    return range(count)


@register.filter
def address(url: str) -> str:
    """Return an address; one of this site in the language of the interface."""
    return local(url) if url.startswith("/") else url


@register.filter
def in_this_language(text: RichText) -> SafeString:
    """Return rich text whose links into the site keep the language of the interface."""
    html, language = str(text), get_language() or settings.LANGUAGE_CODE
    if language != settings.LANGUAGE_CODE:
        html = _OURS.sub(f'href="/{language}/', html)
    return mark_safe(html)  # noqa: S308 -- Wagtail's rich text is already cleaned


@register.filter
def in_line(text: RichText) -> SafeString:
    """Return rich text without its paragraphs, to stand in a line; breaks between them."""
    html = _BETWEEN.sub("<br>", str(in_this_language(text)))
    return mark_safe(_PARAGRAPH.sub("", html))  # noqa: S308 -- only took tags away
