"""What the trail tells about consents; each line stands at the file that they are about."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

ACTS = (
    Act("consents.consent.asked", _("%(who)s asked for consent"), Purpose.HELP),
    Act("consents.consent.viewed", _("%(who)s looked at the consents"), Purpose.HELP, look=True),
    Act("consents.voice.asked", _("%(who)s asked one more person to agree"), Purpose.HELP),
    Act("consents.voice.given", _("%(who)s recorded a yes"), Purpose.OWN_WISH),
    Act("consents.voice.refused", _("%(who)s recorded a no"), Purpose.OWN_WISH),
    Act("consents.voice.withdrawn", _("%(who)s recorded that consent stops"), Purpose.OWN_WISH),
)
