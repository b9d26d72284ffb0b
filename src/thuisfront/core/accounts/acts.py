"""What the trail tells about accounts."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

ACTS = (
    Act("accounts.user.invited", _("%(who)s invited a colleague"), Purpose.UPKEEP),
    Act("accounts.membership.given", _("%(who)s gave a role"), Purpose.UPKEEP),
    Act("accounts.membership.ended", _("%(who)s ended a role"), Purpose.UPKEEP),
    Act("accounts.user.enabled", _("%(who)s opened an account again"), Purpose.UPKEEP),
    Act("accounts.user.disabled", _("%(who)s closed an account"), Purpose.UPKEEP),
    Act(
        "accounts.sign_in.restarted",
        _("%(who)s let a colleague choose how to sign in anew"),
        Purpose.UPKEEP,
    ),
)
