"""What the trail tells about requests of people about their data."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

_WISH = Purpose.OWN_WISH
_REQUEST = "accountability.subjectrequest."
ACTS = (
    Act(f"{_REQUEST}recorded", _("%(who)s wrote down a request about personal data"), _WISH),
    Act(f"{_REQUEST}asked", _("%(who)s asked something about the own data"), _WISH),
    Act(f"{_REQUEST}listed", _("%(who)s looked at the list of requests"), _WISH, look=True),
    Act(f"{_REQUEST}viewed", _("%(who)s looked at a request"), _WISH, look=True),
    Act(f"{_REQUEST}checked", _("%(who)s noted how we know who asks"), _WISH),
    Act(f"{_REQUEST}extended", _("%(who)s made the term of a request longer"), _WISH),
    Act(f"{_REQUEST}prepared", _("%(who)s prepared a decision on a request"), _WISH),
    Act(f"{_REQUEST}sent-back", _("%(who)s sent a decision back"), _WISH),
    Act(f"{_REQUEST}released", _("%(who)s released a decision on a request"), _WISH),
    Act(f"{_REQUEST}withdrawn", _("%(who)s closed a request that was taken back"), _WISH),
    Act(f"{_REQUEST}fetched", _("%(who)s picked up the package"), _WISH),
    Act(f"{_REQUEST}handed-over", _("%(who)s took the package along to hand it over"), _WISH),
    Act(f"{_REQUEST}printed", _("%(who)s printed the letter of a decision"), _WISH, look=True),
    Act(f"{_REQUEST}shredded", _("%(who)s destroyed the package"), _WISH),
    Act("accountability.restriction.placed", _("%(who)s froze this"), _WISH),
    Act("accountability.restriction.lifted", _("%(who)s ended the freezing of this"), _WISH),
    Act("accountability.statement.placed", _("%(who)s put an own statement beside this"), _WISH),
    Act(f"{_REQUEST}searched", _("%(who)s looked for the data of a person"), _WISH, look=True),
)
