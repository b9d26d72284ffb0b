"""What is typed about consent, in whatever room, made clean."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base import clock
from thuisfront.core.consents.actions import Asking
from thuisfront.core.consents.enums import COUNTRIES, About, Alone, Answer, How
from thuisfront.core.consents.purposes import ConsentPurpose
from thuisfront.core.consents.queries import Facts
from thuisfront.core.consents.rules import OLDEST, Country, age_on
from thuisfront.core.ui.forms import HouseForm, TokenField

DAY = forms.DateInput(attrs={"type": "date", "autocomplete": "off"}, format="%Y-%m-%d")
HEARD = [(How.SPEECH.value, How.SPEECH.label), (How.WRITING.value, How.WRITING.label)]


class SituationForm(HouseForm):
    """About whom consent is, and what decides who has to agree."""

    form_token = TokenField()
    about = forms.ChoiceField(
        label=_("About whom is it?"), choices=About.choices, widget=forms.RadioSelect
    )
    born = forms.DateField(
        label=_("Date of birth of the child"),
        help_text=_("Only for a child. Leave it empty when you do not know it."),
        required=False,
        widget=DAY,
    )
    holders = forms.TypedChoiceField(
        label=_("How many parents have authority over the child?"),
        help_text=_("A parent in detention usually keeps authority. In doubt: choose two."),
        choices=[(2, _("Two")), (1, _("One")), (0, _("None: there is a guardian"))],
        coerce=int,
        initial=2,
    )
    country = forms.ChoiceField(label=_("Where does the child live?"), choices=COUNTRIES)
    unable = forms.BooleanField(label=_("This person cannot judge what it means"), required=False)
    alone = forms.ChoiceField(
        label=_("Does a child of 12 to 15 decide without its parents?"),
        choices=[("", _("No")), *Alone.choices],
        required=False,
    )
    why_alone = forms.CharField(
        label=_("Why?"),
        help_text=_("Only when the child decides without its parents."),
        max_length=500,
        required=False,
    )
    valid_until = forms.DateField(
        label=_("Until and including"),
        help_text=_("Leave it empty to let it end together with the question."),
        required=False,
        widget=DAY,
    )

    def clean_born(self) -> date | None:
        """Refuse a day that is still to come, or that nobody remembers."""
        born: date | None = self.cleaned_data["born"]
        if born and not 0 <= age_on(born, clock.today()) < OLDEST:
            raise forms.ValidationError(_("This cannot be a date of birth."))
        return born

    def clean_valid_until(self) -> date | None:
        """Refuse a day that is over."""
        until: date | None = self.cleaned_data["valid_until"]
        if until and until < clock.today():
            raise forms.ValidationError(_("Choose today or a later day."))
        return until

    def clean(self) -> dict[str, Any]:
        """Ask for the reason of an exception; what is about a child only counts for a child."""
        data = super().clean() or self.cleaned_data
        if data.get("about") != About.CHILD:
            data |= {"born": None, "alone": "", "why_alone": ""}
        if data.get("alone") and not data.get("why_alone"):
            self.add_error("why_alone", _("Write why the child decides without its parents."))
        return data

    def asking(self, purpose: ConsentPurpose, recipient: str, shared: str) -> Asking:
        """Return what is asked: who hears what."""
        data = self.cleaned_data
        facts = Facts(recipient, shared, data["born"], data["why_alone"])
        return Asking(
            purpose, About(data["about"]), Country(data["country"]), data["form_token"], facts,
            holders=data["holders"], able=not data["unable"], alone=data["alone"],
            valid_until=data["valid_until"],
        )  # fmt: skip


class VoiceForm(HouseForm):
    """What someone said, and how."""

    answer = forms.ChoiceField(
        label=_("What was the answer?"),
        choices=[(Answer.GIVEN.value, _("Yes")), (Answer.REFUSED.value, _("No"))],
        widget=forms.RadioSelect,
    )
    how = forms.ChoiceField(label=_("How?"), choices=HEARD, widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("Name of who answered"),
        help_text=_("You may leave this empty. Only when it has to be known later who it was."),
        max_length=200,
        required=False,
    )


class WithdrawForm(HouseForm):
    """How someone told that it has to stop."""

    how = forms.ChoiceField(
        label=_("How did they say it?"), choices=HEARD, widget=forms.RadioSelect
    )
