"""Who may see and handle requests: the privacy officer and the second person; holders of the words.

A holder reads what became of their own request, and nothing of who handled it.
"""

from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.walls import Wall, within

DATA = Data.REQUESTS
_FAR = (Reach.EVERYWHERE, Reach.ORGANIZATION)
_HELD = "r.pickup_mark = (SELECT access_mark())"


def _may(act: Act) -> str:
    return within("r.organization_id", DATA, act, *_FAR)


def of_request(condition: str, column: str) -> str:
    """Return the condition on a row that belongs to a request."""
    return (
        "EXISTS (SELECT FROM accountability_subjectrequest r"
        f" WHERE r.id = {column} AND {condition})"
    )


def _itself(condition: str) -> str:
    return condition.replace("r.", "accountability_subjectrequest.")


READ = f"({_HELD} OR {_may(Act.READ)})"
REQUESTS = (
    Wall(
        "accountability_subjectrequest",
        read=_itself(READ),
        create=_itself(_may(Act.CREATE)),
        update=_itself(_may(Act.UPDATE)),
    ),
    Wall(
        "accountability_requeststep",
        read=of_request(READ, "accountability_requeststep.request_id"),
        create=of_request(_may(Act.UPDATE), "accountability_requeststep.request_id"),
    ),
    Wall(
        "privacy_datakey",
        read=of_request(READ, "privacy_datakey.id"),
        create=of_request(_may(Act.CREATE), "privacy_datakey.id"),
        name="accountability",
        kept="id",
    ),
)
_READY = "r.released_by_id IS NOT NULL"
_PACKAGE = "accountability_package.request_id"
_KEY_OF_PACKAGE = (
    "EXISTS (SELECT FROM accountability_package p JOIN accountability_subjectrequest r"
    f" ON r.id = p.request_id WHERE p.id = privacy_datakey.id AND {_READY} AND {READ})"
)
# Open further than requests are: rooms ask whether a file is frozen.
OUTCOMES = (
    Wall(
        "accountability_package",
        read=of_request(f"(({_HELD} AND {_READY}) OR {_may(Act.READ)})", _PACKAGE),
        delete=of_request(_may(Act.UPDATE), _PACKAGE),
        update=of_request(_may(Act.UPDATE), _PACKAGE),
    ),
    Wall("privacy_datakey", read=_KEY_OF_PACKAGE, name="accountability_package"),
    Wall(
        "accountability_restriction",
        read="true",
        create=of_request(_may(Act.UPDATE), "accountability_restriction.request_id"),
        update=of_request(_may(Act.UPDATE), "accountability_restriction.request_id"),
    ),
)
# Who may read the words of a file reads the statement beside it.
STATEMENTS = Wall(
    "accountability_ownstatement", read="privacy_opens(accountability_ownstatement.thing)"
)
WALLS = (*REQUESTS, *OUTCOMES, STATEMENTS)
