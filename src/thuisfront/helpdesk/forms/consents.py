"""What the line types about consent, made clean."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.consents.actions import Asking
from thuisfront.core.consents.purposes import SHARE
from thuisfront.core.office.forms.consents import SituationForm, VoiceForm, WithdrawForm

__all__ = ["AskConsentForm", "VoiceForm", "WithdrawForm"]


class AskConsentForm(SituationForm):
    """What we want to tell whom, and what decides who has to agree to it."""

    field_order = ("form_token", "recipient", "shared")
    recipient = forms.CharField(
        label=_("Who would we tell?"),
        help_text=_("One organization or one person. For example: a neighbourhood team, a school."),
        max_length=200,
    )
    shared = forms.CharField(
        label=_("What exactly would we tell?"),
        help_text=_("As little as is needed. The asker reads these words before saying yes."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def asked(self) -> Asking:
        """Return what is asked, for the act."""
        data = self.cleaned_data
        return self.asking(SHARE, data["recipient"], data["shared"])
