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


def voices(name: str, create: str, update: str, delete: str = "", read: str = "") -> Wall:
    """Return the wall of voices that follows from conditions on their consent."""
    return Wall(
        "consents_voice",
        read=_of_consent(read),
        create=_of_consent(create),
        update=_of_consent(update),
        delete=_of_consent(delete),
        name=name,
        kept="consent_id",
    )


def _of_consent(condition: str) -> str:
    """Return the condition on a voice from the one on its consent; none where there is none."""
    return condition and (
        "EXISTS (SELECT FROM consents_consent"
        f" WHERE consents_consent.id = consents_voice.consent_id AND {condition})"
    )


# Who sees a consent, by whichever wall, sees its voices.
WALLS = (
    Wall(
        "consents_consent",
        read=_allowed(Act.READ),
        create=_allowed(Act.CREATE),
        update=_allowed(Act.UPDATE),
        delete=_HELD,
        name="consents",
    ),
    voices("consents", _allowed(Act.CREATE), _allowed(Act.UPDATE), _HELD, read="true"),
)
