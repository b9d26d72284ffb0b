"""What the trail tells about letters and text messages that did not leave by themselves."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

ACTS = (
    Act("outbox.message.sent-again", _("%(who)s sent a message again"), Purpose.UPKEEP),
    Act(
        "outbox.message.left",
        _("%(who)s left a message that did not arrive for sure as it was"),
        Purpose.UPKEEP,
    ),
)
