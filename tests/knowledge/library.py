"""A database with all articles in it, as a first start makes it, and files to load into it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connections
from psycopg import sql
from wagtail.models import Page

from launch import schema
from tests.conftest import super_connection, use_database
from thuisfront.knowledge.enums import Audience
from thuisfront.knowledge.models import ArticlePage

CONTENT = Path(settings.CONTENT) / "nl"
ARTICLE = "kinderen/eerste-bezoek.md"
FEW = {"eerste-bezoek", "bellen-en-schrijven", "leerkracht"}


@contextmanager
def filled_database(name: str, back: str) -> Iterator[None]:
    """Use a database with the articles for a while."""
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    make = sql.SQL("CREATE DATABASE {} OWNER tf_owner").format(sql.Identifier(name))
    with super_connection() as connection:
        connection.execute(drop)
        connection.execute(make)
    schema.load_new(os.environ["THUISFRONT_TEST_OWNER_URL"].rpartition("/")[0] + f"/{name}")
    use_database(name)
    try:
        yield
    finally:
        connections.close_all()
        use_database(back)
        with super_connection() as connection:
            connection.execute(drop)


def copied(place: Path) -> Path:
    """Return a copy of the content that a test may change, with a few of its articles."""
    copy = shutil.copytree(CONTENT.parent, place / "content", ignore=_most_articles)
    return Path(copy) / "nl"


def _most_articles(folder: str, names: list[str]) -> list[str]:
    here = Path(folder).name in Audience.values
    return [name for name in names if here and name.partition(".")[0] not in FEW]


def change(file: Path, old: str, new: str) -> None:
    """Change words in a file that are there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def article(slug: str = "eerste-bezoek") -> ArticlePage:
    """Return an article as it is now."""
    found: ArticlePage = ArticlePage.objects.get(slug=slug)
    return found


def titles() -> list[str]:
    """Return the title of every page, in the order of the site."""
    return list(Page.objects.order_by("path").values_list("title", flat=True))
