"""What can be told about the trail itself; each floor and room announces its own acts."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

ACTS = (
    Act("audit.trail.viewed", _("%(who)s read the trail"), Purpose.ACCOUNT, look=True),
    Act(
        "audit.trail.exported",
        _("%(who)s took a part of the trail along as a file"),
        Purpose.ACCOUNT,
        look=True,
    ),
    Act("audit.trail.pruned", _("%(who)s removed the oldest lines"), Purpose.RETENTION),
    Act("audit.anchor.begun", _("%(who)s began to anchor the trail"), Purpose.UPKEEP),
    Act(
        "access.denied", _("%(who)s tried to open this and was refused"), Purpose.REFUSED, look=True
    ),
)
