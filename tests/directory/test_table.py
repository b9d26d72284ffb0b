"""The table of entities says what the official schemas of HSDS 3.1 say."""

import pytest

from tests.directory import hsds
from thuisfront.directory.queries.table import table
from thuisfront.directory.rules.spec import Kind

# What we add (the Dutch profile), and what says in what a part stands.
OURS = {"location": {"confidential"}}
FORMATS = {"uri": Kind.URI, "email": Kind.EMAIL, "uuid": Kind.UUID, "date-time": Kind.MOMENT}
# HSDS calls these plain text; a date that is none is refused here.
STRICTER = {Kind.DATE, Kind.TIME}


def test_every_entity_has_a_table() -> None:
    assert set(hsds.entities()) == set(table())


def test_every_property_of_every_entity_has_its_column_or_list() -> None:
    for name, entity in table().items():
        wanted = set(hsds.schema(name)["properties"])
        fields = {each.name for each in (*entity.fields, *entity.links)}
        nested = {each.name for each in entity.many} | {each.name for each in entity.ones}
        if name in {"taxonomy", "taxonomy_term", "metadata"}:  # HSDS gives these fewer lists
            nested -= {"attributes"}
        assert (name, fields | nested) == (name, wanted | OURS.get(name, set()))


def test_every_field_is_of_the_kind_and_has_the_choices_of_the_schema() -> None:
    for name, entity in table().items():
        for each in (*entity.fields, *entity.links):
            said = hsds.schema(name)["properties"].get(each.name)
            if not said:
                continue
            kind = FORMATS.get(said.get("format", ""))
            if said["type"] == "number":
                kind = Kind.NUMBER
            assert (name, each.name, each.kind) in {
                (name, each.name, kind or Kind.TEXT),
                *((name, each.name, stricter) for stricter in STRICTER if not kind),
            } or each.name in {"uri", "logo"}
            assert (name, each.name, list(each.choices)) == (name, each.name, said.get("enum", []))


@pytest.mark.parametrize("name", ["service", "organization", "location", "phone", "address"])
def test_what_hsds_requires_is_required(name: str) -> None:
    required = {each.name for each in table()[name].fields if each.required}
    assert set(hsds.schema(name)["required"]) <= required | {"id", "unit"}
