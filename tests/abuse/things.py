"""How to fill the identifiers of each route with what is not yours.

A new route with a parameter: add its name, or how its name begins, to `THINGS` with a function
that gives at least one `Thing` of somebody else. `may` names the roles for which it is right to
get an answer; everyone else must be refused just as for what does not exist.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from thuisfront.core.access.matrix import STAFF, Act, Data, Reach, rights

from .world import OPENED_BECAUSE, SECRET, STRANGER, World

NOBODY: frozenset[str] = frozenset()
EVERYBODY_INSIDE = frozenset(STAFF)


@dataclass(frozen=True)
class Thing:
    """Something with an identifier: who may see it, and what only they may read."""

    label: str
    values: dict[str, object]
    may: frozenset[str] = NOBODY
    secrets: tuple[str, ...] = ()
    may_read: frozenset[str] = field(default=NOBODY)


def reading(data: Data, *reaches: Reach) -> frozenset[str]:
    """Return the roles that the matrix lets read this, this far."""
    return frozenset(
        role
        for role in STAFF
        for right in rights(role, data, Act.READ)
        if right.reach in reaches and not right.second_person
    )


QUEUE = reading(Data.ANONYMOUS_QUESTION, Reach.QUEUE)
MASKED = reading(Data.ANONYMOUS_QUESTION, Reach.ORGANIZATION)
CONSENTS = reading(Data.CONSENTS, Reach.QUEUE)
CONSENTS_FAR = reading(Data.CONSENTS, Reach.ORGANIZATION)
EDITORS = frozenset({"editor"})
PRIVACY = frozenset({"privacy-officer"})


def questions(world: World, hole: str = "pk", **more: object) -> Iterator[Thing]:
    """Yield a question of every kind."""
    may = {"waiting": QUEUE | MASKED, "of another adviser": QUEUE | MASKED, "closed": MASKED}
    read = {"waiting": QUEUE, "of another adviser": QUEUE}
    for label, key in world.questions.items():
        allowed, readers = may.get(label, NOBODY), read.get(label, NOBODY)
        yield Thing(label, {hole: key, **more}, allowed, (SECRET,), readers)


def own_contacts(world: World) -> Iterator[Thing]:
    """Yield the same questions: to complete one it must be one's own."""
    for label, key in world.questions.items():
        yield Thing(label, {"pk": key}, NOBODY, (SECRET,))


def consents(world: World) -> Iterator[Thing]:
    """Yield a consent at each kind of question."""
    yield from _at_consents(world, lambda consent: consent.pk)
    yield from apart(world)


def apart(world: World) -> Iterator[Thing]:
    """Yield a consent of somewhere else beside a question of here."""
    question = world.questions["waiting"]
    there = world.consents["of another organization"]
    yield Thing(
        "beside another question", {"pk": question, "key": there.pk}, CONSENTS | CONSENTS_FAR
    )


def voices(world: World) -> Iterator[Thing]:
    """Yield a voice in each of these consents."""
    yield from _at_consents(world, lambda consent: consent.voices.first().pk)


def _at_consents(world: World, key_of: Callable[[Any], object]) -> Iterator[Thing]:
    open_to = CONSENTS | CONSENTS_FAR
    may = {"waiting": open_to, "of another adviser": open_to, "closed": CONSENTS_FAR}
    read = {"waiting": CONSENTS, "of another adviser": CONSENTS}
    for label, consent in world.consents.items():
        values = {"pk": consent.thing, "key": key_of(consent)}
        allowed, readers = may.get(label, NOBODY), read.get(label, NOBODY)
        yield Thing(label, values, allowed, (SECRET,), readers)


def retellings(world: World) -> Iterator[Thing]:
    """Yield letters in the making of here and elsewhere."""
    here = frozenset(
        role
        for role in STAFF
        for right in rights(role, Data.ANONYMOUS_QUESTION, Act.APPROVE)
        if right.reach == Reach.ORGANIZATION
    )
    for label, key in world.retellings.items():
        may = here if label == "here" else NOBODY
        yield Thing(label, {"key": key}, may, (SECRET,), may)


def attachments(world: World) -> Iterator[Thing]:
    """Yield files that came along with mails of here and elsewhere, and one beside another."""
    for label, (question, key) in world.attachments.items():
        may = QUEUE if label == "here" else NOBODY
        yield Thing(label, {"pk": question, "key": key}, may, (SECRET,), may)
    _, here = world.attachments["here"]
    yield Thing("of another question", {"pk": world.questions["waiting"], "key": here})


