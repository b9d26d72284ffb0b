"""Letters come and go here; who may decide that is up to the room that made them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from thuisfront.core.base import clock
from thuisfront.core.search import actions as search
from thuisfront.core.ui.page_cache import erase_pages, forget_pages
from thuisfront.core.ui.tasks import render_soon
from thuisfront.knowledge import queries
from thuisfront.knowledge.models import Letter, ThemePage, season_of

LONGEST_SLUG = 60


@dataclass(frozen=True)
class LetterText:
    """What a letter says, and where it belongs; the theme and the articles by their slugs."""

    title: str
    text: str
    answer: str
    audience: str
    theme: str = ""
    articles: tuple[str, ...] = ()


@transaction.atomic
def publish_letter(*, written: LetterText, at: datetime) -> UUID:
    """Put a letter on the site and return its key; of the moment only the season is kept."""
    year, season = season_of(clock.day_of(at))
    letter = Letter(
        slug=_slug(written.title), title=written.title, text=written.text, answer=written.answer,
        audience=written.audience, theme=ThemePage.objects.filter(slug=written.theme).first(),
        articles=list(written.articles), year=year, season=season,
    )  # fmt: skip
    letter.full_clean()
    letter.save(force_insert=True)
    whenever = datetime(year, 1, 1, tzinfo=UTC)
    search.index_document(entry=queries.letter_entry(letter), at=whenever)
    forget_pages()
    render_soon()
    return letter.pk


@transaction.atomic
def take_letter_away(*, key: UUID) -> bool:
    """Remove a letter and every trace of it, at this moment; tell whether it was there."""
    gone, _per_table = Letter.objects.filter(pk=key).delete()
    search.remove_document(kind="letter", reference=str(key))
    erase_pages()
    render_soon()
    return bool(gone)


def _slug(title: str) -> str:
    wanted = slugify(title)[:LONGEST_SLUG].strip("-") or "brief"
    if not queries.taken_slugs([wanted]):
        return wanted
    return f"{wanted}-{token_hex(3)}"
