"""What the trail tells about breaches and processors: which fields changed, never what they say."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

_FOR = Purpose.ACCOUNT
ACTS = (
    Act("incidents.breach.recorded", _("%(who)s wrote down a data breach"), _FOR),
    Act("incidents.breach.viewed", _("%(who)s looked at a data breach"), _FOR, look=True),
    Act("incidents.breach.listed", _("%(who)s looked at the data breaches"), _FOR, look=True),
    Act("incidents.breach.changed", _("%(who)s added to a data breach"), _FOR),
    Act("incidents.breach.reminded", _("%(who)s reminded of a data breach"), _FOR),
    Act("incidents.breach.closed", _("%(who)s closed a data breach"), _FOR),
    Act("incidents.processor.recorded", _("%(who)s wrote down a processor"), _FOR),
    Act("incidents.processor.changed", _("%(who)s changed a processor"), _FOR),
    Act("incidents.processor.exported", _("%(who)s took the processors along"), _FOR, look=True),
)
