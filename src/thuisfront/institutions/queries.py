"""Reads of the list of institutions; all of it is public."""

from django.db.models import QuerySet

from thuisfront.institutions.models import Institution


def institutions(
    *, country: str = "", kind: str = "", population: str = ""
) -> QuerySet[Institution]:
    """Return the institutions by name, narrowed to what was asked."""
    asked = {"country": country, "kind": kind, "population": population}
    return Institution.objects.filter(**{name: value for name, value in asked.items() if value})
