"""What programs send that no page of ours would: fields, bodies, headers and addresses."""

import re
import time
from io import BytesIO
from typing import Any

import pytest
from django import forms
from django.test import Client
from django.test.client import FakePayload
from wagtail.images.forms import BaseImageForm

from tests.core.accounts.factories import browser_of
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import token
from thuisfront.core.access import asking
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.models import Message, Question

from .world import World, make_world

LIMIT = 1_000_000  # bytes of a form that are read
HUGE = 10_000_000
# What only our own code decides; a form that offers one of these is a way in.
OURS = {
    "is_superuser", "is_staff", "is_active", "is_centre", "user", "by", "at", "state", "status",
    "taken_by", "written_by", "given_by", "organization_id", "user_id", "id", "pk", "receipt_mark",
    "permissions", "groups", "starts_on", "basis",
}  # fmt: skip


@pytest.fixture
def small(db: None) -> Any:
    with asking.as_system("tests"):
        yield make_world()


def every_form(of: type[forms.BaseForm] = forms.BaseForm) -> set[type[forms.BaseForm]]:
    found = set(of.__subclasses__())
    return found.union(*(every_form(each) for each in found))


def test_no_form_of_ours_offers_what_only_the_code_decides() -> None:
    ours = [form for form in every_form() if form.__module__.startswith("thuisfront.")]
    assert len(ours) >= 15
    offering = {
        form.__name__: OURS & set(form.base_fields) for form in ours if hasattr(form, "base_fields")
    }
    assert {name: fields for name, fields in offering.items() if fields} == {}
    of_rows = {form for form in ours if issubclass(form, forms.BaseModelForm)}
    assert all(issubclass(form, BaseImageForm) for form in of_rows)  # Wagtail names its fields


def test_fields_that_are_in_no_form_change_nothing_of_a_question(small: World) -> None:
    elsewhere, adviser = make_organization(), small.colleague("adviser")
    sly = {
        "organization": str(elsewhere.pk), "state": "answered",
        "taken_by": str(adviser.pk), "taken_by_id": str(adviser.pk), "urgency": "9",
        "asked_at": "2001-01-01", "id": "0193e4a0-0000-7000-8000-000000000000",
        "receipt_mark": "x", "written_by": str(adviser.pk), "author": "line",
    }  # fmt: skip
    sent = {"text": "Mag een tekening mee?", "asker": "child", "answer_by": "code"}
    assert Client().post("/vraag/", {**sly, **sent, "form_token": token()}).status_code == 302
    question = Question.objects.get()
    assert (question.organization, question.state, question.taken_by) == (
        small.centre, "waiting", None,
    )  # fmt: skip
    assert (question.urgency, question.asked_at.year > 2001) == (1, True)
    assert str(question.pk) != sly["id"]
    other = small.colleague("adviser")
    answer = {"text": "Dat mag bijna altijd, hoor.", "form_token": token()}
    browser_of(other).post(f"/werk/vragen/{question.pk}/antwoord/", {**sly, **answer})
    assert Message.objects.get(author="line").written_by == other


def test_fields_that_are_in_no_form_change_nothing_of_the_centre(small: World) -> None:
    sly = {"is_centre": "", "id": str(small.elsewhere.pk), "organization": str(small.elsewhere.pk)}
    boss = small.browser("coordinator")
    shown = boss.get("/werk/centrum/")
    held = {name: value for name, value in shown.context["form"].initial.items() if value}
    boss.post("/werk/centrum/", {**held, **sly, "name": "Overgenomen"})
    here, there = (Organization.objects.get(pk=o.pk) for o in (small.centre, small.elsewhere))
    assert (here.is_centre, there.is_centre, there.name) == (True, False, "Elders")


class Counted(FakePayload):
    """A body that counts how much of it was read."""

    taken = 0

    def read(self, *args: Any, **kwargs: Any) -> bytes:
        """Read and count."""
        piece: bytes = super().read(*args, **kwargs)
        self.taken += len(piece)
        return piece


def sent(body: Counted, kind: str) -> dict[str, Any]:
    """Return what a server tells the program about a body that is still to be read."""
    return {"wsgi.input": body, "CONTENT_LENGTH": str(len(body)), "CONTENT_TYPE": kind}


@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("who", ["anonymous", "adviser"])
def test_ten_megabytes_are_refused_soon_and_are_not_read(small: World, who: str, kind: str) -> None:
    client = small.browser(who)
    question = small.questions["waiting"]
    paths = [
        "/vraag/", "/vraag/antwoord/", "/account/login/", "/api/search/v1/", "/zoeken/",
        "/werk/actief/", f"/werk/vragen/{question}/antwoord/", "/werk/bestaat-niet/",
    ]  # fmt: skip
    for path in paths:
        body = Counted(b'{"text": "' + b"x" * HUGE + b'"}')
        started = time.monotonic()
        answer = client.generic("POST", path, **sent(body, kind))
        if path == "/vraag/" and "form" in kind:
            assert answer.status_code == 413
        assert answer.status_code < 500, path
        assert b"x" * 100 not in answer.content, path
        assert body.taken <= LIMIT, path
        assert time.monotonic() - started < 5, path
    assert Question.objects.filter(pk=question, state="waiting").exists()


def test_a_file_that_nobody_asked_for_is_not_kept(small: World) -> None:
    upload = BytesIO(b"x" * 3_000_000)
    upload.name = "../../etc/passwd"
    sent = {
        "text": "Mag een tekening mee?",
        "asker": "child",
        "answer_by": "code",
        "bijlage": upload,
    }
    assert Client().post("/vraag/", sent).status_code in {302, 413}


SPOOFED = (
    "x-forwarded-for",
    "forwarded",
    "x-real-ip",
    "client-ip",
    "true-client-ip",
    "cf-connecting-ip",
)


@pytest.mark.parametrize("header", SPOOFED)
def test_a_header_that_names_another_address_does_not_evade_the_limit_on_words(
    small: World, header: str
) -> None:
    statuses = []
    for number in range(12):
        address = f"203.0.113.{number}"
        value = f"for={address}" if header == "forwarded" else address
        client = Client(REMOTE_ADDR="192.0.2.1", headers={header: value})
        words = {"words": "appel boom citroen druif egel"}
        statuses.append(client.post("/vraag/antwoord/", words).status_code)
    assert statuses == [200] * 10 + [429] * 2
    other = Client(REMOTE_ADDR="192.0.2.2").post("/vraag/antwoord/", words)
    assert other.status_code == 200


@pytest.mark.parametrize(
    "header", ["x-forwarded-host", "x-original-url", "x-rewrite-url", "forwarded"]
)
def test_a_header_that_names_another_site_changes_no_address(small: World, header: str) -> None:
    evil = "host=evil.example" if header == "forwarded" else "evil.example"
    client = Client(headers={header: evil})
    for path in ("/werk/", "/redactie/", "/vraag/klaar/", "/vraag"):
        answer = client.get(path)
        assert answer.status_code in {301, 302}
        assert "evil.example" not in answer.headers["Location"]
    for path in ("/", "/account/login/", "/vraag/"):
        assert "evil.example" not in client.get(path).text


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_signing_in_and_out_never_lead_to_another_site(small: World, target: str) -> None:
    for path in ("/account/login/", "/account/logout/", "/account/2fa/reauthenticate/"):
        for client in (Client(), small.browser("adviser")):
            for answer in (client.get(path, {"next": target}), client.post(path, {"next": target})):
                location = answer.headers.get("Location", "/")
                assert re.match(r"/(?![/\\])", location), location
