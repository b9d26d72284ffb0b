import csv
import hashlib
import io
import json
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from thuisfront.figures import queries
from thuisfront.figures.rules.methods import METHODS

pytestmark = pytest.mark.django_db
API = "/api/figures/v1"
TABLES = {"inputs": "uri", "estimates": "uri place", "methods": "uri input"}
READ = {"double": float, "integer": int, "gYear": int, "string": str, "anyURI": str}


def rows(client: Client, name: str) -> list[dict[str, str]]:
    answer = client.get(f"{API}/{name}/?format=csv")
    assert answer.status_code == 200
    assert 'rel="describedby"' in answer.headers["Link"]
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


def path_of(uri: str) -> str:
    assert uri.startswith(settings.BASE_URL)
    return uri.removeprefix(settings.BASE_URL)


@pytest.mark.parametrize("name", TABLES)
def test_each_csv_is_what_csvw_says_of_it(client: Client, name: str) -> None:
    answer = client.get(f"{API}/csvw/")
    assert answer.headers["Content-Type"] == "application/csvm+json"
    [table] = [one for one in answer.json()["tables"] if f"/{name}/" in one["url"]]
    found = rows(client, name)
    columns = table["tableSchema"]["columns"]
    assert [one["name"] for one in columns] == list(found[0])
    for row in found:
        for column in columns:
            text = row[column["name"]]
            assert text or not column["required"], column["name"]
            if column["datatype"] == "boolean":
                assert text in {"true", "false"}
            elif text:
                READ[column["datatype"]](text)
    keys = TABLES[name].split()
    assert table["tableSchema"]["primaryKey"] == keys
    assert len({tuple(row[key] for key in keys) for row in found}) == len(found)
    assert path_of(table["url"]) == f"{API}/{name}/?format=csv"


@pytest.mark.parametrize("name", TABLES)
def test_everything_has_a_lasting_address_with_and_without_a_slash(
    client: Client, name: str
) -> None:
    uris = {row["uri"] for row in rows(client, name)}
    things = client.get(f"{API}/{name}/").json()[name]
    assert {one["uri"] for one in things} == uris
    for one in things:
        assert client.get(path_of(one["uri"])).json() == one
        assert client.get(path_of(one["uri"]).rstrip("/")).json() == one


@pytest.mark.parametrize("kind", ["inputs", "estimates", "methods"])
def test_what_is_not_there_is_told_as_a_problem(client: Client, kind: str) -> None:
    answer = client.get(f"{API}/{kind}/nothing/")
    assert answer.status_code == 404
    assert "no such" in answer.json()["detail"]
    assert client.get(f"{API}/{kind}/?format=xml").status_code == 400
    assert client.get(f"{API}/{kind}/?a=1").status_code == 400


def test_an_estimate_is_worked_out_again_by_who_sends_its_inputs(client: Client) -> None:
    """The seed, the draws and the inputs that are published make the answer that is published."""
    published = client.get(f"{API}/estimates/nl-dag/").json()
    way = published["ways"][0]
    sent = {
        "question": {"kind": published["kind"]}, "method": way["method"],
        "draws": published["draws"], "seed": published["seed"],
        "inputs": {one["name"]: {key: one[key] for key in ("value", "low", "high", "distribution")}
                   for one in way["inputs"]},
    }  # fmt: skip
    answer = client.post(f"{API}/estimates/", json.dumps(sent), content_type="application/json")
    again = answer.json()
    assert again["interval95"] == pytest.approx(way["interval95"], rel=1e-9)
    assert again["median"] == pytest.approx(way["median"], rel=1e-9)
    assert again["method_version"] == way["method_version"]


def test_the_ways_of_an_estimate_name_the_published_inputs_they_use(client: Client) -> None:
    for row in client.get(f"{API}/estimates/").json()["estimates"]:
        assert not row["checked"]
        for way in row["ways"]:
            assert way["method"] in METHODS
            for one in way["inputs"]:
                assert client.get(path_of(one["input"])).status_code == 200


def graph(client: Client) -> dict[str, dict[str, Any]]:
    answer = client.get(f"{API}/catalog/")
    assert answer.headers["Content-Type"] == "application/ld+json"
    return {node["@id"]: node for node in answer.json()["@graph"]}


MUST = {  # what DCAT-AP-NL 3.0 wants of each class
    "dcat:Catalog": "dct:title dct:description dct:publisher dcat:contactPoint dcat:dataset",
    "dcat:Dataset": "dct:title dct:description dct:identifier dct:publisher dcat:contactPoint"
    " dcat:theme dct:accessRights dct:license",
    "dcat:Distribution": "dcat:accessURL dct:license dct:title dct:format dct:description",
    "dcat:DataService": "dct:title dcat:endpointURL dct:identifier dct:publisher"
    " dcat:contactPoint dct:accessRights dct:license",
    "foaf:Agent": "foaf:name", "vcard:Organization": "vcard:fn vcard:hasURL",
}  # fmt: skip


def test_the_catalogue_has_what_dcat_ap_nl_wants_and_points_at_what_is_there(
    client: Client,
) -> None:
    nodes = graph(client)
    assert {node["@type"] for node in nodes.values()} == set(MUST)
    for node in nodes.values():
        for name in MUST[node["@type"]].split():
            assert node.get(name), (node["@id"], name)
    own = [
        link["@id"]
        for node in nodes.values()
        for value in node.values()
        for link in (value if isinstance(value, list) else [value])
        if isinstance(link, dict) and str(link.get("@id")).startswith(settings.BASE_URL + "/")
    ]
    for uri in own:
        if "#" in uri:
            assert uri in nodes
        elif uri != settings.BASE_URL + API + "/":
            assert client.get(path_of(uri)).status_code == 200, uri


def test_the_citation_is_a_cff_with_the_version_of_the_data(client: Client) -> None:
    text = client.get(f"{API}/citation/").content.decode()
    found = {name: json.loads(value) for name, _, value in
             (line.partition(": ") for line in text.splitlines())}  # fmt: skip
    assert found["cff-version"] == "1.2.0"
    assert found["version"] == queries.release().version
    assert found["type"] == "dataset"
    assert found["authors"][0]["name"]
    assert found["date-released"] == queries.release().modified.isoformat()
    datacite = client.get(f"{API}/citation/?format=datacite").json()
    for name in ("creators", "titles", "publisher", "publicationYear", "types"):
        assert datacite[name], name
    assert client.get(f"{API}/citation/?format=bibtex").status_code == 400


def test_the_version_goes_up_when_a_number_changes() -> None:
    """Raise `version` and `modified` in release.toml, then put the new digest there."""
    files = b"".join((queries.DATA / f"{n}.toml").read_bytes() for n in ("inputs", "sums",
                                                                        "answers"))  # fmt: skip
    assert hashlib.sha256(files).hexdigest() == queries.release().digest


def test_the_passport_says_how_to_cite_it_with_version_and_address(client: Client) -> None:
    page = client.get("/cijfers/nl-dag/").content.decode()
    assert f"Versie {queries.release().version}" in page
    assert f"{settings.BASE_URL}/cijfers/nl-dag/" in page
    for path in (f"{API}/citation/", f"{API}/estimates/nl-dag/"):
        assert f'href="{path}"' in page
    data = client.get("/cijfers/gegevens/").content.decode()
    for path in ("inputs", "estimates", "methods", "csvw", "catalog", "citation", "openapi.json"):
        assert f'href="{API}/{path}' in data
