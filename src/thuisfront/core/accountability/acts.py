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
    Act(f"{_REQUEST}searched", _("%(who)s looked for the data of a person"), _WISH, look=True),
)
