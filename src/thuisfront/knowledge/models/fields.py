"""Several choices in one field, and the constraints that keep choices known."""

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.db import models


class SeveralField(ArrayField):  # type: ignore[type-arg]  # a list of one enum
    """Several choices of an enum, ticked in a list."""

    def formfield(self, **options: Any) -> forms.Field | None:  # type: ignore[override]  # as Django
        """Return a list of boxes instead of a text with commas."""
        kind: type[forms.Field] = forms.MultipleChoiceField
        if isinstance(self.base_field, models.IntegerField):
            kind = forms.TypedMultipleChoiceField
            options["coerce"] = int
        options |= {"form_class": kind, "choices": self.base_field.choices}
        options |= {"widget": forms.CheckboxSelectMultiple}
        return models.Field.formfield(self, **options)  # past the one text of an ArrayField


PhasesField = SeveralField  # what the first migration calls it


def one_of(field: str, values: list[Any], name: str) -> models.CheckConstraint:
    """Return the constraint that a field holds one of these values."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": values}), name=name)


def some_of(field: str, values: list[Any], name: str) -> models.CheckConstraint:
    """Return the constraint that a list holds nothing but these values."""
    condition = models.Q(**{f"{field}__contained_by": values})
    return models.CheckConstraint(condition=condition, name=name)
