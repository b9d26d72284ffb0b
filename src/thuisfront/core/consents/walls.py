"""Who sees consents in every room: by organization, by grant, by holding the file.

A room adds its queue with a wall of its own, as the helpdesk does.
"""

from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.walls import Wall, within

_FAR = (Reach.ORGANIZATION, Reach.EVERYWHERE)
_HELD = "consents_consent.thing = (SELECT access_thing())"
_GRANTED = "consents_consent.thing = ANY (access_things(consents_consent.kind))"


def _granted(act: Act) -> str:
    """Return the condition on a grant, for who may do this with what they were given."""
    far = within("consents_consent.organization_id", Data.CONSENTS, act, Reach.GRANTED)
    return f"({_GRANTED} AND {far})"


def _allowed(act: Act) -> str:
    far = within("consents_consent.organization_id", Data.CONSENTS, act, *_FAR)
    return f"({_HELD} OR {_granted(act)} OR {far})"


def of_consent(condition: str) -> str:
    """Return the condition on a voice, from the one on its consent."""
    return (
        "EXISTS (SELECT FROM consents_consent"
        f" WHERE consents_consent.id = consents_voice.consent_id AND {condition})"
    )


WALLS = (
    Wall(
        "consents_consent",
        read=_allowed(Act.READ),
        create=_allowed(Act.CREATE),
        update=_allowed(Act.UPDATE),
        delete=_HELD,
        name="consents",
    ),
    Wall(
        "consents_voice",
        read=of_consent(_allowed(Act.READ)),
        create=of_consent(_allowed(Act.CREATE)),
        update=of_consent(_allowed(Act.UPDATE)),
        delete=of_consent(_HELD),
        name="consents",
    ),
)
