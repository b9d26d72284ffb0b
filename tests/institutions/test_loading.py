import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from thuisfront.institutions.actions import Loaded, UnreadableListError, load_institutions
from thuisfront.institutions.enums import Country, Kind, Population
from thuisfront.institutions.models import Institution

pytestmark = pytest.mark.django_db
FILE = Path(settings.CONTENT) / "institutions.csv"
HEAD = FILE.read_text("utf-8").splitlines()[0]
GOOD = "pi-proef,PI Proef,Proefstad,nl,pi,men,Een bron,https://dji.nl,2026-11-20,true,"
WRONG = {
    "an unknown country": (",nl,", ",fr,"),
    "an unknown kind": (",pi,", ",kasteel,"),
    "unknown people": (",men,", ",cats,"),
    "no day": ("2026-11-20", ""),
    "a day that is none": ("2026-11-20", "2026-02-30"),
    "not said whether checked": (",true,", ",misschien,"),
    "no name": ("PI Proef", ""),
    "no slug": ("pi-proef", ""),
    "a slug that is none": ("pi-proef", "PI Proef!"),
    "no source": ("Een bron", ""),
    "an address that is none": ("https://dji.nl", "dji punt nl"),
    "a name without end": ("PI Proef", "x" * 121),
    "too few columns": (",Een bron,https://dji.nl,2026-11-20,true,", ""),
    "too many columns": (",true,", ",true,x,y,"),
}


def written(place: Path, *rows: str, head: str = HEAD) -> Path:
    file = place / "lijst.csv"
    file.write_text("\n".join([head, *rows]) + "\n", "utf-8")
    return file


def test_the_whole_list_is_loaded() -> None:
    assert load_institutions(FILE) == Loaded(added=85, changed=0, same=0)
    assert Institution.objects.count() == 85
    countries = Counter(Institution.objects.values_list("country", flat=True))
    assert set(countries) == {Country.NL, Country.BE}
    assert min(countries.values()) > 25


def test_a_second_time_changes_nothing() -> None:
    load_institutions(FILE)
    before = list(Institution.objects.order_by("slug").values())
    assert load_institutions(FILE) == Loaded(added=0, changed=0, same=85)
    assert list(Institution.objects.order_by("slug").values()) == before


def test_a_changed_row_changes_its_institution_only(tmp_path: Path) -> None:
    load_institutions(FILE)
    untouched = Institution.objects.exclude(slug="pi-ter-apel").order_by("slug")
    before = list(untouched.values())
    text = FILE.read_text("utf-8").replace("PI Ter Apel,Ter Apel", "PI Ter Apel,Emmen")
    file = tmp_path / "lijst.csv"
    file.write_text(text, "utf-8")
    assert load_institutions(file) == Loaded(added=0, changed=1, same=84)
    assert Institution.objects.get(slug="pi-ter-apel").city == "Emmen"
    assert list(untouched.values()) == before


def test_a_row_becomes_an_institution_with_its_source(tmp_path: Path) -> None:
    load_institutions(written(tmp_path, GOOD))
    made = Institution.objects.get()
    assert (made.slug, made.name, made.city) == ("pi-proef", "PI Proef", "Proefstad")
    assert (made.country, made.kind, made.population) == (Country.NL, Kind.PI, Population.MEN)
    assert (made.source_title, made.source_url) == ("Een bron", "https://dji.nl")
    assert (made.checked_on, made.is_verified, made.note) == (date(2026, 11, 20), True, "")


@pytest.mark.parametrize(("old", "new"), WRONG.values(), ids=WRONG.keys())
def test_a_bad_row_names_its_line_and_changes_nothing(tmp_path: Path, old: str, new: str) -> None:
    load_institutions(written(tmp_path, GOOD))
    assert old in GOOD
    bad = GOOD.replace("pi-proef", "pi-tweede") if old != "pi-proef" else GOOD
    first = GOOD.replace("PI Proef", "PI Anders")
    file = written(tmp_path, first, bad.replace(old, new, 1))
    with pytest.raises(UnreadableListError, match=r"^line 3: ."):
        load_institutions(file)
    assert list(Institution.objects.values_list("name", flat=True)) == ["PI Proef"]


def test_two_rows_for_one_institution_are_refused(tmp_path: Path) -> None:
    file = written(tmp_path, GOOD, GOOD.replace("Proefstad", "Elders"))
    with pytest.raises(UnreadableListError, match=r"^line 3: "):
        load_institutions(file)
    assert not Institution.objects.exists()


def test_a_list_without_a_column_is_refused(tmp_path: Path) -> None:
    head = HEAD.replace("verified", "gecontroleerd")
    with pytest.raises(UnreadableListError, match=r"^line 2: 'verified'"):
        load_institutions(written(tmp_path, GOOD, head=head))


def test_the_command_says_what_it_did_and_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("load_institutions")
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Institutions: 85 added, 0 changed, 0 the same."
    assert said[1].startswith("Rules and routes: ")
    bad = written(tmp_path, GOOD.replace(",nl,", ",fr,"))
    with pytest.raises(CommandError, match="Nothing was loaded: line 2: "):
        call_command("load_institutions", str(bad))
    with pytest.raises(CommandError, match=r"Nothing was loaded: .*No such file"):
        call_command("load_institutions", str(tmp_path / "none.csv"))
    (tmp_path / "binary.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CommandError, match="Nothing was loaded: "):
        call_command("load_institutions", str(tmp_path / "binary.csv"))


def test_every_row_of_the_list_has_a_source_and_a_day() -> None:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["slug"] for row in rows}) == len(rows) == 85
    assert all(row["source_title"] and row["checked_on"] for row in rows)
    assert {row["verified"] for row in rows} <= {"true", "false"}


@pytest.mark.parametrize("field", ["country", "kind", "population"])
def test_the_table_itself_refuses_what_is_unknown(tmp_path: Path, field: str) -> None:
    load_institutions(written(tmp_path, GOOD))
    with pytest.raises(IntegrityError), transaction.atomic():
        Institution.objects.update(**{field: "zz"})


@pytest.mark.parametrize(
    ("name", "sorted_as"),
    [("PI Vught", "vught"), ("JC Zeist", "zeist"), ("Écrou", "ecrou"), ("Pi", "pi")],
)
def test_names_are_sorted_without_what_all_begin_with(
    tmp_path: Path, name: str, sorted_as: str
) -> None:
    load_institutions(written(tmp_path, GOOD.replace("PI Proef", name)))
    assert Institution.objects.get().sort_name == sorted_as
