"""What someone chooses who tries what a role sees."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.queries import organizations_within
from thuisfront.core.access.roles import ROLES
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization
from thuisfront.core.ui.forms import HouseForm


class SimulateForm(HouseForm):
    """A role, and an organization that the asker looks after."""

    role = forms.ChoiceField(label=_("Role"), choices=[(role.code, role.name) for role in ROLES])
    organization = forms.ModelChoiceField(Organization.objects.none(), label=_("Organization"))

    def __init__(self, data: Any = None, *, asker: User) -> None:
        super().__init__(data)
        found = Organization.objects.order_by("-is_centre", "name")
        if not organizations_within(asker, Data.ACCESS_LOG, Act.APPROVE, Reach.EVERYWHERE):
            here = organizations_within(asker, Data.USERS, Act.UPDATE, Reach.ORGANIZATION)
            found = found.filter(pk__in=here)
        field = self.fields["organization"]
        field.queryset = found  # type: ignore[attr-defined]  # a ModelChoiceField
        field.initial = found.first()
