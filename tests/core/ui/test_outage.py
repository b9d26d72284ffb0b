"""The database really gone: its socket is elsewhere."""

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from thuisfront.core.ui.exit import FORGET


@pytest.mark.parametrize("address", ["/patronen/", "/account/login/", "/nergens/"])
@pytest.mark.usefixtures("outage")
def test_without_a_database_every_page_is_calm(visitor: Client, address: str) -> None:
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "an-old-session"
    answer = visitor.get(address)
    assert answer.status_code == 503
    assert "0800" in answer.text
    assert answer.headers["Retry-After"] == "10"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.usefixtures("outage")
def test_the_way_out_works_without_a_database(visitor: Client) -> None:
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "an-old-session"
    answer = visitor.get("/weg/")
    assert answer.status_code == 303
    assert answer.headers["Clear-Site-Data"] == FORGET


def test_with_the_database_back_pages_are_pages_again(visitor: Client, outage: str) -> None:
    assert visitor.get("/patronen/").status_code == 503
    connection.settings_dict["HOST"] = outage
    assert visitor.get("/patronen/").status_code == 200
