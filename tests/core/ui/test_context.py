import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from thuisfront.core.organizations.queries import Centre
from thuisfront.core.ui import centre, context, registers
from thuisfront.core.ui.registers import Entrance


def request(path: str) -> HttpRequest:
    return RequestFactory().get(path)


@pytest.mark.parametrize(
    ("language", "path", "expected"),
    [("nl", "/vraag/", "/vraag/"), ("en", "/vraag/", "/en/vraag/"), ("en", "/", "/en/")],
)
def test_an_address_of_ours_follows_the_language(language: str, path: str, expected: str) -> None:
    with translation.override(language):
        assert context.local(path) == expected


@pytest.mark.parametrize(
    ("language", "here", "expected"),
    [
        ("nl", "/vraag/", ["/vraag/", "/en/vraag/"]),
        ("en", "/en/vraag/", ["/vraag/", "/en/vraag/"]),
        ("nl", "/patronen/?q=a%20b", ["/patronen/?q=a%20b", "/en/patronen/?q=a%20b"]),
    ],
)
def test_the_switch_of_language_keeps_the_page(
    language: str, here: str, expected: list[str]
) -> None:
    with translation.override(language):
        links = context.languages(here)
    assert [link.url for link in links] == expected
    assert [link.code for link in links if link.current] == [language]


def test_the_entrance_we_are_in_is_marked() -> None:
    registers.entrances.add(Entrance("Kinderen", "/kinderen/"), Entrance("Thuis", "/ouder-thuis/"))
    with translation.override("nl"):
        links = context.audiences("/kinderen/eerste-bezoek/")
    assert {link.url for link in links if link.current} == {"/kinderen/"}
    assert {"/kinderen/", "/ouder-thuis/"} <= {link.url for link in links}


def test_who_is_not_signed_in_has_no_staff_menu() -> None:
    anonymous = request("/werk/")
    anonymous.user = None  # type: ignore[assignment]  # nobody at all
    assert context.staff_menu(anonymous) == []


def test_a_page_that_shows_nothing_asks_nothing() -> None:
    parts = {"centre", "languages", "audiences", "session_left", "single_sign_on", "staff_menu"}
    parts.add("privacy_page")
    assert set(context.site(request("/"))) == parts


@pytest.mark.django_db
def test_the_frame_of_a_page_costs_few_queries(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(2):
        Client().get("/patronen/")


@pytest.mark.django_db
def test_the_centre_is_remembered_for_an_outage() -> None:
    assert centre.current() == centre.last_known()


def test_there_is_a_number_before_the_database_was_ever_read() -> None:
    assert isinstance(centre.FALLBACK, Centre)
    assert centre.FALLBACK.phone_href == "tel:08005463000"
