"""Pictures as readers get them: in small sizes, in one query, and only while they may be seen."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.core.files.storage import default_storage
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject
from wagtail.images.models import SourceImageIOError

from thuisfront.core.ui.models import Picture, PictureSize

SMALL, LARGE = (f"max-{side}x{side}|format-webp|webpquality-70" for side in (480, 960))
Size = Mapping[str, Any]
_at_hand: ContextVar[Mapping[int, Picture | None]] = ContextVar("pictures at hand")


def with_sizes() -> QuerySet[Picture]:
    """Return the pictures with their sizes, in the same query, as `sizes`."""
    made = PictureSize.objects.filter(image=OuterRef("pk")).values(
        size=JSONObject(spec="filter_spec", file="file", width="width", height="height")
    )
    found: QuerySet[Picture] = Picture.objects.annotate(sizes=ArraySubquery(made))
    return found


@dataclass(frozen=True)
class Shown:
    """A picture as a page shows it: the address for a small screen and for a large one."""

    url: str
    width: int
    height: int
    small_url: str
    small_width: int


def shown(picture: Picture | None, on: date) -> Shown | None:
    """Return a picture in its sizes; nothing when it is gone or may not be seen on this day."""
    found = _sizes(picture, on)
    if not found:
        return None
    small, large = found
    url = default_storage.url
    return Shown(
        url(large["file"]), large["width"], large["height"], url(small["file"]), small["width"]
    )


def on_paper(picture: Picture | None, on: date) -> tuple[bytes, float] | None:
    """Return the large size and how much wider than high it is; nothing as with `shown`."""
    found = _sizes(picture, on)
    if not found:
        return None
    with default_storage.open(found[1]["file"]) as file:
        return file.read(), found[1]["width"] / found[1]["height"]


def _sizes(picture: Picture | None, on: date) -> tuple[Size, Size] | None:
    if not picture or not picture.may_be_shown(on):
        return None
    known = {size["spec"]: size for size in getattr(picture, "sizes", ())}
    try:
        return known.get(SMALL) or _made(picture, SMALL), known.get(LARGE) or _made(picture, LARGE)
    except SourceImageIOError:  # the file is gone, or no picture
        return None


def _made(picture: Picture, spec: str) -> Size:
    size = picture.get_rendition(spec)
    return {"file": size.file.name, "width": size.width, "height": size.height}


def may_be_seen(path: str, on: date) -> bool:
    """Tell whether a file below the folder of pictures belongs to one that may be shown."""
    if "\0" in path:
        return False
    size = PictureSize.objects.filter(file=f"images/{path}").select_related("image").first()
    return bool(size and size.image.may_be_shown(on))


def by_key(keys: Iterable[int]) -> list[Picture | None]:
    """Return pictures with their sizes, one for each key: of their own, so each has own words."""
    wanted = list(keys)
    known = _at_hand.get({})
    if set(wanted) - known.keys():
        known = with_sizes().in_bulk(set(filter(None, wanted)))
    return [copy(known.get(key)) for key in wanted]


def bring(streams: Iterable[Any]) -> None:
    """Read the texts with pictures among these; all their pictures come in one query."""
    texts = [(stream, set(_keys_in(stream.raw_data))) for stream in streams]
    keys = set().union(*(found for _stream, found in texts))
    if not keys:
        return
    with _having(keys):
        for stream, found in texts:
            if found:
                list(stream)


@contextmanager
def _having(keys: set[int]) -> Iterator[None]:
    found = with_sizes().in_bulk(keys)
    token = _at_hand.set({key: found.get(key) for key in keys})
    try:
        yield
    finally:
        _at_hand.reset(token)


def _keys_in(raw: Any) -> Iterator[int]:
    """Yield the keys of the pictures in a text as it is kept, at any depth."""
    if isinstance(raw, Mapping):
        image = raw["value"].get("image") if raw.get("type") == "picture" else None
        if image:
            yield image
        else:
            yield from _keys_in(raw.get("value", raw.get("body")))
    elif isinstance(raw, Iterable) and not isinstance(raw, str):
        for part in raw:
            yield from _keys_in(part)
