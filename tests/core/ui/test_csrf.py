import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory

from thuisfront.core.ui.csrf import comes_from_us

pytestmark = pytest.mark.django_db


def posted(**headers: str) -> int:
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    strict.get("/vraag/")
    token = strict.cookies["formulier"].value
    return strict.post("/streng/", {"csrfmiddlewaretoken": token}, headers=headers).status_code


def request(**headers: str) -> HttpRequest:
    return RequestFactory().post("/", headers=headers)


def test_a_form_of_ours_without_origin_is_taken() -> None:
    assert posted() == 200


def test_a_form_of_ours_from_a_page_without_referrer_is_taken() -> None:
    assert posted(origin="null", sec_fetch_site="same-origin") == 200


def test_an_old_browser_is_judged_by_its_token() -> None:
    assert posted(origin="null") == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none"])
def test_a_form_from_elsewhere_is_refused(site: str) -> None:
    assert posted(origin="null", sec_fetch_site=site) == 403


def test_a_form_with_a_foreign_origin_is_refused() -> None:
    assert posted(origin="https://elders.example") == 403


def test_a_form_without_token_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    answer = strict.post("/streng/", headers={"origin": "null", "sec-fetch-site": "same-origin"})
    assert answer.status_code == 403


def test_only_the_browser_says_where_a_form_came_from() -> None:
    assert comes_from_us(request())
    assert comes_from_us(request(sec_fetch_site="same-origin"))
    assert not comes_from_us(request(sec_fetch_site="cross-site"))
