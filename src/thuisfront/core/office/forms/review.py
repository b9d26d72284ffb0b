"""What someone types who judges an emergency opening."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.models import Verdict
from thuisfront.core.ui.forms import HouseForm


class ReviewForm(HouseForm):
    """Was it right to open this? When it was not, say why."""

    verdict = forms.ChoiceField(
        label=_("Was this right?"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    remark = forms.CharField(
        label=_("Remark"),
        help_text=_("Needed when it was not right."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for a remark with a verdict that someone must learn from."""
        data = super().clean()
        if data.get("verdict") == Verdict.UNJUSTIFIED and not data.get("remark"):
            self.add_error("remark", _("Write why it was not right."))
        return data
