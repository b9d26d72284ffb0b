"""Postcodes however they are typed, and how far two places lie apart."""

import math
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from hypothesis import given
from hypothesis import strategies as st

from tests.directory import hsds
from tests.directory.factories import make_place, make_service
from thuisfront.directory.actions import places
from thuisfront.directory.models import Postcode, ServiceAtLocation
from thuisfront.directory.queries import nearest
from thuisfront.directory.rules.postcodes import Code, Spot, distance, read

AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("1234ab", Code("1234", "nl")), ("1234 AB", Code("1234", "nl")), ("9000", Code("9000")),
        ("B-9000", Code("9000", "be")), ("b9000", Code("9000", "be")),
        ("BE 9000", Code("9000", "be")), ("nl-1234", Code("1234", "nl")),
        ("NL 1234 ab", Code("1234", "nl")), ("  1234   ab ", Code("1234", "nl")),
        ("0123 AB", None), ("12345", None), ("1234 SS", None), ("", None),
        ("\uff11\uff12\uff13\uff14", None),
        ("1234 A", None), ("D-12345", None),
    ],
)  # fmt: skip
def test_a_postcode_is_read_however_it_is_typed(typed: str, wanted: Code | None) -> None:
    assert read(typed) == wanted


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_postcode_or_none(typed: str) -> None:
    found = read(typed)
    assert found is None or (len(found.digits) == 4 and found.digits.isascii())


def test_from_utrecht_to_ghent_it_is_150_kilometers() -> None:
    utrecht, ghent = Spot(52.0907, 5.1214), Spot(51.0538, 3.7250)
    assert distance(utrecht, ghent) == pytest.approx(150_400, rel=0.002)
    assert distance(utrecht, utrecht) == 0
    assert distance(Spot(90, 0), Spot(-90, 0)) == pytest.approx(math.pi * 6_371_008.8)


@pytest.mark.django_db
def test_the_table_on_this_machine_can_be_loaded_twice(capsys: pytest.CaptureFixture[str]) -> None:
    table = hsds.shared("geo/pc4.json")
    for _ in range(2):
        call_command("load_postcodes", str(table))
    count = Postcode.objects.count()
    assert count > 4000
    assert capsys.readouterr().out.split() == [str(count), "postcodes."] * 2
    found = nearest.spot_of("1012 ab")
    assert (round(found.latitude, 1), round(found.longitude, 1)) == (52.4, 4.9)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "no postcode"), ('{"1012": [4.9, 52.4]}', "swapped"), ('{"x": [52.4, 4.9]}', "'x'"),
        ('{"1012": [52.4]}', "length"), ("code,lat,lon\n1012,abc,5", "abc"),
        ('{"1012":', "truncated"),
        ("code,lat,lon\n1012,nan,5", "no place"), ("code,lat\n1012,5", "range"),
    ],
)  # fmt: skip
def test_a_bad_table_changes_nothing_and_says_why(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "codes"
    file.write_text(content)
    Postcode.objects.create(country="nl", code="9999", latitude=53.0, longitude=6.0)
    with pytest.raises(CommandError, match=said):
        call_command("load_postcodes", str(file))
    assert [each.code for each in Postcode.objects.all()] == ["9999"]


@pytest.mark.django_db
def test_a_table_of_columns_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "be.csv"
    file.write_text("code,latitude,longitude\n9000,51.05,3.72\n")
    assert places.load_postcodes(path=file, country="be", at=AT) == 1
    assert nearest.spot_of("9000") == nearest.spot_of("B-9000") == Spot(51.05, 3.72)


@pytest.mark.django_db
def test_what_the_index_finds_is_what_reckoning_everything_finds() -> None:
    """The flat map is only a map: the order is that of the real distance."""
    service = make_service()
    for step in range(60):
        angle = step * 2.399963
        far = 0.05 + step * 0.03
        make_place(service, name=str(step), latitude=52.0 + far * math.sin(angle),
                   longitude=5.0 + far * math.cos(angle))  # fmt: skip
    spot = Spot(51.6, 5.4)
    rows = list(ServiceAtLocation.objects.all())
    wanted = sorted(
        rows, key=lambda each: distance(spot, Spot(each.latitude or 0, each.longitude or 0))
    )
    for first in (0, 7, 55):
        found = nearest.nearest(ServiceAtLocation.objects.all(), spot, first=first, most=10)
        assert [each.pk for each in found] == [each.pk for each in wanted[first : first + 10]]
        every = nearest.nearest_of_all(spot, first=first, most=10)
        assert every == [each.pk for each in wanted[first : first + 10]]


@pytest.mark.django_db
def test_a_location_that_moves_or_becomes_secret_takes_its_services_along() -> None:
    here = make_place(make_service())
    location = here.location
    location.latitude = 51.0
    location.save()
    here.refresh_from_db()
    assert here.latitude == 51.0
    location.latitude = location.longitude = None
    location.is_confidential = True
    location.save()
    here.refresh_from_db()
    assert here.latitude is here.longitude is None
