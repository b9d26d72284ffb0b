"""What the trail tells about organizations."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

ACTS = (
    Act("organizations.centre.set-up", _("%(who)s set up the centre"), Purpose.UPKEEP),
    Act(
        "organizations.centre.changed",
        _("%(who)s changed what is told of the centre"),
        Purpose.UPKEEP,
    ),
    Act("organizations.hours.changed", _("%(who)s changed the opening hours"), Purpose.UPKEEP),
    Act("organizations.closure.added", _("%(who)s added a closure"), Purpose.UPKEEP),
    Act("organizations.closure.changed", _("%(who)s changed a closure"), Purpose.UPKEEP),
    Act("organizations.closure.removed", _("%(who)s took a closure away"), Purpose.UPKEEP),
)
