"""A passkey as the second factor, with the virtual authenticator that Chromium has for tests."""

from typing import Any

import pytest
from playwright.sync_api import CDPSession, Page, expect

from .people import SECOND_FACTOR, Visitors, give_password

pytestmark = pytest.mark.browser
ACCOUNT = "privacy"


def with_key(page: Page, *, knows_its_owner: bool) -> tuple[CDPSession, str]:
    """Give this tab a key that does, or does not, check a finger or a PIN."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options: dict[str, Any] = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
        "hasUserVerification": True, "isUserVerified": knows_its_owner,
        "automaticPresenceSimulation": True,
    }  # fmt: skip
    made = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return devtools, made["authenticatorId"]


def confirmed(page: Page) -> None:
    """Use the second factor again when the page asks for it."""
    if "/reauthenticate/" in page.url:
        page.locator("[name=code]").fill(SECOND_FACTOR)
        page.locator("main form button[type=submit]").first.click()
        page.wait_for_url("**/webauthn/**")


def test_a_colleague_registers_a_passkey_and_signs_in_with_it(visitors: Visitors) -> None:
    page = visitors.reader()
    devtools, key = with_key(page, knows_its_owner=True)
    give_password(page, ACCOUNT)
    page.locator("[name=code]").fill(SECOND_FACTOR)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/werk/")
    page.goto("/account/2fa/webauthn/add/")
    confirmed(page)
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda url: "/webauthn/add/" not in url)
    kept = devtools.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"]
    assert [each["rpId"] for each in kept] == ["localhost"]

    page.goto("/werk/")
    page.locator("form[action$='/logout/'] button").click()
    page.wait_for_url(lambda url: "/werk/" not in url)
    give_password(page, ACCOUNT)
    page.goto("/werk/")
    assert "/account/" in page.url  # the password alone opens nothing
    page.locator("#mfa_webauthn_authenticate").click()
    page.wait_for_url("**/werk/")
    expect(page.locator("h1")).to_be_visible()

    # Someone who took the key but is not its owner: no finger, no PIN.
    page.locator("form[action$='/logout/'] button").click()
    page.wait_for_url(lambda url: "/werk/" not in url)
    give_password(page, ACCOUNT)
    devtools.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": False})
    page.locator("#mfa_webauthn_authenticate").click()
    page.wait_for_timeout(1500)
    page.goto("/werk/")
    assert "/account/" in page.url
