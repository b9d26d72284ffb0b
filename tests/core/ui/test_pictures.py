"""Pictures that editors upload: drawn again, not too large, and no drawing with a script."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image as Pixels
from pytest_django import Settings
from wagtail.images.forms import get_image_form
from wagtail.images.models import Image

pytestmark = pytest.mark.django_db
HOME = b"bij ons thuis"


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


def form_of(content: bytes, name: str) -> Any:
    file = SimpleUploadedFile(name, content, "image/jpeg")
    fields = {"title": "Deur", "collection": 1, "tags": ""}
    return get_image_form(Image)(fields, {"file": file}, user=None)


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


def test_fifty_megapixels_are_refused_with_a_sentence() -> None:
    form = form_of(photo(10_000, 5_000, "PNG"), "groot.png")
    assert not form.is_valid()
    assert "pixels" in str(form.errors["file"])


@pytest.mark.parametrize("name", ["x.svg", "x.png", "x.jpg"])
def test_a_drawing_with_a_script_is_refused_whatever_its_name(name: str) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    assert form_of(drawing, name).errors["file"]
