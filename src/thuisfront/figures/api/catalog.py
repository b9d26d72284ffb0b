"""How the open data is found and cited: DCAT-AP-NL 3.0, a CITATION.cff and what DataCite asks."""

import json
from typing import Any

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from thuisfront.core.access.open_api import open_endpoint
from thuisfront.core.base import api
from thuisfront.core.base.api import ProblemError
from thuisfront.core.organizations.queries import centre
from thuisfront.figures import queries
from thuisfront.figures.api import PER_MINUTE, VERSION
from thuisfront.figures.api.tables import CSVW, LICENCE, TABLES, address

AUTHORITY = "http://publications.europa.eu/resource/authority"
MEDIA = "https://www.iana.org/assignments/media-types"
LD, YAML = "application/ld+json", "application/yaml"
AUTHORS, LICENCE_ID = "The Thuisfront contributors", "EUPL-1.2"
TITLES = {
    "en": "How many children have a parent in detention",
    "nl": "Hoeveel kinderen hebben een ouder in detentie",
}
TEXTS = {
    "en": "Published inputs, methods and estimates with their ranges, for the Netherlands and"
    " Belgium; every number with its question, its sum and its source.",
    "nl": "Gepubliceerde gegevens, rekenwijzen en schattingen met hun bandbreedte, voor Nederland"
    " en België; elk getal met zijn vraag, zijn som en zijn bron.",
}
KEYWORDS = {
    "en": ("children", "parents in detention", "estimate"),
    "nl": ("kinderen", "ouders in detentie", "schatting"),
}
Node = dict[str, Any]
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#", "adms": "http://www.w3.org/ns/adms#",
}  # fmt: skip


@open_endpoint(VERSION, PER_MINUTE, "GET")
def catalog(request: HttpRequest) -> HttpResponse:
    """Answer the catalogue: one dataset with its files, and the service."""
    del request
    graph = [_catalog(), _dataset(), *_distributions(), _service(), _publisher(), _contact()]
    body = msgspec.json.encode({"@context": CONTEXT, "@graph": graph})
    return HttpResponse(body, content_type=LD)


def _told(texts: dict[str, str]) -> list[Node]:
    return [{"@language": language, "@value": text} for language, text in texts.items()]


def _id(uri: str) -> Node:
    return {"@id": uri}


def _day(moment: Any) -> Node:
    return {"@type": "xsd:date", "@value": moment.isoformat()}


def _here(part: str = "") -> str:
    return address("catalog") + (f"#{part}" if part else "")


def _common() -> Node:
    now = queries.release()
    return {
        "dct:publisher": _id(_here("publisher")), "dcat:contactPoint": _id(_here("contact")),
        "dct:language": [_id(f"{AUTHORITY}/language/{code}") for code in ("ENG", "NLD")],
        "dct:license": _id(LICENCE), "dct:issued": _day(now.issued),
        "dct:modified": _day(now.modified), "dct:title": _told(TITLES),
        "dct:description": _told(TEXTS),
    }  # fmt: skip


def _catalog() -> Node:
    return {
        "@id": _here(), "@type": "dcat:Catalog", **_common(),
        "dcat:dataset": _id(_here("dataset")), "dcat:service": _id(_here("service")),
        "dcat:themeTaxonomy": _id(f"{AUTHORITY}/data-theme"),
        "foaf:homepage": _id(_page("index")),
    }  # fmt: skip


def _dataset() -> Node:
    now = queries.release()
    countries = {"NL": "NLD", "BE": "BEL"}
    words = [{"@language": lang, "@value": word} for lang, many in KEYWORDS.items()
             for word in many]  # fmt: skip
    return {
        "@id": _here("dataset"), "@type": "dcat:Dataset", **_common(),
        "dct:identifier": f"{_here('dataset')}", "dcat:version": now.version, "dcat:keyword": words,
        "dcat:theme": [_id(f"{AUTHORITY}/data-theme/{code}") for code in ("JUST", "SOCI")],
        "dct:accessRights": _id(f"{AUTHORITY}/access-right/PUBLIC"),
        "dct:spatial": [_id(f"{AUTHORITY}/country/{code}") for code in countries.values()],
        "dct:accrualPeriodicity": _id(f"{AUTHORITY}/frequency/IRREG"),
        "dcat:landingPage": _id(_page("data")), "foaf:page": _id(_page("index")),
        "adms:status": _id(f"{AUTHORITY}/dataset-status/COMPLETED"),
        "dcat:distribution": [_id(node["@id"]) for node in _distributions()],
    }  # fmt: skip


def _distributions() -> list[Node]:
    return [_distribution(name, kind) for name in TABLES for kind in ("csv", "json")]


