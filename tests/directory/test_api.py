"""The API of the directory: HSDS to the letter, filters that add up, and nothing secret."""

import json
import logging
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.directory import hsds
from tests.directory.factories import (
    make_organization,
    make_phone,
    make_place,
    make_postcode,
    make_service,
)
from thuisfront.directory.actions.words import renew_words
from thuisfront.directory.models import (
    Address,
    Attribute,
    Location,
    Service,
    Taxonomy,
    TaxonomyTerm,
)

pytestmark = pytest.mark.django_db
BASE = "/api/directory/v1"
LISTS = {
    "services": "service", "organizations": "organization", "taxonomies": "taxonomy",
    "service_at_locations": "service_at_location", "taxonomy_terms": "taxonomy_term",
}  # fmt: skip


def get(client: Client, path: str, **asked: Any) -> Any:
    answer = client.get(f"{BASE}/{path}", asked)
    assert answer.status_code == 200, answer.content
    return answer.json()


def names(found: Any) -> list[str]:
    return [each["name"] for each in found["contents"]]


def refused(client: Client, path: str, **asked: Any) -> tuple[int, str]:
    answer = client.get(f"{BASE}/{path}", asked)
    assert answer.headers["Content-Type"] == "application/problem+json"
    return answer.status_code, answer.json()["detail"]


def tag(service: Service, name: str = "detentie") -> TaxonomyTerm:
    taxonomy = Taxonomy.objects.create(name="Fase", description="Wanneer")
    term = TaxonomyTerm.objects.create(name=name, description=name, taxonomy=taxonomy)
    Attribute.objects.create(
        owner=service.pk, holder=service.pk, link_id=service.pk, link_entity="service",
        taxonomy_term=term,
    )  # fmt: skip
    return term


def test_the_start_says_which_version_and_where_the_profile_stands(client: Client) -> None:
    for path in (f"{BASE}/", BASE):
        assert client.get(path).json() == {
            "version": "3.1", "profile": "http://testserver/api/directory/v1/profile/",
            "openapi_url": "http://testserver/api/directory/v1/openapi.json",
        }  # fmt: skip


def test_every_address_works_with_and_without_a_slash_also_for_a_post(client: Client) -> None:
    service = make_service()
    for path in ("services", "services/"):
        assert client.get(f"{BASE}/{path}").status_code == 200
        assert client.post(f"{BASE}/{path}").json()["total_items"] == 1
    for path in (f"services/{service.pk}", f"services/{service.pk}/"):
        assert client.get(f"{BASE}/{path}").json()["id"] == str(service.pk)


def test_answers_hold_to_the_official_schemas(client: Client) -> None:
    service = make_service(extra={"eigen": {"diep": [1]}}, minimum_age=4.0)
    make_phone(service, extension=12)
    here = make_place(service)
    term = tag(service)
    found = {
        "service": get(client, f"services/{service.pk}"),
        "organization": get(client, f"organizations/{service.organization_id}"),
        "service_at_location": get(client, f"service_at_locations/{here.pk}"),
        "taxonomy_term": get(client, f"taxonomy_terms/{term.pk}"),
        "taxonomy": get(client, f"taxonomies/{term.taxonomy_id}"),
    }
    for name, value in found.items():
        assert (name, hsds.errors(name, value)) == (name, [])
    for path, name in LISTS.items():
        for full in ("true", "false"):
            asked = {"full": full} if name not in {"taxonomy", "taxonomy_term"} else {}
            page = get(client, path, **asked)
            assert page["total_items"] == 1
            assert (path, hsds.errors(name, page["contents"][0])) == (path, [])
    whole = found["service"]
    assert whole["eigen"] == {"diep": [1]}
    assert whole["minimum_age"] == 4
    assert isinstance(whole["minimum_age"], int)
    assert whole["phones"][0]["number"] == "088 123 4567"
    assert whole["service_at_locations"][0]["location"]["addresses"][0]["city"] == "Utrecht"
    assert whole["attributes"][0]["taxonomy_term"]["taxonomy_detail"]["name"] == "Fase"


def test_the_header_counts_right_on_every_page(client: Client) -> None:
    owner = make_organization()
    for number in range(5):
        make_service(owner, name=f"Dienst {number}")
    seen, heads = [], []
    for page in (1, 2, 3, 4):
        found = get(client, "services", page=page, per_page=2)
        seen += [each["id"] for each in found.pop("contents")]
        heads.append(tuple(found.values()))
        assert list(found) == ["total_items", "total_pages", "page_number", "size", "first_page",
                               "last_page", "empty"]  # fmt: skip
    assert heads == [
        (5, 3, 1, 2, True, False, False), (5, 3, 2, 2, False, False, False),
        (5, 3, 3, 1, False, True, False), (5, 3, 4, 0, False, True, True),
    ]  # fmt: skip
    assert sorted(seen) == sorted(str(key) for key in Service.objects.values_list("pk", flat=True))


