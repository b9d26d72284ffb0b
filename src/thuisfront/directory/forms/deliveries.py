"""Sending in a file with services, and saying what becomes of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm

MOST = 50 * 1024 * 1024


class DeliveryForm(HouseForm):
    """A file, and of which source it is."""

    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "JSON or lines of Open Referral HSDS, or its CSV files in a zip. 50 MB at most."
        ),
        error_messages={"empty": _("This file is empty. Choose another one.")},
    )
    feed = forms.SlugField(
        label=_("Short name of the source"), max_length=80, required=False,
        help_text=_("Letters, numbers and dashes. Empty: as if we wrote it ourselves."),
    )  # fmt: skip
    is_full = forms.BooleanField(
        label=_("This is everything of this source: what is gone from it becomes inactive"),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a file that is too large, and a whole source without its name."""
        given = super().clean()
        if given.get("file") and given["file"].size > MOST:
            self.add_error("file", _("This file is too large. Ask who manages the server."))
        if given.get("is_full") and not given.get("feed") and "feed" not in self.errors:
            self.add_error("feed", _("Fill in of which source this is everything."))
        return given


class StoreForm(HouseForm):
    """All of a file, or what is good of it."""

    mode = forms.ChoiceField(
        label=_("What do you take in?"),
        choices=(
            ("strict", _("Everything, or nothing when anything is wrong")),
            ("lenient", _("What is good; the rest stays out")),
        ),
        widget=forms.RadioSelect,
    )
