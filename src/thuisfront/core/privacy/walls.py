"""Who may see what is held and what went: the privacy officer; only the system writes the proof."""

from thuisfront.core.access.matrix import Act, Data
from thuisfront.core.access.walls import Wall

_OFFICER = (
    f"cardinality((SELECT access_organizations('{Data.ACCESS_LOG}', '{Act.APPROVE}', '', false)))"
    " > 0"
)
WALLS = (
    Wall("privacy_hold", read=_OFFICER, create=_OFFICER, update=_OFFICER, name="officer"),
    Wall("privacy_retentionrun", read=_OFFICER, name="officer"),
)
