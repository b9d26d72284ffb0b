"""A feed is taken in whole or told off whole; the second time changes nothing."""

import copy
import csv
import io
import json
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.directory import hsds
from tests.directory.feeds import as_file, lines, organization, page, service, whole_service
from thuisfront.core.audit.actions import SYSTEM
from thuisfront.directory import exports
from thuisfront.directory.actions.feeding import check_own
from thuisfront.directory.actions.importing import Outcome, take_in
from thuisfront.directory.models import (
    Address,
    Feed,
    Location,
    Organization,
    Phone,
    Seen,
    Service,
    ServiceAtLocation,
    Shelf,
)
from thuisfront.directory.queries.finding import Asked, keys_of
from thuisfront.directory.queries.reading import services
from thuisfront.directory.rules.postcodes import Spot
from thuisfront.directory.rules.problems import Wrong

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LATER = AT + timedelta(days=1)


def taken(value: Any, **how: Any) -> Outcome:
    given: dict[str, Any] = {"at": AT, "by": SYSTEM} | how
    return take_in(items=as_file(value), **given)


def wrongs(outcome: Outcome) -> set[tuple[str, Wrong]]:
    return {(problem.path, problem.wrong) for problem in outcome.report}


def read(key: str) -> dict[str, Any]:
    [found] = services([Service.objects.get(pk=key).pk], full=True)
    plain: dict[str, Any] = json.loads(exports.encode(found))
    return plain


def test_what_came_in_goes_out_again() -> None:
    given = whole_service()
    assert taken(page(given)).is_stored
    found = read(given["id"])
    assert found.pop("last_modified") == "2026-11-23T12:00:00Z"
    assert hsds.errors("service", found) == []
    assert found == given


def test_the_official_example_comes_in_whole() -> None:
    outcome = taken(hsds.example("service_full"), strict=False)
    places = {"/service_at_locations/0/location", "/organization/locations/0"}
    told = {each for each in wrongs(outcome) if each[1] != Wrong.NOT_THERE}
    assert told <= {(f"{place}/latitude", Wrong.NO_PLACE) for place in places}
    lost = {path.split("/")[-1] for path, wrong in wrongs(outcome) if wrong == Wrong.NOT_THERE}
    assert lost == {"parent_organization_id", "parent_id"}  # of records that are not in it
    assert outcome.is_stored
    assert hsds.errors("service", read(hsds.example("service_full")["id"])) == []
    assert ServiceAtLocation.objects.get().latitude is None


def test_the_second_time_changes_nothing() -> None:
    given = page(whole_service(), service())
    first = taken(given)
    moments = list(Service.objects.values_list("last_modified", flat=True))
    keys = set(Phone.objects.values_list("key", flat=True))
    second = taken(given, at=LATER)
    assert (first.counts.added, second.counts.added) == (2, 0)
    assert (second.counts.changed, second.counts.same) == (0, 2)
    assert list(Service.objects.values_list("last_modified", flat=True)) == moments
    assert set(Phone.objects.values_list("key", flat=True)) == keys
    assert Seen.objects.count() == 0


def test_what_is_changed_is_renewed_and_what_is_gone_from_it_goes() -> None:
    given = whole_service()
    taken(page(given))
    renewed = copy.deepcopy(given) | {"name": "Luisteren", "phones": [], "service_at_locations": []}
    outcome = taken(page(renewed), at=LATER)
    assert outcome.counts.changed == 1
    found = read(given["id"])
    assert found["name"] == "Luisteren"
    assert not {"phones", "service_at_locations"} & found.keys()
    assert found["last_modified"] == "2026-11-24T12:00:00Z"
    assert keys_of("service", Asked(search="luister"), first=0, most=9)[0] == 1


def test_strict_stores_nothing_when_anything_is_wrong_and_tells_all_of_it() -> None:
    bad = service(
        status="nu en dan", minimum_age="twaalf", email="geen", url="javascript:alert(1)",
        assured_date="2026-02-30", phones=[{"id": "x"}], name=None, languages={"id": 1},
    )  # fmt: skip
    outcome = taken(page(service(), bad))
    assert not outcome.is_stored
    assert Service.objects.count() == Organization.objects.count() == 0
    at = "/contents/1"
    assert wrongs(outcome) == {
        (f"{at}/status", Wrong.NO_CHOICE), (f"{at}/minimum_age", Wrong.NOT_NUMBER),
        (f"{at}/email", Wrong.NO_MAIL), (f"{at}/url", Wrong.NO_ADDRESS),
        (f"{at}/assured_date", Wrong.NO_DATE), (f"{at}/phones/0/id", Wrong.NO_KEY),
        (f"{at}/phones/0/number", Wrong.MISSING), (f"{at}/name", Wrong.NOT_TEXT),
        (f"{at}/languages", Wrong.NOT_LIST),
    }  # fmt: skip


