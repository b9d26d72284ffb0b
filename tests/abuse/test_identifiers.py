"""Identifiers of somebody else, in every address that takes one, by everybody."""

import re
from dataclasses import dataclass
from urllib.parse import unquote
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve

from thuisfront.core.access.guards import PUBLIC
from thuisfront.core.access.models import Scope
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.roles import BY_CODE

from .answers import Answer, ask
from .routes import Route, every_route
from .things import FOR_ALL, Thing, UnknownRouteError, things_for
from .world import EVERYBODY, OUTSIDE, World

WITH_HOLES = [route for route in every_route() if route.holes and route.is_ours]
PRIVATE = [route for route in WITH_HOLES if route.name not in FOR_ALL]
NONSENSE = (
    "x", "0", "-1", "0" * 300, "%00", "%F0%9F%90%98", "%ff", "..%2f..%2fetc", "' OR 1=1 --",
    "00000000-0000-0000-0000-00000000000g", "{key}", "%0d%0aSet-Cookie:a=b",
)  # fmt: skip
CHANGES = re.compile(r'"s\d+_x\d+"')  # names of savepoints
SENT = {
    "text": "een antwoord dat lang genoeg is", "reason": "een reden die lang genoeg is",
    "form_token": "x" * 32, "key": str(uuid4()), "verdict": "justified", "remark": "",
    "role": "editor", "ends_on": "",
}  # fmt: skip


class Attacker:
    """Asks for what is somebody else's and notes what should not be."""

    def __init__(self, who: str, client: Client) -> None:
        self.who, self.client = who, client
        self.wrong: list[str] = []
        self.nothing: dict[str, Answer] = {}

    def tries(self, route: Route, thing: Thing) -> None:
        """Ask for one thing, as a page and as a form, beside what does not exist."""
        for sent in (None, SENT):
            given = ask(self.client, route.address(**thing.values), sent)
            none = self._given_nothing(route, thing, sent)
            self._judge(route, f"{'POST' if sent else 'GET'} {thing.label}", given, none, thing)

    def _given_nothing(self, route: Route, thing: Thing, sent: dict[str, str] | None) -> Answer:
        nothing = absent_of(thing)
        asked = f"{route.name} {bool(sent)} {nothing.get('kind')}"
        if asked not in self.nothing:
            self.nothing[asked] = ask(self.client, route.address(**nothing), sent)
        return self.nothing[asked]

    def _judge(self, route: Route, what: str, given: Answer, none: Answer, thing: Thing) -> None:
        allowed = self.who in thing.may
        if given.fault or none.fault or max(given.status, none.status) >= 500:
            self._note(route, what, f"a fault: {given.fault or none.fault or given.status}")
        if not none.is_refusal:
            self._note(route, what, f"what does not exist gives {none.status}")
        if not allowed and not given.is_refusal:
            self._note(route, what, f"is given: {given.status}")
        if not allowed and not given.looks_like(none):
            told = f"{given.status} {given.size} / {none.status} {none.size}"
            self._note(route, what, f"looks unlike what does not exist: {told}")
        if self.who not in thing.may_read and any(word in given.text for word in thing.secrets):
            self._note(route, what, "its words are shown")

    def writes_nonsense(self, route: Route, text: str, *, with_form: bool) -> None:
        """Write what is no identifier in each hole."""
        for sent in (None, SENT) if with_form else (None,):
            given = ask(self.client, nonsense(route, text), sent)
            if given.fault or not given.is_refusal:
                self._note(route, text[:40], f"{given.status} {given.fault}")

    def _note(self, route: Route, what: str, said: str) -> None:
        self.wrong.append(f"{self.who}: {route.name}, {what}: {said}")


def stopped_at_the_door(who: str, route: Route) -> bool:
    """Tell whether a guard stops this person before anything is looked up."""
    asked = getattr(route.view, "access", "")
    if who in OUTSIDE or asked in set(Scope):  # a program's: people hold no secret
        return asked != PUBLIC
    return asked in set(Permission) and asked not in BY_CODE[who].may


def nonsense(route: Route, text: str) -> str:
    """Return the address of a route with a text in each of its holes."""
    return route.address(**dict.fromkeys(route.holes, text))


def reaches_its_view(route: Route, text: str) -> bool:
    """Tell whether a text passes for an identifier; if not, it is the same page for everybody."""
    try:
        return bool(resolve(unquote(nonsense(route, text))).func == route.view)
    except (Resolver404, UnicodeDecodeError):
        return False


