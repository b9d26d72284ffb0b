"""The data map: every field has exactly one label, and what is forgotten is named."""

from dataclasses import replace

import pytest

from thuisfront.core.access.models import Attempt
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.outbox.models import Letter
from thuisfront.core.privacy import datamap
from thuisfront.core.privacy.datamap import Category, Entry, Erasure, Ground, Label, Subject
from thuisfront.helpdesk.models import Draft, Message, Question

STAFF = Label(Subject.STAFF, Category.ORDINARY, Erasure.DELETE)


def entry_of(model: type) -> Entry:
    [found] = [entry for entry in datamap.entries if entry.model is model]
    return found


def with_entry(changed: Entry) -> list[Entry]:
    return [changed if entry.model is changed.model else entry for entry in datamap.entries]


def test_every_field_of_every_model_has_exactly_one_label() -> None:
    assert datamap.unlabelled() == []


def test_a_forgotten_field_is_named() -> None:
    entry = entry_of(Attempt)
    assert datamap.unlabelled(with_entry(replace(entry, plain=entry.plain - {"count"}))) == [
        "access.Attempt.count"
    ]


def test_forgotten_fields_are_named_in_order() -> None:
    bare = replace(entry_of(Attempt), plain=frozenset())
    assert datamap.unlabelled(with_entry(bare)) == [
        "access.Attempt.count",
        "access.Attempt.ends_at",
        "access.Attempt.key",
    ]


def test_a_label_for_no_field_is_named() -> None:
    entry = entry_of(Attempt)
    wrong = replace(entry, plain=entry.plain | {"address"})
    assert datamap.unlabelled(with_entry(wrong)) == ["access.Attempt.address"]


def test_a_field_that_is_both_personal_and_plain_is_named() -> None:
    entry = entry_of(User)
    twice = replace(entry, plain=entry.plain | {"email"})
    assert datamap.unlabelled(with_entry(twice)) == ["accounts.User.email"]


def test_a_model_without_an_entry_is_named() -> None:
    rest = [entry for entry in datamap.entries if entry.model is not Letter]
    assert datamap.unlabelled(rest) == ["outbox.Letter"]


def test_a_model_with_two_entries_is_named() -> None:
    other = replace(entry_of(Letter), purpose="another purpose")
    assert datamap.unlabelled([*datamap.entries, other]) == ["outbox.Letter"]


def test_links_to_many_are_fields_too() -> None:
    assert {"groups", "user_permissions"} <= datamap.field_names(User)
    assert "memberships" not in datamap.field_names(User)


def test_only_our_own_models_are_counted() -> None:
    found = datamap.our_models()
    assert {Question, Message, Draft, User, AuditLine} <= set(found)
    assert [m for m in found if not m.__module__.startswith("thuisfront.")] == []


def test_every_entry_says_why_and_for_how_long() -> None:
    silent = [e.model.__name__ for e in datamap.entries if not (e.purpose and e.retention)]
    assert silent == []


@pytest.mark.parametrize(
    ("model", "field"),
    [
        (Message, "sealed_body"),
        (Draft, "sealed_body"),
        (Question, "sealed_contact"),
    ],
)
def test_what_people_wrote_is_erased_by_shredding_the_key(model: type, field: str) -> None:
    assert entry_of(model).personal[field].erasure == Erasure.SHRED


def test_keys_and_marks_are_never_shown_on_request() -> None:
    secret = {
        (entry.model.__name__, name)
        for entry in datamap.entries
        for name, label in entry.personal.items()
        if label.category == Category.SECRET
    }
    shown = {
        (entry.model.__name__, name)
        for entry in datamap.entries
        for name, label in entry.personal.items()
        if label.category == Category.SECRET and label.shown_on_request
    }
    assert ("DataKey", "wrapped") in secret
    assert ("User", "password") in secret
    assert shown == set()


def test_the_trail_outlives_the_person() -> None:
    kept = {label.erasure for label in entry_of(AuditLine).personal.values()}
    assert kept == {Erasure.KEEP}
    assert entry_of(AuditLine).ground == Ground.LEGAL_DUTY
