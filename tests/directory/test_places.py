"""From where somebody looks: names and postcodes however typed, nearest first, and the map."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from tests.directory import hsds
from tests.directory.factories import make_organization, make_place, make_postcode, make_service
from thuisfront.core.base import clock
from thuisfront.directory.models import Schedule, Service, ServiceCapacity, Unit
from thuisfront.directory.queries import around, saying
from thuisfront.directory.rules import outline, places
from thuisfront.directory.rules.postcodes import Spot, distance
from thuisfront.directory.rules.units import unit_word

LIST = "/hulp-vinden/"
DATA = Path(around.DATA)
ZWOLLE, GENT = Spot(52.51, 6.09), Spot(51.05, 3.72)


def shown(client: Client, **asked: str) -> str:
    answer = client.get(LIST, asked)
    assert answer.status_code == 200
    return answer.content.decode()


def titles(html: str) -> list[str]:
    return re.findall(r'tf-list__title"[^>]*>([^<]+)<', html)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("zwolle", "Zwolle, Overijssel"), ("  ZWOLLE ", "Zwolle, Overijssel"),
        ("'s-gravenhage", "'s-Gravenhage, Zuid-Holland"),
        ("den haag", "Den Haag, Zuid-Holland"),
        ("Den  Bosch", "Den Bosch, Noord-Brabant"),
        ("Súdwest Fryslan", "Súdwest-Fryslân, Friesland"),
        ("liege", "Liège, Wallonië"), ("Bergen, Limburg", "Bergen, Limburg"),
        ("meierijstad", "Meierijstad, Noord-Brabant"),
        ("Puurs-Sint-Amands", "Puurs-Sint-Amands, Vlaanderen"),
    ],
)  # fmt: skip
def test_a_place_is_found_however_its_name_is_typed(typed: str, wanted: str) -> None:
    assert around.here(typed).name == wanted


@given(st.text(max_size=90))
def test_whatever_is_typed_is_a_place_or_none(typed: str) -> None:
    places.named({}, typed)
    assert places.folded(typed) == places.folded(places.folded(typed))


def test_of_places_with_one_name_the_others_are_told() -> None:
    found = around.here("bergen")
    assert found.others
    assert (found.name, *found.others) == (
        "Bergen, Noord-Holland", "Bergen, Limburg", "Bergen (Mons), Wallonië",
    )  # fmt: skip
    assert around.here("bergen", "be").name == "Bergen (Mons), Wallonië"
    for name in (found.name, *found.others):
        assert around.here(name).name in {name, "Bergen, Wallonië", "Bergen (Mons), Wallonië"}


@pytest.mark.django_db
def test_each_of_the_places_with_one_name_can_be_chosen_in_the_page(client: Client) -> None:
    make_place(make_service())
    page = shown(client, place="Bergen")
    assert "Bergen, Limburg" in page
    assert "Bergen (Mons), Wallonië" in page
    assert "Mons" in shown(client, place="Bergen (Mons), Wallonië")


@pytest.mark.parametrize(
    ("unit", "number", "said"),
    [
        ("plaatsen", 1, "plaats"), ("plaats", 3, "plaatsen"), ("plekken", 1, "plek"),
        ("Plek", 0, "plekken"), ("bedden", 2, "bedden"), ("spreekuren", 1, "spreekuren"),
    ],
)  # fmt: skip
def test_what_is_counted_is_said_in_the_number_that_fits(unit: str, number: int, said: str) -> None:
    assert unit_word(unit, number) == said


@pytest.mark.django_db
def test_the_same_digits_are_a_dutch_or_a_belgian_postcode() -> None:
    make_postcode("9000", 53.1, 5.8)
    make_postcode("9000", GENT.latitude, GENT.longitude, "be")
    assert around.here("9000").spot == Spot(53.1, 5.8)
    assert around.here("9000").others == ("BE-9000",)
    for typed, country in (("9000", "be"), ("B-9000", ""), ("be 9000", "nl")):
        assert around.here(typed, country).spot == GENT
    assert around.here("B-1000").region == "Brussel"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "country", "town", "others"),
    [
        ("3512 ab", "", "Utrecht", ()), ("1411 KJ", "", "Bussum", ()), ("b-9000", "", "Gent", ()),
        ("9000", "", "Leeuwarden", ("BE-9000",)), ("9000", "be", "Gent", ("NL-9000",)),
        ("6301 AA", "", "Valkenburg", ()), ("3290", "be", "Diest", ("NL-3290",)),
    ],
)  # fmt: skip
def test_a_postcode_of_no_table_is_roughly_at_the_main_town_of_its_region(
    typed: str, country: str, town: str, others: tuple[str, ...]
) -> None:
    found = around.here(typed, country)
    assert (found.name, found.region, found.others) == (typed.upper(), town, others)


@pytest.mark.django_db
def test_a_postcode_of_a_table_is_not_rough_and_one_that_cannot_be_is_unknown() -> None:
    make_postcode("3512", 52.09, 5.12)
    assert around.here("3512 AB").region == ""
    with pytest.raises(around.UnknownPlaceError):
        around.here("B-2700")


@pytest.mark.django_db
def test_the_page_says_that_a_postcode_is_known_only_roughly(client: Client) -> None:
    make_place(make_service())
    page = shown(client, place="3512 AB")
    assert "3512 AB" in page
    assert "gingen uit van Utrecht" in page
    assert "gingen uit van" not in shown(client, place="Utrecht")


def test_rough_is_near_enough_to_look_for_help() -> None:
    known = places.known_places((around.DATA / "places.csv").read_text("utf-8").splitlines())
    regions = places.known_regions(
        (around.DATA / "regions.csv").read_text("utf-8").splitlines(), known
    )
    off = []
    table = hsds.shared("geo/pc4.json")
    for code, (latitude, longitude) in json.loads(table.read_text("utf-8")).items():
        place = places.roughly(regions, code, "nl")
        assert place, code
        off.append(distance(place.spot, Spot(latitude, longitude)))
    off.sort()
    assert off[len(off) // 2] < 7_000
    assert off[len(off) * 95 // 100] < 20_000
    assert off[-1] < 45_000


@pytest.mark.django_db
def test_what_is_nearest_comes_first_and_what_has_no_place_last(client: Client) -> None:
    by = make_organization()
    make_place(make_service(by, name="Ver"), latitude=51.05, longitude=3.72)
    both = make_service(by, name="Twee plekken")
    make_place(both, latitude=50.85, longitude=5.69)
    make_place(both, latitude=52.50, longitude=6.10)
    make_service(by, name="Aan de telefoon")
    make_place(make_service(by, name="Dichtbij"), latitude=52.53, longitude=6.20)
    page = shown(client, place="zwolle")
    assert titles(page) == ["1. Twee plekken", "2. Dichtbij", "3. Ver", "4. Aan de telefoon"]
    assert "ongeveer 1 kilometer hiervandaan" in page
    assert "ongeveer 230 kilometer hiervandaan" in page
    assert page.count("kilometer hiervandaan") == 3


@pytest.mark.django_db
def test_pages_of_what_is_near_follow_on_each_other(client: Client) -> None:
    by = make_organization()
    for number in range(23):
        make_place(make_service(by, name=f"n{number:02}"), latitude=52.5 - number / 100)
    for number in range(20):
        make_service(by, name=f"z{number:02}")
    found = [title.partition(" ")[2] for number in ("1", "2", "3")
             for title in titles(shown(client, place="zwolle", bladzijde=number))]  # fmt: skip
    assert found == [f"n{n:02}" for n in range(23)] + [f"z{n:02}" for n in range(20)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "said"),
    [("B-2700", "waar deze postcode is"), ("12345", "waar deze postcode is"),
     ("Nergenshuizen", "Deze plaats kennen we niet"), ("<b>", "Deze plaats kennen we niet")],
)  # fmt: skip
def test_an_unknown_place_gets_a_sentence_and_the_whole_list(
    client: Client, typed: str, said: str
) -> None:
    make_service(name="Praten")
    page = shown(client, place=typed)
    assert said in page
    assert titles(page) == ["1. Praten"]


@pytest.mark.django_db
def test_what_has_no_place_is_found_from_a_town_too(client: Client) -> None:
    make_service(name="Bellen")
    assert titles(shown(client, place="Utrecht")) == ["1. Bellen"]
    assert titles(shown(client, place="Utrecht", q="zzzz")) == []


def test_towns_lie_in_the_outline_of_their_country() -> None:
    """The map is drawn by hand: nearly every town of the list lies in its land, or close by."""
    shapes = around._outline()
    rows = (DATA / "places.csv").read_text("utf-8").splitlines()
    towns = {each for group in places.known_places(rows).values() for each in group}
    assert len(towns) > 3000
    lands = [shape for shape in shapes if shape.kind == "land"]
    outside = [each for each in towns
               if not any(_inside(each.spot, shape.edge) for shape in lands
                          if shape.country == each.country)]  # fmt: skip
    far = [each for each in outside
           if min(distance(each.spot, Spot(*point)) for shape in lands
                  for point in shape.edge) > 25_000]  # fmt: skip
    assert len(outside) < len(towns) / 25
    assert far == []


def _inside(spot: Spot, edge: tuple[tuple[float, float], ...]) -> bool:
    odd = False
    for (a, b), (c, d) in zip(edge, (*edge[1:], edge[0]), strict=True):
        if (a > spot.latitude) != (c > spot.latitude):
            odd ^= spot.longitude < (d - b) * (spot.latitude - a) / (c - a) + b
    return odd


def test_numbers_that_would_lie_on_one_another_stand_together() -> None:
    near = [(number, ZWOLLE) for number in (1, 2, 3)] + [(5, GENT), (8, GENT)]
    drawing = outline.drawn(around._outline(), near)
    assert [mark.label for mark in drawing.marks] == ["1–3", "5, 8"]
    crowd = [(number, GENT) for number in (2, 5, 9, 11, 30)]
    assert outline.drawn((), crowd).marks[0].label == "2, 5 …"


def test_the_map_zooms_in_on_what_is_near_and_stays_on_the_map() -> None:
    wide = outline.drawn((), [(1, ZWOLLE), (2, GENT)])
    close = outline.drawn((), [(1, ZWOLLE), (2, Spot(52.6, 6.2))], here=Spot(52.4, 6.0))
    assert len(close.marks) == 2
    assert abs(close.marks[0].y - close.marks[1].y) > 5 * abs(
        wide.marks[0].y - outline.drawn((), [(1, Spot(52.6, 6.2))]).marks[0].y
    )
    for mark in (*wide.marks, *close.marks):
        assert 0 <= mark.x <= outline.WIDE
        assert 0 <= mark.y <= outline.HIGH
    assert outline.drawn((), [(1, Spot(40.0, -70.0))]).marks == ()


@pytest.mark.django_db
def test_the_map_is_small_and_asks_nobody_else(client: Client) -> None:
    make_place(make_service())
    page = shown(client)
    svg = page[page.index("<svg xmlns") : page.index("</svg>", page.index("<svg xmlns"))]
    assert len(svg) < 12_000
    assert re.findall(r'(?:href|src)="', svg) == []
    assert not re.search(r'(?:x|y|width)="\d+,\d', svg)  # the comma of Dutch draws nothing


@pytest.mark.django_db
def test_room_has_its_day_and_is_unknown_after_thirty_days(client: Client) -> None:
    service = make_service()
    unit = Unit.objects.create(name="plekken")
    told = ServiceCapacity.objects.create(
        service=service, owner=service.pk, unit=unit, available=3, updated=clock.now()
    )
    page = f"{LIST}{service.pk}/"
    assert "Plek vrij: 3 plekken (gehoord op" in shown(client)
    assert "Plek vrij: 3 plekken (gehoord op" in client.get(page).content.decode()
    told.available = 0
    told.save()
    assert "Nu geen plek (gehoord op" in shown(client)
    told.updated = clock.now() - timedelta(days=31)
    told.save()
    for html in (shown(client), client.get(page).content.decode()):
        assert "onbekend (laatst gehoord op" in html
        assert "Nu geen plek" not in html


@pytest.mark.django_db
def test_hours_are_told_in_words_and_may_be_out_of_date(client: Client) -> None:
    service = make_service()
    Schedule.objects.create(service=service, owner=service.pk, byday="MO,TU,TH",
                            opens_at="09:00:00", closes_at="17:00Z")  # fmt: skip
    page = client.get(f"{LIST}{service.pk}/").content.decode()
    assert "maandag, dinsdag en donderdag van 09:00 tot 17:00 uur" in page
    assert "Kan verouderd zijn" in page


@pytest.mark.django_db
def test_what_was_checked_over_a_year_ago_warns(client: Client) -> None:
    service = make_service(assured_date=clock.today() - timedelta(days=366))
    page = f"{LIST}{service.pk}/"
    assert "langer dan een jaar geleden" in client.get(page).content.decode()
    Service.objects.update(assured_date=clock.today() - timedelta(days=365))
    assert "langer dan een jaar geleden" not in client.get(page).content.decode()


@pytest.mark.parametrize(
    ("meters", "said"),
    [(0, "minder dan 1"), (999, "minder dan 1"), (1000, "ongeveer 1 kilometer"),
     (7400, "ongeveer 7"), (12_400, "ongeveer 10"), (13_000, "ongeveer 15"), (101_000, "100")],
)  # fmt: skip
def test_a_distance_is_told_no_more_exact_than_we_know_it(meters: float, said: str) -> None:
    assert said in saying.distance(meters)
