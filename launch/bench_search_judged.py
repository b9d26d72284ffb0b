"""How often the answer stands on top: ours, PostgreSQL's Dutch and Wagtail's own search.

Run as a program by `bench_search` with a scratch database. All four search the same pages; the
answer to a question is one of the items that `content/questions*.toml` names for it.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

django.setup()

from wagtail.models import Page  # noqa: E402 -- after setup
from wagtail.search import index  # noqa: E402 -- after setup
from wagtail.search.backends import get_search_backend  # noqa: E402 -- after setup

from thuisfront.core.search import queries, registers  # noqa: E402 -- after setup
from thuisfront.knowledge.models import ArticlePage, InfoPage  # noqa: E402 -- after setup

DEEPEST = 20
TOP = 5
SETS = {
    "judged": "questions.toml",
    "unseen": "questions-unseen.toml",
    "fresh": "questions-fresh.toml",
    "blind": "questions-blind.toml",
    "blind two": "questions-blind-two.toml",
}
Question = tuple[str, set[str]]
Find = Callable[[str], list[str]]

_TABLE = """
CREATE TEMPORARY TABLE plain (slug text, vector tsvector);
"""
_ROW = """
INSERT INTO plain VALUES (%s,
  setweight(to_tsvector('dutch', %s), 'A') || setweight(to_tsvector('dutch', %s), 'B')
  || setweight(to_tsvector('dutch', %s), 'C') || setweight(to_tsvector('dutch', %s), 'D'))
"""
_FIND = """
SELECT slug FROM plain, websearch_to_tsquery('dutch', %s) AS query
WHERE vector @@ query GROUP BY slug ORDER BY max(ts_rank(vector, query)) DESC LIMIT %s
"""


def main() -> int:
    """Load the content, judge each way of searching on each set and print a table."""
    call_command("load_institutions", verbosity=0)
    call_command("load_services", verbosity=0)
    call_command("load_content", verbosity=0)
    _fill_plain()
    _fill_wagtail()
    print(f"{'':24}" + "".join(f"{name:>24}" for name in SETS))
    print(f"{'':24}" + f"{'top-1  top-5  MRR':>24}" * len(SETS))
    for name, find in WAYS.items():
        figures = [figures_of(find, asked(file)) for file in SETS.values()]
        row = (f"{first:.0%}  {five:.0%}  {mean:.2f}" for first, five, mean in figures)
        print(f"{name:24}" + "".join(f"{cell:>24}" for cell in row))
    return 0


def asked(file: str) -> list[Question]:
    """Return the questions of a file with the slugs of what answers them."""
    text = (Path(settings.CONTENT) / file).read_text(encoding="utf-8")
    return [(str(one["text"]), set(one["slugs"])) for one in tomllib.loads(text)["question"]]


def place_of(found: list[str], answers: set[str]) -> int:
    """Return the place of the first answer, from 1; 0 when there is none."""
    items = list(dict.fromkeys(found))
    return next((place for place, slug in enumerate(items, 1) if slug in answers), 0)


def figures_of(find: Find, questions: list[Question]) -> tuple[float, float, float]:
    """Return the shares with the answer on top and in the first five, and the mean of 1/place."""
    places = [place_of(find(text), answers) for text, answers in questions]
    first = sum(place == 1 for place in places)
    five = sum(0 < place <= TOP for place in places)
    turned = sum(1 / place for place in places if place)
    return first / len(places), five / len(places), turned / len(places)


def ours(text: str) -> list[str]:
    """Search as the search page does."""
    return [result.slug for result in queries.search(text, limit=DEEPEST).results]


def dutch_all(text: str) -> list[str]:
    """Search for all words with PostgreSQL's Dutch."""
    return _plain(text)


def dutch_any(text: str) -> list[str]:
    """Search for any of the words with PostgreSQL's Dutch, ranked."""
    return _plain(" or ".join(text.split()))


def wagtail_all(text: str) -> list[str]:
    """Search for all words as Wagtail does by itself."""
    return _slugs(text, "and")


def wagtail_any(text: str) -> list[str]:
    """Search for any of the words with Wagtail."""
    return _slugs(text, "or")


WAYS: dict[str, Find] = {
    "Thuisfront": ours,
    "PostgreSQL dutch, any": dutch_any,
    "PostgreSQL dutch, all": dutch_all,
    "Wagtail, any": wagtail_any,
    "Wagtail, all": wagtail_all,
}


def _plain(text: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(_FIND, [text, DEEPEST])
        return [slug for (slug,) in cursor.fetchall()]


def _slugs(text: str, operator: str) -> list[str]:
    pages = Page.objects.live().type(ArticlePage, InfoPage)
    return [
        page.slug for page in get_search_backend().search(text, pages, operator=operator)[:DEEPEST]
    ]


def _fill_plain() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_TABLE)
        cursor.executemany(_ROW, list(_rows()))


def _rows() -> Iterator[tuple[str, str, str, str, str]]:
    entries = (entry for source in registers.sources for entry in source.entries())
    for entry in entries:
        if entry.language == "nl":
            headings = " ".join([entry.words, *(passage.heading for passage in entry.passages)])
            body = " ".join(passage.text for passage in entry.passages)
            yield entry.slug, entry.title, headings, entry.summary, body


def _fill_wagtail() -> None:
    """Have Wagtail read the texts too; by itself it reads the titles only."""
    shared = [index.SearchField("summary"), index.SearchField("body")]
    words = index.SearchField("search_words"), index.SearchField("readings")
    InfoPage.search_fields = [*Page.search_fields, *shared]
    ArticlePage.search_fields = [*Page.search_fields, *shared, *words]
    call_command("update_index", verbosity=0)


if __name__ == "__main__":
    sys.exit(main())
