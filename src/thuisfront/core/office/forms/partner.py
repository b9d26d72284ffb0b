"""What is typed about a partner."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.models import Scope
from thuisfront.core.ui.forms import HouseForm


class PartnerForm(HouseForm):
    """Which program may use the API, and for what."""

    name = forms.CharField(
        label=_("Whose program is it?"),
        help_text=_("For colleagues: the organization and what it does, such as “Exchange”."),
        max_length=100,
    )
    scopes = forms.MultipleChoiceField(
        label=_("What may it do?"), widget=forms.CheckboxSelectMultiple,
        choices=[one for one in Scope.choices if one[0] != Scope.REFERRALS],
    )  # fmt: skip
