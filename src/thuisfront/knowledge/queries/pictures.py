"""Pictures on which a child can be recognized: whose consent ends, and in how many places."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from django.db.models.functions import Least
from wagtail.models import ReferenceIndex

from thuisfront.core.ui.enums import PictureShows
from thuisfront.core.ui.models import Picture

AHEAD = timedelta(days=60)


@dataclass(frozen=True)
class OfChild:
    """A picture of a child, until when it is shown, and in how many places it stands."""

    picture: Picture
    until: date
    places: int
    over: bool
    soon: bool


def pictures_of_children(*, today: date) -> list[OfChild]:
    """Return the pictures of children, the first whose consent ends first."""
    found = Picture.objects.filter(shows=PictureShows.CHILD).annotate(
        until=Least("consent_until", "withdrawn_on")
    )
    pictures = list(found.order_by("until", "pk"))
    places = _places(pictures)
    return [
        OfChild(
            picture, picture.until, places.get(str(picture.pk), 0),
            over=not picture.may_be_shown(today), soon=picture.until <= today + AHEAD,
        )
        for picture in pictures
    ]  # fmt: skip


def _places(pictures: list[Picture]) -> dict[str, int]:
    kind = ContentType.objects.get_for_model(Picture)
    found = ReferenceIndex.objects.filter(
        to_content_type=kind, to_object_id__in=[str(picture.pk) for picture in pictures]
    )
    counted = found.values("to_object_id").annotate(places=Count("object_id", distinct=True))
    return {row["to_object_id"]: row["places"] for row in counted}
