"""The data map: every field has exactly one label, and what is forgotten is named."""

from dataclasses import replace

import pytest

from thuisfront.core.access.models import Attempt
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.outbox.models import Letter
from thuisfront.core.privacy import datamap
from thuisfront.core.privacy.datamap import Entry, Label, entry_of
from thuisfront.core.privacy.enums import Category, Erasure, Exemption, Ground, Subject, Then
from thuisfront.core.privacy.retention import sweeps
from thuisfront.helpdesk.models import Draft, Message, Question

STAFF = Label(Subject.STAFF, Category.ORDINARY, Erasure.DELETE)


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
    other = replace(entry_of(Letter), processing=entry_of(User).processing)
    assert datamap.unlabelled([*datamap.entries, other]) == ["outbox.Letter"]


def test_links_to_many_are_fields_too() -> None:
    assert {"groups", "user_permissions"} <= datamap.field_names(User)
    assert "memberships" not in datamap.field_names(User)


def test_the_models_of_others_are_counted_too() -> None:
    others = [entry for entry in datamap.entries if entry.model._meta.label != "mfa.Authenticator"]
    assert datamap.unlabelled(others) == ["mfa.Authenticator"]
    assert {Question, Message, Draft, User, AuditLine} <= set(datamap.our_models())


def test_whatever_names_a_user_is_personal() -> None:
    named_in_plain = [
        f"{entry.model._meta.label}.{name}"
        for entry in datamap.entries
        for name in entry.plain
        if entry.model._meta.get_field(name).related_model is User
    ]
    assert named_in_plain == []


def test_every_label_and_every_rule_says_what_it_must() -> None:
    labels = [
        f"{entry.model._meta.label}.{name}"
        for entry in datamap.entries
        for name, label in entry.personal.items()
        if not label.complete()
    ]
    assert labels == []
    assert [name for name, rule in datamap.retentions().items() if not rule.complete()] == []
    silent = [
        e.model.__name__
        for e in datamap.entries
        if not (e.retention.sentence and e.retention.source)
    ]
    assert silent == []


def test_keeping_needs_a_reason_and_special_data_an_exemption() -> None:
    kept = Label(Subject.STAFF, Category.ORDINARY, Erasure.KEEP)
    special = Label(Subject.CHILD, Category.CRIMINAL_JUSTICE, Erasure.SHRED)
    assert not kept.complete()
    assert replace(kept, because="the law").complete()
    assert not special.complete()
    assert replace(special, exemption=Exemption.CONSENT).complete()


def test_a_name_stands_for_one_rule_and_one_processing() -> None:
    rules = {entry.retention for entry in datamap.entries}
    kinds = {id(entry.processing): entry.processing.code for entry in datamap.entries}
    assert len({rule.name for rule in rules}) == len(rules)
    assert len(set(kinds.values())) == len(kinds)


def test_every_rule_with_a_period_is_carried_out_and_no_other() -> None:
    timed = {name for name, rule in datamap.retentions().items() if rule.period}
    carried_out = [sweep.retention.name for sweep in sweeps]
    assert sorted(carried_out) == sorted(timed)
    followed = {r.because for r in datamap.retentions().values() if r.then == Then.FOLLOW}
    assert {"accounts", "questions"} <= followed


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
    assert entry_of(AuditLine).processing.ground == Ground.LEGAL_DUTY