def intakes(world: World) -> Iterator[Thing]:
    """Yield notes of a conversation that somebody else is writing."""
    yield Thing("of another adviser", {"pk": world.intake}, NOBODY, (SECRET,))


def opinions(world: World) -> Iterator[Thing]:
    """Yield what somebody else was asked to look at, and the same beside another question."""
    question, key = world.opinion
    yield Thing("of a colleague", {"pk": question, "key": key}, NOBODY, (SECRET,))
    other = world.questions["waiting"]
    yield Thing("beside another question", {"pk": other, "key": key}, NOBODY, (SECRET,))


def reads(world: World) -> Iterator[Thing]:
    """Yield what was said of an answer of somebody else, by somebody else."""
    yield Thing("of a colleague", {"pk": world.read}, NOBODY, (SECRET,))


def care_notes(world: World) -> Iterator[Thing]:
    """Yield how a colleague is, who shared it with the coordinator to read."""
    yield Thing("of a colleague", {"pk": world.care_note}, NOBODY, (SECRET,))


def chats(world: World) -> Iterator[Thing]:
    """Yield chats of others; one that waits may be taken and, until it is, not talked in."""
    for label, key in world.chats.items():
        yield Thing(label, {"pk": key}, NOBODY, (SECRET,))


def chats_to_take(world: World) -> Iterator[Thing]:
    """Yield the same: who may answer finds the one that waits."""
    for label, key in world.chats.items():
        may = QUEUE if label == "waiting" else NOBODY
        yield Thing(label, {"pk": key}, may, (SECRET,), may)


def ready_answers(world: World) -> Iterator[Thing]:
    """Yield ready answers of here and elsewhere."""
    bosses = frozenset({"coordinator", "administrator"})
    for label, key in world.ready_answers.items():
        may = bosses if label == "here" else NOBODY
        yield Thing(label, {"key": key}, may, (SECRET,), may)


def empty_calls(world: World) -> Iterator[Thing]:
    """Yield counted calls of here and elsewhere."""
    for label, key in world.empty_calls.items():
        yield Thing(label, {"pk": key}, QUEUE if label == "here" else NOBODY)


def calls(world: World) -> Iterator[Thing]:
    """Yield calls that ring here and elsewhere."""
    for label, key in world.calls.items():
        yield Thing(label, {"pk": key}, QUEUE if label == "here" else NOBODY)


def tasks(world: World) -> Iterator[Thing]:
    """Yield tasks of the line of here and of one elsewhere."""
    for label, key in world.tasks.items():
        may = QUEUE if label == "here" else NOBODY
        yield Thing(label, {"pk": key}, may, (SECRET,), may)


def partners(world: World) -> Iterator[Thing]:
    """Yield a program that may use the API; nobody who works here is one."""
    bosses = frozenset({"coordinator", "administrator"})
    yield Thing("here", {"key": world.partner}, bosses, (SECRET,), bosses)


def of_partners(world: World) -> Iterator[Thing]:
    """Yield what only a partner can ask for."""
    yield Thing("of a partner", {"key": world.partner})


OFFICERS = reading(Data.SAFETY, Reach.ORGANIZATION)
STEP_OF = {"code": "signals", "kind": "child"}


def cases(world: World) -> Iterator[Thing]:
    """Yield cases of the Meldcode that somebody else began; of here the attention officer knows."""
    for label, key in world.cases.items():
        may = NOBODY if "elsewhere" in label else OFFICERS
        yield Thing(label, {"pk": key, **STEP_OF}, may, (SECRET,), may)


def consultations(world: World) -> Iterator[Thing]:
    """Yield what somebody else was asked to think along about."""
    yield Thing("of another adviser", {"pk": world.consultation}, NOBODY, (SECRET,))


REFERRING = reading(Data.REFERRALS, Reach.ORGANIZATION)
LEADING = frozenset({"coordinator"})  # who takes over


def referrals(world: World) -> Iterator[Thing]:
    """Yield referrals that somebody else looks after."""
    for label, (key, voice) in world.referrals.items():
        may = REFERRING if label == "here" else NOBODY
        values = {"pk": key, "key": voice, "step": "cancel", "deed": "accept"}
        yield Thing(label, values, may, (SECRET,), may)


def own_referrals(world: World) -> Iterator[Thing]:
    """Yield the same: to change one it must be one's own."""
    for label, (key, voice) in world.referrals.items():
        values = {"pk": key, "key": voice, "step": "cancel", "deed": "accept"}
        yield Thing(label, values, NOBODY, (SECRET,))


def referrals_to_take(world: World) -> Iterator[Thing]:
    """Yield the same: a coordinator takes one over."""
    for thing in referrals(world):
        yield Thing(thing.label, thing.values, thing.may & LEADING, (SECRET,), thing.may_read)


