"""What every row of the directory has: an identifier of HSDS, and what we did not know of it."""

from typing import Any

from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base.models import new_key

__all__ = ["Feed", "GinIndex", "GistIndex", "Part", "Record", "figure", "mail", "say", "site"]

LONGEST_NAME, LONGEST_ADDRESS = 300, 2000


def say(label: Any, *, required: bool = False) -> "models.TextField[str, str]":
    """Return a field with text of any length; without a value it is empty."""
    return models.TextField(label, blank=not required)


def site(label: Any, *, required: bool = False) -> "models.URLField[str, str]":
    """Return a field with the address of a site."""
    return models.URLField(label, max_length=LONGEST_ADDRESS, blank=not required)


def mail(label: Any) -> "models.EmailField[str, str]":
    """Return a field with a mail address."""
    return models.EmailField(label, blank=True)


def figure(label: Any) -> "models.FloatField[float | None, float | None]":
    """Return a field with a number, or nothing."""
    return models.FloatField(label, null=True, blank=True)


class Feed(models.Model):
    """From where records come: a file or address that is read again and again (Dutch: bron).

    With `is_full` a service that is no longer in it becomes inactive.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    slug = models.SlugField(_("Short name"), max_length=80, unique=True)
    url = models.URLField(_("Address"), max_length=LONGEST_ADDRESS, blank=True)
    is_full = models.BooleanField(_("What is gone from it becomes inactive"), default=False)
    is_strict = models.BooleanField(_("Take all or nothing"), default=True)
    is_nightly = models.BooleanField(_("Fetch it every night"), default=False)

    def __str__(self) -> str:
        return self.slug


class Seen(models.Model):
    """A service that stood in a feed that is being read; gone when that is done (Dutch: gezien)."""

    pk = models.CompositePrimaryKey("run", "service")
    run = models.UUIDField()
    service = models.UUIDField()

    def __str__(self) -> str:
        return str(self.service)


class Record(models.Model):
    """An entity with a key of its own, that others refer to.

    `extra` keeps properties that HSDS does not know; `digest` is of the feed's own version.
    """

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    feed = models.ForeignKey(Feed, models.SET_NULL, null=True, editable=False, related_name="+")
    extra = models.JSONField(default=dict, blank=True, editable=False)
    digest = models.BinaryField(default=b"", editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    last_modified = models.DateTimeField(_("Last changed"), auto_now=True, db_index=True)

    class Meta:
        abstract = True


class Part(models.Model):
    """An entity that belongs to one record: `owner` is the key of that record.

    The same phone under a service and under its organization is two rows with one `id`, so that
    each place keeps its own; `place` is the order in the list it stands in.
    """

    key = models.UUIDField(primary_key=True, default=new_key, editable=False)
    id = models.UUIDField(default=new_key, editable=False)
    owner = models.UUIDField(db_index=True, editable=False)
    place = models.PositiveSmallIntegerField(default=0, editable=False)
    extra = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True
        ordering = ("owner", "place")
