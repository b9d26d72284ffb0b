"""Every API, as its own description says and as it does not: what it promises is what it gives."""

import re
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.core.access.test_partners import make_partner
from tests.core.organizations.factories import make_centre
from tests.directory.factories import make_place, make_service
from thuisfront.core.access import asking, open_api
from thuisfront.core.access.limits import Limit
from thuisfront.core.access.partners import token_of
from thuisfront.core.search import api as search_api
from thuisfront.directory.api import description as directory_api
from thuisfront.directory.api import lists as directory_lists
from thuisfront.figures.api import description as figures_api
from thuisfront.helpdesk.api import description as helpdesk_api
from thuisfront.referrals.api import description as referrals_api

from .routes import every_route

pytestmark = pytest.mark.usefixtures("committed_db")  # the real door closes its connections
DESCRIPTIONS = {
    "/api/search/v1": search_api.description, "/api/helpdesk/v1": helpdesk_api.description,
    "/api/directory/v1": directory_api.description,
    "/api/figures/v1": figures_api.description,
    "/api/referrals/v1": referrals_api.description,
}  # fmt: skip
EXAMPLES = 60
PROMISES = [
    not_a_server_error, status_code_conformance, content_type_conformance,
    response_schema_conformance,
]  # fmt: skip
HOLE = re.compile(r"<\w+:(\w+)>")
search = schemathesis.openapi.from_dict(search_api.description())
directory = schemathesis.openapi.from_dict(directory_api.description())
figures = schemathesis.openapi.from_dict(figures_api.description())
referrals = schemathesis.openapi.from_dict(referrals_api.description())
helpdesk = schemathesis.openapi.from_dict(helpdesk_api.description())
whatever = settings(
    max_examples=EXAMPLES,
    derandomize=True,  # the same examples each time
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@search.parametrize()
@whatever
def test_the_search_api_keeps_its_word_whatever_is_asked(case: Case[Any]) -> None:
    case.call_and_validate(app=get_wsgi_application(), base_url="http://testserver/api/search/v1")


@figures.parametrize()
@whatever
def test_the_figures_keep_their_word_whatever_is_asked(
    case: Case[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_api, "count_or_refuse", lambda *_: None)  # patience
    case.call_and_validate(
        app=get_wsgi_application(), base_url="http://testserver/api/figures/v1", checks=PROMISES
    )


@pytest.fixture
def services(committed_db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have something in the directory, and patience with who asks a lot."""
    often = Limit("tests", per_address=10**6, in_total=10**6, seconds=60)
    monkeypatch.setattr(directory_lists, "PER_MINUTE", often)
    monkeypatch.setattr(directory_lists, "STREAMS", often)
    make_place(make_service())


@directory.parametrize()
@whatever
def test_the_directory_keeps_its_word_whatever_is_asked(case: Case[Any], services: None) -> None:
    case.call_and_validate(
        app=get_wsgi_application(), base_url="http://testserver/api/directory/v1", checks=PROMISES
    )


@pytest.fixture
def bearer(committed_db: None) -> str:
    """Return what a partner sends that may do everything."""
    with asking.as_system("tests"):
        make_centre()
        return f"Bearer {token_of(make_partner())}"


@helpdesk.parametrize()
@whatever
def test_the_helpdesk_api_keeps_its_word_whatever_is_sent(case: Case[Any], bearer: str) -> None:
    case.call_and_validate(
        app=get_wsgi_application(), base_url="http://testserver/api/helpdesk/v1",
        headers={"Authorization": bearer}, checks=PROMISES,
    )  # fmt: skip


@referrals.parametrize()
@whatever
def test_the_referrals_api_keeps_its_word_whatever_is_sent(case: Case[Any], bearer: str) -> None:
    case.call_and_validate(
        app=get_wsgi_application(), base_url="http://testserver/api/referrals/v1",
        headers={"Authorization": bearer}, checks=PROMISES,
    )  # fmt: skip


def test_every_api_has_a_description_that_is_tried_here() -> None:
    described = {
        f"{before}{path}".strip("/")
        for before, description in DESCRIPTIONS.items()
        for path in description()["paths"]
    }
    ours = {
        HOLE.sub(r"{\1}", route.pattern).strip("/")
        for route in every_route()
        if route.pattern.startswith("api/")
    }
    assert ours - {f"{before}/openapi.json".strip("/") for before in DESCRIPTIONS} == described
