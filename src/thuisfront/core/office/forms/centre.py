"""What is typed about the centre."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.organizations import queries
from thuisfront.core.organizations.actions import CentreDetails
from thuisfront.core.organizations.queries import Centre
from thuisfront.core.ui.forms import HouseForm


class CentreForm(HouseForm):
    """What the public is told about the centre."""

    name = forms.CharField(label=_("Name on the site"), max_length=120)
    phone = forms.RegexField(
        r"^\+?[0-9 ()-]{3,20}$",
        label=_("Telephone number"),
        error_messages={"invalid": _("This is not a telephone number, such as 0800-5463000.")},
    )
    email = forms.EmailField(label=_("E-mail address"), required=False)
    post_address = forms.CharField(
        label=_("Post address"),
        help_text=_("For question cards on paper: a post office box or a reply number."),
        required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip
    country = forms.ChoiceField(
        label=_("Public holidays of"),
        choices=[("nl", _("the Netherlands")), ("be", _("Belgium"))],
    )
    exit_url = forms.URLField(
        label=_("Where the exit button goes"),
        help_text=_("A page that says nothing about us, such as the weather."),
        assume_scheme="https",
    )

    @staticmethod
    def initial_of(centre: Centre) -> dict[str, Any]:
        """Return what stands in the form now."""
        names = ("name", "phone", "email", "country", "exit_url", "post_address")
        return {name: getattr(centre, name) for name in names}

    def clean_name(self) -> str:
        """Refuse the name of another organization."""
        name: str = self.cleaned_data["name"]
        if queries.name_is_taken(name):
            raise forms.ValidationError(_("Another organization has this name already."))
        return name

    def details(self) -> CentreDetails:
        """Return what was filled in."""
        names = ("name", "phone", "email", "country", "exit_url", "post_address")
        return CentreDetails(**{name: self.cleaned_data[name] for name in names})
