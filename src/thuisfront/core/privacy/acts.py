"""What the trail tells about keys and personal data."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

ACTS = (Act("privacy.keys.rotated", _("%(who)s changed the master key"), Purpose.UPKEEP),)
