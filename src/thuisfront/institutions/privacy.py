"""Labels of the list of institutions: nothing in it is about a person."""

from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, field_names
from thuisfront.institutions.models import (
    ContactPoint,
    Detail,
    Institution,
    RouteInvite,
    RouteStep,
    Unit,
    VisitRule,
)

MODELS = (Institution, Unit, VisitRule, ContactPoint, Detail, RouteStep, RouteInvite)
ENTRIES = tuple(
    Entry(model, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(model)))
    for model in MODELS
)
