"""Forms of partners: what somebody looks at in the inbox, and who answers for whom."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accounts.models import User
from thuisfront.core.base.outside import problem_with
from thuisfront.core.search.analysis import tidy
from thuisfront.core.ui.forms import HouseForm
from thuisfront.directory.public import Service
from thuisfront.referrals.queries.partners import ORDERS, TABS, Narrowed


class InboxForm(HouseForm):
    """Narrows the inbox; what makes no sense narrows nothing."""

    dienst = forms.ChoiceField(label=_("For which help?"), required=False)
    volgorde = forms.ChoiceField(
        label=_("In which order?"), required=False,
        choices=[(code, label) for code, (label, _order) in ORDERS.items()],
    )  # fmt: skip
    ongelezen = forms.BooleanField(label=_("Only what is not read"), required=False)

    def __init__(self, data: QueryDict, *, services: list[Service]) -> None:
        super().__init__(data)
        named = [(str(service.pk), service.name) for service in services]
        self.fields["dienst"].choices = [("", _("All of it")), *named]  # type: ignore[attr-defined]  # of a choice field

    def narrowed(self) -> Narrowed:
        """Return what makes sense of it."""
        self.is_valid()
        told: Mapping[str, Any] = self.cleaned_data
        tab, service = self.data.get("lijst", ""), told.get("dienst")
        return Narrowed(
            tab if tab in TABS else "nieuw", told.get("volgorde") or "nieuwste",
            UUID(service) if service else None, bool(told.get("ongelezen")),
        )  # fmt: skip

    def kept(self) -> dict[str, str]:
        """Return what stays in the address when somebody goes to another tab or page."""
        self.is_valid()
        told = {"volgorde": self.cleaned_data.get("volgorde") or ""}
        told["dienst"] = self.cleaned_data.get("dienst") or ""
        told["ongelezen"] = "on" if self.cleaned_data.get("ongelezen") else ""
        return {name: value for name, value in told.items() if value}

    def is_narrow(self) -> bool:
        """Tell whether something may be left out."""
        return bool(self.kept().keys() - {"volgorde"})


class FindPartnerForm(HouseForm):
    """Looks for an organization of the directory by its name."""

    q = forms.CharField(label=_("Which organization do you look for?"), required=False)

    def words(self) -> str:
        """Return what was typed, as far as it makes sense."""
        self.is_valid()
        return tidy(self.cleaned_data.get("q", ""))


class LinkForm(HouseForm):
    """Which account answers for an organization."""

    account = forms.ChoiceField(label=_("Which account?"))

    def __init__(self, data: QueryDict | None = None, *, accounts: list[User]) -> None:
        super().__init__(data)
        named = [(str(user.pk), f"{user.name} ({user.email})") for user in accounts]
        self.fields["account"].choices = named  # type: ignore[attr-defined]  # of a choice field
        self.fields["account"].error_messages["invalid_choice"] = str(_("Choose an account."))

    def chosen(self, accounts: list[User]) -> User:
        """Return the account that was chosen."""
        return next(user for user in accounts if str(user.pk) == self.cleaned_data["account"])


class HookForm(HouseForm):
    """Where the program of a partner hears of news."""

    url = forms.CharField(
        label=_("Address"), required=False, max_length=2000,
        help_text=_("It begins with https://. Leave it empty when the program asks by itself."),
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
    )  # fmt: skip

    def __init__(self, data: QueryDict | None = None, *, url: str = "") -> None:
        super().__init__(data, initial={"url": url})

    def clean_url(self) -> str:
        """Refuse what is no address of a site on the public internet."""
        url = str(self.cleaned_data["url"])
        if url and not url.startswith("https://"):
            raise ValidationError(_("Begin with https://."))
        if url and problem_with(url):
            raise ValidationError(_("This is no address that we can reach on the internet."))
        return url