def _distribution(name: str, kind: str) -> Node:
    media = {"csv": "text/csv", "json": "application/json"}[kind]
    file = f"{address(name)}?format={kind}"
    found = {
        "@id": _here(f"{name}-{kind}"), "@type": "dcat:Distribution",
        "dct:title": _told({"en": f"{TABLES[name][0]} ({kind.upper()})"}),
        "dct:description": _told({"en": f"{TABLES[name][0]}."}),
        "dcat:accessURL": _id(file), "dcat:downloadURL": _id(file), "dct:license": _id(LICENCE),
        "dct:format": _id(f"{AUTHORITY}/file-type/{kind.upper()}"),
        "dcat:mediaType": _id(f"{MEDIA}/{media}"), "dct:modified": _day(queries.release().modified),
        "dcat:accessService": _id(_here("service")),
    }  # fmt: skip
    described = address("csvw") if kind == "csv" else address("openapi")
    return found | {"foaf:page": _id(described)}


def _service() -> Node:
    root = address("catalog").removesuffix("catalog/")
    return {
        "@id": _here("service"), "@type": "dcat:DataService", **_common(),
        "dct:identifier": _here("service"), "dcat:endpointURL": _id(root),
        "dcat:endpointDescription": _id(address("openapi")),
        "dcat:servesDataset": _id(_here("dataset")),
        "dct:accessRights": _id(f"{AUTHORITY}/access-right/PUBLIC"),
        "dcat:theme": [_id(f"{AUTHORITY}/data-theme/JUST")],
    }  # fmt: skip


def _publisher() -> Node:
    return {"@id": _here("publisher"), "@type": "foaf:Agent", "foaf:name": _name(),
            "foaf:homepage": _id(settings.BASE_URL)}  # fmt: skip


def _contact() -> Node:
    return {"@id": _here("contact"), "@type": "vcard:Organization", "vcard:fn": _name(),
            "vcard:hasURL": _id(settings.BASE_URL)}  # fmt: skip


def _name() -> str:
    return str(centre().name)


def _page(name: str) -> str:
    return str(settings.BASE_URL).rstrip("/") + reverse(f"figures:{name}")


@open_endpoint(VERSION, PER_MINUTE, "GET")
def citation(request: HttpRequest) -> HttpResponse:
    """Answer how to cite: a CITATION.cff, or what DataCite asks for who gives it a DOI."""
    wanted = request.GET.get("format", "cff")
    if set(request.GET) - {"format"} or wanted not in {"cff", "datacite"}:
        raise ProblemError("format must be cff or datacite, and there is no other parameter.")
    if wanted == "datacite":
        return api.answer(_datacite())
    body = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n"
                   for name, value in _cff().items())  # fmt: skip
    response = HttpResponse(body, content_type=f"{YAML}; charset=utf-8")
    response.headers["Content-Disposition"] = 'inline; filename="CITATION.cff"'
    return response


def _cff() -> Node:
    """Return a CITATION.cff 1.2.0; JSON behind each name is YAML too."""
    now = queries.release()
    return {
        "cff-version": "1.2.0",
        "message": "If you use these figures, cite them with their range and their version.",
        "type": "dataset", "title": TITLES["en"], "abstract": TEXTS["en"],
        "authors": [{"name": AUTHORS}], "keywords": list(KEYWORDS["en"]),
        "version": now.version, "date-released": now.modified.isoformat(),
        "license": LICENCE_ID, "url": _page("index"), "repository-artifact": _here(),
    }  # fmt: skip


def _datacite() -> Node:
    """Return the metadata that DataCite 4 asks; who registers adds the DOI."""
    now = queries.release()
    titles = [{"title": text, "lang": language} for language, text in TITLES.items()]
    return {
        "schemaVersion": "http://datacite.org/schema/kernel-4",
        "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Estimates with inputs"},
        "creators": [{"name": AUTHORS, "nameType": "Organizational"}],
        "titles": titles, "publisher": {"name": _name()},
        "publicationYear": str(now.issued.year), "version": now.version, "language": "en",
        "dates": [{"date": now.issued.isoformat(), "dateType": "Issued"},
                  {"date": now.modified.isoformat(), "dateType": "Updated"}],
        "descriptions": [{"description": text, "descriptionType": "Abstract", "lang": language}
                         for language, text in TEXTS.items()],
        "rightsList": [{"rightsIdentifier": LICENCE_ID, "rightsUri": LICENCE}],
        "subjects": [{"subject": word} for word in KEYWORDS["en"]],
        "formats": ["text/csv", "application/json", CSVW],
        "url": _page("index"),
    }  # fmt: skip
