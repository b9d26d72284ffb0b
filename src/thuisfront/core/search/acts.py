"""What the trail tells about what editors change of the search."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

_FOR = Purpose.UPKEEP
ACTS = (
    Act("search.synonyms.saved", _("%(who)s saved synonyms for the search"), _FOR),
    Act("search.synonyms.removed", _("%(who)s took away synonyms of the search"), _FOR),
    Act("search.bet.saved", _("%(who)s chose what the search puts on top"), _FOR),
    Act("search.bet.removed", _("%(who)s no longer puts a page on top of the search"), _FOR),
)
