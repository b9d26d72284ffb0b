from collections.abc import Iterator

from django.apps import apps
from django.db import models

from thuisfront.core.privacy.datamap import our_models, unlabelled

from .sources import FLOORS, ROOMS, floors_of_the_house

HEIGHT = floors_of_the_house()


def package(model: type[models.Model]) -> str:
    return apps.get_app_config(model._meta.app_label).name


def links() -> Iterator[tuple[type[models.Model], str, type[models.Model]]]:
    for model in our_models():
        for field in (*model._meta.get_fields(include_parents=False),):
            held = getattr(field, "concrete", False) and field.is_relation
            if held and isinstance(field.related_model, type):
                yield model, field.name, field.related_model


def test_every_package_with_tables_has_its_floor() -> None:
    assert {package(model) for model in our_models()} <= HEIGHT.keys()
    assert HEIGHT["thuisfront.chat"] > HEIGHT["thuisfront.helpdesk"]
    assert HEIGHT["thuisfront.helpdesk"] > HEIGHT["thuisfront.knowledge"]
    assert HEIGHT["thuisfront.helpdesk"] > HEIGHT["thuisfront.meldcode"]
    assert HEIGHT["thuisfront.institutions"] > HEIGHT["thuisfront.core.ui"]
    assert HEIGHT["thuisfront.core.ui"] > HEIGHT["thuisfront.core.base"]


def test_foreign_keys_point_down() -> None:
    upward = [
        f"{model._meta.label}.{name} points up to {other._meta.label}"
        for model, name, other in links()
        if package(other) in HEIGHT
        and package(other) != package(model)
        and HEIGHT[package(other)] >= HEIGHT[package(model)]
    ]
    assert upward == []


def test_a_question_is_seen_to_point_down_to_the_people_and_the_centre() -> None:
    found = {(model.__name__, name, other.__name__) for model, name, other in links()}
    assert ("Question", "taken_by", "User") in found
    assert ("Question", "organization", "Organization") in found


def test_packages_of_others_never_point_at_ours_except_at_the_user() -> None:
    strangers = [m for m in apps.get_models() if m not in our_models()]
    pointing = {
        field.related_model.__name__
        for model in strangers
        for field in model._meta.get_fields(include_parents=False)
        if getattr(field, "concrete", False) and field.is_relation
        if isinstance(field.related_model, type) and field.related_model in our_models()
    }
    assert pointing == {"User"}


def test_every_field_of_every_model_has_its_label() -> None:
    assert unlabelled() == []


def test_a_forgotten_label_is_named() -> None:
    from dataclasses import replace

    from thuisfront.core.privacy.datamap import entry_of
    from thuisfront.institutions.models import Institution

    half = replace(entry_of(Institution), plain=frozenset({"name", "prison"}))
    assert {"institutions.Institution.city", "institutions.Institution.prison"} <= set(
        unlabelled([half])
    )


def test_there_are_no_empty_rooms() -> None:
    assert {room.name for room in ROOMS} == {
        "chat", "directory", "figures", "helpdesk", "institutions", "knowledge", "meldcode",
        "referrals",
    }  # fmt: skip
    assert {floor.name for floor in FLOORS} == {
        name.rpartition(".")[2] for name in HEIGHT if name.startswith("thuisfront.core.")
    }
