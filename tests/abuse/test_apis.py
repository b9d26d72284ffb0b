"""Every API, as its own description says and as it does not: what it promises is what it gives."""

from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from schemathesis import Case

from thuisfront.core.search import api as search_api

from .routes import every_route

pytestmark = pytest.mark.usefixtures("committed_db")  # the real door closes its connections
DESCRIPTIONS = {"/api/search/v1": search_api.description}
EXAMPLES = 60
search = schemathesis.openapi.from_dict(search_api.description())


@search.parametrize()
@settings(
    max_examples=EXAMPLES,
    derandomize=True,  # the same examples each time
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_the_search_api_keeps_its_word_whatever_is_asked(case: Case[Any]) -> None:
    case.call_and_validate(app=get_wsgi_application(), base_url="http://testserver/api/search/v1")


def test_every_api_has_a_description_that_is_tried_here() -> None:
    described = {
        f"{before}{path}".strip("/")
        for before, description in DESCRIPTIONS.items()
        for path in description()["paths"]
    }
    ours = {route.pattern.strip("/") for route in every_route() if route.pattern.startswith("api/")}
    assert ours - {f"{before}/openapi.json".strip("/") for before in DESCRIPTIONS} == described