def test_an_empty_list_says_so(client: Client) -> None:
    found = get(client, "services")
    assert (found["total_items"], found["total_pages"], found["empty"]) == (0, 0, True)
    assert found["first_page"]
    assert found["last_page"]


def test_pages_follow_shelves_that_are_counted_as_services_come_and_go(client: Client) -> None:
    owner = make_organization()
    made = [make_service(owner) for _ in range(60)]
    Service.objects.filter(pk__in=[each.pk for each in made[:20]]).delete()
    seen = [
        each["id"]
        for page in range(1, 11)
        for each in get(client, "services", page=page, per_page=4)["contents"]
    ]
    assert len(seen) == len(set(seen)) == 40
    assert get(client, "services")["total_items"] == 40


def test_filters_add_up(client: Client) -> None:
    near, far = make_organization(name="Een"), make_organization(name="Twee")
    first = make_service(near, name="Praten met tieners", minimum_age=12, maximum_age=18)
    make_service(near, name="Spelen", maximum_age=8)
    make_service(far, name="Schulden regelen")
    renew_words(keys=list(Service.objects.values_list("pk", flat=True)))
    term = tag(first)
    assert names(get(client, "services", search="tiener")) == ["Praten met tieners"]
    assert names(get(client, "services", search="schuld")) == ["Schulden regelen"]
    assert get(client, "services", organization_id=near.pk)["total_items"] == 2
    assert names(get(client, "services", taxonomy_term_id=term.pk)) == ["Praten met tieners"]
    assert names(get(client, "services", taxonomy_id=term.taxonomy_id)) == ["Praten met tieners"]
    assert get(client, "services", minimum_age=14, maximum_age=16)["total_items"] == 2
    asked = {"organization_id": near.pk, "minimum_age": 14, "maximum_age": 16, "search": "praten"}
    assert names(get(client, "services", **asked)) == ["Praten met tieners"]
    assert get(client, "services", organization_id=far.pk, search="tiener")["empty"]


def test_changed_on_that_very_moment_counts(client: Client) -> None:
    service = make_service()
    moment = datetime(2026, 5, 1, 10, 0, 0, 123456, tzinfo=UTC)
    Service.objects.filter(pk=service.pk).update(last_modified=moment)
    same, later = moment.isoformat(), "2026-05-01T10:00:00.123457Z"
    assert get(client, "services", modified_after=same)["total_items"] == 1
    assert get(client, "services", modified_after="2026-05-01")["total_items"] == 1
    assert get(client, "services", modified_after=later)["total_items"] == 0
    odd = "0966-05-11T11:33:08.93-16:08"  # a zone that PostgreSQL does not know
    assert get(client, "services", modified_after=odd)["total_items"] == 1


def test_minimal_is_key_and_moment_only(client: Client) -> None:
    service = make_service()
    [found] = get(client, "services", minimal="true", per_page=10_000)["contents"]
    assert sorted(found) == ["id", "modified_date"]
    assert found["id"] == str(service.pk)


def test_what_is_nearest_comes_first_however_the_postcode_is_typed(client: Client) -> None:
    make_postcode("3511", 52.0907, 5.1214)
    make_postcode("9000", 51.0538, 3.7250, "be")
    service = make_service(name="Hulp")
    for name, latitude, longitude in (("Groningen", 53.219, 6.567), ("Utrecht", 52.09, 5.12),
                                      ("Gent", 51.05, 3.72), ("Zeist", 52.088, 5.235)):  # fmt: skip
        make_place(service, name=name, latitude=latitude, longitude=longitude)

    def near(**asked: Any) -> list[str]:
        found = get(client, "service_at_locations", **asked)["contents"]
        return [each["location"]["name"] for each in found]

    for typed in ("3511ab", "3511 AB", " 3511", "NL-3511 ab"):
        assert near(postcode=typed) == ["Utrecht", "Zeist", "Gent", "Groningen"]
    assert near(postcode="B-9000")[0] == near(postcode="9000")[0] == "Gent"
    assert near(postcode="3511", proximity=10_000) == ["Utrecht", "Zeist"]
    assert near(postcode="3511", proximity=7_000) == ["Utrecht"]
    assert near(postcode="3511", per_page=1, page=3) == ["Gent"]
    assert names(get(client, "services", postcode="3511", proximity=9_000)) == ["Hulp"]
    assert get(client, "services", postcode="B-9000", proximity=9_000)["total_items"] == 1


