"""Referrals for tests, made through the acts themselves."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.directory.factories import make_organization, make_service
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents.enums import About, How
from thuisfront.core.consents.models import Voice
from thuisfront.core.consents.queries import Facts
from thuisfront.core.consents.rules import Country
from thuisfront.core.ui.forms import new_token
from thuisfront.directory.public import Service
from thuisfront.referrals import actions, queries
from thuisfront.referrals.actions import Answer, RefusedError, drafting
from thuisfront.referrals.actions.drafting import Begun
from thuisfront.referrals.enums import Field, Kind, Side, Step
from thuisfront.referrals.models import Referral
from thuisfront.referrals.queries.purpose import REFER

AT = datetime(2026, 11, 23, 9, 31, 7, tzinfo=UTC)  # a Monday
CHILD = "Kiki"
STREET = "Dorpsstraat 7"
WORDS = "ik mis papa als ik slaap"
VALUES: dict[str, str] = {
    Field.CHILD: CHILD, Field.AGE: "9 jaar", Field.PHONE: "06 12345678",
    Field.ADDRESS: STREET, Field.SITUATION: "Kiki slaapt slecht",
    Field.WISH: "Iemand die met Kiki praat", Field.WORDS: WORDS,
}  # fmt: skip


def make_help(**values: Any) -> Service:
    """Return a service that can be asked."""
    given = {"name": "Praatmaatje", "email": "aanmelden@praatmaatje.test"} | values
    body = make_organization(name=f"Stichting {given['name']}")
    return make_service(body, **given)


def draft(by: User, *, service: Service | None = None, at: datetime = AT, **more: Any) -> Referral:
    """Begin a draft that has everything but consent."""
    with asking.as_user(by):
        given: dict[str, Any] = {"values": VALUES, "service": service or make_help(), **more}
        made = drafting.begin_referral(begun=Begun(**given), form_token=new_token(), at=at, by=by)
    return Referral.objects.get(pk=made.pk)


def agree(referral: Referral, by: User, *, at: datetime = AT) -> Voice:
    """Ask consent of an adult for what would be shared now, and record a yes."""
    with asking.as_user(by):
        values = queries.opened(referral).values
        facts = Facts(queries.recipient_of(referral), queries.shared_in_words(referral, values))
        asked = consents.Asking(REFER, About.PARENT, Country.NETHERLANDS, new_token(), facts)
        consent = consents.ask_consent(thing=referral, asked=asked, at=at, by=by)
        voice = consent.voices.get()
        consents.answer_voice(voice=voice, given=True, how=How.SPEECH, at=at, by=by)
    return Voice.objects.get(pk=voice.pk)


def stop(voice: Voice, by: User, *, at: datetime = AT) -> None:
    """Take consent back."""
    with asking.as_user(by):
        consents.withdraw_voice(voice=voice, how=How.SPEECH, at=at, by=by)


def step(referral: Referral, what: Step, by: User | None = None, **told: str) -> bool:
    """Make a step, as the sender or as the receiver."""
    at: Any = told.pop("at", AT)
    token: str = told.pop("form_token", new_token())
    who = asking.as_user(by) if by else asking.as_holder(thing=referral.pk)
    refused = None
    with who:
        try:
            return actions.take_step(
                referral=referral, step=what, side=Side.SENDER if by else Side.RECEIVER,
                form_token=token, at=at, by=by, told=Answer(**told),
            )  # fmt: skip
        except RefusedError as no:  # as a view does: what was noted stays
            refused = no
    raise refused


def sent(by: User, *, at: datetime = AT, **more: Any) -> Referral:
    """Return a referral that waits for an answer."""
    made = draft(by, at=at, **more)
    if made.kind == Kind.HELP:
        agree(made, by, at=at)
    step(made, Step.SEND, by, at=at)  # type: ignore[arg-type]  # a moment
    return Referral.objects.get(pk=made.pk)


def ended(by: User, *, at: datetime = AT) -> Referral:
    """Return a referral that went all the way, and helped."""
    made = sent(by, at=at)
    later = at + timedelta(days=1)
    for what, told in (
        (Step.ACCEPT, {}), (Step.START, {}), (Step.COMPLETE, {"outcome": "helped"}),
    ):  # fmt: skip
        step(made, what, at=later, **told)  # type: ignore[arg-type]  # a moment
    return Referral.objects.get(pk=made.pk)
