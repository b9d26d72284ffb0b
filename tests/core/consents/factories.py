"""Consents for tests, made through the acts themselves."""

from datetime import date
from typing import Any

from tests.helpdesk.factories import AT, token
from thuisfront.core.accounts.models import User
from thuisfront.core.consents import actions, queries
from thuisfront.core.consents.actions import Asking
from thuisfront.core.consents.enums import About, How
from thuisfront.core.consents.models import Consent, Voice
from thuisfront.core.consents.purposes import SHARE
from thuisfront.core.consents.rules import Country, Speaker
from thuisfront.helpdesk.models import Question

TEAM = "Wijkteam Paarse Vlinder"
WHAT = "dat je graag een maatje wilt"
ELEVEN = date(2015, 6, 1)


def ask_to_share(
    question: Question, by: User, recipient: str = TEAM, *, at: Any = AT, **values: Any
) -> Consent:
    """Ask whether something about a child of eleven may be told; two parents have authority."""
    born = values.pop("born", ELEVEN)
    usual: dict[str, Any] = {
        "purpose": SHARE, "about": About.CHILD, "country": Country.NETHERLANDS, "holders": 2,
        "form_token": token(), "facts": queries.Facts(recipient, WHAT, born, ""),
    }  # fmt: skip
    asked = Asking(**{**usual, **values})
    return actions.ask_consent(thing=question, asked=asked, at=at, by=by)


def voice(consent: Consent, speaker: Speaker) -> Voice:
    return Voice.objects.select_related("consent").get(consent=consent, speaker=speaker)


def say(
    consent: Consent, speaker: Speaker, by: User | None, *, given: bool = True, at: Any = AT,
    name: str = "",
) -> None:  # fmt: skip
    """Say yes or no: to an adviser, or else in the browser."""
    how = How.SPEECH if by else How.BROWSER
    actions.answer_voice(
        voice=voice(consent, speaker), given=given, how=how, at=at, by=by, name=name
    )


def stop(consent: Consent, speaker: Speaker, by: User | None, at: Any = AT) -> None:
    how = How.SPEECH if by else How.BROWSER
    actions.withdraw_voice(voice=voice(consent, speaker), how=how, at=at, by=by)


def may_share(question: Question, recipient: str = TEAM, at: Any = AT) -> bool:
    return queries.allows(thing=question, purpose=SHARE, recipient=recipient, at=at)
