"""Labels of the rendered pages, which everybody may read, and of the pictures on them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models.functions import Least
from django.utils.translation import gettext_lazy as _

from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Ground, Subject
from thuisfront.core.privacy.retention import Rows, Sweep
from thuisfront.core.privacy.rules import Period
from thuisfront.core.ui.enums import PictureShows
from thuisfront.core.ui.models import PageGeneration, Picture, PictureSize, RenderedPage

PICTURES = Retention(
    "pictures",
    _("A picture of a child that can be recognized: a month after the consent ends, then it goes."),
    "AVG 7.3 en 17.1.b",
    starts="ended_on",
    period=Period(days=30),
)
SHOWING = Processing(
    "pictures",
    _("Showing pictures on our pages"),
    _("Letting a child see how it is. A child is shown only as long as who may agree does."),
    Ground.CONSENT,
    _("Everybody: the pages are public."),
    _(
        "Is a child to be recognized on a picture, we keep who agreed, from when until when, and "
        "where the paper is. Names stand on that paper only. Who agreed can stop it at any time: "
        "then the picture is off our pages at once."
    ),
    _(
        "Can you be recognized on a picture here? Then somebody agreed to that, and you too from "
        "twelve on. Do you not want it any more? Tell us, and it is gone at once."
    ),
    _("Your picture"),
)
_OF_A_CHILD = Label(Subject.CHILD, Category.ORDINARY, Erasure.DELETE, shown_on_request=False)
_AGREED = ("consent_by", "consent_on", "consent_until", "consent_paper", "withdrawn_on")
_UPLOADED = Label(
    Subject.STAFF, Category.ORDINARY, Erasure.KEEP,
    because=_("It says who is answerable; it points to a nameless account once that is erased."),
)  # fmt: skip
_PICTURE = {
    **dict.fromkeys((*_AGREED, "shows", "file"), _OF_A_CHILD),
    "uploaded_by_user": _UPLOADED,
}


def _of_children(pictures: Rows) -> Rows:
    """Return pictures of children with the day on which the consent ended, or will."""
    found = pictures.filter(shows=PictureShows.CHILD)
    ended: Rows = found.annotate(ended_on=Least("withdrawn_on", "consent_until"))
    return ended


def _throw_away(pictures: Iterable[Any], at: datetime) -> None:
    del at
    for picture in pictures:  # one by one, so that their files go too
        picture.delete()


ENTRIES = (
    *(
        Entry(model, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(model)))
        for model in (RenderedPage, PageGeneration, PictureSize)
    ),
    Entry(
        Picture, SHOWING, PICTURES, _PICTURE, frozenset(field_names(Picture) - set(_PICTURE))
    ),
)  # fmt: skip
SWEEPS = (Sweep(PICTURES, Picture, rows=_of_children, remove=_throw_away, by_one=True),)
