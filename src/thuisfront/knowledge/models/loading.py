"""What is remembered of loading pages from files."""

from django.db import models
from wagtail.models import Page

from thuisfront.core.base.models import Keyed


class LoadedFile(Keyed):
    """What a page was made of when it was loaded from a file (Dutch: ingelezen bestand).

    When the page is no longer what was loaded, an editor changed it and loading leaves it alone.
    """

    file = models.CharField(max_length=200, unique=True)
    page = models.OneToOneField(Page, models.CASCADE, related_name="+")
    file_hash = models.CharField(max_length=64)
    page_hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.file
