"""What editors upload is drawn again: where and when a photo was taken never gets in."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.forms import BaseImageForm

BESIDE = ("exif", "xmp", "comment")  # what a file holds beside its points


class PictureForm(BaseImageForm):  # type: ignore[misc]  # Wagtail has no types
    """The form of a picture."""

    def clean_file(self) -> Any:
        """Return a new file with nothing in it but the picture, the right way up."""
        file = self.cleaned_data["file"]
        opened = getattr(file, "image", None)  # set by Wagtail on a file that just came in
        if opened is None:
            return file
        upright, drawn = opened.auto_orient(), BytesIO()
        for name in BESIDE:
            upright.image.info.pop(name, None)
        getattr(upright, f"save_as_{opened.format_name}")(drawn)
        return SimpleUploadedFile(file.name, drawn.getvalue(), file.content_type)
