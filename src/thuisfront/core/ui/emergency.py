"""The page on which someone breaks the glass, for the files of every room."""

from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.core.validators import MinLengthValidator
from django.db import models
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access import emergency
from thuisfront.core.access.guards import StaffRequest
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.ui.forms import EXPIRED, HouseForm

TOO_SHORT = ngettext_lazy(
    "Write at least %(limit_value)s character: what happened, and why you must look now.",
    "Write at least %(limit_value)s characters: what happened, and why you must look now.",
    "limit_value",
)


class ReasonForm(HouseForm):
    """Why a file must be opened now; its key makes that the same form counts once."""

    messages: ClassVar[dict[str, Any]] = {"key": EXPIRED}

    key = forms.CharField(widget=forms.HiddenInput, initial=new_key)
    reason = forms.CharField(
        label=_("Why must you look now?"),
        help_text=_("The reason stays in the trail. Write nothing that tells who it is about."),
        max_length=300,
        validators=[MinLengthValidator(emergency.SHORTEST_REASON, TOO_SHORT)],
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean_key(self) -> UUID:
        """Refuse what is no key of a form of ours."""
        try:
            return UUID(self.cleaned_data["key"])
        except ValueError as error:
            raise forms.ValidationError(EXPIRED) from error


def break_glass_page(request: StaffRequest, file: models.Model, *, back: str) -> HttpResponse:
    """Show the page, and do it; `back` is the page of the file, whose address takes its key."""
    form = ReasonForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        key: UUID = form.cleaned_data["key"]
        reason: str = form.cleaned_data["reason"]
        try:
            emergency.break_glass(
                file=file, key=key, reason=reason, at=clock.now(), by=request.user
            )
        except emergency.NotNowError as refused:
            form.add_error(None, _why_not(refused.why))
            status = 409
        else:
            return redirect(back, file.pk)
    shown = {"form": form, "paused": emergency.is_paused(request.user), "back": back, "file": file}
    return render(request, "ui/break_glass.html", shown, status=status)


def _why_not(code: str) -> str:
    told = {
        "three-a-day": gettext("You did this three times in a day. That is the most."),
        "paused": gettext("An earlier opening was not reviewed in time. First ask for that."),
        "sent-before": gettext("This form was used before. Open this page anew."),
    }
    return told.get(code, gettext("This cannot be opened now. Ask a colleague."))
