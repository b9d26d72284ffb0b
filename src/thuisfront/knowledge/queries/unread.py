"""What was published past the workflow, and not read by a second person since.

Told by Wagtail's own history of pages, so that no way of publishing can go round it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from django.db.models import BigIntegerField, Exists, OuterRef, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from wagtail.models import Page, PageLogEntry

from thuisfront.core.accounts.models import User

PUBLISHED = ("wagtail.publish", "wagtail.publish.schedule")
APPROVED = "wagtail.workflow.approve"  # of the last step, when it published: in one action
REREAD = "knowledge.reread"
CHECKED = "knowledge.checked"  # published for its dates only, see `mark_checked`


@dataclass(frozen=True)
class Unread:
    """A page with what was published of it and not read again, the oldest first."""

    page: Page
    published: list[PageLogEntry]

    @property
    def until(self) -> int:
        """Return up to where somebody reads who reads it now."""
        return int(self.published[-1].pk)

    def may_be_read_by(self, user: User) -> bool:
        """Tell whether another published some of it: nobody reads their own text again."""
        return any(entry.user_id != user.pk for entry in self.published)


def unread_publishings() -> QuerySet[PageLogEntry]:
    """Return each publishing by hand of a page on the site that no second person read since."""
    same = PageLogEntry.objects.filter(page=OuterRef("page"))
    approved = Exists(same.filter(action=APPROVED, uuid=OuterRef("uuid")))
    published = PageLogEntry.objects.filter(action__in=PUBLISHED)
    later = published.filter(approved, page=OuterRef("page"), pk__gt=OuterRef("pk"))
    until = Cast(KeyTextTransform("until", "data"), BigIntegerField())
    read = same.filter(action=REREAD).exclude(user=OuterRef("user")).alias(until=until)
    by_hand = published.filter(user__isnull=False, page__live=True).exclude(approved)
    return by_hand.exclude(Exists(later)).exclude(Exists(read.filter(until__gte=OuterRef("pk"))))


def unread_pages() -> list[Unread]:
    """Return the pages to read again, what is longest on the site first."""
    found = unread_publishings().select_related("user").order_by("page", "pk")
    entries = {key: list(group) for key, group in groupby(found, key=lambda entry: entry.page_id)}
    pages = Page.objects.filter(pk__in=entries).specific()
    return sorted(_joined(pages, entries), key=lambda unread: int(unread.published[0].pk))


def _joined(pages: QuerySet[Page], entries: dict[int, list[PageLogEntry]]) -> Iterator[Unread]:
    for page in pages:
        yield Unread(page, entries[page.pk])


def number_unread() -> int:
    """Return how many pages wait for a second reader."""
    return unread_publishings().values("page").distinct().count()


def page_with_key(key: UUID) -> Page | None:
    """Return a published page."""
    return Page.objects.live().filter(translation_key=key).first()
