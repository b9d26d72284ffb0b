"""Where a secret place is comes out nowhere: every page, every list, every file, the search."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.directory.factories import make_organization, make_place, make_postcode, make_service
from thuisfront.core.base import clock
from thuisfront.core.search import actions as search
from thuisfront.core.search.models import Document
from thuisfront.core.search.registers import sources as search_sources
from thuisfront.directory import exports
from thuisfront.directory.models import (
    Accessibility,
    Address,
    Contact,
    Location,
    Organization,
    Phone,
    Service,
    ServiceAtLocation,
)

pytestmark = pytest.mark.django_db
WORDS = ("Geheimstraat", "Schuilplek", "9876", "Verstopdorp", "geheim-nummer", "0611223344")


@pytest.fixture
def hidden() -> Service:
    """Return a service at a secret place, of which everything was filled in all the same."""
    service = make_service(make_organization(name="Veilige plek"), name="Opvang")
    location = Location.objects.create(
        is_confidential=True, name="Schuilplek", organization=service.organization
    )
    Address.objects.create(
        location=location, owner=location.pk, address_1="Geheimstraat 1", city="Verstopdorp",
        state_province="Verstopdorp", postal_code="9876 ZZ", country="NL",
    )  # fmt: skip
    Phone.objects.create(location=location, owner=location.pk, number="0611223344")
    Contact.objects.create(location=location, owner=location.pk, name="geheim-nummer")
    Accessibility.objects.create(location=location, owner=location.pk, details="Geheimstraat")
    ServiceAtLocation.objects.create(service=service, location=location)
    make_place(make_service(service.organization, name="Gewoon"))
    make_postcode("9876", 52.0, 5.0)
    return service


def _routes(
    patterns: list[URLPattern | URLResolver], within: str = ""
) -> Iterator[tuple[str, str]]:
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from _routes(each.url_patterns, each.namespace or within)
        elif within in {"directory", "directory-api"}:
            yield within, str(each.pattern)


def addresses() -> Iterator[str]:
    """Yield every address of the directory that everybody may ask, so a new one is asked too."""
    keys = [str(key) for model in (Service, Organization, ServiceAtLocation, Location)
            for key in model.objects.values_list("pk", flat=True)]  # fmt: skip
    for space, route in _routes(get_resolver().url_patterns):
        for key in keys if "<" in route else [""]:
            filled = "/" + route.replace("<uuid:key>", key).replace("<str:key>", key)
            yield filled
            if space == "directory-api" and "<" not in route:
                yield from (f"{filled}?{asked}" for asked in (
                    "full=true", "format=ndjson&full=true", "postcode=9876", "full_service=true",
                    "postcode=9876&proximity=20000000", "search=Schuilplek", "search=Geheimstraat",
                ))  # fmt: skip
            elif "<" not in route:
                yield from (f"{filled}?{asked}" for asked in ("place=9876", "q=schuilplek"))
    yield from ("/sitemap.xml", "/zoeken/?q=opvang", "/zoeken/?q=schuilplek")


def told(content: bytes | str, asked: str = "") -> list[str]:
    """Return what of the secret stands in something, apart from what was asked."""
    text = content if isinstance(content, str) else content.decode("utf-8", "replace")
    wanted = (word for word in WORDS if word.casefold() not in asked.casefold())
    return [word for word in wanted if word.casefold() in text.casefold()]


def test_no_page_and_no_list_tells_where_it_is(client: Client, hidden: Service) -> None:
    search.reindex(sources=search_sources, at=clock.now())
    asked = list(dict.fromkeys(addresses()))
    assert len(asked) > 60
    leaks, answered = {}, 0
    for address in asked:
        answer = client.get(address)
        content = answer.getvalue()
        answered += answer.status_code == 200
        if found := told(content, address):
            leaks[address] = found
    assert leaks == {}
    assert answered > 40
    page = client.get(f"/hulp-vinden/{hidden.pk}/").content.decode()
    assert "Het adres is geheim" in page
    assert "Het adres is geheim" in client.get("/hulp-vinden/").content.decode()


def test_no_file_tells_where_it_is(hidden: Service) -> None:
    archive = io.BytesIO()
    exports.write_tabular(archive)
    files = {"json": b"".join(exports.as_json()), "ndjson": b"".join(exports.as_lines()),
             "csv": "".join(exports.as_sheet()).encode()}  # fmt: skip
    with zipfile.ZipFile(archive) as held:
        files |= {name: held.read(name) for name in held.namelist()}
    assert {name: told(content) for name, content in files.items() if told(content)} == {}
    assert len(files) > 20


def test_neither_the_index_nor_the_words_hold_where_it_is(hidden: Service) -> None:
    search.reindex(sources=search_sources, at=clock.now())
    rows = [str(row) for row in Document.objects.values()]
    rows += [str(row) for row in Service.objects.values()]
    assert [told(row) for row in rows if told(row)] == []


def test_it_is_near_nothing_and_stands_on_no_map(client: Client, hidden: Service) -> None:
    page = client.get("/hulp-vinden/", {"place": "9876"}).content.decode()
    assert page.count("kilometer hiervandaan") == 1
    assert page.index("Gewoon") < page.index("Opvang")
    own = client.get(f"/hulp-vinden/{hidden.pk}/").content.decode()
    assert "<figure" not in own


def test_the_starter_list_still_loads_beside_it(hidden: Service) -> None:
    call_command("load_services", str(settings.CONTENT / "services.toml"), verbosity=0)
    assert ServiceAtLocation.objects.filter(latitude__isnull=False).count() == 10
