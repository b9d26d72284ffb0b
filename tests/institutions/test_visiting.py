import tomllib
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from thuisfront.core.search.queries import search
from thuisfront.core.ui.models import PageGeneration
from thuisfront.institutions import queries
from thuisfront.institutions.actions import (
    UnreadableListError,
    load_visiting,
)
from thuisfront.institutions.enums import Drawing
from thuisfront.institutions.models import ContactPoint, Institution, RouteStep, Unit, VisitRule

pytestmark = pytest.mark.usefixtures("loaded")
FOLDER = Path(settings.CONTENT)
SOURCED = {"source_title": "Een bron", "checked_on": date(2026, 11, 20)}
RULE = """
[[rule]]
about = "alone-from"
where = ["nl"]
kind = "ordinary"
number = 12
text = "Onder de 12 met een volwassene."
source = "Een bron"
url = ""
checked_on = 2026-11-20
verified = true
"""
WRONG = {
    "a subject that is none": ('"alone-from"', '"kapsels"'),
    "a place that is none": ('["nl"]', '["pi-nergens"]'),
    "a unit that is none": ('["nl"]', '["pi-vught"]\nunit = "Z"'),
    "a number below nothing": ("12\n", "-1\n"),
    "a number that is a word": ("12\n", '"twaalf"\n'),
    "no text": ('text = "Onder de 12 met een volwassene."\n', ""),
    "no day": ("checked_on = 2026-11-20\n", ""),
    "a day that is a word": ("2026-11-20", '"gisteren"'),
    "an address that is none": ('url = ""', 'url = "dji punt nl"'),
    "a text without end": ("Onder de 12", "x" * 500),
    "an end before the start": (
        "verified = true", "verified = true\nfrom = 2026-01-02\nuntil = 2026-01-01",
    ),
    "no list at all": ("[[rule]]", "[[rule"),
}  # fmt: skip


def folder(place: Path, rules: str, rest: str = "") -> Path:
    (place / "visit-rules.toml").write_text(rules, "utf-8")
    (place / "visiting.toml").write_text(rest, "utf-8")
    return place


def path(slug: str, page: str = "") -> str:
    return f"/instellingen/{slug}/{page}"


def answers(**values: str) -> dict[str, str]:
    usual = {"prison": "pi-vught", "age": "13", "company": "unknown", "wish": "yes"}
    return {**usual, "objection": "none", **values}


def test_all_that_we_have_is_loaded_and_a_second_time_changes_nothing() -> None:
    first = load_visiting(FOLDER)
    assert (first.changed, first.same) == (0, 0)
    assert (
        first.added
        == sum(model._default_manager.count() for model in (VisitRule, ContactPoint, RouteStep))
        + queries.details(Institution.objects.get(slug="pi-vught")).model.objects.count()
    )
    again = load_visiting(FOLDER)
    assert (again.added, again.changed, again.same) == (0, 0, first.added)


def test_a_new_text_in_the_file_is_taken_over_unless_an_editor_was_first(tmp_path: Path) -> None:
    load_visiting(folder(tmp_path, RULE))
    other = RULE.replace("Onder de 12", "Beneden de 12")
    assert load_visiting(folder(tmp_path, other)).changed == 1
    VisitRule.objects.update(text="Wat de redactie schreef.")
    assert load_visiting(folder(tmp_path, RULE)).same == 1
    assert VisitRule.objects.get().text == "Wat de redactie schreef."


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_row_is_named_and_nothing_is_changed(tmp_path: Path, name: str) -> None:
    old, new = WRONG[name]
    with pytest.raises(UnreadableListError, match=r"visit-rules\.toml"):
        load_visiting(folder(tmp_path, RULE + RULE.replace("Een bron", "Twee").replace(old, new)))
    assert not VisitRule.objects.exists()


def test_the_command_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "CONTENT", tmp_path)
    with pytest.raises(CommandError, match=r"institutions\.csv"):
        call_command("load_institutions")


@pytest.mark.parametrize(
    "where", [{}, {"country": "nl", "kind": "jji"}, {"country": "nl", "institution": True}]
)
def test_a_rule_holds_at_one_place(where: dict[str, object]) -> None:
    if "institution" in where:
        where = {**where, "institution": Institution.objects.first()}
    with pytest.raises(IntegrityError), transaction.atomic():
        VisitRule.objects.create(about="before", visit="ordinary", text="x", **SOURCED, **where)


def test_the_page_shows_conflicting_sources_beside_each_other(client: Client, full: None) -> None:
    text = client.get(path("pi-vught")).text
    assert "De bronnen zeggen niet hetzelfde" in text
    assert "Vanaf 14 jaar mag een kind alleen komen" in text
    assert "Een kind onder de 12 komt altijd met een volwassene" in text
    assert "(EBI)" in text
    assert "nog niet gecontroleerd" in text


def test_a_rule_of_the_prison_goes_first_and_that_of_the_country_is_still_there(
    client: Client, full: None
) -> None:
    text = client.get(path("pi-veenhuizen-locatie-esserheem")).text
    own, general = text.index("Vanaf 16 jaar mag een kind alleen"), text.index("Wat elders geldt")
    assert own < general < text.index("Een kind onder de 12 komt altijd")


