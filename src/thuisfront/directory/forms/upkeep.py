"""What an organization says of its own services, and what an editor says of two that look alike."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm
from thuisfront.directory.enums import Status, Verdict
from thuisfront.directory.forms.editing import field_of
from thuisfront.directory.queries import editing
from thuisfront.directory.rules.editing import Values
from thuisfront.directory.rules.values import plain

STATES = (Status.ACTIVE, Status.CLOSED, Status.DEFUNCT)


class ConfirmForm(HouseForm):
    """One service as we tell it: change what is different."""

    def __init__(self, data: Any, *, values: Values, prefix: str) -> None:
        super().__init__(data, initial=values, prefix=prefix)
        for name in values:
            self.fields[name] = field_of("service", name)
        offered = [(each.value, each.label) for each in STATES]
        if values["status"] not in dict(offered):
            offered.insert(0, (values["status"], Status(values["status"]).label))
        self.fields["status"] = forms.ChoiceField(label=_("Is it offered?"), choices=offered)

    def told(self) -> Values:
        """Return what was typed, without markup."""
        return {name: plain(value) if isinstance(value, str) and "<" in value else value
                for name, value in self.cleaned_data.items()}  # fmt: skip


class ConfirmForms:
    """All services of an organization."""

    def __init__(self, data: Any, asked: list[tuple[Any, Values]]) -> None:
        self.rows = [
            (service, ConfirmForm(data, values=values, prefix=f"s{number}"))
            for number, (service, values) in enumerate(asked)
        ]

    @property
    def errors(self) -> bool:
        """Tell whether something is wrong, so that the title of the page says so."""
        return any(form.errors for _, form in self.rows)

    def is_valid(self) -> bool:
        """Tell whether every service is right; each form says what is wrong with it."""
        return not [form for _, form in self.rows if not form.is_valid()]

    def told(self) -> dict[UUID, Values]:
        """Return what was typed for each service."""
        return {service.pk: form.told() for service, form in self.rows}


class JudgeForm(HouseForm):
    """Two services and what an editor says of them."""

    first, second = forms.CharField(), forms.CharField()
    verdict = forms.ChoiceField(choices=Verdict.choices)

    def pair(self) -> tuple[Any, Any]:
        """Return both services, or nothing for what is not there."""
        if not self.is_valid():
            return None, None
        try:
            keys = [UUID(self.cleaned_data[name]) for name in ("first", "second")]
        except ValueError:
            return None, None
        first, second = (editing.record("service", key) for key in keys)
        return (first, second) if first != second else (None, None)