def messages(world: World) -> Iterator[Thing]:
    """Yield a link that was never made; who has none gets nothing."""
    del world
    yield Thing("made up", {"token": "A" * 24, "deed": "accept"}, NOBODY, (SECRET,))


def inbox_messages(world: World) -> Iterator[Thing]:
    """Yield what was sent to an organization that this colleague does not answer for."""
    for label, key in world.sent_referrals.items():
        yield Thing(label, {"pk": key, "key": key, "deed": "accept"}, NOBODY, (SECRET,))


def correspondents(world: World) -> Iterator[Thing]:
    """Yield who answers for an organization, arranged at another centre."""
    provider, key = world.correspondent
    yield Thing("elsewhere", {"pk": provider, "key": key}, NOBODY, ())


def systems(world: World) -> Iterator[Thing]:
    """Yield the program of a partner that another centre connected."""
    provider, key, call = world.system
    yield Thing("elsewhere", {"pk": provider, "key": key, "call": call}, NOBODY, ())


def requests(world: World) -> Iterator[Thing]:
    """Yield requests about data of here and elsewhere."""
    for label, key in world.requests.items():
        may = PRIVACY | {"senior-adviser"} if label == "here" else NOBODY
        yield Thing(label, {"key": key}, may, (SECRET,), may)


def packages(world: World) -> Iterator[Thing]:
    """Yield what is to be picked up by others, who have the words."""
    for label, key in world.requests.items():
        yield Thing(label, {"key": key}, secrets=(SECRET,))


def breaches(world: World) -> Iterator[Thing]:
    """Yield data breaches of here and elsewhere."""
    for label, key in world.breaches.items():
        may = PRIVACY if label == "here" else NOBODY
        yield Thing(label, {"key": key}, may, (SECRET,), may)


def processors(world: World) -> Iterator[Thing]:
    """Yield processors of here and elsewhere."""
    for label, key in world.processors.items():
        may = PRIVACY if label == "here" else NOBODY
        yield Thing(label, {"key": key}, may, (SECRET,), may)


def files(world: World) -> Iterator[Thing]:
    """Yield files of each kind, and kinds that there are not; `who` reads along with none."""
    who = world.colleagues["here"].user_id
    yield from questions(world, hole="key", kind="helpdesk.question", who=who)
    known = world.questions["waiting"]
    for kind in ("accounts.user", "onbekend", "helpdesk.message", "helpdesk"):
        yield Thing(f"a file of kind {kind}", {"kind": kind, "key": known, "who": who})


def colleagues(world: World) -> Iterator[Thing]:
    """Yield colleagues, with their own role and with that of another."""
    here, there = world.colleagues["here"], world.colleagues["elsewhere"]
    manage = frozenset({"coordinator", "administrator"})
    everywhere = frozenset({"administrator"})
    yield Thing("here", {"key": here.user_id, "held": here.pk}, manage)
    yield Thing(
        "elsewhere", {"key": there.user_id, "held": there.pk}, everywhere, (STRANGER,), everywhere
    )
    yield Thing("a role of another", {"key": here.user_id, "held": there.pk}, manage)
    yield Thing("a role of here", {"key": there.user_id, "held": here.pk}, everywhere)


def openings(world: World) -> Iterator[Thing]:
    """Yield emergency openings."""
    here = PRIVACY | {"coordinator"}
    for label, may in (("here", here), ("elsewhere", PRIVACY)):
        yield Thing(label, {"key": world.openings[label]}, may, (OPENED_BECAUSE,), may)


def search_words(world: World, kind: str) -> Iterator[Thing]:
    """Yield what editors changed of the search."""
    yield Thing(kind, {"key": world.search_words[kind]}, EDITORS, (SECRET.lower(),), EDITORS)


def closures(world: World) -> Iterator[Thing]:
    """Yield a closure of each organization; those of another are nobody's here."""
    here, there = world.closures
    bosses = frozenset({"coordinator", "administrator"})
    yield Thing("here", {"key": here}, bosses)
    yield Thing("elsewhere", {"key": there}, NOBODY, (SECRET,))


def unsent(world: World) -> Iterator[Thing]:
    """Yield a letter that did not leave."""
    yield Thing("failed", {"key": world.letter}, frozenset({"coordinator", "administrator"}))


def sessions(world: World) -> Iterator[Thing]:
    """Yield the session of somebody else."""
    yield Thing("of another", {"code": world.session})


def holds(world: World) -> Iterator[Thing]:
    """Yield what is held."""
    yield Thing("held", {"key": world.hold}, PRIVACY, (SECRET,), PRIVACY)