def test_a_place_under_another_law_borrows_no_rule_of_prisons(client: Client, full: None) -> None:
    text = client.get(path("fpc-gent")).text
    assert "We vonden nog geen regels voor deze plek" in text
    assert "onder de 16" not in text


def test_a_rule_that_is_over_is_no_longer_shown(client: Client, full: None) -> None:
    VisitRule.objects.filter(about="booking").update(valid_until=date(2020, 1, 1))
    assert "bezoek aan, en vertelt die zelf" not in client.get(path("pi-vught")).text


def test_the_way_in_is_that_of_the_prison_once_it_has_one(client: Client, full: None) -> None:
    generic = client.get(path("pi-vught", "route/")).text
    assert generic.count("tf-way__step") == 8
    assert "Zo gaat het in de meeste gevangenissen" in generic
    vught = Institution.objects.get(slug="pi-vught")
    RouteStep.objects.create(institution=vught, place=1, title="Hier", text="Zo.", **SOURCED)
    own = client.get(path("pi-vught", "route/")).text
    assert own.count("tf-way__step") == 1
    assert "Zo gaat het in de meeste gevangenissen" not in own


def test_where_we_know_no_way_in_we_say_so(client: Client, full: None) -> None:
    assert "kennen we hier nog niet" in client.get(path("fpc-gent", "route/")).text


def test_five_answers_give_what_this_child_needs(client: Client, full: None) -> None:
    shown = client.post(path("pi-vught", "meekomen/"), answers(objection="parent", wish="unsure"))
    text = shown.text
    assert shown.status_code == 200
    assert "Neem voor de zekerheid een volwassene mee" in text
    assert text.index("Je kind twijfelt") < text.index("Praat eerst met de andere ouder")
    assert "De regel hierachter" in text
    assert "PI Vught, een kind van 13 jaar" in text


def test_the_rule_of_the_chosen_prison_counts_not_that_of_the_address(
    client: Client, full: None
) -> None:
    text = client.post(path("pi-vught", "meekomen/"), answers(prison="gevangenis-gent")).text
    assert "Een kind onder de 16 komt altijd met een volwassene" in text


def test_nothing_of_the_answers_is_kept_or_stands_in_an_address(client: Client, full: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        shown = client.post("/meekomen/", answers())
    assert "Location" not in shown.headers
    written = [query["sql"] for query in asked if not query["sql"].startswith("SELECT")]
    assert written == []
    assert "no-store" in shown.headers["Cache-Control"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"age": ""}, {"age": "-1"}, {"age": "18"}, {"age": "tien"}, {"age": "1e3"},
        {"age": "9" * 400}, {"prison": "pi-nergens"}, {"prison": "\0"}, {"company": "hond"},
        {"wish": ""}, {"objection": "' OR 1=1"},
    ],
)  # fmt: skip
def test_a_wrong_answer_comes_back_with_a_sentence(
    client: Client, full: None, wrong: dict[str, str]
) -> None:
    shown = client.post("/meekomen/", answers(**wrong))
    assert shown.status_code == 200
    assert "Er klopt nog iets niet" in shown.text


def test_a_prison_that_is_none_is_not_found(client: Client) -> None:
    for page in ("", "route/", "meekomen/"):
        assert client.get(path("pi-nergens", page)).status_code == 404


def test_a_page_asks_as_much_with_many_rules_as_with_few(client: Client, full: None) -> None:
    with CaptureQueriesContext(connection) as few:
        client.get(path("pi-vught"), {"x": "1"})
    vught = Institution.objects.get(slug="pi-vught")
    for number in range(30):
        unit = Unit.objects.create(institution=vught, name=f"Unit {number}", **SOURCED)
        VisitRule.objects.create(
            institution=vught, unit=unit, about="before", visit="ordinary", text="x", **SOURCED
        )
    with CaptureQueriesContext(connection) as many:
        client.get(path("pi-vught"), {"x": "1"})
    assert len(many) == len(few)
    assert len(few) <= 8


def test_every_drawing_is_there_and_every_step_of_ours_has_one() -> None:
    drawings = Path(queries.__file__).parent / "static" / "institutions"
    assert {file.stem for file in drawings.glob("*.svg")} == set(Drawing.values)
    steps = tomllib.loads((FOLDER / "visiting.toml").read_text("utf-8"))["step"]
    assert {step["drawing"] for step in steps} <= set(Drawing.values)


def test_prisons_are_found_by_name_and_place_once_the_list_is_loaded() -> None:
    call_command("load_institutions", verbosity=0)
    for asked in ("vught", "PI Vught", "gevangenis in Vught"):
        first = search(asked).results[0]
        assert (first.kind, first.url) == ("institution", "/instellingen/pi-vught/")


@pytest.mark.parametrize("model", [VisitRule, ContactPoint, RouteStep])
def test_what_an_editor_changes_renews_the_pages(full: None, model: type[VisitRule]) -> None:
    before = PageGeneration.objects.get().number
    model.objects.all()[0].save()
    assert PageGeneration.objects.get().number == before + 1
