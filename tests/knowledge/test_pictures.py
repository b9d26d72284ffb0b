"""Pictures in articles: told in words, small, in one query, and no child without a consent."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.images import ImageFile
from django.test import Client
from PIL import Image as Pixels
from pypdf import PdfReader
from pytest_django import Settings

from thuisfront.core.base import clock
from thuisfront.core.ui import page_cache, rendering
from thuisfront.core.ui.models import Picture, PictureSize
from thuisfront.knowledge.blocks import BodyBlock, PictureBlock

from .library import article
from .test_cost import COSTS, MOST, cost

CHILD = {
    "shows": "child", "consent_by": "parents", "consent_on": date(2026, 1, 1),
    "consent_until": date(2090, 1, 1), "consent_paper": "map 3, nummer 12",
}  # fmt: skip
PATH = "/kinderen/eerste-bezoek/"


@pytest.fixture(autouse=True)
def _folder(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def make_picture(**values: Any) -> Picture:
    made = BytesIO()
    Pixels.effect_noise((1600, 1200), 60).save(made, "JPEG")
    file = ImageFile(made, name="deur.jpg")
    found: Picture = Picture.objects.create(
        **{"title": "Deur", "shows": "nobody", "file": file, **values}
    )
    return found


def show(*pictures: Picture, alt: str = "Een deur", decorative: bool = False) -> None:
    """Put pictures in the main text of an article and in the text for others."""
    page = article()
    value = {"alt_text": alt, "decorative": decorative}
    raw = [{"type": "picture", "value": {"image": one.pk, **value}} for one in pictures]
    page.body = BodyBlock().to_python(raw)
    for part in page.readings:
        part.value["body"] = BodyBlock().to_python(raw)
    page.save_revision().publish()


def test_a_picture_is_shown_small_with_its_words_and_kept_for_minutes(site: Client) -> None:
    show(make_picture())
    text = site.get(PATH).text
    assert 'alt="Een deur"' in text
    assert 'width="960" height="720"' in text
    assert 'loading="lazy"' in text
    small, large = PictureSize.objects.order_by("width")
    assert (small.width, large.width) == (480, 960)
    answer = site.get(large.url)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/webp"
    assert "max-age=600" in answer.headers["Cache-Control"]
    assert "deur" not in large.url
    assert site.get("/media/images/bestaat-niet.jpg").status_code == 404


def test_words_are_asked_unless_it_is_decoration(site: Client) -> None:
    block, key = PictureBlock(), make_picture().pk
    for alt in ("", "   "):
        with pytest.raises(ValidationError):
            block.clean(block.to_python({"image": key, "alt_text": alt, "decorative": False}))
    show(make_picture(), alt="", decorative=True)
    assert 'alt=""' in site.get(PATH).text


def test_a_withdrawn_consent_takes_the_picture_off_at_once(site: Client) -> None:
    show(picture := make_picture(**CHILD))
    rendering.render_page(PATH)
    found = page_cache.find(PATH)[1]
    assert found
    assert b"Een deur" in found.plain
    addresses = [size.url for size in PictureSize.objects.all()]
    picture.withdrawn_on = clock.today()
    picture.save()
    assert page_cache.find(PATH)[1] is None
    assert 'alt="Een deur"' not in site.get(PATH).text
    assert {site.get(address).status_code for address in addresses} == {404}


@pytest.mark.parametrize(("days", "seen"), [(0, True), (-1, False)])
def test_a_consent_runs_up_to_and_including_its_last_day(
    site: Client, desk: Client, days: int, seen: bool
) -> None:
    show(picture := make_picture(**CHILD))
    site.get(PATH)
    address = picture.renditions.first().url
    last = clock.today() + timedelta(days=days)
    Picture.objects.update(consent_until=last)  # as time does, without anybody saving
    assert ('alt="Een deur"' in site.get(PATH).text) is seen
    assert (site.get(address).status_code == 200) is seen
    listed = desk.get("/werk/nakijken/afbeeldingen/").text
    assert ("niet meer te zien" in listed) is not seen
    assert "1 plek" in listed


def test_many_pictures_in_several_texts_cost_one_query(site: Client) -> None:
    for number in (1, 4):
        show(*(make_picture() for _ in range(number)))
        assert cost(site, PATH) == COSTS[PATH] + 1 <= MOST
        assert cost(site, f"{PATH}12-18/") == COSTS[PATH] + 1


def test_a_leaflet_shows_the_picture_and_tells_it_in_words(site: Client) -> None:
    show(make_picture(), make_picture(**CHILD, withdrawn_on=clock.today()))
    key = PATH.strip("/")
    assert site.get(f"/folder/?p={key}").text.count('alt="Een deur"') == 1
    made = PdfReader(BytesIO(site.get(f"/folder/folder-a4.pdf?p={key}").content))
    assert "Een deur" in _alts(made.root_object["/StructTreeRoot"])
    assert sum(len(page.images) for page in made.pages) == 1


def _alts(tag: Any) -> list[str]:
    """Return what the tags of a PDF tell of pictures."""
    found = [str(tag["/Alt"])] if "/Alt" in tag else []
    for part in tag.get("/K", []):
        inside = part.get_object()
        if isinstance(inside, dict):
            found += _alts(inside)
    return found
