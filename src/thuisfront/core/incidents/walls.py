"""Who sees breaches and changes the list of processors: the privacy officer of the organization."""

from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.walls import Wall, within


def _officer(table: str) -> str:
    return within(f"{table}.organization_id", Data.ACCESS_LOG, Act.APPROVE, Reach.EVERYWHERE)


_BREACH = _officer("incidents_breach")
_KEY = (
    "EXISTS (SELECT FROM incidents_breach"
    f" WHERE incidents_breach.id = privacy_datakey.id AND {_BREACH})"
)
_PROCESSOR = _officer("incidents_processor")
WALLS = (
    Wall("incidents_breach", read=_BREACH, create=_BREACH, update=_BREACH, name="officer"),
    Wall("incidents_processor", read=_PROCESSOR, create=_PROCESSOR, update=_PROCESSOR),
    Wall("privacy_datakey", read=_KEY, create=_KEY, name="incidents", kept="id"),
)
