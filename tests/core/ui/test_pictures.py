"""Pictures that editors upload: drawn again, not too large, and no drawing with a script."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from PIL import Image as Pixels
from pytest_django import Settings
from wagtail.images.forms import get_image_form

from thuisfront.core.access import asking
from thuisfront.core.base import clock
from thuisfront.core.ui import privacy
from thuisfront.core.ui.models import Picture

pytestmark = pytest.mark.django_db
HOME = b"bij ons thuis"
CHILD = {
    "shows": "child", "consent_by": "parents", "consent_on": "2026-01-01",
    "consent_until": "2090-01-01", "consent_paper": "map 3, nummer 12",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _folder(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)


def photo(width: int = 120, height: int = 90, form: str = "JPEG") -> bytes:
    """Return a photo that says where it was taken, lying on its side."""
    exif, made = Pixels.Exif(), BytesIO()
    exif[0x010E], exif[0x0112] = HOME.decode(), 6
    exif.get_ifd(0x8825)[1] = "N"
    Pixels.new("RGB", (width, height), "teal").save(made, form, exif=exif.tobytes())
    return made.getvalue()


def form_of(content: bytes, name: str, **more: str) -> Any:
    file = SimpleUploadedFile(name, content, "image/jpeg")
    fields = {"title": "Deur", "collection": 1, "tags": "", "shows": "nobody", **more}
    return get_image_form(Picture)(fields, {"file": file}, user=None)


def kept_of(content: bytes, name: str, **more: str) -> Any:
    form = form_of(content, name, **more)
    assert form.is_valid(), form.errors
    return form.save()


@pytest.mark.parametrize(
    ("name", "form"), [("x.jpg", "JPEG"), ("x.png", "PNG"), ("x.webp", "WEBP")]
)
def test_where_a_photo_was_taken_is_not_kept(name: str, form: str) -> None:
    content = photo(form=form)
    assert HOME in content
    filled = form_of(content, name)
    assert filled.is_valid(), filled.errors
    kept = filled.save()
    size = kept.get_rendition("max-60x60")
    for file in (kept.file, size.file):
        with file.open("rb") as opened:
            bare = opened.read()
        assert HOME not in bare
        assert dict(Pixels.open(BytesIO(bare)).getexif()) == {}
    assert (kept.width, kept.height) == (90, 120)  # the right way up
    assert kept.file_size == kept.file.size
    assert "x" not in Path(kept.file.name).stem  # the name of a file may say too much


def test_fifty_megapixels_are_refused_with_a_sentence() -> None:
    form = form_of(photo(10_000, 5_000, "PNG"), "groot.png")
    assert not form.is_valid()
    assert "pixels" in str(form.errors["file"])


@pytest.mark.parametrize("name", ["x.svg", "x.png", "x.jpg"])
def test_a_drawing_with_a_script_is_refused_whatever_its_name(name: str) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    assert form_of(drawing, name).errors["file"]


@pytest.mark.parametrize("missing", ["consent_by", "consent_on", "consent_until", "consent_paper"])
def test_a_child_needs_a_whole_consent(missing: str) -> None:
    form = form_of(photo(), "kind.jpg", **{n: v for n, v in CHILD.items() if n != missing})
    assert set(form.errors) == {missing}


def test_a_consent_cannot_end_before_it_began_also_not_in_the_table() -> None:
    form = form_of(photo(), "kind.jpg", **{**CHILD, "consent_until": "2025-01-01"})
    assert set(form.errors) == {"consent_until"}
    kept = kept_of(photo(), "kind.jpg", **CHILD)
    with pytest.raises(IntegrityError), transaction.atomic():
        Picture.objects.filter(pk=kept.pk).update(consent_until=date(2025, 1, 1))


def test_what_is_not_needed_is_not_kept() -> None:
    kept = kept_of(photo(), "deur.jpg", **{**CHILD, "shows": "nobody"})
    assert (kept.consent_by, kept.consent_paper, kept.consent_until) == ("", "", None)


def test_a_month_after_the_consent_the_picture_and_its_file_go() -> None:
    keep, other = kept_of(photo(), "a.jpg", **CHILD), kept_of(photo(), "b.jpg")
    over = kept_of(photo(), "c.jpg", **{**CHILD, "consent_until": "2026-02-01"})
    with asking.as_system("tests"):
        privacy.SWEEPS[0].take_away(list(privacy.SWEEPS[0].due(clock.now())), clock.now())
    assert set(Picture.objects.all()) == {keep, other}
    assert Path(keep.file.path).exists()
    assert over.pk
