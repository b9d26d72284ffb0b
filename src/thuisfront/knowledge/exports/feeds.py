"""News as a feed (Atom, RFC 4287)."""

from collections.abc import Iterable

from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext

from thuisfront.core.ui.centre import current
from thuisfront.core.ui.sharing import full
from thuisfront.knowledge.queries.pages import Item


def atom(items: Iterable[Item], *, page: str, feed: str) -> str:
    """Return the news as a feed.

    :param page: the path of the page with the same news
    :param feed: the path of the feed itself
    """
    name = current().name
    made = Atom1Feed(
        title=gettext("News of %(centre)s") % {"centre": name},
        link=full(page), feed_url=full(feed), description="", language=get_language(),
        author_name=name,
    )  # fmt: skip
    for item in items:
        made.add_item(
            item.title, full(item.url), item.summary, pubdate=item.at, updateddate=item.at,
            unique_id=full(item.url),
        )  # fmt: skip
    return str(made.writeString("utf-8"))
