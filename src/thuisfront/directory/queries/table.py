"""The table of entities, read from the models: what HSDS calls each field, and its kind."""

from functools import cache
from typing import Any, cast

from django.db import models

from thuisfront.directory.models import PARTS, RECORDS, Attribute, Location, Metadata
from thuisfront.directory.models.base import Record
from thuisfront.directory.rules.spec import Entity, Field, Kind, Many, One, Table

Model = type[models.Model]
# Entities that stand whole in another one, under this name.
ONES = {
    ("service", "organization"): "organization", ("service", "program"): "program",
    ("service_at_location", "location"): "location",
    ("attribute", "taxonomy_term"): "taxonomy_term",
    ("taxonomy_term", "taxonomy"): "taxonomy_detail", ("service_capacity", "unit"): "unit",
}  # fmt: skip
# Columns that HSDS has another name for, or does not have.
NAMES = {
    ("taxonomy_term", "taxonomy_name"): "taxonomy",
    ("location", "is_confidential"): "confidential",
}
OURS = frozenset(
    {"key", "owner", "place", "extra", "feed", "digest", "created_at", "shelf", "words", "holder"}
)
KINDS: "tuple[tuple[type[models.Field[Any, Any]], Kind], ...]" = (
    (models.URLField, Kind.URI), (models.EmailField, Kind.EMAIL), (models.UUIDField, Kind.UUID),
    (models.FloatField, Kind.NUMBER), (models.BooleanField, Kind.FLAG),
    (models.DateTimeField, Kind.MOMENT), (models.DateField, Kind.DATE),
)  # fmt: skip
TIMES = frozenset({"opens_at", "closes_at"})
# What stands in tables only: a nested form says it by where it stands.
LINKING = frozenset({"link_id", "link_entity", "resource_id", "resource_type"})
MODELS: dict[str, Model] = {}


def name_of(model: Model) -> str:
    """Return what HSDS calls the entity of a model."""
    letters = (f"_{sign.lower()}" if sign.isupper() else sign for sign in model.__name__)
    return "".join(letters).lstrip("_")


@cache
def table() -> Table:
    """Return every entity by its name, what others refer to before what refers to it."""
    MODELS.update({name_of(model): model for model in (*RECORDS, *PARTS)})
    return {name: _entity(name, model) for name, model in MODELS.items()}


def model_of(name: str) -> Any:
    """Return the model of an entity."""
    table()
    return MODELS[name]


def _entity(name: str, model: Model) -> Entity:
    own = [each for each in model._meta.concrete_fields if _is_of_hsds(name, each)]
    identifier = [each for each in own if each.name == "id"]
    rest = [each for each in own if each.name != "id" and not _is_parent(name, each)]
    return Entity(
        name,
        model._meta.db_table,
        issubclass(model, Record),
        tuple(_field(name, each) for each in (*identifier, *rest)),
        tuple(_field(name, each) for each in own if _is_parent(name, each)),
        tuple(_many(model)),
        tuple(
            One(ONES[name, each.name], name_of(_target(each)), each.attname)
            for each in own
            if (name, each.name) in ONES
        ),
    )


def _is_of_hsds(name: str, each: Any) -> bool:
    copied = name == "service_at_location" and each.name in {"latitude", "longitude"}
    stamp = each.name == "last_modified" and name != "service"
    return each.name not in OURS and not copied and not stamp


def _is_parent(name: str, each: Any) -> bool:
    """Tell whether a column says in what an entity stands, which a nested form leaves out."""
    if not isinstance(each, models.ForeignKey) or each.remote_field.related_name == "+":
        return False
    return name != "location" and (name, each.name) not in ONES and each.name != "parent"


def _field(name: str, each: Any) -> Field:
    kinds = (kind for field, kind in KINDS if isinstance(each, field))
    kind = Kind.TIME if each.name in TIMES else next(kinds, Kind.TEXT)
    refers = name_of(_target(each)) if each.related_model else ""
    given_by_us = kind == Kind.FLAG or each.name in LINKING
    return Field(
        NAMES.get((name, each.name), each.attname),
        each.attname,
        Kind.UUID if refers else kind,
        not (each.blank or each.null or given_by_us),
        tuple(str(value) for value, _ in each.choices or ()),
        refers,
    )


def _target(each: Any) -> Model:
    return cast("Model", each.related_model)


def _many(model: Model) -> list[Many]:
    found = []
    for other in (*RECORDS, *PARTS):
        for each in other._meta.concrete_fields:
            link = each.remote_field
            if link and each.related_model is model and _is_list(other, each):
                found.append(Many(str(link.related_name), name_of(other), each.attname))
    if model not in {Attribute, Metadata}:
        found.append(Many("attributes", "attribute", "holder"))
    found.append(Many("metadata", "metadata", "holder"))
    return found if model is not Metadata else []


def _is_list(other: Model, each: Any) -> bool:
    if other is Location:
        return bool(each.name == "organization")
    return _is_parent(name_of(other), each)