def remarks(world: World) -> Iterator[Thing]:
    """Yield a remark on an article."""
    values = {"page": world.remark.page.translation_key, "key": world.remark.pk}
    yield Thing("waiting", values, EDITORS, (SECRET,), EDITORS)


# By how the name of a route begins; the longest that fits counts.
THINGS: dict[str, Callable[[World], Iterator[Thing]]] = {
    "helpdesk-api": of_partners,
    "helpdesk:call": calls,
    "chat:answer": ready_answers,
    "chat:talk": chats,
    "chat:talk-accept": chats_to_take,
    "chat:talk-decline": chats_to_take,
    "chat:talk-take": chats_to_take,
    "helpdesk:answer": questions,
    "helpdesk:question": questions,
    "helpdesk:attachment": attachments,
    "helpdesk:mail": questions,
    "helpdesk:task": tasks,
    "helpdesk:consent": consents,
    "helpdesk:voice": voices,
    "helpdesk:contact": questions,
    "helpdesk:contact-complete": own_contacts,
    "helpdesk:empty": empty_calls,
    "helpdesk:intake": intakes,
    "helpdesk:letter": retellings,
    "helpdesk:opinion": opinions,
    "helpdesk:quality": reads,
    "helpdesk:feedback": reads,
    "helpdesk:care": care_notes,
    "meldcode:case": cases,
    "meldcode:consultation-answer": consultations,
    "meldcode:consultation-ask": cases,
    "meldcode:entry": cases,
    "meldcode:step": cases,
    "referrals:": own_referrals,
    "referrals:detail": referrals,
    "referrals:take": referrals_to_take,
    "referrals:message": messages,
    "referrals:inbox": inbox_messages,
    "referrals:account-unlink": correspondents,
    "referrals:call-again": systems,
    "referrals:hook-set": systems,
    "referrals:system-end": systems,
    "referrals:system-renew": systems,
    "referrals-api:": inbox_messages,
    "knowledge:check": remarks,
    "knowledge:remark": remarks,
    "knowledge:unread": remarks,
    "knowledge:useful": remarks,
    "office:breach": breaches,
    "office:request": requests,
    "ui:own-data": packages,
    "office:processor": processors,
    "office:bet": lambda world: search_words(world, "bet"),
    "office:closure": closures,
    "office:partner": partners,
    "office:synonym": lambda world: search_words(world, "synonym"),
    "office:along": files,
    "office:file-readers": files,
    "office:colleague": colleagues,
    "office:role": colleagues,
    "office:opening": openings,
    "office:session": sessions,
    "office:unsent": unsent,
    "office:hold": holds,
}
# What is for everybody: there is nobody else's.
FOR_ALL = {
    "figures:chart", "figures:embed", "figures:passport", "figures:picture", "figures:sheet",
    *(f"figures-api:{name}{bare}" for name in ("estimate", "input", "method")
      for bare in ("", "-bare")),
    "institutions:institution-detail", "institutions:visit-check", "institutions:visit-route",
    "referrals:partner-detail", "referrals:account-link", "referrals:system-connect",
    "institutions:route-fill", "institutions:invite-ask", "institutions:invite-detail",
    "institutions:invite-end", "institutions:invite-place", "institutions:invite-return",
    "knowledge:leaflet-pdf", "knowledge:link-ask", "knowledge:link-ignore",
    "knowledge:letter", "knowledge:route-of", "media/images/(?P<path>.+)",
    "directory:delivery-detail", "directory:delivery-drop", "directory:delivery-store",
    "directory:service-detail", "directory:inquiry", "directory:inquiry-set",
    "referrals:self-ask",
    "directory:correction-decide", "directory:record-add", "directory:record-edit",
    "directory:record-release", "directory:version-restore",
    *(
        f"directory-api:{of}-detail{bare}"
        for of in ("service", "organization", "at-location", "taxonomy", "term")
        for bare in ("", "-bare")
    ),
}  # fmt: skip


class UnknownRouteError(LookupError):
    """A route takes an identifier, and nobody said of what."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The route {name} takes an identifier. Say in tests/abuse/things.py what it is of:"
            f" add the beginning of its name to THINGS."
        )


def things_for(name: str, world: World) -> list[Thing]:
    """Return what is not yours, for a route.

    :raises UnknownRouteError: when nobody said what its identifier is of
    """
    fitting = [begin for begin in THINGS if name.startswith(begin)]
    if not fitting:
        raise UnknownRouteError(name)
    return list(THINGS[max(fitting, key=len)](world))
