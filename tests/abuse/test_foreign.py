"""Addresses with an identifier that others wrote: Wagtail and allauth give nothing of ours away."""

import pytest
from wagtail.models import Revision

from thuisfront.knowledge.models import ArticlePage

from .answers import ask
from .routes import Route, every_route
from .world import SECRET, STRANGER, World

FOREIGN = [route for route in every_route() if route.holes and not route.is_ours]
CLOSED = ("redactie/", "account/2fa/")
OTHERS = (SECRET, STRANGER, "quirijn@elders.test")  # the last two are of who works elsewhere
MODELS = (("knowledge", "articlepage"), ("accounts", "user"))
FORM = {"name": "x", "title": "x", "code": "000000", "password": "x" * 12}


def filled(route: Route, world: World) -> list[str]:
    """Return addresses of what is there, and of what is not."""
    page = ArticlePage.objects.latest("pk").pk
    revision = Revision.objects.filter(object_id=str(page)).latest("pk").pk
    stranger = world.colleagues["elsewhere"].user_id
    there: dict[str, object] = {"uuid": stranger, "int": 1, "str": "delete", "slug": "approve"}
    found = []
    for app, model in MODELS:
        named = {
            "page_id": page, "parent_page_id": page, "page_to_move_id": page, "page_pk": page,
            "destination_id": 1, "revision_id": revision, "object_id": stranger,
            "app_label": app, "app_name": app, "content_type_app_name": app,
            "model_name": model, "content_type_model_name": model,
            "uidb64": "MQ", "uidb36": "1", "token": "x-y", "key": "x-y",
        }  # fmt: skip
        both = zip(route.holes, route.kinds, strict=True)
        found.append(
            route.address(**{name: named.get(name, there.get(kind)) for name, kind in both})
        )
    nothing: dict[str, object] = {"uuid": "0193e4a0-0000-7000-8000-000000000000"}
    absent = {
        name: nothing.get(kind, 987654) for name, kind in zip(route.holes, route.kinds, strict=True)
    }
    return list(dict.fromkeys([*found, route.address(**absent)]))


def test_there_are_such_addresses() -> None:
    assert len(FOREIGN) >= 90
    assert sum(route.pattern.startswith(CLOSED) for route in FOREIGN) >= 90


@pytest.mark.parametrize("who", ["anonymous", "volunteer", "administrator", "editor"])
def test_addresses_of_others_break_nothing_and_show_nobody(world: World, who: str) -> None:
    client, wrong = world.browser(who), []
    for route in FOREIGN:
        shut = who != "editor" and route.pattern.startswith(CLOSED)
        *there, absent = filled(route, world)
        for address in there[:1] if shut else [*there, absent]:  # refused before anything is sought
            for sent in (None,) if address == absent else (None, FORM):  # not found either way
                given = ask(client, address, sent)
                if given.fault or given.status >= 500:
                    wrong.append(f"{address} {bool(sent)}: {given.status} {given.fault}")
                if any(word in given.text for word in OTHERS):
                    wrong.append(f"{address} shows somebody else")
                anew = given.location.startswith("/account/reauthenticate/")
                if shut and not given.is_refusal and not anew:
                    wrong.append(f"{address} is given: {given.status} {given.location}")
    assert not wrong, "\n".join(wrong)