def test_lenient_stores_what_is_good_and_tells_the_rest() -> None:
    shared = organization()
    good, bad = service(organization=shared), service(organization=shared, status="x")
    outcome = taken(page(bad, good), strict=False)
    assert outcome.is_stored
    assert [str(each.pk) for each in Service.objects.all()] == [good["id"]]
    assert outcome.counts.refused == 1


@pytest.mark.parametrize("form", ["page", "list", "lines", "bare"])
def test_every_form_of_json_is_read(form: str) -> None:
    one, two = service(), service()
    given = {"page": page(one, two), "list": [one, two], "lines": lines(one, b"", two),
             "bare": one}[form]  # fmt: skip
    outcome = taken(given)
    assert wrongs(outcome) == set()
    assert outcome.counts.added == (1 if form == "bare" else 2)


def test_one_broken_line_costs_one_line() -> None:
    given = lines(service(), b'{"id": ', service(), b"\xff\xfe{}", service())
    outcome = taken(given, strict=False)
    assert wrongs(outcome) == {
        ("line/2", Wrong.UNREADABLE_LINE), ("line/4", Wrong.UNREADABLE_LINE),
    }  # fmt: skip
    assert Service.objects.count() == 3
    assert not taken(given).is_stored


@pytest.mark.parametrize(
    "content",
    [
        b"", b"   ", b"<html>", b'{"contents": [', b'{"contents": [{"id": "x"}', b"[1,]", b"[1 2]",
        b"\xff\xfe[\x00]\x00", '[{"a": "é"}]'.encode("latin-1"), b"[NaN]", b"[" * 5000,
        b"PK\x03\x04 no zip", b'"text"', b"{" * 20 + b"\n",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_and_nothing_is_stored(content: bytes) -> None:
    outcome = taken(content)
    assert outcome.report.errors
    assert not outcome.is_stored


def test_the_header_must_add_up() -> None:
    given = page(service(), size=7, total_items=9, total_pages=1, last_page=False, empty="no")
    assert wrongs(taken(given)) == {
        ("/size", Wrong.HEADER), ("/total_items", Wrong.HEADER), ("/last_page", Wrong.HEADER),
        ("/empty", Wrong.NOT_FLAG), ("/empty", Wrong.HEADER),
    }  # fmt: skip


def test_an_identifier_stands_once_in_a_feed() -> None:
    one = service()
    other = service(id=one["id"], name="Iets anders")
    outcome = taken(page(one, other))
    assert wrongs(outcome) == {("/contents/1/id", Wrong.TWICE)}
    assert taken(lines(*[one] * 2), strict=False).counts.refused == 1
    twisted = service(organization=one["organization"] | {"name": "Anders"})
    assert ("/contents/1/organization/id", Wrong.TWICE) in wrongs(taken(page(one, twisted)))
    phone = {"id": str(uuid4()), "number": "1"}
    differs = service(phones=[phone, phone | {"number": "2"}])
    assert wrongs(taken(page(differs))) == {("/contents/0/phones/1/id", Wrong.TWICE)}


def test_what_is_referred_to_must_be_there() -> None:
    nowhere = str(uuid4())
    lost = service()
    lost.pop("organization")
    lost["organization_id"] = nowhere
    half = service(organization=organization(parent_organization_id=nowhere))
    strict = taken(page(lost, half))
    assert not strict.is_stored
    assert {wrong for _, wrong in wrongs(strict)} == {Wrong.NOT_THERE}
    assert len(strict.report.problems) == 2
    lenient = taken(page(lost, half), strict=False)
    assert [str(each.pk) for each in Service.objects.all()] == [half["id"]]
    assert Organization.objects.get().parent_organization is None
    assert lenient.counts.refused == 1
    missing = service()
    missing.pop("organization")
    assert wrongs(taken(page(missing))) == {("/contents/0/organization", Wrong.MISSING)}


def test_no_organization_is_a_part_of_itself() -> None:
    one, two = organization(), organization()
    one["parent_organization_id"], two["parent_organization_id"] = two["id"], one["id"]
    outcome = taken(page(service(organization=one), service(organization=two)))
    assert {wrong for _, wrong in wrongs(outcome)} == {Wrong.CYCLE}
    assert not outcome.is_stored


def test_markup_and_scripts_are_taken_out_and_told() -> None:
    given = service(description="Bel <b>ons</b><script>alert(1)</script> &amp; vraag; x < 3 en <3")
    outcome = taken(page(given))
    assert wrongs(outcome) == {("/contents/0/description", Wrong.MARKUP)}
    assert outcome.is_stored
    assert Service.objects.get().description == "Bel ons & vraag; x < 3 en <3"


def test_what_no_text_can_hold_is_refused_also_in_what_we_do_not_know() -> None:
    outcome = taken(page(service(name="a\x00b"), service(eigen={"x": ["\x00"]})))
    assert {wrong for _, wrong in wrongs(outcome)} == {Wrong.NUL}


def test_swapped_and_impossible_coordinates_are_told() -> None:
    def at(latitude: float, longitude: float) -> dict[str, Any]:
        location = {"id": str(uuid4()), "location_type": "physical", "latitude": latitude,
                    "longitude": longitude}  # fmt: skip
        return service(service_at_locations=[{"id": str(uuid4()), "location": location}])

    outcome = taken(page(at(5.1, 52.1), at(100, 5), at(52.1, 5.1)))
    assert {wrong for _, wrong in wrongs(outcome)} == {Wrong.SWAPPED, Wrong.NO_PLACE}
    assert outcome.is_stored


def test_what_ends_before_it_begins_is_told() -> None:
    given = service(minimum_age=18, maximum_age=12, schedules=[
        {"id": str(uuid4()), "valid_from": "2026-02-01", "valid_to": "2026-01-01"}
    ])  # fmt: skip
    assert wrongs(taken(page(given))) == {
        ("/contents/0/maximum_age", Wrong.BACKWARDS),
        ("/contents/0/schedules/0/valid_to", Wrong.BACKWARDS),
    }


def test_what_is_gone_from_a_full_feed_becomes_inactive_and_comes_back() -> None:
    feed = Feed.objects.create(slug="gemeente", is_full=True)
    one, two = service(), service()
    taken(page(one, two), feed=feed, is_full=True)
    mine = Service.objects.create(name="Van ons", organization=Organization.objects.all()[0])
    outcome = taken(page(one), feed=feed, is_full=True, at=LATER)
    assert outcome.counts.inactive == 1
    assert Service.objects.get(pk=two["id"]).status == "inactive"
    assert Service.objects.get(pk=mine.pk).status == "active"
    assert taken(page(one), feed=feed, is_full=True, at=LATER).counts.inactive == 0
    taken(page(one, two), feed=feed, is_full=True, at=LATER)
    assert Service.objects.get(pk=two["id"]).status == "active"


def test_a_feed_that_breaks_off_makes_nothing_inactive() -> None:
    feed = Feed.objects.create(slug="gemeente")
    one, two = service(), service()
    taken(page(one, two), feed=feed, is_full=True)
    how = {"feed": feed, "is_full": True, "strict": False, "at": LATER}
    for content in (json.dumps(page(one, two)).encode()[:-300], b"[]"):
        assert taken(content, **how).counts.inactive == 0
    wrong = taken(page(one, two | {"status": "x"}), **how)
    assert (wrong.counts.refused, wrong.counts.inactive) == (1, 0)


def test_a_feed_changes_nothing_of_another_source() -> None:
    mine = service()
    taken(page(mine))
    feed = Feed.objects.create(slug="ander")
    stolen = mine | {"name": "Gekaapt", "organization": mine["organization"] | {"name": "Kaper"}}
    outcome = taken(page(stolen), feed=feed, strict=False)
    assert wrongs(outcome) == {("/contents/0/id", Wrong.ELSEWHERE)}
    assert Service.objects.get().name == "Praten"
    assert Organization.objects.get().name == "Stichting Dichtbij"


def test_a_secret_address_does_not_come_in_and_one_of_ours_stays_secret() -> None:
    given = whole_service()
    place = given["service_at_locations"][0]["location"]
    hidden = copy.deepcopy(given)
    hidden["service_at_locations"][0]["location"]["confidential"] = True
    taken(page(hidden))
    location = Location.objects.get()
    assert location.is_confidential
    assert (location.latitude, Address.objects.count()) == (None, 0)
    outcome = taken(page(given | {"name": "Nieuw"}), at=LATER)
    assert Wrong.KEPT in {wrong for _, wrong in wrongs(outcome)}
    assert Location.objects.get().is_confidential
    assert Address.objects.count() == 0
    assert "Dorpsstraat" not in b"".join(exports.as_lines()).decode()
    assert place["addresses"]


def test_out_in_and_out_again_is_the_same_in_every_form() -> None:
    taken(page(whole_service(), whole_service(), service()))
    before = list(exports.as_lines())
    for content in (b"".join(before), b"".join(exports.as_json())):
        Service.objects.all().delete()
        Organization.objects.all().delete()
        Location.objects.all().delete()
        outcome = taken(content)
        assert (outcome.is_stored, wrongs(outcome)) == (True, set())
        assert sorted(_lines_of(exports.as_lines())) == sorted(_lines_of(before))
    file = io.BytesIO()
    exports.write_tabular(file)
    first = _cells_of(file)
    Service.objects.all().delete()
    Organization.objects.all().delete()
    Location.objects.all().delete()
    file.seek(0)
    outcome = taken(file.getvalue())
    assert (outcome.is_stored, wrongs(outcome)) == (True, set())
    assert outcome.counts.added == 3
    again = io.BytesIO()
    exports.write_tabular(again)
    assert _cells_of(again) == first
    assert _without_unknown(exports.as_lines()) == _without_unknown(before)


def _without_unknown(chunks: Any) -> dict[str, Any]:
    """Return services without what HSDS does not know: its tabular form has no room for that."""
    found = map(json.loads, _lines_of(chunks))
    return {each["id"]: each | {"eigen": None} for each in found}


def _lines_of(chunks: Any) -> list[bytes]:
    return b"".join(chunks).splitlines()


def _cells_of(file: io.BytesIO) -> dict[str, list[str]]:
    with zipfile.ZipFile(file) as archive:
        return {name: sorted(archive.read(name).decode().splitlines())
                for name in archive.namelist()}  # fmt: skip


def test_the_official_tabular_example_comes_in() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, rows in hsds.example("tabular").items():
            text = io.StringIO()
            writer = csv.DictWriter(text, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
            archive.writestr(name, text.getvalue())
    outcome = taken(file.getvalue(), strict=False)
    told = [f"{each.path} {each.wrong} {each.about}" for each in outcome.report]
    assert outcome.counts.added == 1, told


def test_our_own_feed_is_checked_by_the_same_rules() -> None:
    taken(page(whole_service()))
    assert check_own().errors == 0
    Service.objects.update(url="geen adres")
    assert [problem.wrong for problem in check_own()] == [Wrong.NO_ADDRESS]


def test_the_commands_take_in_and_give_out(tmp_path: Path, capsys: Any) -> None:
    given, out = tmp_path / "in.json", tmp_path / "out"
    given.write_text(json.dumps(page(whole_service())))
    call_command("import_services", str(given), check=True)
    assert Service.objects.count() == 0
    call_command("import_services", str(given), feed="gemeente", full=True)
    assert "1 new" in capsys.readouterr().out
    for form in ("json", "ndjson", "zip", "csv"):
        call_command("export_services", str(out), format=form)
        assert out.stat().st_size > 200
    call_command("import_services", nightly=True)
    given.write_text(json.dumps(page(service(status="x"))))
    with pytest.raises(CommandError, match="Nothing was stored"):
        call_command("import_services", str(given))
    assert "/contents/0/status" in capsys.readouterr().err
    with pytest.raises(CommandError, match="Nothing was stored"):
        call_command("import_services", "http://127.0.0.1/feed")


def test_what_came_and_went_is_added_up_to_a_row_for_a_shelf() -> None:
    for _ in range(3):
        taken(page(*(whole_service() for _ in range(4))))
    Service.objects.order_by("pk")[0].delete()
    taken(page(whole_service()))
    for kind, model in (("service", Service), ("service_at_location", ServiceAtLocation)):
        rows = list(Shelf.objects.filter(kind=kind).values_list("number", "rows"))
        assert len(rows) == len({number for number, _ in rows})
        assert sum(count for _, count in rows) == model.objects.count()
        assert keys_of(kind, Asked(), first=0, most=5)[0] == model.objects.count()
    shown = ServiceAtLocation.objects.filter(latitude__isnull=False).count()
    near = keys_of("service_at_location", Asked(spot=Spot(52.0, 5.0)), first=0, most=100)
    assert (near[0], len(near[1])) == (shown, shown)
