"""The filters of the search page."""

import pytest
from django.http import QueryDict

from thuisfront.core.search import filters

KNOWN = {"country": {"nl": "Nederland", "be": "België"}, "phase": {"leave": "verlof"}}
COUNTS = {"country:nl": 3, "country:be": 1, "phase:leave": 2}


@pytest.mark.django_db
def test_the_facets_that_rooms_announce_are_known() -> None:
    known = filters.known()
    assert {"audience", "level", "phase", "theme", "kind", "country"} <= known.keys()
    assert known["country"]["be"] == "België"


def test_what_an_address_holds_is_taken_only_when_it_is_known() -> None:
    asked = QueryDict("country=be&phase=x&other=y&country=nl")
    assert filters.chosen_in(asked, KNOWN) == {"country": "nl"}
    assert filters.chosen_in(QueryDict("country=de"), KNOWN) == {}


def test_a_filter_without_a_choice_is_not_shown() -> None:
    shown = filters.filters(KNOWN, {}, COUNTS, exact=True)
    assert [one.name for one in shown] == ["country"]


def test_a_chosen_filter_is_always_shown() -> None:
    shown = filters.filters(KNOWN, {"phase": "leave"}, {}, exact=True)
    assert [(one.name, len(one.options)) for one in shown] == [("phase", 1)]


def test_a_value_that_leaves_nothing_is_not_offered() -> None:
    counts = {"country:nl": 3, "phase:leave": 0}
    assert filters.filters(KNOWN, {}, counts, exact=True) == []


@pytest.mark.parametrize(("exact", "number"), [(True, 3), (False, None)])
def test_numbers_are_shown_only_when_all_was_counted(exact: bool, number: int | None) -> None:
    (shown,) = filters.filters(KNOWN, {}, COUNTS, exact=exact)
    assert shown.options[0].number == number


def test_each_chip_takes_away_only_itself() -> None:
    chips = filters.chips("a & b", KNOWN, {"country": "be", "phase": "leave"})
    assert [chip.label for chip in chips] == ["België", "verlof"]
    assert QueryDict(chips[0].rest).dict() == {"q": "a & b", "phase": "leave"}
