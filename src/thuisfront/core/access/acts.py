"""What the trail tells about coming in."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act

ACTS = (
    Act("access.signed_in", _("%(who)s signed in"), Purpose.UPKEEP),
    Act("access.signed_out", _("%(who)s signed out"), Purpose.UPKEEP),
    Act(
        "access.sign_in.failed",
        _("%(who)s refused a wrong password or code"),
        Purpose.REFUSED,
    ),
    Act(
        "access.closed", _("%(who)s closed the way in for a while: too many tries"), Purpose.REFUSED
    ),
    Act("access.password.chosen", _("%(who)s chose a password"), Purpose.UPKEEP),
    Act(
        "access.factor.added", _("%(who)s added a second factor or made new codes"), Purpose.UPKEEP
    ),
    Act("access.factor.removed", _("%(who)s removed a second factor"), Purpose.UPKEEP),
    Act("access.session.ended", _("%(who)s ended a session"), Purpose.UPKEEP),
    Act(
        "access.single_sign_on.linked",
        _("%(who)s came in through the own organization for the first time"),
        Purpose.UPKEEP,
    ),
    Act(
        "access.glass.viewed",
        _("%(who)s looked at the list of emergency access"),
        Purpose.SUPERVISE,
        look=True,
    ),
    Act("access.simulated", _("%(who)s tried what someone with a role sees"), Purpose.SUPERVISE),
    Act("access.along.asked", _("%(who)s asked a colleague to look along"), Purpose.HELP),
    Act("access.along.ended", _("%(who)s ended that a colleague looked along"), Purpose.ORGANIZE),
    Act("access.glass.broken", _("%(who)s opened this as an emergency"), Purpose.EMERGENCY),
    Act(
        "access.glass.reviewed",
        _("%(who)s judged whether the emergency access was right"),
        Purpose.SUPERVISE,
    ),
    Act("access.partner.made", _("%(who)s gave a partner access to the API"), Purpose.ORGANIZE),
    Act("access.partner.renewed", _("%(who)s gave a partner another secret"), Purpose.ORGANIZE),
    Act("access.partner.ended", _("%(who)s ended the access of a partner"), Purpose.ORGANIZE),
)