def absent(value: object) -> object:
    """Return an identifier of the same form, of nothing; a kind stays what it is."""
    text = str(value)
    if len(text) == 36:
        return uuid4()
    return "0" * len(text) if len(text) == 64 else text


def absent_of(thing: Thing) -> dict[str, object]:
    """Return the identifiers of nothing, of the same form as those of a thing."""
    return {hole: absent(value) for hole, value in thing.values.items()}


@dataclass(frozen=True)
class Said:
    """What a view said to who knocked at it without a page, and what it asked the database."""

    said: str
    asked: tuple[str, ...]


def knocks(seen: HttpRequest, address: str) -> Said:
    """Ask the view of an address itself, as who was seen, in whichever way it may be asked."""
    found = resolve(unquote(address))
    for send in (RequestFactory().get, RequestFactory().post):
        request = send(address)
        request.user, request.session = seen.user, seen.session
        with CaptureQueriesContext(connection) as asked, transaction.atomic():
            try:
                said = str(found.func(request, *found.args, **found.kwargs).status_code)
            except (PermissionDenied, Http404) as error:
                said = "PermissionDenied" if isinstance(error, PermissionDenied) else "Http404"
            transaction.set_rollback(True)
        if said != "405":
            break
    return Said(said, tuple(CHANGES.sub("", each["sql"]) for each in asked))


def test_there_are_routes_to_try() -> None:
    assert len(PRIVATE) >= 15
    assert {route.name for route in WITH_HOLES} >= FOR_ALL


@pytest.mark.parametrize("who", EVERYBODY)
def test_what_is_not_yours_is_as_if_it_were_not_there(world: World, who: str) -> None:
    attacker, guards = Attacker(who, world.browser(who)), set[str]()
    for route in PRIVATE:
        things = things_for(route.name, world)
        if stopped_at_the_door(who, route):
            # Before anything is looked up, as the next test shows: one page of each guard.
            guard = getattr(route.view, "access", "")
            things = [] if guard in guards else things[:1]
            guards.add(guard)
        for thing in things:
            attacker.tries(route, thing)
    assert not attacker.wrong, "\n".join(attacker.wrong)


@pytest.mark.parametrize("who", EVERYBODY)
def test_a_guard_says_no_to_everything_alike_and_looks_nothing_up(world: World, who: str) -> None:
    seen = world.browser(who).get("/account/login/").wsgi_request
    for route in PRIVATE:
        if not stopped_at_the_door(who, route):
            continue
        first, *more = things_for(route.name, world)
        none = knocks(seen, route.address(**absent_of(first)))
        assert none.said in {"PermissionDenied", "302", "401"}, route.name
        for thing in (first, *more):
            assert knocks(seen, route.address(**thing.values)) == none, (route.name, thing.label)


@pytest.mark.parametrize("who", EVERYBODY)
def test_what_is_no_identifier_is_refused_calmly(world: World, who: str) -> None:
    attacker = Attacker(who, world.browser(who))
    looked_alike: set[object] = set()
    for route in PRIVATE:
        for text in NONSENSE:
            reaches = reaches_its_view(route, text)
            if reaches or (who == "coordinator" and (route.kinds, text) not in looked_alike):
                attacker.writes_nonsense(route, text, with_form=reaches)
            looked_alike.add((route.kinds, text))
    assert not attacker.wrong, "\n".join(attacker.wrong)


def test_a_route_that_nobody_knows_how_to_fill_is_named(world: World) -> None:
    with pytest.raises(UnknownRouteError, match="add the beginning of its name to THINGS"):
        things_for("room:thing-detail", world)


def test_the_attacker_notices_what_is_given_and_what_looks_different(world: World) -> None:
    attacker, route = Attacker("volunteer", Client()), PRIVATE[0]
    thing = Thing("of another", {}, secrets=("geheim",))
    refused = Answer(404, "x" * 1000, "")
    attacker._judge(route, "GET", Answer(200, "geheim", ""), refused, thing)
    attacker._judge(route, "GET", Answer(403, "x" * 1000, ""), refused, thing)
    attacker._judge(route, "GET", Answer(404, "x" * 1100, ""), refused, thing)
    attacker._judge(route, "GET", Answer(500, "", "", "ValueError"), refused, thing)
    assert len(attacker.wrong) == 3 + 1 + 1 + 3
    attacker._judge(route, "GET", refused, refused, thing)
    assert len(attacker.wrong) == 8
