"""The list of services of the centre itself: whole, steady, and wrong lists are refused."""

import tomllib
from pathlib import Path

import pytest
from django.conf import settings

from thuisfront.core.base import clock
from thuisfront.core.search.models import Document
from thuisfront.directory.actions.starting import load_services
from thuisfront.directory.enums import Status
from thuisfront.directory.models import Phone, Service
from thuisfront.directory.rules.starter import UnreadableServicesError, records_of

OWN = settings.CONTENT / "services.toml"
SMALL = """
[need]
praten = "Praten"
[audience]
child = "Kind"
[phase]
prison = "Gevangenis"
[country]
nl = "Nederland"
[prison]
[[organization]]
slug = "lijn"
name = "De Lijn"
description = "Luistert."
[[service]]
slug = "bellen"
organization = "lijn"
name = "Bellen"
description = "Iemand luistert."
phone = "0800-1234"
country = "nl"
needs = ["praten"]
audiences = ["child"]
phases = ["prison"]
source = "Zelf gelezen"
checked_on = 2026-11-23
verified = true
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a list with one service."""
    file = tmp_path / "services.toml"
    file.write_text(SMALL, "utf-8")
    return file


def load(file: Path) -> tuple[int, int, int]:
    counts = load_services(file, at=clock.now(), by="system").counts
    return counts.added, counts.changed, counts.inactive


def test_our_own_list_has_sixty_services_each_with_a_source_and_a_day() -> None:
    told = tomllib.loads(OWN.read_text("utf-8"))
    assert len(told["service"]) >= 60
    assert {each["country"] for each in told["service"]} == {"nl", "be"}
    for each in told["service"]:
        assert each["source"], each["slug"]
        assert each["checked_on"], each["slug"]
        assert each["needs"], each["slug"]
        assert each["verified"] is False or each["source"] != "Algemene kennis van de redactie"
    assert len(list(records_of(told))) > len(told["service"])


@pytest.mark.django_db
def test_a_second_reading_changes_nothing_and_what_went_is_kept_but_not_offered(
    small: Path,
) -> None:
    load(OWN)
    before = dict(Service.objects.values_list("pk", "last_modified"))
    added, changed, inactive = load(OWN)
    assert (added, changed, inactive) == (0, 0, 0)
    assert dict(Service.objects.values_list("pk", "last_modified")) == before
    load(small)
    assert Service.objects.count() == len(before) + 1
    assert Service.objects.filter(status=Status.ACTIVE).count() == 1
    assert [each.title for each in Document.objects.filter(kind="service")] == ["Bellen"]
    assert Phone.objects.filter(service__status=Status.ACTIVE).count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('organization = "lijn"', 'organization = "niemand"'),
        ('needs = ["praten"]', 'needs = ["vliegen"]'),
        ('name = "Bellen"', "name = "),
        ('name = "Bellen"', ""),
        ("[need]", "[nood]"),
    ],
)
def test_a_list_that_makes_no_sense_changes_nothing(small: Path, right: str, wrong: str) -> None:
    small.write_text(SMALL.replace(right, wrong), "utf-8")
    with pytest.raises(UnreadableServicesError):
        load(small)
    assert not Service.objects.exists()
