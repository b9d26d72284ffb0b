"""What someone types who looks after accounts."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import organizations_where, roles_to_give
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.actions import check_address
from thuisfront.core.ui.forms import HouseForm


class RoleForm(HouseForm):
    """A role at one of the organizations where the giver may manage accounts."""

    role = forms.ChoiceField(label=_("Role"))
    organization = forms.ModelChoiceField(Organization.objects.none(), label=_("Organization"))
    until = forms.DateField(
        label=_("Until"),
        help_text=_("The first day on which this role is over. Leave it empty if there is none."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, data: Any = None, *, giver: User, **options: Any) -> None:
        super().__init__(data, **options)
        given = [(role.code, role.name) for role in roles_to_give(giver)]
        self.fields["role"].choices = given  # type: ignore[attr-defined]  # a ChoiceField
        where = organizations_where(giver, Permission.ACCOUNTS_MANAGE)
        here = Organization.objects.filter(pk__in=where).order_by("-is_centre", "name")
        field = self.fields["organization"]
        field.queryset = here  # type: ignore[attr-defined]  # a ModelChoiceField
        field.initial = here.first()

    def clean_until(self) -> date | None:
        """Refuse a day that is not to come."""
        until: date | None = self.cleaned_data["until"]
        if until and until <= clock.today():
            raise ValidationError(_("Choose a day after today."))
        return until


class InviteForm(RoleForm):
    """Someone new, with a first role."""

    field_order = ("name", "email", "role", "organization", "until")
    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-mail address"))

    def clean_email(self) -> str:
        """Refuse what would be two addresses."""
        email: str = self.cleaned_data["email"].lower()
        check_address(email)
        return email