BAD = {
    "page": ["0", "-1", "x", "1e3", "1_0", "٣", "9" * 30], "per_page": ["0", "100000", "two"],
    "format": ["xml"], "full": ["maybe"],
    "modified_after": ["yesterday", "2026-13-40", "0001-01-01T00:00:00+23:59"],
    "postcode": ["0000", "12345", "9999 ZZ", "'; DROP TABLE", "é"], "proximity": ["5"],
    "organization_id": ["x", str(uuid4())], "taxonomy_id": [str(uuid4())],
    "taxonomy_term_id": ["1"], "minimum_age": ["-1", "nan", "inf", "200"], "maximum_age": ["x"],
    "search": ["a\x00b", "a" * 401], "colour": ["red"],
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_named(client: Client, name: str) -> None:
    for value in BAD[name]:
        status, told = refused(client, "services", **{name: value})
        assert (value, status, name in told) == (value, 400, True)


@pytest.mark.parametrize(
    "path", ["services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms"]
)
def test_what_is_not_there_is_a_problem_of_404(client: Client, path: str) -> None:
    for key in (str(uuid4()), "x", "%00", "1' OR 1=1"):
        status, told = refused(client, f"{path}/{key}")
        assert (key, status) == (key, 404)
        assert "id" in told
    assert client.delete(f"{BASE}/{path}").status_code == 405


def test_everybody_may_read_it_from_a_page_of_their_own(client: Client) -> None:
    for answer in (client.get(f"{BASE}/services"), client.get(f"{BASE}/services?page=0")):
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert not answer.cookies
    asked = client.options(f"{BASE}/services/")
    assert asked.status_code == 204
    assert "POST" in asked.headers["Access-Control-Allow-Methods"]


def test_who_asks_too_much_waits(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from thuisfront.core.access.limits import Limit
    from thuisfront.directory.api import lists

    monkeypatch.setattr(lists, "PER_MINUTE", Limit("few", per_address=2, in_total=9, seconds=60))
    statuses = [client.get(f"{BASE}/services").status_code for _ in range(3)]
    assert statuses == [200, 200, 429]
    assert client.get(f"{BASE}/services").headers["Retry-After"] == "60"


def test_search_words_of_a_post_are_in_no_log(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    make_service(name="Geheim")
    renew_words(keys=list(Service.objects.values_list("pk", flat=True)))
    with caplog.at_level(logging.DEBUG):
        body = json.dumps({"search": "geheim", "per_page": 1})
        found = client.post(f"{BASE}/services", body, content_type="application/json").json()
        client.post(f"{BASE}/services", {"search": "geheim", "page": "0"})
    assert found["total_items"] == 1
    told = [each.getMessage() for each in caplog.records if not each.name.startswith("django.db")]
    assert [each for each in told if "geheim" in each.lower()] == []


def test_all_of_it_comes_line_by_line(client: Client) -> None:
    owner = make_organization()
    keys = {str(make_service(owner).pk) for _ in range(7)}
    answer = client.get(f"{BASE}/services", {"format": "ndjson", "full": "true"})
    assert answer.headers["Content-Type"] == "application/x-ndjson"
    lines = b"".join(answer).splitlines()
    assert {json.loads(line)["id"] for line in lines} == keys
    assert hsds.errors("service", json.loads(lines[0])) == []


def test_a_secret_address_is_given_nowhere(client: Client) -> None:
    make_postcode("3511", 52.0907, 5.1214)
    service = make_service()
    hidden = make_place(service, name="Blijfhuis Lindelaan", is_confidential=True,
                        latitude=None, longitude=None)  # fmt: skip
    Address.objects.create(
        location=hidden.location, owner=hidden.location_id, address_1="Lindelaan 7",
        city="Houten", state_province="Utrecht", postal_code="3991 AB", country="NL",
    )  # fmt: skip
    Location.objects.filter(pk=hidden.location_id).update(organization=service.organization_id)
    asked = ("services?full=true", f"services/{service.pk}", "service_at_locations?full=true",
             f"service_at_locations/{hidden.pk}", f"organizations/{service.organization_id}",
             "organizations?full=true&full_service=true", "services?format=ndjson&full=true",
             "service_at_locations?search=lindelaan")  # fmt: skip
    for path in asked:
        answer = client.get(f"{BASE}/{path}")
        told = b"".join(answer).decode() if answer.streaming else answer.content.decode()
        assert (path, "Lindelaan" in told, "Houten" in told) == (path, False, False)
    [place] = get(client, f"services/{service.pk}")["service_at_locations"]
    assert place["location"] == {
        "id": str(hidden.location_id), "location_type": "physical", "confidential": True,
    }  # fmt: skip
    assert get(client, "service_at_locations", postcode="3511")["empty"]


def test_the_description_and_the_profile_can_be_read(client: Client) -> None:
    document = get(client, "openapi.json")
    assert document["openapi"] == "3.1.0"
    assert "/services/" in document["paths"]
    answer = client.get(f"{BASE}/profile/")
    assert answer.headers["Content-Type"] == "application/merge-patch+json"
    assert "confidential" in answer.json()["location.json"]["properties"]


def test_a_list_costs_as_many_questions_for_one_as_for_three(
    client: Client,
) -> None:
    owner = make_organization()
    counts = []
    for _ in range(2):
        make_place(make_service(owner))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            get(client, "services", full="true")
        counts.append(len(asked))
    assert counts[0] == counts[1] < 40
